import { describe, expect, test } from 'vitest';
import { nextSteps } from './next-steps';

const unit = { ja: '広報課', en: 'Public Relations' };
const about = (change: Partial<Parameters<typeof nextSteps>[0]>) =>
  nextSteps({ kind: 'audit', standing: 'open', unit, auditors: ['寺田 稔'], findings: [], ...change }).map(
    ({ ja }) => ja,
  );

describe('次にすること', () => {
  test('回答を待つ間は課が、提出のあとは監査人がする', () => {
    expect(about({})).toEqual(['広報課が回答し、課の長が提出します。']);
    expect(about({ standing: 'overdue' })).toEqual(about({}));
    expect(about({ standing: 'submitted' })[0]).toContain('監査人（寺田 稔）が質問ごとに判断');
    expect(about({ kind: 'self-inspection', standing: 'submitted' })[0]).toContain('情報セキュリティの担当が');
  });

  test('指摘は、進み方ごとに、だれが何件するかを言い、済んだものは言わない', () => {
    const findings = (['to-plan', 'open', 'open', 'carried-out', 'closed'] as const).map((status) => ({ status }));
    expect(about({ standing: 'findings', findings })).toEqual([
      '広報課が、指摘1件の是正計画を出します。',
      '広報課が、指摘2件を是正して報告します。',
      '監査人（寺田 稔）が、指摘1件の是正を確認します。',
    ]);
    expect([about({ standing: 'finished' }), about({ standing: 'cancelled', findings })]).toEqual([[], []]);
  });
});
