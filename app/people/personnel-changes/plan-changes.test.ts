import { describe, expect, test } from 'vitest';
import type { Holding, HoldingCapacity } from '../holdings';
import type { ChangeKind, ChangeLine, PostName } from './change-file';
import { planChanges } from './plan-changes';
import type { Snapshot } from './snapshot';

const TODAY = '2027-03-01';
const OPEN = { from: '2020-04-01', to: null };
/** 甲課 with 課長 and two 主事, 乙課 with 課長; 丙課 has 課長 vacant. */
const POSTS = {
  head1: ['u1', '課長'],
  clerkA: ['u1', '主事'],
  clerkB: ['u1', '主事'],
  head2: ['u2', '課長'],
  head3: ['u3', '課長'],
} as const;

const held = (postId: string, personId: string, more: Partial<Holding> = {}): Holding => ({
  id: `${postId}-${personId}`,
  postId,
  personId,
  personName: personId,
  personActive: true,
  capacity: 'regular',
  period: OPEN,
  ...more,
});

function office(holdings: Holding[], more: Partial<Snapshot> = {}): Snapshot {
  return {
    people: ['a', 'b', 'c', 'd', 'e'].map((id) => ({
      id,
      name: id,
      email: `${id}@x.jp`,
      active: true,
      canSignIn: true,
      leavesAfter: id === 'e' ? '2027-03-31' : null,
    })),
    units: [
      { id: 'body', parentId: null, kind: 'body', code: '市', name: { ja: '市', en: 'City' }, period: OPEN },
      ...['甲', '乙', '丙'].map((name, at) => ({
        id: `u${at + 1}`,
        parentId: 'body',
        kind: 'section' as const,
        code: name,
        name: { ja: `${name}課`, en: `Section ${at + 1}` },
        period: OPEN,
      })),
    ],
    posts: Object.entries(POSTS).map(([id, [unitId, ja]]) => ({
      id,
      unitId,
      title: { ja, en: ja === '課長' ? 'Head' : 'Clerk' },
      period: OPEN,
      roles: [],
    })),
    holdings,
    ...more,
  };
}

const at = (name: string): PostName => {
  const [unit = '', title = ''] = name.split(' ');
  return { unit, title };
};
type Row = { who: string; kind?: ChangeKind; date?: string; from?: string; to?: string; name?: string };
const rows = (...given: Row[]): ChangeLine[] =>
  given.map(({ who, kind = 'transfer', date = '2027-04-01', from, to, name = '' }, index) => ({
    line: index + 2,
    email: `${who}@x.jp`,
    name,
    kind,
    date,
    from: from ? at(from) : null,
    to: to ? at(to) : null,
  }));
const plan = (snapshot: Snapshot, ...given: Row[]) =>
  planChanges(rows(...given), [], snapshot, { today: TODAY, actorId: 'nobody' });
const reasons = (result: ReturnType<typeof plan>) => result.problems.map(({ line, reason }) => [line, reason]);

const HEADS = [held('head1', 'a'), held('head2', 'b'), held('clerkA', 'c'), held('clerkB', 'd')];

describe('一つの日に起きること', () => {
  test('三人が輪になって入れ替われる', () => {
    const three = office([held('head1', 'a'), held('head2', 'b'), held('head3', 'c')]);
    const result = plan(
      three,
      { who: 'a', from: '甲課 課長', to: '乙課 課長' },
      { who: 'b', from: '乙課 課長', to: '丙課 課長' },
      { who: 'c', from: '丙課 課長', to: '甲課 課長' },
    );
    expect(reasons(result)).toEqual([]);
    expect(result.begins.map(({ personId, postId }) => [personId, postId])).toEqual([
      ['a', 'head2'],
      ['b', 'head3'],
      ['c', 'head1'],
    ]);
    expect(result.ends.map(({ lastDay }) => lastDay)).toEqual(['2027-03-31', '2027-03-31', '2027-03-31']);
    expect(result.changes.map(({ predecessors }) => predecessors)).toEqual([['b'], ['c'], ['a']]);
    expect(result.vacancies).toEqual([]);
  });

  test('後任のない職は空席になり、妨げにはならない', () => {
    const result = plan(office(HEADS), { who: 'a', from: '甲課 課長', to: '丙課 課長' });
    expect(reasons(result)).toEqual([]);
    expect(result.vacancies).toEqual([{ postId: 'head1', from: '2027-04-01' }]);
  });

  test('前任者が残る職には就けず、前任者の行に誤りがあれば二重には言わない', () => {
    const alone = plan(office(HEADS), { who: 'a', from: '甲課 課長', to: '乙課 課長' });
    expect(alone.problems).toEqual([
      { line: 2, field: 'toTitle', reason: 'post-is-held', holder: 'b', from: '2020-04-01', to: null },
    ]);
    const withFaultyRow = plan(
      office(HEADS),
      { who: 'a', from: '甲課 課長', to: '乙課 課長' },
      { who: 'b', from: '乙課 課長', to: '丁課 課長' },
    );
    expect(reasons(withFaultyRow)).toEqual([[3, 'unknown-unit']]);
  });

  test('同じ名の職が二つあれば、空いている方に就く', () => {
    const result = plan(
      office(HEADS),
      { who: 'd', from: '甲課 主事', to: '丙課 課長' },
      { who: 'b', from: '乙課 課長', to: '甲課 主事' },
    );
    expect(reasons(result)).toEqual([]);
    expect(result.begins.find(({ personId }) => personId === 'b')?.postId).toBe('clerkB');
    const full = plan(office(HEADS), { who: 'b', from: '乙課 課長', to: '甲課 主事' });
    expect(reasons(full)).toEqual([[2, 'post-is-held']]);
  });
});

describe('行ごとの誤り', () => {
  test.each<[string, Row, string]>([
    ['知らない職員', { who: 'z', from: '甲課 課長', to: '丙課 課長' }, 'unknown-person'],
    ['別の氏名', { who: 'a', name: '別人', from: '甲課 課長', to: '丙課 課長' }, 'other-name'],
    ['知らない所属', { who: 'a', from: '甲課 課長', to: '丁課 課長' }, 'unknown-unit'],
    ['知らない職', { who: 'a', from: '甲課 課長', to: '丙課 主事' }, 'unknown-post'],
    ['就いていない職', { who: 'a', from: '乙課 課長', to: '丙課 課長' }, 'not-held'],
    ['過ぎた日', { who: 'a', date: '2027-02-28', from: '甲課 課長', to: '丙課 課長' }, 'past'],
    ['同じ職', { who: 'a', from: '甲課 課長', to: '甲 課長' }, 'same-post'],
    ['本務が二つ', { who: 'a', kind: 'appointment', to: '丙課 課長' }, 'second-regular-post'],
    ['兼務でない職の兼務終了', { who: 'a', kind: 'concurrent-end', from: '甲課 課長' }, 'not-held'],
  ])('%s', (_name, row, reason) => {
    expect(reasons(plan(office(HEADS), row))).toEqual([[2, reason]]);
  });

  test('始まる前に終わる兼務', () => {
    const later = { from: '2027-05-01', to: null };
    const holdings = [...HEADS, held('head3', 'a', { capacity: 'concurrent', period: later })];
    const result = plan(office(holdings), { who: 'a', kind: 'concurrent-end', date: '2027-04-30', from: '丙課 課長' });
    expect(reasons(result)).toEqual([[2, 'ends-before-it-began']]);
  });

  test('一人について食い違う行、同じ行、退職の後の行', () => {
    const result = plan(
      office(HEADS),
      { who: 'a', from: '甲課 課長', to: '丙課 課長' },
      { who: 'a', from: '甲課 課長', to: '甲課 主事' },
      { who: 'a', from: '甲課 課長', to: '丙課 課長' },
      { who: 'b', kind: 'retirement', date: '2027-03-31' },
      { who: 'b', from: '乙課 課長', to: '甲課 課長' },
    );
    expect(reasons(result)).toEqual([
      [3, 'contradicts'],
      [4, 'repeated'],
      [6, 'after-retirement'],
    ]);
  });

  test('氏名が違うだけの行は、そのほかの誤りも一緒に分かる', () => {
    const result = plan(office(HEADS), { who: 'a', name: '別人', from: '甲課 課長', to: '乙課 課長' });
    expect(reasons(result)).toEqual([
      [2, 'other-name'],
      [2, 'post-is-held'],
    ]);
  });

  test('すべての行の誤りが一度に分かる', () => {
    const many = Array.from({ length: 300 }, () => ({ who: 'nobody', from: '甲課 課長', to: '丙課 課長' }));
    expect(plan(office(HEADS), ...many).problems).toHaveLength(300);
  });
});

describe('退職と兼務', () => {
  test('退職は最終日までのすべての職を終え、始まらない発令を取り消し、利用を終える', () => {
    const future = { from: '2027-07-01', to: null };
    const holdings = [
      ...HEADS,
      held('head3', 'a', { capacity: 'concurrent' }),
      held('clerkA', 'a', { id: 'later', capacity: 'concurrent', period: future }),
    ];
    const result = plan(office(holdings), { who: 'a', kind: 'retirement', date: '2027-03-31', from: '甲課 課長' });
    expect(reasons(result)).toEqual([]);
    expect(result.ends.map(({ holding, lastDay, cancelled }) => [holding.id, lastDay, cancelled])).toEqual([
      ['head1-a', '2027-03-31', false],
      ['head3-a', '2027-03-31', false],
      ['later', '2027-06-30', true],
    ]);
    expect(result.leaving).toEqual([{ line: 2, personId: 'a', lastDay: '2027-03-31' }]);
    // clerkA has its regular holder besides the one who never comes.
    expect(result.vacancies.map(({ postId }) => postId)).toEqual(['head1', 'head3']);
    expect(result.handed).toContainEqual({ postId: 'clerkA', turn: '2027-07-01', before: ['c', 'a'], after: ['c'] });
    const alone = office([held('head3', 'a', { period: future })]);
    const vacated = plan(alone, { who: 'a', kind: 'retirement', date: '2027-03-31' });
    expect(vacated.vacancies).toEqual([{ postId: 'head3', from: '2027-07-01' }]);
  });

  test('退職の翌日に採用された人（再任用）の利用は終わらない', () => {
    const result = plan(
      office(HEADS),
      { who: 'a', kind: 'retirement', date: '2027-03-31' },
      { who: 'a', kind: 'appointment', to: '丙課 課長' },
    );
    expect(reasons(result)).toEqual([]);
    expect(result.leaving).toEqual([]);
    expect(result.notices).toContainEqual({ line: 2, reason: 'reappointed' });
  });

  test.each<[HoldingCapacity, ChangeKind, ChangeKind]>([
    ['concurrent', 'concurrent-begin', 'concurrent-end'],
    ['acting', 'acting-begin', 'acting-end'],
  ])('%s は本務を残したまま始まり、同じファイルで終われる', (capacity, begin, end) => {
    const result = plan(
      office(HEADS),
      { who: 'a', kind: begin, from: '甲課 課長', to: '丙課 課長' },
      { who: 'a', kind: end, date: '2027-09-30', from: '丙課 課長' },
    );
    expect(reasons(result)).toEqual([]);
    expect(result.ends).toEqual([]);
    expect(result.begins).toEqual([
      { line: 2, personId: 'a', postId: 'head3', capacity, period: { from: '2027-04-01', to: '2027-09-30' } },
    ]);
    expect(result.vacancies).toEqual([{ postId: 'head3', from: '2027-10-01' }]);
  });

  test('兼務で就いた人は、残る人の後任ではなく、二人がその職にある', () => {
    const result = plan(office(HEADS), { who: 'a', kind: 'concurrent-begin', to: '乙課 課長' });
    expect(result.changes.map(({ predecessors }) => predecessors)).toEqual([[]]);
    expect(result.handed).toEqual([{ postId: 'head2', turn: '2027-04-01', before: ['b'], after: ['b', 'a'] }]);
  });

  test('退職が登録された人の異動は知らせる', () => {
    const leaver = held('head3', 'e', { period: { from: '2020-04-01', to: '2027-03-31' } });
    const rowOf = (kind: ChangeKind): Row => ({ who: 'e', kind, from: '丙課 課長', to: '甲課 課長' });
    const notices = (kind: ChangeKind) => plan(office([leaver]), rowOf(kind)).notices;
    expect(notices('transfer')).toEqual([{ line: 2, reason: 'leaves-already', lastDay: '2027-03-31' }]);
    expect(notices('appointment')).toEqual([]);
  });

  test('残る兼務は知らせる', () => {
    const result = plan(office([...HEADS, held('head3', 'a', { capacity: 'concurrent' })]), {
      who: 'a',
      kind: 'promotion',
      from: '甲課 課長',
      to: '甲課 主事',
    });
    expect(reasons(result)).toEqual([[2, 'post-is-held']]);
    const moved = plan(office([held('head1', 'a'), held('head3', 'a', { capacity: 'concurrent' })]), {
      who: 'a',
      from: '甲課 課長',
      to: '乙課 課長',
    });
    expect(moved.notices).toEqual([{ line: 2, reason: 'keeps-posts', posts: ['丙課 課長'] }]);
  });
});

test('管理者がいなくなる日が来るなら、全体として断る', () => {
  const snapshot = office(HEADS);
  const posts = snapshot.posts.map((post) =>
    post.id === 'head1' ? { ...post, roles: [{ role: 'administrator' as const, period: OPEN }] } : post,
  );
  const move = { who: 'a', from: '甲課 課長', to: '丙課 課長' };
  expect(plan({ ...snapshot, posts }, move).whole).toEqual([{ reason: 'last-administrator', from: '2027-04-01' }]);
  expect(plan({ ...snapshot, posts }, move, { who: 'b', from: '乙課 課長', to: '甲課 課長' }).whole).toEqual([]);
});
