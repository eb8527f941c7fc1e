/** Wording of 研修・訓練. */
import type { Text } from '~/platform/text';

export const trainingWords = {
  title: { ja: '課の研修・訓練', en: 'Training of the section' },
  lead: {
    ja: '情報セキュリティの研修・訓練を、決められた間隔で課ごとに行い、その記録を残します。記録すると、次の期限ができます。',
    en: 'Each section holds training in information security at the set interval and keeps a record of it. Once one is recorded, the next falls due.',
  },
  next: { ja: '次の期限', en: 'Next due' },
  owner: { ja: '担当の職', en: 'Post in charge' },
  interval: { ja: '規程の間隔', en: 'Interval of the policy' },
  held: { ja: '行った研修・訓練', en: 'Trainings held' },
  none: { ja: 'まだ記録がありません。', en: 'None recorded yet.' },
  record: { ja: '研修・訓練を記録する', en: 'Record a training' },
  attachLead: {
    ja: '研修の資料、出席簿、訓練の結果などを添付します。添付したものは取り消せません。',
    en: 'Material, list of participants, results of an exercise. What is attached stays.',
  },
  saved: {
    ja: '研修・訓練を記録しました。資料や出席簿は、下の一覧から添付できます。',
    en: 'The training has been recorded. Material can be attached in the list below.',
  },
  heldOn: { ja: '行った日', en: 'Held on' },
  participants: { ja: '参加した人数', en: 'Number of participants' },
  content: { ja: '内容', en: 'What it was about' },
  contentHint: {
    ja: '例：標的型メールの訓練と、契約書の情報セキュリティ条項の読み方。欠席した人への対応も書いてください。',
    en: 'For example: exercise with phishing mails. Also say what is done for those who were absent.',
  },
  evidence: { ja: '証跡のありか', en: 'Where the evidence is' },
  evidenceHint: {
    ja: '資料や出席簿の文書番号、保存場所など。ファイルは、記録した後に添付できます。',
    en: 'Number or place of the material and the list of participants. Files can be attached afterwards.',
  },
  recordedBy: { ja: '記録した人', en: 'Recorded by' },
  people: (number: number): Text => ({ ja: `${number}人`, en: number === 1 ? '1 person' : `${number} people` }),
  done: (heldOn: string, participants: number): string => `${heldOn}に実施、参加${participants}人`,
  obligation: {
    ja: '情報セキュリティの研修・訓練を行い、記録する',
    en: 'Hold training in information security and record it',
  },
} as const;
