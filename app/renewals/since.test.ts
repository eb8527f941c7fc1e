import { expect, test } from 'vitest';
import type { ChecklistAnswer, CloudServiceContent } from '~/approval-requests/content';
import { emptyContent } from '~/approval-requests/content';
import { unanswered } from '~/checklists/answers';
import { assess } from '~/policy/assess';
import type { AssessedRequirement } from '~/policy/model';
import { baseline } from '~/policy/profiles/baseline';
import type { Obstacle, Since } from './model';
import { type Earlier, type EarlierFile, goneSince, obstaclesTo, sinceOf } from './since';

const KEY = 'contract-confidentiality';
const approval = {
  requestId: 'R1',
  number: '介護-7-1',
  revisionId: 'V1',
  revisionNumber: 1,
  approvedOn: '2026-03-20',
  profileKey: 'baseline',
  profileVersion: '2026.1',
  answered: [KEY],
  seenSteps: [],
};
const met: ChecklistAnswer = { ...unanswered, answer: 'met', explanation: '第8条', evidenceFileIds: ['old'] };
const withAnswer = (answer: ChecklistAnswer): CloudServiceContent => ({
  ...emptyContent('cloud-service', 'U'),
  facts: { purpose: 'renewal', terms: 'negotiated', information: [] },
  checklist: { [KEY]: answer },
});
const file: EarlierFile = {
  id: 'old',
  digest: 'd',
  name: '契約書.pdf',
  mediaType: 'application/pdf',
  kind: 'contract',
  size: 1,
  firstAt: new Date('2026-03-01T00:00:00Z'),
  firstOn: '2026-03-01',
  isThere: true,
};
const requirement = baseline.requirements.find(({ key }) => key === KEY);
if (!requirement) throw new Error('The baseline has lost a requirement');
const assessed: AssessedRequirement = { ...requirement, isMandatory: true };
const earlierWith = (more: Partial<Earlier> = {}): Earlier => ({
  approval,
  content: withAnswer(met),
  profile: baseline,
  assessment: { ...assess(baseline, withAnswer(met)), requirements: [assessed] },
  files: new Map([['old', file]]),
  certificateLapsed: false,
  ...more,
});
const digestOf = (id: string) => (id === 'new' ? 'd' : id);

test.each<[string, ChecklistAnswer, Since]>([
  ['まだ答えていない', unanswered, 'open'],
  ['前回のとおりと確認した', { ...met, unchangedFrom: 'V1' }, 'confirmed'],
  ['もっと前の版の確認は、今回の確認ではない', { ...met, explanation: '第9条', unchangedFrom: 'V0' }, 'changed'],
  ['同じ資料で、同じに答え直した', { ...met, evidenceFileIds: ['new'] }, 'same'],
  ['資料を替えた', { ...met, evidenceFileIds: ['other'] }, 'changed'],
  ['説明を改めた', { ...met, evidenceFileIds: ['new'], explanation: '第9条' }, 'changed'],
])('%s', (_name, answer, since) => {
  expect(sinceOf(earlierWith(), withAnswer(answer), requirement, digestOf)).toBe(since);
});

test('前回は当てはまらなかった要件は新しく、当てはまらなくなった要件は挙げられる', () => {
  const none = earlierWith({ assessment: { ...earlierWith().assessment, requirements: [] } });
  expect(sinceOf(none, withAnswer(met), requirement, digestOf)).toBe('new');
  const now = { ...earlierWith().assessment, requirements: [], complete: true };
  expect(goneSince(earlierWith(), now)).toEqual([{ key: KEY, title: requirement.title }]);
  // Before everything is answered nobody knows.
  expect(goneSince(earlierWith(), { ...now, complete: false })).toEqual([]);
});

const rules = { today: '2027-02-01', evidenceMonths: 24, certificateKeys: [KEY] };

test.each<[string, Partial<Earlier>, Obstacle[]]>([
  ['何も変わっていない', {}, []],
  ['前回は答えていない', { content: withAnswer(unanswered) }, ['no-answer']],
  [
    '要件の内容が変わった',
    {
      assessment: {
        ...earlierWith().assessment,
        requirements: [{ ...assessed, statement: { ja: '別のこと', en: 'else' } }],
      },
    },
    ['requirement-changed'],
  ],
  ['資料が取り消された', { files: new Map([['old', { ...file, isThere: false }]]) }, ['document-gone']],
  ['資料が24か月より古い', { files: new Map([['old', { ...file, firstOn: '2025-01-31' }]]) }, ['document-old']],
  ['資料がちょうど24か月前', { files: new Map([['old', { ...file, firstOn: '2025-02-01' }]]) }, []],
  ['認証が失効した', { certificateLapsed: true }, ['certificate-lapsed']],
  [
    '例外措置だった',
    { content: withAnswer({ ...met, exemption: { reason: '協議中', compensation: '', until: null } }) },
    ['exemption'],
  ],
])('%s：確認の妨げ %o', (_name, more, obstacles) => {
  expect(obstaclesTo(earlierWith(more), requirement, rules)).toEqual(obstacles);
});
