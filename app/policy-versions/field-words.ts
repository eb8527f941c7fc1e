/** What the fields of a policy are called where two versions are compared; others are shown by their place in the file. */

import type { Text } from '~/platform/text';
import { REQUEST_KINDS, type Track } from '~/policy/model';
import { viewerWords as viewer } from '~/policy/viewer-words';
import { requestKindWords, trackWords } from '~/policy/words';

export const fieldWords: Record<string, Text> = {
  title: { ja: '題名', en: 'Title' },
  name: { ja: '名前', en: 'Name' },
  citation: { ja: '条項の番号', en: 'Citation' },
  summary: { ja: '規定の要旨', en: 'Summary' },
  statement: { ja: '求めること', en: 'What is required' },
  guidance: { ja: '確かめ方', en: 'How to find out' },
  provisions: { ja: '根拠の規定', en: 'Provisions' },
  source: { ja: '出どころ', en: 'Source' },
  when: { ja: '適用する条件', en: 'When it applies' },
  mandatory: { ja: '必須とする条件', en: 'When it is mandatory' },
  exemptable: { ja: '例外措置を認める', en: 'Exemption possible' },
  reviewers: { ja: '確かめる役割', en: 'Who reviews it' },
  kind: { ja: '種類', en: 'Kind' },
  action: { ja: '行うこと', en: 'Action' },
  role: { ja: '役割', en: 'Role' },
  scope: { ja: '職を探す範囲', en: 'Where the post is looked for' },
  dueDays: { ja: '日数の目安', en: 'Days it should take' },
  heldBy: { ja: '担う人', en: 'Held by' },
  permitters: { ja: '許可する役割', en: 'Who permits' },
  exemptionsBy: { ja: '例外措置を認める役割', en: 'Who authorises exemptions' },
  documentTitle: { ja: '規程の題名', en: 'Title of the document' },
  body: { ja: '団体', en: 'Body' },
};

const TRACKS: Track[] = ['A', 'B'];
const among = (whole: Text, part: Text): Text => ({ ja: `${whole.ja}（${part.ja}）`, en: `${whole.en} (${part.en})` });

/** How long an approval is good for, by kind of request and track. */
const validityWords = REQUEST_KINDS.flatMap((kind) =>
  TRACKS.flatMap((track) => {
    const [{ name }, { name: on }] = [requestKindWords[kind], trackWords[track]];
    const whole = among(viewer.validMonths, { ja: `${name.ja}・${on.ja}`, en: `${name.en}, ${on.en}` });
    const place = `periods.validMonths.${kind}.${track}`;
    return [
      [`${place}.proposed`, { ja: `${whole.ja}：はじめに示す月数`, en: `${whole.en}: months proposed` }],
      [`${place}.longest`, { ja: `${whole.ja}：最長の月数`, en: `${whole.en}: months at most` }],
    ] as const;
  }),
);
const inDays = { ja: '日数', en: 'days' };
const inMonths = { ja: '月数', en: 'months' };
const inYears = { ja: '年数', en: 'years' };

/** What a value is called by its whole place in the file: the same last name means another thing elsewhere. */
export const placeWords: Record<string, Text> = {
  ...Object.fromEntries<Text>(validityWords),
  'periods.provisionalMonths': among(viewer.provisional, inMonths),
  'periods.reminderDays': among(viewer.reminders, inDays),
  'periods.retentionYears.disposalRecords': among(viewer.disposalRecords, inYears),
  'periods.retentionYears.takeOutRecords': among(viewer.takeOutRecords, inYears),
  'periods.socialMedia.periodicCheckMonths': among(viewer.accountCheck, inMonths),
  'periods.socialMedia.dormantDays': among(viewer.accountDormant, inDays),
  'periods.socialMedia.suspendAfterDays': among(viewer.accountSuspended, inDays),
  'periods.followUp.suspendAfterDays': among(viewer.suspendAfterDays, inDays),
  'periods.followUp.exemptionReviewMonths': among(viewer.exemptionReview, inMonths),
  'periods.followUp.afterReviewDays': among(viewer.afterReview, inDays),
  'periods.endings.proofDays': among(viewer.endingProofs, inDays),
  'periods.endings.caseYears': among(viewer.casePapers, inYears),
  'periods.office.trainingMonths': among(viewer.training, inMonths),
  'periods.office.afterReadingDays': among(viewer.afterReading, inDays),
  'periods.office.noticeDays': among(viewer.noticesKept, inDays),
  'periods.inspections.selfInspectionBy': viewer.selfInspectionBy,
  'periods.inspections.auditBy': viewer.auditBy,
  'switches.audit': viewer.audit,
  'switches.selfInspection': viewer.selfInspection,
  'switches.socialMedia': viewer.socialMedia,
  'switches.designatedManagers': viewer.designatedManagers,
  'switches.publicAccountList': viewer.publicAccountList,
  'switches.socialMediaOwner': viewer.socialMediaOwner,
  'policyReview.everyMonths': among(viewer.reviewEvery, inMonths),
  'policyReview.committee': viewer.reviewCommittee,
  'policyReview.decideWithinDays': viewer.reviewDecided,
};

/** What stands beside provisions, requirements, routes and roles. */
export const partWords: Record<string, Text> = {
  name: { ja: '規程の名前', en: 'Name of the policy' },
  body: { ja: '団体の名前', en: 'Name of the body' },
  documentTitle: { ja: '規程の題名', en: 'Title of the document' },
  classification: { ja: '情報の分類', en: 'Classification of information' },
  routes: { ja: '決裁の段階の順', en: 'Order of the stages of routes' },
  tracks: { ja: 'トラックの決め方', en: 'How the track is chosen' },
  incidents: { ja: 'インシデントの連絡', en: 'Who is told of incidents' },
  changes: { ja: '変更の扱い', en: 'What follows from changes' },
  checks: { ja: '確認・点検・監査の質問', en: 'Questions of checks and audits' },
  policyReview: { ja: '規程の評価・見直し', en: 'Review of the policy' },
  movements: { ja: '情報の持出し・提供など', en: 'Information that leaves' },
  evidence: { ja: '規定と記録の対応', en: 'Which records answer a provision' },
  switches: { ja: '行うことの切替え', en: 'What the body does' },
  periods: { ja: '期間と保存年限', en: 'Periods and retention' },
};

export const valueWords = {
  yes: { ja: 'はい', en: 'Yes' },
  no: { ja: 'いいえ', en: 'No' },
  none: { ja: 'なし', en: 'None' },
} as const satisfies Record<string, Text>;
