/** リスク分析 (奈良市 8, 古河市 9, 特別区 8, 香肌奥伊勢 8): likelihood and loss of a threat give the level of its risk. Pure. */
import type { PolicyProfile, PolicyReviewRules, RiskGrade, RiskScale } from '~/policy/model';

const grade = (key: string, ja: [string, string], en: [string, string]): RiskGrade => ({
  key,
  name: { ja: ja[0], en: en[0] },
  criterion: { ja: ja[1], en: en[1] },
});

const USUAL_RISK_SCALE: RiskScale = {
  likelihood: [
    grade(
      'rare',
      ['低い', 'この数年に例がなく、いくつもの条件が重ならなければ起こりません。'],
      ['Low', 'No case in recent years; it takes several things at once.'],
    ),
    grade(
      'possible',
      ['中くらい', 'ほかの団体に例があるか、条件がそろえば起こります。'],
      ['Medium', 'It has happened elsewhere, or will once conditions are met.'],
    ),
    grade(
      'likely',
      ['高い', '自らの団体に例があるか、いつ起こっても不思議ではありません。'],
      ['High', 'It has happened here, or may happen at any time.'],
    ),
  ],
  loss: [
    grade(
      'minor',
      ['小さい', '一部の業務が短い間滞るだけで、住民への影響はありません。'],
      ['Small', 'Some work is held up for a short time; residents are not affected.'],
    ),
    grade(
      'considerable',
      ['中くらい', '住民の一部に影響が出るか、業務が一日以上止まります。'],
      ['Medium', 'Some residents are affected, or work stops for a day or more.'],
    ),
    grade(
      'severe',
      ['大きい', '個人の権利や利益が害されるか、重要な業務が長く止まります。'],
      ['Great', 'People’s rights or interests are harmed, or vital work stops for long.'],
    ),
  ],
  levels: [
    grade(
      'low',
      ['低', '受け入れて、次の見直しで確かめます。'],
      ['Low', 'Accepted, and looked at again with the next review.'],
    ),
    grade(
      'medium',
      ['中', '対策と担当、期限を決めます。'],
      ['Medium', 'A measure is settled, with who carries it out and by when.'],
    ),
    grade(
      'high',
      ['高', 'ほかに先立って対策し、進み方を確かめます。'],
      ['High', 'Dealt with before anything else, and followed up.'],
    ),
  ],
  matrix: [
    ['low', 'low', 'medium'],
    ['low', 'medium', 'high'],
    ['medium', 'high', 'high'],
  ],
};

/** What holds where the profile is silent; once a year, as training (藤枝市 6(3)) and the periodic checks are. */
export const USUAL_POLICY_REVIEW: PolicyReviewRules = {
  triggers: ['audit', 'self-inspection', 'incident', 'law', 'circumstances', 'periodic'],
  committee: null,
  everyMonths: 12,
  decideWithinDays: 30,
  risk: USUAL_RISK_SCALE,
};

/** The rules of a profile; what it does not carry out at all begins no review. */
export function policyReviewRules({ policyReview, switches }: PolicyProfile): PolicyReviewRules {
  const rules = policyReview ?? USUAL_POLICY_REVIEW;
  const off = [switches.audit ? null : 'audit', switches.selfInspection ? null : 'self-inspection'];
  return { ...rules, triggers: rules.triggers.filter((trigger) => !off.includes(trigger)) };
}

const rankIn = (grades: readonly RiskGrade[], key: string): number => grades.findIndex((one) => one.key === key);

/** Of a threat; null for a likelihood or a loss that the scale does not know. */
export function riskLevel(scale: RiskScale, likelihood: string, loss: string): RiskGrade | null {
  const key = scale.matrix[rankIn(scale.likelihood, likelihood)]?.[rankIn(scale.loss, loss)];
  return scale.levels.find((level) => level.key === key) ?? null;
}

/** Whether something has to be done about a risk of this level: about every one but the lowest. */
export const needsMeasure = ({ levels }: RiskScale, level: string): boolean => rankIn(levels, level) > 0;

/** Every pair has a level that is known, and none falls where likelihood or loss rises. */
export function isCompleteScale({ likelihood, loss, levels, matrix }: RiskScale): boolean {
  const ranks = matrix.map((row) => row.map((key) => rankIn(levels, key)));
  if (ranks.length !== likelihood.length || ranks.some((row) => row.length !== loss.length)) return false;
  return ranks.every((row, at) =>
    row.every((rank, across) => rank >= 0 && rank >= (ranks[at - 1]?.[across] ?? 0) && rank >= (row[across - 1] ?? 0)),
  );
}
