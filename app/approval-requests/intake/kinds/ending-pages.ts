/** 利用・契約を終える: the few pages that an ending asks, instead of those about what begins. */
import { METHODS } from '~/endings/ending';
import { ERASERS, NO_PLAN } from '~/endings/plan';
import { eraserWords, methodWords, endingWords as words } from '~/endings/words';
import type { Facts } from '~/policy/model';
import type { ContentOf, RequestContent } from '../../content';
import type { Answer, Field, Place } from '../fields';
import { placesIn } from '../fields';
import { page, type Step } from '../step';

type EndingKind = 'cloud-service' | 'outsourcing' | 'designated-manager';
type Plan = NonNullable<ContentOf<EndingKind>['ending']>;

const ends = ({ purpose }: Partial<Facts>): boolean => purpose === 'termination';
const goesOn = (facts: Partial<Facts>): boolean => !ends(facts);

/** The same pages, for everything but an end. */
export const unlessEnding = (steps: readonly Step[]): Step[] => steps.map((step) => ({ ...step, when: goesOn }));

const inPlan = (key: keyof Plan): Place => {
  const planOf = (content: RequestContent): Plan => (content as ContentOf<EndingKind>).ending ?? NO_PLAN;
  return {
    get: (content) => planOf(content)[key],
    set: (content, answer: Answer) =>
      ({ ...content, ending: { ...planOf(content), [key]: answer } }) as unknown as RequestContent,
  };
};

const closing = (kind: EndingKind): Field[] => [
  {
    name: 'lastDay',
    kind: 'date',
    label: words.lastDay,
    hint: {
      ja: '情報を使う最後の日です。証明の期限は、この日から数えます。',
      en: 'The last day on which it is used. The proofs are due counted from this day.',
    },
    ...placesIn(kind)('endOn'),
  },
  {
    name: 'migrationTo',
    kind: 'text',
    max: 1000,
    label: words.migrationTo,
    hint: {
      ja: '次に使うサービスや委託先、庁内の置き場所を書きます。どこにも移さないときは、その理由を書きます。',
      en: 'The next service or contractor, or where we keep it. If it goes nowhere, say why.',
    },
    ...inPlan('migrationTo'),
  },
  {
    name: 'eraser',
    kind: 'choice',
    label: words.eraser,
    options: ERASERS.map((value) => ({ value, label: eraserWords[value] })),
    ...inPlan('eraser'),
  },
  {
    name: 'eraseMethod',
    kind: 'choice',
    label: { ja: '消去の方法', en: 'How it is erased' },
    options: METHODS.filter((value) => value !== 'none-held').map((value) => ({
      value,
      label: methodWords[value],
    })),
    ...inPlan('eraseMethod'),
  },
  {
    name: 'backups',
    kind: 'text',
    max: 1000,
    label: words.backups,
    hint: {
      ja: 'どこに何世代あり、いつ消えるかを書きます。ないときは「なし」と書きます。',
      en: 'Where they are, how many generations, and when they are gone. Write “none” where there are none.',
    },
    ...inPlan('backups'),
  },
  {
    name: 'companies',
    kind: 'text',
    max: 1000,
    optional: true,
    label: words.companies,
    hint: {
      ja: '台帳にある再委託先などからは、承認の後で1社ずつ証明書をとります。ここには、台帳にない会社やサービスを書きます。',
      en: 'Those in the register are asked for a certificate one by one after the approval. Name others here.',
    },
    ...inPlan('companies'),
  },
];

export const endReasonPage = (kind: EndingKind): Step =>
  page(
    'reason',
    ['なぜ終えますか', 'Why does it end?'],
    [
      '決裁する人が最初に読むところです。承認の後、証明がそろうまで台帳では「終了手続中」になります。',
      'The people who decide read this first. After the approval the register says “ending” until everything is proved.',
    ],
    [
      {
        name: 'endReason',
        kind: 'text',
        max: 2000,
        label: words.reason,
        ...placesIn(kind)('necessity'),
      },
    ],
    { when: ends },
  );

export const closingPage = (kind: EndingKind): Step =>
  page(
    'closing',
    ['情報をどうしますか', 'What becomes of the information?'],
    [
      '行うのは承認の後です。ここでは、どこへ移し、誰がどのように消すかの予定を書きます。',
      'It is done after the approval. Say here where it goes, and who erases it and how.',
    ],
    closing(kind),
    { when: ends },
  );
