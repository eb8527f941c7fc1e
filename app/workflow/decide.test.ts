import { describe, expect, test } from 'vitest';
import { EVERYTHING, type Organisation, type Post } from '~/people/organisation';
import type { CanonicalRole } from '~/policy/model';
import { after, type Context, decide } from './decide';
import type { WorkflowEvent } from './events';
import type { Command, PlannedStep, RequestState } from './model';

const NOW = new Date('2026-11-21T01:00:00Z');
const units = new Map(
  [
    { id: 'city', parentId: null, kind: 'body' as const, code: 'C' },
    { id: 'health', parentId: 'city', kind: 'department' as const, code: 'H' },
    { id: 'nursing', parentId: 'health', kind: 'section' as const, code: 'N' },
    { id: 'it', parentId: 'city', kind: 'section' as const, code: 'I' },
  ].map((unit) => [unit.id, { ...unit, name: { ja: unit.id, en: unit.id } }]),
);

function organisation(
  posts: [id: string, unitId: string, role: CanonicalRole, holders: string[], deputies?: string[]][],
): Organisation {
  const made = posts.map(
    ([id, unitId, role, holders, deputies = []]): Post => ({
      id,
      unitId,
      title: { ja: id, en: id },
      roles: [role],
      holders: holders.map((personId) => ({ personId, name: personId, capacity: 'regular' })),
      deputies: deputies.map((postId) => ({ postId, scope: EVERYTHING, namedBy: null })),
    }),
  );
  return { on: '2026-11-21', units, posts: new Map(made.map((post) => [post.id, post])) };
}

const usual = organisation([
  ['head', 'nursing', 'security-manager', ['hana']],
  ['director', 'health', 'security-officer', ['daigo']],
  ['contracts', 'it', 'contract-reviewer', ['keiko', 'kenta']],
  ['it-security', 'it', 'security-reviewer', ['itsuki']],
  ['chief', 'it', 'chief-security-officer', ['toru']],
  ['vice-mayor', 'city', 'ciso', ['chika']],
]);

const step = (
  key: string,
  stage: number,
  role: CanonicalRole,
  action: PlannedStep['action'] = 'concur',
): PlannedStep => ({
  id: `step-${key}`,
  key,
  stage,
  action,
  role,
  scopeUnitId: role === 'security-manager' ? 'nursing' : null,
  dueDays: 5,
});
const ROUTE = [
  step('section-head', 0, 'security-manager', 'endorse'),
  step('contracts', 1, 'contract-reviewer'),
  step('it-security', 1, 'security-reviewer'),
  step('chief', 2, 'chief-security-officer'),
  step('ciso', 3, 'ciso', 'final'),
];

const draft: RequestState = {
  id: 'r',
  version: 1,
  authorIds: ['aki'],
  matter: { kind: 'cloud-service', scheme: 'fujieda', classRank: 2 },
  round: 0,
  lastRevisionNumber: 0,
  standing: null,
  decisions: [],
  progress: { status: 'draft' },
};

let ids = 0;
const by = (actorId: string, org = usual): Context => ({
  actorId,
  now: NOW,
  newId: () => `id${++ids}`,
  organisation: org,
});
const submission = (number = 1): Command => ({
  type: 'submit',
  revision: { id: `rev${number}`, number, digest: `digest${number}` },
  material: true,
  route: ROUTE,
});
const approve = (stepKey: string, more: Partial<Extract<Command, { type: 'decide' }>> = {}): Command => ({
  type: 'decide',
  stepKey,
  digest: 'digest1',
  outcome: 'approve',
  comment: '',
  conditions: [],
  markedItems: [],
  grant: null,
  ...more,
});
const GRANT = { validUntil: '2027-03-31', managerPersonId: 'aki' };

function run(state: RequestState, command: Command, context: Context): RequestState {
  const outcome = decide(command, state, context);
  if (!outcome.ok) throw new Error(`refused: ${outcome.refusal}`);
  return after(state, outcome.value, NOW);
}
function refusal(state: RequestState, command: Command, context: Context): string {
  const outcome = decide(command, state, context);
  return outcome.ok ? 'allowed' : outcome.refusal;
}
const openKeys = (state: RequestState): string[] =>
  'steps' in state.progress ? state.progress.steps.filter((s) => s.status === 'open').map((s) => s.key) : [];

const submitted = () => run(draft, submission(), by('aki'));
const atReview = () => run(submitted(), approve('section-head'), by('hana'));
const atChief = () => run(run(atReview(), approve('contracts'), by('keiko')), approve('it-security'), by('itsuki'));
const atCiso = () => run(atChief(), approve('chief'), by('toru'));

describe('回議の進み方', () => {
  test('申請すると所属長の段階だけが開く', () => {
    expect(openKeys(submitted())).toEqual(['section-head']);
  });
  test('契約担当とIT担当は並行し、両方が終わるまで統括へ進まない', () => {
    expect(openKeys(atReview())).toEqual(['contracts', 'it-security']);
    expect(openKeys(run(atReview(), approve('contracts'), by('kenta')))).toEqual(['it-security']);
    expect(openKeys(atChief())).toEqual(['chief']);
  });
  test('CISOの決裁で承認となり、有効期限と管理者が記録される', () => {
    const outcome = decide(approve('ciso', { grant: GRANT }), atCiso(), by('chika'));
    expect(outcome.ok && outcome.value.map((e) => e.type)).toEqual(['decided', 'approved']);
    expect(run(atCiso(), approve('ciso', { grant: GRANT }), by('chika')).progress.status).toBe('approved');
  });
  test('有効期限と管理者のない決裁は受け付けない', () => {
    expect(refusal(atCiso(), approve('ciso'), by('chika'))).toBe('grant-required');
  });
  test('途中の段階では有効期限を決められない', () => {
    expect(refusal(submitted(), approve('section-head', { grant: GRANT }), by('hana'))).toBe('grant-not-allowed');
  });
  test('閉じた段階をもう一度審査できない', () => {
    expect(refusal(atReview(), approve('section-head'), by('hana'))).toBe('not-current-step');
  });
  test('まだ開いていない段階は審査できない', () => {
    expect(refusal(submitted(), approve('ciso', { grant: GRANT }), by('chika'))).toBe('not-current-step');
  });
  test('表示した内容と違う内容には決裁できない', () => {
    expect(refusal(submitted(), approve('section-head', { digest: 'older' }), by('hana'))).toBe('content-changed');
  });
  test('担当でない職員は審査できない', () => {
    expect(refusal(submitted(), approve('section-head'), by('keiko'))).toBe('not-assignee');
  });
  test('条件付き承認には条件が要り、承認には条件を付けられない', () => {
    const condition = { text: 'MFA', ownerPersonId: 'aki', dueOn: '2026-12-31' };
    expect(refusal(submitted(), approve('section-head', { outcome: 'approve-with-conditions' }), by('hana'))).toBe(
      'conditions-required',
    );
    expect(refusal(submitted(), approve('section-head', { conditions: [condition] }), by('hana'))).toBe(
      'conditions-not-allowed',
    );
  });
});

describe('差戻し・却下・取下げ・引戻し・保留', () => {
  test('差戻しには印を付けた項目かコメントが要る', () => {
    expect(refusal(atReview(), approve('contracts', { outcome: 'send-back' }), by('keiko'))).toBe('comment-required');
  });
  test('差戻し後の再申請は新しい回となり、最初の段階から始まる', () => {
    const back = run(atReview(), approve('contracts', { outcome: 'send-back', comment: '要修正' }), by('keiko'));
    expect(back.progress.status).toBe('sent-back');
    const again = run(back, submission(2), by('aki'));
    expect(again.round).toBe(2);
    expect(openKeys(again)).toEqual(['section-head']);
    expect(openKeys(run(again, approve('section-head', { digest: 'digest2' }), by('hana')))).toEqual([
      'contracts',
      'it-security',
    ]);
  });
  test('却下には理由が要り、申請を終わらせる', () => {
    expect(refusal(submitted(), approve('section-head', { outcome: 'reject' }), by('hana'))).toBe('comment-required');
    expect(
      run(submitted(), approve('section-head', { outcome: 'reject', comment: '不要' }), by('hana')).progress.status,
    ).toBe('rejected');
  });
  test('引戻しは誰かが審査する前だけできる', () => {
    expect(run(submitted(), { type: 'pull-back' }, by('aki')).progress.status).toBe('draft');
    expect(refusal(atReview(), { type: 'pull-back' }, by('aki'))).toBe('already-acted');
  });
  test('取下げは申請者だけができ、審査担当にはできない', () => {
    expect(run(atReview(), { type: 'withdraw', reason: '中止' }, by('aki')).progress.status).toBe('withdrawn');
    expect(refusal(atReview(), { type: 'withdraw', reason: '' }, by('keiko'))).toBe('not-author');
  });
  test('保留の間は審査できず、担当が再開できる', () => {
    const held = run(atReview(), { type: 'hold', reason: '照会中' }, by('itsuki'));
    expect(refusal(held, approve('contracts'), by('keiko'))).toBe('wrong-status');
    expect(refusal(held, { type: 'resume' }, by('aki'))).toBe('not-assignee');
    expect(openKeys(run(held, { type: 'resume' }, by('keiko')))).toEqual(['contracts', 'it-security']);
  });
});

describe('承認後の変更', () => {
  const approved = () => run(atCiso(), approve('ciso', { grant: GRANT }), by('chika'));
  const amending = () => run(approved(), { type: 'amend' }, by('aki'));
  test('決裁に関わらない訂正は新しい版になるだけで、承認は続く', () => {
    const state = run(amending(), { ...submission(2), material: false } as Command, by('aki'));
    expect(state.progress).toEqual({ status: 'approved', revision: { id: 'rev2', number: 2, digest: 'digest2' } });
    expect(state.round).toBe(1);
  });
  test('重要な変更は新しい決裁を要する', () => {
    expect(openKeys(run(amending(), submission(2), by('aki')))).toEqual(['section-head']);
  });
  test('変更が却下されても、先の承認は残る', () => {
    const review = run(amending(), submission(2), by('aki'));
    const state = run(
      review,
      approve('section-head', { digest: 'digest2', outcome: 'reject', comment: '不可' }),
      by('hana'),
    );
    expect(state.progress).toMatchObject({ status: 'approved', revision: { number: 1 } });
  });
});

describe('兼務の禁止と担当の決まり方', () => {
  const opened = (org: Organisation, authors = ['aki']): Extract<WorkflowEvent, { type: 'step-opened' }> => {
    const outcome = decide(submission(), { ...draft, authorIds: authors }, by(authors[0]!, org));
    const event = outcome.ok ? outcome.value.find((e) => e.type === 'step-opened') : undefined;
    if (event?.type !== 'step-opened') throw new Error('no step opened');
    return event;
  };
  test('所属長が申請者なら部長へ引き上げ、その理由を残す', () => {
    const event = opened(usual, ['hana']);
    expect(event.assignees).toMatchObject([
      { personId: 'daigo', postId: 'director', capacity: 'escalated', principalPostId: 'head' },
    ]);
    expect(event.skipped).toEqual([
      { postId: 'head', personId: 'hana', role: 'security-manager', reason: 'is-author' },
    ]);
  });
  test('空席なら代理が代決する', () => {
    const org = organisation([
      ['head', 'nursing', 'security-manager', [], ['vice-head']],
      ['vice-head', 'nursing', 'security-staff', ['fumi']],
      ['vice-mayor', 'city', 'ciso', ['chika']],
    ]);
    const event = opened(org);
    expect(event.assignees).toMatchObject([
      { personId: 'fumi', postId: 'vice-head', capacity: 'deputy', principalPostId: 'head' },
    ]);
    expect(event.skipped.map((s) => s.reason)).toEqual(['vacant']);
  });
  test('代理が共同作成者なら、その代理も通り越す', () => {
    const org = organisation([
      ['head', 'nursing', 'security-manager', ['hana'], ['vice-head']],
      ['vice-head', 'nursing', 'security-staff', ['fumi']],
      ['director', 'health', 'security-officer', ['daigo']],
    ]);
    expect(opened(org, ['hana', 'fumi']).assignees.map((a) => a.personId)).toEqual(['daigo']);
  });
  test('他課の課長は所属長の段階を審査できない', () => {
    const org = organisation([
      ['other-head', 'it', 'security-manager', ['ina']],
      ['vice-mayor', 'city', 'ciso', ['chika']],
    ]);
    expect(opened(org).assignees.map((a) => a.personId)).toEqual(['chika']);
  });
  test('誰も審査できないときは担当者なしで開き、そのことが分かる', () => {
    const event = opened(organisation([['head', 'nursing', 'security-manager', ['hana']]]), ['hana']);
    expect(event.assignees).toEqual([]);
    expect(event.skipped.length).toBeGreaterThan(0);
  });
  test('一人が二つの職を持っていても、一つの申請で二つの段階を審査できない', () => {
    const org = organisation([
      ['head', 'nursing', 'security-manager', ['toru']],
      ['contracts', 'it', 'contract-reviewer', ['keiko']],
      ['it-security', 'it', 'security-reviewer', ['itsuki']],
      ['chief', 'it', 'chief-security-officer', ['toru']],
      ['vice-mayor', 'city', 'ciso', ['chika']],
    ]);
    let state = run(draft, submission(), by('aki', org));
    state = run(state, approve('section-head'), by('toru', org));
    state = run(state, approve('contracts'), by('keiko', org));
    state = run(state, approve('it-security'), by('itsuki', org));
    expect(refusal(state, approve('chief'), by('toru', org))).toBe('decided-other-step');
  });
  test('異動した前任者は、割り当てが残っていても審査できない', () => {
    const moved = organisation([
      ['head', 'nursing', 'security-manager', ['noriko']],
      ['vice-mayor', 'city', 'ciso', ['chika']],
    ]);
    expect(refusal(submitted(), approve('section-head'), by('hana', moved))).toBe('not-assignee');
    expect(refusal(submitted(), approve('section-head'), by('noriko', moved))).toBe('allowed');
  });
});

describe('不在と代理', () => {
  const away = (notedBy: string | null = null) => ({ until: '2026-11-30', notedBy });
  const withAway = (personId: string, notedBy: string | null, deputies: Post['deputies']): Organisation => ({
    ...usual,
    posts: new Map([
      ...usual.posts,
      ...organisation([['deputy', 'nursing', 'system-manager', ['dai']]]).posts,
      [
        'head',
        {
          ...usual.posts.get('head')!,
          deputies,
          holders: [{ personId, name: personId, capacity: 'regular', absence: away(notedBy) }],
        },
      ],
    ]),
  });
  const dai = { postId: 'deputy', scope: EVERYTHING, namedBy: null };
  const assigneesIn = (org: Organisation) => {
    const state = run(draft, submission(), by('aki', org));
    return 'steps' in state.progress ? state.progress.steps[0]?.assignees : [];
  };

  test('不在の課長には代理が代決し、誰の代わりかが残る', () => {
    const org = withAway('hana', null, [dai]);
    expect(assigneesIn(org)).toEqual([
      { personId: 'dai', postId: 'deputy', capacity: 'deputy', principalPostId: 'head', principalPersonId: 'hana' },
    ]);
    const state = run(draft, submission(), by('aki', org));
    expect(refusal(state, approve('section-head'), by('hana', org))).toBe('is-absent');
    expect(refusal(state, approve('section-head'), by('dai', org))).toBe('allowed');
  });
  test('代理がいない不在は引上げになり、範囲外の代理は代わりになれない', () => {
    const only = (scope: Post['deputies'][number]['scope']) => withAway('hana', null, [{ ...dai, scope }]);
    const escalated = [
      {
        personId: 'daigo',
        postId: 'director',
        capacity: 'escalated',
        principalPostId: 'head',
        principalPersonId: 'hana',
      },
    ];
    expect(assigneesIn(withAway('hana', null, []))).toEqual(escalated);
    expect(assigneesIn(only({ kinds: ['outsourcing'], upTo: null }))).toEqual(escalated);
    expect(assigneesIn(only({ kinds: null, upTo: { scheme: 'fujieda', rank: 1 } }))).toEqual(escalated);
    expect(assigneesIn(only({ kinds: null, upTo: { scheme: 'national', rank: 5 } }))).toEqual(escalated);
    expect(assigneesIn(only({ kinds: ['cloud-service'], upTo: { scheme: 'fujieda', rank: 2 } }))).toMatchObject([
      { personId: 'dai' },
    ]);
  });
  test('申請者が登録した不在や代理は、その申請には使われない', () => {
    expect(assigneesIn(withAway('hana', 'aki', [dai]))).toMatchObject([{ personId: 'hana', capacity: 'holder' }]);
    expect(assigneesIn(withAway('hana', null, [{ ...dai, namedBy: 'aki' }]))).toMatchObject([
      { personId: 'daigo', capacity: 'escalated' },
    ]);
  });
});
