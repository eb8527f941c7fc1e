/** The questions of each confidentiality item and the words for their answers. Pure. */
import type { PlainDate } from '~/platform/dates';
import type { Text } from '~/platform/text';
import type { ConfidentialityDetails, ConfidentialityTopic, DetailsOf } from '~/policy/confidentiality';

type Words = { label: Text; hint?: Text };
export type DetailOption = { value: string; label: Text };
export type DetailQuestion = Words & { name: string } & (
    | { kind: 'choices'; options: readonly DetailOption[] }
    | { kind: 'choice'; options: readonly DetailOption[] }
    | { kind: 'text'; max: number }
    | { kind: 'integer'; min: number; max: number; unit: Text }
    | { kind: 'date' }
  );

const text = (ja: string, en: string): Text => ({ ja, en });
const words = (ja: string, en: string, hint?: Text): Words => ({ label: text(ja, en), ...(hint ? { hint } : {}) });

/** Every value of a field of the union has its words; a missing one does not compile. */
type Values<T extends ConfidentialityTopic, F extends keyof DetailsOf<T>> =
  NonNullable<DetailsOf<T>[F]> extends (infer Each extends string)[]
    ? Each
    : NonNullable<DetailsOf<T>[F]> extends infer One extends string
      ? One
      : never;
type Named<V extends string> = Record<V, readonly [ja: string, en: string]>;

const options = (named: Record<string, readonly [string, string]>): DetailOption[] =>
  Object.entries(named).map(([value, [ja, en]]) => ({ value, label: text(ja, en) }));

function choices<T extends ConfidentialityTopic, F extends keyof DetailsOf<T> & string>(
  _topic: T,
  name: F,
  said: Words,
  named: Named<Values<T, F>>,
): DetailQuestion {
  return { kind: 'choices', name, ...said, options: options(named) };
}

function choice<T extends ConfidentialityTopic, F extends keyof DetailsOf<T> & string>(
  _topic: T,
  name: F,
  said: Words,
  named: Named<Values<T, F>>,
): DetailQuestion {
  return { kind: 'choice', name, ...said, options: options(named) };
}

const notStated = ['書かれていない', 'Not stated'] as const;

export const DETAIL_QUESTIONS: Record<ConfidentialityTopic, readonly DetailQuestion[]> = {
  scope: [
    choices('scope', 'covers', words('秘密に含まれるもの', 'What counts as confidential'), {
      'handed-over': ['当団体が渡す情報', 'What we hand over'],
      arising: ['業務で生じる情報', 'What arises in the work'],
      oral: ['口頭で伝えた情報', 'What was said'],
      seen: ['業務の場で見聞きした情報', 'What was seen or heard on the spot'],
    }),
    choice('scope', 'markedOnly', words('秘密と表示したものに限られていますか', 'Only what is marked confidential?'), {
      yes: ['表示したものに限る', 'Only what is marked'],
      no: ['限らない', 'Not only'],
    }),
    { kind: 'text', name: 'definition', max: 1000, ...words('定義の書き方（要点）', 'How it is defined, in short') },
  ],
  purpose: [
    choice('purpose', 'limit', words('使ってよい目的', 'What it may be used for'), {
      'this-work': ['委託した業務だけ', 'The agreed work only'],
      wider: ['業務の外にも使える', 'More than the agreed work'],
      'not-stated': notStated,
    }),
    {
      kind: 'text',
      name: 'widening',
      max: 1000,
      ...words(
        '目的を広げる言い回し',
        'Wording that widens the purpose',
        text(
          '「関連する業務」「サービスの向上」などがあれば書き写します。',
          'Such as related business or improvements.',
        ),
      ),
    },
  ],
  workers: [
    choices('workers', 'bound', words('義務が及ぶ人', 'Who is bound'), {
      workers: ['従事者', 'The workers'],
      agency: ['派遣社員など、雇用が別の人', 'Agency staff and others employed elsewhere'],
      subcontractors: ['再委託先の従事者', 'Workers of subcontractors'],
      'left-work': ['業務を離れた人', 'Those who left the work'],
      'left-company': ['退職した人', 'Those who left the company'],
      none: ['人については書かれていない', 'Nobody in particular is named'],
    }),
  ],
  survival: [
    choice('survival', 'lasts', words('契約が終わった後', 'After the contract ends'), {
      unlimited: ['期限なく続く', 'Continues without limit'],
      years: ['年数を限って続く', 'Continues for some years'],
      ends: ['契約とともに終わる', 'Ends with the contract'],
      'not-stated': notStated,
    }),
    {
      kind: 'integer',
      name: 'years',
      min: 1,
      max: 100,
      unit: text('年', 'years'),
      ...words(
        '続く年数',
        'For how many years',
        text('年数が限られているときだけ入れます。', 'Only where it is limited.'),
      ),
    },
  ],
  return: [
    choices('return', 'how', words('終わるときの扱い', 'What happens at the end'), {
      return: ['返却する', 'Returned'],
      destroy: ['復元できないように廃棄する', 'Destroyed beyond recovery'],
      none: ['定めがない', 'Nothing is laid down'],
    }),
    choices('return', 'includes', words('含まれるもの', 'What is included'), {
      copies: ['複製', 'Copies'],
      backups: ['バックアップ', 'Backups'],
    }),
    {
      kind: 'integer',
      name: 'days',
      min: 0,
      max: 3650,
      unit: text('日以内', 'days'),
      ...words('期限', 'Within', text('「直ちに」は0とします。', 'Enter 0 for “at once”.')),
    },
    choice('return', 'proof', words('終えたことの証明', 'Proof that it was done'), {
      certificate: ['証明書を出す', 'A certificate'],
      report: ['書面で報告する', 'A written report'],
      none: ['定めがない', 'None'],
    }),
  ],
  exceptions: [
    choices('exceptions', 'allowed', words('義務から除かれるもの', 'What the duty leaves out'), {
      public: ['公に知られている情報', 'What is public'],
      known: ['渡す前から持っていた情報', 'What they held before'],
      'third-party': ['第三者から正当に得た情報', 'What they rightly got from others'],
      independent: ['独自に作り出した情報', 'What they made on their own'],
      law: ['法令や裁判所の求めによる開示', 'Disclosure required by law or court'],
      consent: ['当団体が書面で承諾した開示', 'Disclosure to which we agree in writing'],
      group: ['関連会社や顧問への開示', 'Disclosure to affiliates or advisers'],
      other: ['そのほか', 'Others'],
      none: ['例外はない', 'No exceptions'],
    }),
    { kind: 'text', name: 'other', max: 1000, ...words('そのほかの例外', 'Other exceptions') },
    choice('exceptions', 'legalNotice', words('法令で開示するときの連絡', 'Notice before disclosure required by law'), {
      before: ['事前に知らせる', 'We are told beforehand'],
      none: ['定めがない', 'Nothing is laid down'],
    }),
  ],
  remedy: [
    choices('remedy', 'remedies', words('違反したときにできること', 'What follows a breach'), {
      injunction: ['差止め', 'Injunction'],
      damages: ['損害賠償', 'Damages'],
      termination: ['契約の解除', 'Termination'],
      penalty: ['違約金', 'Penalty'],
      none: ['定めがない', 'Nothing is laid down'],
    }),
    choice('remedy', 'cap', words('賠償額の上限', 'Cap on damages'), {
      'no-cap': ['上限はない', 'No cap'],
      excepted: ['上限はあるが、秘密保持の違反には及ばない', 'A cap that leaves out breaches of confidentiality'],
      applies: ['秘密保持の違反にも上限がある', 'A cap that covers them, too'],
      'not-stated': notStated,
    }),
  ],
  notice: [
    choice('notice', 'told', words('従事者に知らせる方法', 'How workers are told'), {
      document: ['書面で知らせる', 'In writing'],
      pledge: ['誓約書を取る', 'By a pledge that they sign'],
      oral: ['口頭や研修だけ', 'By word of mouth or training only'],
      'not-stated': notStated,
    }),
    choice('notice', 'reported', words('知らせたことの報告', 'Reported to us that they were told'), {
      yes: ['報告を受ける', 'Reported'],
      no: ['報告はない', 'Not reported'],
    }),
  ],
  date: [
    {
      kind: 'date',
      name: 'signedOn',
      ...words(
        '秘密保持の約束を交わした日',
        'Signed on',
        text('まだなら空けておきます。', 'Leave empty if not signed yet.'),
      ),
    },
    {
      kind: 'date',
      name: 'firstDisclosureOn',
      ...words(
        '最初に情報を渡す日',
        'First disclosure on',
        text(
          '入札や見積りの段階で渡すなら、その日です。',
          'The day of bidding or quotation, if information is handed over then.',
        ),
      ),
    },
  ],
};

/** Names of questions that take several answers. */
export const DETAIL_LISTS: readonly string[] = Object.values(DETAIL_QUESTIONS)
  .flat()
  .flatMap(({ kind, name }) => (kind === 'choices' ? [name] : []));

const same = (value: string): Text => ({ ja: value, en: value });
const labelOf = (question: DetailQuestion, value: string): Text =>
  'options' in question
    ? (question.options.find((option) => option.value === value)?.label ?? same(value))
    : same(value);

/** One answer in words; a date is left to the page, which knows its reader's calendar. Null while unanswered. */
export function detailAnswerText(question: DetailQuestion, answer: unknown): Text | { date: PlainDate } | null {
  if (answer === null || answer === undefined || answer === '') return null;
  if (Array.isArray(answer)) {
    const labels = answer.map((value) => labelOf(question, String(value)));
    if (labels.length === 0) return null;
    return { ja: labels.map(({ ja }) => ja).join('、'), en: labels.map(({ en }) => en).join(', ') };
  }
  if (question.kind === 'date') return { date: String(answer) };
  if (question.kind === 'integer') return { ja: `${answer}${question.unit.ja}`, en: `${answer} ${question.unit.en}` };
  return labelOf(question, String(answer));
}

/** Question and answer, in the order of the form. */
export function detailsInWords(
  details: ConfidentialityDetails,
): { name: string; label: Text; value: Text | { date: PlainDate } | null }[] {
  const answers: Record<string, unknown> = details;
  return DETAIL_QUESTIONS[details.topic].map((question) => ({
    name: question.name,
    label: question.label,
    value: detailAnswerText(question, answers[question.name]),
  }));
}
