/** Why something about people and posts was refused, and what is said about it. */
import type { PlainDate } from '~/platform/dates';
import type { Locale, Text } from '~/platform/text';

type At<Reason extends string, More = unknown> = { reason: Reason; field: string } & More;

export type PeopleRefusal =
  | { reason: 'not-allowed' | 'not-found' | 'conflict' | 'person-inactive' | 'busy' }
  | { reason: 'last-administrator'; from: PlainDate }
  | { reason: 'own-account' }
  | At<'email-taken' | 'code-taken' | 'end-before-start' | 'ends-before-it-began' | 'holds-it-already'>
  | At<'second-regular-post' | 'has-ended' | 'has-begun' | 'unit-not-there' | 'kind-does-not-fit'>
  | At<'absence-overlaps' | 'absence-in-the-past' | 'absence-is-over' | 'unknown-class'>
  | At<'role-already' | 'deputy-is-itself' | 'deputy-already' | 'before-start'>
  | At<'post-not-there', { from: PlainDate; to: PlainDate | null }>
  | At<'post-is-held', { holder: string; from: PlainDate; to: PlainDate | null }>
  | At<'holders-remain', { holders: string }>
  | At<'posts-remain', { standing: readonly Text[] }>;

const day = (date: PlainDate, locale: Locale): string => {
  const [year, month, dayOfMonth] = date.split('-').map(Number);
  return locale === 'ja' ? `${year}年${month}月${dayOfMonth}日` : date;
};

const span = (from: PlainDate, to: PlainDate | null): Text => ({
  ja: `${day(from, 'ja')}から${to === null ? '期限なし' : `${day(to, 'ja')}まで`}`,
  en: to === null ? `from ${from}, without an end` : `from ${from} to ${to}`,
});

/** The sentence for a refusal: what happened and what to do. */
export function refusalText(refusal: PeopleRefusal): Text {
  switch (refusal.reason) {
    case 'not-allowed':
      return {
        ja: '職員と職を変更できるのは、管理者の職にある人だけです。今日の職を確かめてください。',
        en: 'Only a holder of an administrator post may change people and posts. Check your posts of today.',
      };
    case 'not-found':
      return {
        ja: '対象が見つかりません。一覧から選び直してください。',
        en: 'This cannot be found. Choose it again from the list.',
      };
    case 'conflict':
      return {
        ja: 'この画面を開いたあとで、ほかの人が変更しました。入力した内容は下に残っています。今の内容を確かめて、もう一度送信してください。',
        en: 'Somebody else has changed this since you opened the page. What you typed is kept below. Check what it says now and send it again.',
      };
    case 'busy':
      return {
        ja: '混み合っています。少し待ってから、もう一度送信してください。',
        en: 'It is busy just now. Wait a little and send it again.',
      };
    case 'person-inactive':
      return {
        ja: 'この職員は利用停止中です。先に利用を再開してください。',
        en: 'This person is inactive. Reactivate the person first.',
      };
    case 'last-administrator':
      return {
        ja: `このままでは${day(refusal.from, 'ja')}から管理者がいなくなります。先に後任の管理者を決めてください。`,
        en: `From ${refusal.from} on there would be no administrator. Appoint another administrator first.`,
      };
    case 'own-account':
      return {
        ja: '自分の利用を停止することはできません。ほかの管理者に頼んでください。',
        en: 'You cannot deactivate yourself. Ask another administrator.',
      };
    case 'email-taken':
      return {
        ja: 'このメールアドレスは、ほかの職員が使っています。利用停止中の職員も含めて確かめてください。',
        en: 'Another person has this e-mail address. Look among the inactive ones too.',
      };
    case 'code-taken':
      return {
        ja: 'この略号は、ほかの組織が使っています（廃止されたものを含みます）。別の略号にしてください。',
        en: 'Another unit has this code, perhaps one that has ended. Choose another.',
      };
    case 'end-before-start':
      return {
        ja: '終わりの日は、始まりの日と同じか、それより後の日にしてください。',
        en: 'The last day must be the same as or later than the first day.',
      };
    case 'before-start':
      return {
        ja: '職や組織が始まる日より前にはできません。',
        en: 'This cannot begin before the post or unit itself begins.',
      };
    case 'ends-before-it-began':
      return {
        ja: 'まだ始まっていない発令は、前日で終えることができません。先にその発令を取り消してください。',
        en: 'A posting that has not begun cannot end the day before. Cancel that posting first.',
      };
    case 'holds-it-already':
      return {
        ja: 'この職員は、その期間にすでにこの職に就いています。',
        en: 'This person already holds this post in that period.',
      };
    case 'second-regular-post':
      return {
        ja: '本務は一つだけです。今の本務を前日で終えるか、兼務を選んでください。',
        en: 'A person has one regular post. End the present one the day before, or choose “concurrent”.',
      };
    case 'post-is-held': {
      const held = span(refusal.from, refusal.to);
      return {
        ja: `この職には${refusal.holder}さんが就いています（${held.ja}）。「前任者を前日で終える」を選ぶか、日付を変えてください。`,
        en: `${refusal.holder} holds this post (${held.en}). Choose to end the predecessor the day before, or change the dates.`,
      };
    }
    case 'post-not-there': {
      const valid = span(refusal.from, refusal.to);
      return {
        ja: `この職があるのは${valid.ja}です。その中の日付にしてください。`,
        en: `This post exists ${valid.en}. Choose dates within that.`,
      };
    }
    case 'has-ended':
      return {
        ja: 'すでに終わっています。終わりの日を後に延ばすことはできません。新しく発令してください。',
        en: 'This has an earlier end already. It cannot be prolonged; make a new posting.',
      };
    case 'has-begun':
      return {
        ja: 'すでに始まっているため取り消せません。終わりの日を入力してください。',
        en: 'This has begun and cannot be cancelled. Enter its last day.',
      };
    case 'unit-not-there':
      return {
        ja: 'この組織は、その日には存在しません。日付か組織を選び直してください。',
        en: 'This unit does not exist on that day. Change the date or the unit.',
      };
    case 'kind-does-not-fit':
      return {
        ja: '機関の下に部または課、部の下に課を置けます。上の組織を選び直してください。',
        en: 'A body contains departments and sections, a department contains sections. Choose another unit above.',
      };
    case 'role-already':
      return {
        ja: 'この職は、その期間にすでにこの役割を持っています。',
        en: 'This post already has this role in that period.',
      };
    case 'absence-overlaps':
      return {
        ja: 'その期間には、すでに不在が登録されています。登録済みの不在の終わりの日を変えてください。',
        en: 'An absence is noted for part of that time already. Change its last day instead.',
      };
    case 'absence-in-the-past':
      return {
        ja: '不在は今日から先の日付で登録してください。過ぎた日の決定は変わりません。',
        en: 'An absence can only be noted from today on. What was decided before stays as it is.',
      };
    case 'absence-is-over':
      return {
        ja: 'この不在はすでに終わっています。改めて登録してください。',
        en: 'This absence is over. Note another one.',
      };
    case 'unknown-class':
      return {
        ja: 'この分類は今の規程にありません。選び直してください。',
        en: 'The present policy has no such class. Choose again.',
      };
    case 'deputy-is-itself':
      return { ja: '職は自分自身の代理になれません。', en: 'A post cannot be its own deputy.' };
    case 'deputy-already':
      return {
        ja: 'この職は、その期間にすでに代理に指定されています。',
        en: 'This post is already named as deputy in that period.',
      };
    case 'holders-remain':
      return {
        ja: `その日より後も在職する人がいます（${refusal.holders}）。先に異動を発令してください。`,
        en: `Somebody holds this post beyond that day (${refusal.holders}). Transfer them first.`,
      };
    case 'posts-remain':
      return {
        ja: `その日より後も残る職や組織があります（${refusal.standing.map(({ ja }) => ja).join('、')}）。先にそれらを廃止してください。`,
        en: `Posts or units in it go on beyond that day (${refusal.standing.map(({ en }) => en).join(', ')}). End those first.`,
      };
  }
}

/** The form field a refusal belongs to; '' for the whole form. */
export const refusalField = (refusal: PeopleRefusal): string => ('field' in refusal ? refusal.field : '');

/** What a page answers with: 403 and 404 say no more than that, 409, 422 and 503 keep what was typed. */
export function refusalStatus(refusal: PeopleRefusal): number {
  if (refusal.reason === 'not-allowed' || refusal.reason === 'not-found') return 404;
  if (refusal.reason === 'busy') return 503;
  return refusal.reason === 'conflict' ? 409 : 422;
}
