/** The sentences for what is still missing: what it is, and what to do. */
import type { Text } from '~/platform/text';

const about = (label: Text, ja: string, en: string): Text => ({
  ja: `「${label.ja}」${ja}`,
  en: `“${label.en}”: ${en}`,
});

export const gapWords = {
  toAnswer: (label: Text) => about(label, 'に答えてください。', 'give an answer.'),
  inRow: (row: Text, label: Text): Text => ({
    ja: `${row.ja}の「${label.ja}」に答えてください。`,
    en: `${row.en}: answer “${label.en}”.`,
  }),
  informationRow: (name: string, number: number): Text =>
    name === ''
      ? { ja: `情報の${number}行目`, en: `Information, row ${number}` }
      : { ja: `情報「${name}」`, en: `Information “${name}”` },
  leadSection: { ja: '所管課', en: 'Owning section' },
  sharedSection: (number: number): Text => ({
    ja: `一緒に使う課の${number}行目`,
    en: `Sharing section, row ${number}`,
  }),
  noInformation: {
    ja: '扱う情報を一つ以上挙げてください。',
    en: 'Name at least one kind of information.',
  },
  noWorker: { ja: '作業する人を一人以上挙げてください。', en: 'Name at least one worker.' },
  noParty: { ja: '協定のほかの当事者を挙げてください。', en: 'Name the further parties to the agreement.' },
  noDependency: {
    ja: '指定管理者が使うサービスや、業務を任せる会社を挙げてください。',
    en: 'Name the services the manager uses and the companies it gives work to.',
  },
  noLead: { ja: '所管課を定めてください。', en: 'Say which section takes the lead.' },
  seePage: (page: Text) =>
    about(page, 'のページで、前回の回答を確かめてください。', 'look at the earlier answers on this page.'),
  item: {
    confirm: (title: Text) =>
      about(
        title,
        'は、前回の回答のとおりかを確認するか、答え直してください。',
        'confirm that the earlier answer still holds, or answer anew.',
      ),
    unanswered: (title: Text) => about(title, 'に答えてください。', 'give an answer.'),
    reason: (title: Text) => about(title, 'が該当しない理由を書いてください。', 'write why it does not apply.'),
    explanation: (title: Text) => about(title, 'のどこが足りないかを説明してください。', 'explain what is missing.'),
    needsExemption: (title: Text) =>
      about(
        title,
        'を満たしていません。相手と調整して答えを改めるか、例外措置を申請してください。',
        'not met. Settle it with the company and change the answer, or ask for an exemption.',
      ),
    neverExempted: (title: Text) =>
      about(
        title,
        'は例外を認めていません。満たすように契約や使い方を改めてください。',
        'no exemption is possible. Change the contract or the use so that it is met.',
      ),
    prohibited: (title: Text) =>
      about(
        title,
        'は、このままでは認められません。入力した内容を見直すか、例外措置を申請してください。',
        'not allowed as it stands. Change what was entered, or ask for an exemption.',
      ),
    prohibitedAlways: (title: Text) =>
      about(
        title,
        'は、例外としても認められません。使い方や契約を改めて、入力した内容を直してください。',
        'not allowed, not even by exemption. Change the use or the contract, and what was entered.',
      ),
    exemptionNotPossible: (title: Text) =>
      about(
        title,
        'には例外措置を申請できません。例外措置の申請を取り消してください。',
        'no exemption can be asked for. Take the request for one back.',
      ),
    exemptionReason: (title: Text) =>
      about(title, 'の例外措置が必要な理由を書いてください。', 'write why an exemption is needed.'),
    exemptionCompensation: (title: Text) =>
      about(title, 'の代わりに講じる対策を書いてください。', 'write what is done instead.'),
    proof: (title: Text) =>
      about(
        title,
        'を満たす根拠として、資料の箇所かファイルを示してください。',
        'point to a passage or attach a file that shows it.',
      ),
    figure: (title: Text) =>
      about(title, 'で約束されている数値を入れてください。', 'enter the figure that is promised.'),
    figureTooLow: (title: Text) =>
      about(
        title,
        'の約束の数値が、求める数値に届いていません。数値か答えを見直してください。',
        'the promised figure does not reach what is required. Look at the figure or the answer again.',
      ),
    notComparable: (title: Text) =>
      about(
        title,
        'の約束は、このままでは求める水準と比べられません。単位、測る期間、曜日と時刻を見直すか、答えを改めてください。',
        'the promise cannot be compared as it stands. Look at unit, period, days and times again, or change the answer.',
      ),
    commitment: (title: Text) =>
      about(title, 'が保証か努力目標かを選んでください。', 'say whether it is guaranteed or an objective.'),
  },
} as const;
