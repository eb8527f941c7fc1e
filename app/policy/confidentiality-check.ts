/**
 * What the structured answers to a confidentiality item come to. Always a proposal: the applicant answers, the reviewer
 * judges. Pure.
 */
import type { PlainDate } from '~/platform/dates';
import { assertNever } from '~/platform/result';
import type { Text } from '~/platform/text';
import { type ConfidentialityDetails, type DetailsOf, isBlank } from '~/policy/confidentiality';
import { formatDate } from '~/ui/format';

/** `open`: not answered far enough to say. `error`: the answers contradict the rule outright. */
export type Proposal = { proposal: 'met' | 'partly' | 'short' | 'error' | 'open'; reasons: Text[] };

export const proposalWords: Record<Proposal['proposal'], Text> = {
  met: { ja: '適合と思われます', en: 'Seems to be met' },
  partly: { ja: '一部足りないと思われます', en: 'Seems to be met in part' },
  short: { ja: '足りないと思われます', en: 'Seems not to be met' },
  error: { ja: 'このままでは認められません', en: 'Not possible as it stands' },
  open: { ja: 'まだ分かりません', en: 'Cannot be said yet' },
};

/** What else is known of the request. */
export type CheckContext = { personalInformation: boolean };

const say = (ja: string, en: string): Text => ({ ja, en });
const met = (ja: string, en: string): Proposal => ({ proposal: 'met', reasons: [say(ja, en)] });
const short = (ja: string, en: string): Proposal => ({ proposal: 'short', reasons: [say(ja, en)] });
const open = (ja: string, en: string): Proposal => ({ proposal: 'open', reasons: [say(ja, en)] });

/** Met where nothing is missing. */
const unless = (missing: (Text | false)[], ja: string, en: string): Proposal => {
  const reasons = missing.filter((reason) => reason !== false);
  return reasons.length === 0 ? met(ja, en) : { proposal: 'partly', reasons };
};

const unanswered = (): Proposal => open('下の問いにまだ答えていません。', 'The questions are not answered yet.');

/** What the answers come to, and why. */
export function checkConfidentiality(details: ConfidentialityDetails, context: CheckContext): Proposal {
  if (isBlank(details) && details.topic !== 'date') return unanswered();
  switch (details.topic) {
    case 'scope':
      return scope(details);
    case 'purpose':
      return purpose(details);
    case 'workers':
      return workers(details);
    case 'survival':
      return survival(details, context);
    case 'return':
      return returned(details);
    case 'exceptions':
      return exceptions(details);
    case 'remedy':
      return remedy(details);
    case 'notice':
      return notice(details);
    case 'date':
      return date(details);
    default:
      return assertNever(details);
  }
}

function scope({ covers, markedOnly }: DetailsOf<'scope'>): Proposal {
  const misses = (part: (typeof covers)[number]) => !covers.includes(part);
  if (covers.length === 0) {
    return short('何が秘密に含まれるかが示されていません。', 'Nothing is shown to be confidential.');
  }
  return unless(
    [
      misses('handed-over') && say('当団体が渡す情報が含まれていません。', 'What we hand over is not covered.'),
      misses('arising') && say('業務で生じる情報が含まれていません。', 'What arises in the work is not covered.'),
      markedOnly === 'yes' &&
        say(
          '秘密と表示したものに限られ、表示のない情報は守られません。',
          'Only what is marked is covered: anything unmarked is not protected.',
        ),
      markedOnly === null &&
        say(
          '表示したものに限るかどうかに、まだ答えていません。',
          'Whether only marked information counts is not answered.',
        ),
    ],
    '渡す情報と業務で生じる情報の両方が、表示の有無によらず含まれます。',
    'What we hand over and what arises in the work are both covered, marked or not.',
  );
}

function purpose({ limit, widening }: DetailsOf<'purpose'>): Proposal {
  if (limit === null) return open('使ってよい目的に答えていません。', 'What it may be used for is not answered.');
  if (limit === 'not-stated') return short('目的の限定が書かれていません。', 'No limit of purpose is stated.');
  if (limit === 'wider') {
    return short('委託した業務の外にも使えることになっています。', 'It may be used for more than the agreed work.');
  }
  return unless(
    [
      widening !== '' &&
        say(
          `目的を広げる言い回しがあります：「${widening}」。どこまで許すかを確かめてください。`,
          `There is wording that widens the purpose: “${widening}”. Check how far it goes.`,
        ),
    ],
    '委託した業務だけに使うと定められています。',
    'Use is limited to the agreed work.',
  );
}

function workers({ bound }: DetailsOf<'workers'>): Proposal {
  const misses = (group: (typeof bound)[number]) => !bound.includes(group);
  if (bound.includes('none')) {
    return short(
      '従事者や退職者に義務が及ぶことが書かれていません。',
      'Neither workers nor leavers are said to be bound.',
    );
  }
  return unless(
    [
      misses('workers') && say('従事者に及ぶことが書かれていません。', 'Workers are not said to be bound.'),
      misses('left-work') &&
        say('業務を離れた人に及ぶことが書かれていません。', 'Those who left the work are not said to be bound.'),
      misses('left-company') &&
        say('退職した人に及ぶことが書かれていません。', 'Those who left the company are not said to be bound.'),
    ],
    '従事者と、業務を離れた人、退職した人に義務が及びます。',
    'Workers, those who left the work and those who left the company are bound.',
  );
}

function survival({ lasts, years }: DetailsOf<'survival'>, { personalInformation }: CheckContext): Proposal {
  switch (lasts) {
    case null:
      return open('契約が終わった後のことに答えていません。', 'What holds after the end is not answered.');
    case 'unlimited':
      return met('契約が終わった後も、期限なく続きます。', 'It continues without limit after the contract ends.');
    case 'ends':
      return short('契約が終わると、秘密を守る義務もなくなります。', 'The duty ends with the contract.');
    case 'not-stated':
      return short('終わった後も続くことが書かれていません。', 'It is not said to continue after the end.');
    case 'years': {
      if (years === null) return open('続く年数が入力されていません。', 'For how many years is not entered.');
      const reason = say(
        `契約の終了後${years}年で終わります。情報がそれより長く秘密を要しないかを確かめてください。`,
        `It ends ${years === 1 ? '1 year' : `${years} years`} after the contract. Check that nothing needs to stay secret for longer.`,
      );
      const personal = say(
        '個人情報を扱います。個人情報は、年数がたっても秘密でなくなりません。',
        'Personal information is handled, which does not stop being confidential after some years.',
      );
      return { proposal: 'partly', reasons: personalInformation ? [reason, personal] : [reason] };
    }
    default:
      return assertNever(lasts);
  }
}

function returned({ how, includes, days, proof }: DetailsOf<'return'>): Proposal {
  if (how.includes('none'))
    return short('返却も廃棄も定められていません。', 'Neither return nor destruction is laid down.');
  if (how.length === 0) return open('返却か廃棄かに答えていません。', 'Return or destruction is not answered.');
  const manner = how.includes('return')
    ? how.includes('destroy')
      ? say('返却または廃棄', 'returned or destroyed')
      : say('返却', 'returned')
    : say('廃棄', 'destroyed');
  return unless(
    [
      !includes.includes('copies') &&
        say('複製が含まれることが書かれていません。', 'Copies are not said to be included.'),
      !includes.includes('backups') &&
        say('バックアップが含まれることが書かれていません。', 'Backups are not said to be included.'),
      days === null && say('期限が書かれていません。', 'No time limit is stated.'),
      (proof === null || proof === 'none') &&
        say('終えたことの証明や報告が定められていません。', 'No certificate or report is laid down.'),
    ],
    `複製とバックアップを含めて、${days === 0 ? '直ちに' : `${days}日以内に`}${manner.ja}され、報告を受けます。`,
    `Copies and backups included, it is ${manner.en} ${days === 0 ? 'at once' : `within ${days === 1 ? '1 day' : `${days} days`}`}, and this is reported.`,
  );
}

function exceptions({ allowed, other, legalNotice }: DetailsOf<'exceptions'>): Proposal {
  if (allowed.length === 0) return open('除かれるものに答えていません。', 'What is left out is not answered.');
  if (allowed.every((each) => each === 'none')) return met('例外はありません。', 'There are no exceptions.');
  return unless(
    [
      allowed.includes('none') &&
        say('「例外はない」と、ほかの例外の両方が選ばれています。', 'Both “no exceptions” and exceptions are chosen.'),
      allowed.includes('group') &&
        say(
          '関連会社や顧問に渡ります。相手に同じ義務があるかを確かめてください。',
          'Affiliates or advisers get it. Check that they carry the same duty.',
        ),
      (allowed.includes('other') || other !== '') &&
        say(
          other === '' ? 'そのほかの例外の内容が書かれていません。' : `「${other}」が必要な例外かを確かめてください。`,
          other === '' ? 'What the other exceptions are is not written.' : `Check that “${other}” is needed.`,
        ),
      allowed.includes('law') &&
        legalNotice !== 'before' &&
        say(
          '法令に基づいて開示するときに、事前に知らせる定めがありません。',
          'We are not told beforehand where the law requires disclosure.',
        ),
    ],
    '例外は、公知の情報や法令による開示など、必要なものに限られています。',
    'Exceptions are limited to what is needed.',
  );
}

function remedy({ remedies, cap }: DetailsOf<'remedy'>): Proposal {
  if (remedies.includes('none')) return short('違反したときの定めがありません。', 'Nothing is laid down for a breach.');
  if (remedies.length === 0)
    return open('違反したときの定めに答えていません。', 'What follows a breach is not answered.');
  const misses = (each: (typeof remedies)[number]) => !remedies.includes(each);
  return unless(
    [
      misses('injunction') && say('差止めが定められていません。', 'Injunction is not laid down.'),
      misses('damages') && say('損害賠償が定められていません。', 'Damages are not laid down.'),
      misses('termination') && say('契約の解除が定められていません。', 'Termination is not laid down.'),
      cap === 'applies' &&
        say(
          '秘密保持の違反にも賠償額の上限があります。漏えいの損害に見合うかを確かめてください。',
          'The cap on damages covers breaches of confidentiality. Check it against what a leak would cost.',
        ),
      cap === null && say('賠償額の上限に答えていません。', 'The cap on damages is not answered.'),
    ],
    '差止め、損害賠償、解除が定められています。',
    'Injunction, damages and termination are laid down.',
  );
}

function notice({ told, reported }: DetailsOf<'notice'>): Proposal {
  if (told === null) return open('従事者に知らせる方法に答えていません。', 'How workers are told is not answered.');
  if (told === 'not-stated')
    return short('従事者への周知が書かれていません。', 'Telling the workers is not laid down.');
  return unless(
    [
      told === 'oral' && say('知らせるのが口頭や研修だけで、書面がありません。', 'They are told, but not in writing.'),
      reported === 'no' && say('知らせたことの報告がありません。', 'It is not reported to us that they were told.'),
    ],
    told === 'pledge' ? '従事者から誓約書を取ります。' : '従事者に書面で知らせます。',
    told === 'pledge' ? 'Workers sign a pledge.' : 'Workers are told in writing.',
  );
}

const onDay = (day: PlainDate): Text => ({ ja: formatDate(day, 'ja'), en: formatDate(day, 'en') });

function date({ signedOn, firstDisclosureOn }: DetailsOf<'date'>): Proposal {
  if (signedOn === null && firstDisclosureOn === null) {
    return open('締結日も、最初に渡す日も分かっていません。', 'Neither day is known: signing or first disclosure.');
  }
  if (signedOn === null) {
    const first = onDay(firstDisclosureOn ?? '');
    return open(
      `締結日が分かっていません。${first.ja}に渡すまでに交わす必要があります。`,
      `The day of signing is not known. It has to be signed before the disclosure on ${first.en}.`,
    );
  }
  const signed = onDay(signedOn);
  if (firstDisclosureOn === null) {
    return open(
      `最初に渡す日が分かっていません。${signed.ja}より前に渡すことはできません。`,
      `The day of the first disclosure is not known. Nothing may be handed over before ${signed.en}.`,
    );
  }
  const first = onDay(firstDisclosureOn);
  if (firstDisclosureOn < signedOn) {
    return {
      proposal: 'error',
      reasons: [
        say(
          `約束を交わす${signed.ja}より前の、${first.ja}に情報を渡すことになっています。渡す日を遅らせるか、先に約束を交わしてください。`,
          `Information is handed over on ${first.en}, before the agreement is signed on ${signed.en}. Hand it over later, or sign first.`,
        ),
      ],
    };
  }
  return met(
    `${signed.ja}に約束を交わし、${first.ja}に初めて渡します。`,
    `Signed on ${signed.en}, first disclosed on ${first.en}.`,
  );
}
