import type { Text } from '~/platform/text';

type Words = { title: Text; lead: Text; verb: Text; reason: Text | null };
const REASON: Text = { ja: '理由', en: 'Reason' };

const nouns = {
  withdrawal: {
    title: { ja: '取下げ', en: 'Withdrawal' },
    lead: {
      ja: 'この申請を取り下げます。元には戻せません。承認済みの内容を変更している途中の場合は、変更だけを取りやめ、承認はそのまま続きます。',
      en: 'This withdraws the request and cannot be undone. Where you are changing an approved request, only the change is given up and the approval stays.',
    },
    verb: { ja: '取り下げる', en: 'Withdraw' },
    reason: REASON,
  },
  'pull-back': {
    title: { ja: '引戻し', en: 'Pull back' },
    lead: {
      ja: 'まだ誰も審査していないため、申請を手元に戻して直せます。',
      en: 'Nobody has decided yet, so you can take the request back and change it.',
    },
    verb: { ja: '引き戻す', en: 'Pull back' },
    reason: null,
  },
  hold: {
    title: { ja: '保留', en: 'On hold' },
    lead: {
      ja: '審査を止めます。再開するまで、どの段階も決定できません。理由は申請者に表示します。',
      en: 'This stops the review: no step can be decided until it is resumed. The applicant sees the reason.',
    },
    verb: { ja: '保留にする', en: 'Put on hold' },
    reason: REASON,
  },
  resumption: {
    title: { ja: '審査の再開', en: 'Resumption' },
    lead: { ja: '保留を解き、審査を続けます。', en: 'This ends the hold; the review goes on.' },
    verb: { ja: '再開する', en: 'Resume' },
    reason: null,
  },
  amendment: {
    title: { ja: '承認済みの内容の変更', en: 'Change of approved content' },
    lead: {
      ja: '承認された内容を変更します。決裁に関わる変更は、もう一度はじめから決裁を受けます。決まるまでは、今の承認が続きます。',
      en: 'This opens the approved content for changes. What the decision rests on needs a new decision; until then the present approval stands.',
    },
    verb: { ja: '変更を始める', en: 'Start changing' },
    reason: null,
  },
} as const satisfies Record<string, Words>;

export type SteeringNoun = keyof typeof nouns;

export const steeringWords: Record<SteeringNoun, Words> & { back: Text } = {
  ...nouns,
  back: { ja: 'やめて申請の画面へ戻る', en: 'Cancel and go back to the request' },
};
