import { expect, test } from 'vitest';
import { type Holding, type HoldingCapacity, planHolding } from './holdings';

const POST = { from: '2020-04-01', to: null };
const holding = (
  id: string,
  personId: string,
  postId: string,
  from: string,
  to: string | null = null,
  capacity: HoldingCapacity = 'regular',
  personActive = true,
): Holding => ({ id, personId, personName: personId, personActive, postId, capacity, period: { from, to } });

const plan = (
  known: Holding[],
  options: {
    from?: string;
    to?: string | null;
    capacity?: HoldingCapacity;
    ending?: string[];
    endPredecessor?: boolean;
    post?: { from: string; to: string | null };
  } = {},
) => {
  const {
    from = '2027-04-01',
    to = null,
    capacity = 'regular',
    ending = [],
    endPredecessor = false,
    post = POST,
  } = options;
  return planHolding(
    { personId: 'suzuki', postId: 'head', capacity, period: { from, to } },
    { ending, endPredecessor },
    {
      post,
      ofPerson: known.filter((one) => one.personId === 'suzuki'),
      ofPost: known.filter((one) => one.postId === 'head'),
    },
  );
};

test('空席の職に就ける', () => {
  expect(plan([])).toEqual({ ended: [] });
});

test('同じ日に二人が同じ職の本務に就くことはできない', () => {
  const known = [holding('a', 'tanaka', 'head', '2024-04-01', '2027-04-01')];
  expect(plan(known)).toMatchObject({ reason: 'post-is-held', field: 'postId', holder: 'tanaka' });
  expect(plan(known, { from: '2027-04-02' })).toEqual({ ended: [] });
});

test('a holder who comes later is in the way too', () => {
  const known = [holding('a', 'tanaka', 'head', '2028-04-01')];
  expect(plan(known)).toMatchObject({ reason: 'post-is-held' });
  expect(plan(known, { to: '2028-03-31' })).toEqual({ ended: [] });
  // Somebody who has not begun is no predecessor.
  expect(plan(known, { endPredecessor: true })).toMatchObject({ reason: 'post-is-held' });
});

test('利用停止中の人は、後任の妨げにならない', () => {
  expect(plan([holding('a', 'tanaka', 'head', '2024-04-01', null, 'regular', false)])).toEqual({ ended: [] });
});

test('a concurrent or acting holder may stand beside the regular one', () => {
  const known = [holding('a', 'tanaka', 'head', '2024-04-01')];
  expect(plan(known, { capacity: 'concurrent' })).toEqual({ ended: [] });
  expect(plan(known, { capacity: 'acting' })).toEqual({ ended: [] });
});

test('異動: 今の職は前日で終わる', () => {
  const own = holding('mine', 'suzuki', 'clerk', '2024-04-01');
  expect(plan([own])).toMatchObject({ reason: 'second-regular-post', field: 'capacity' });
  expect(plan([own], { ending: ['mine'] })).toEqual({ ended: [{ holding: own, lastDay: '2027-03-31' }] });
  expect(plan([own], { capacity: 'concurrent' })).toEqual({ ended: [] });
});

test('前任者の在職も前日で終えられる', () => {
  const before = holding('a', 'tanaka', 'head', '2024-04-01');
  expect(plan([before], { endPredecessor: true })).toEqual({ ended: [{ holding: before, lastDay: '2027-03-31' }] });
});

test('a posting that already ends earlier is left as it is', () => {
  const own = holding('mine', 'suzuki', 'clerk', '2024-04-01', '2027-01-31');
  expect(plan([own], { ending: ['mine'] })).toEqual({ ended: [] });
});

test('a posting that has not begun cannot end the day before', () => {
  const own = holding('mine', 'suzuki', 'clerk', '2027-04-01');
  expect(plan([own], { ending: ['mine'] })).toMatchObject({ reason: 'ends-before-it-began', field: 'ending' });
});

test('the same post twice is refused in any capacity', () => {
  const own = holding('mine', 'suzuki', 'head', '2024-04-01');
  expect(plan([own], { capacity: 'concurrent' })).toMatchObject({ reason: 'holds-it-already', field: 'postId' });
});

test('a posting of somebody else cannot be ended through the list of one’s own', () => {
  expect(plan([holding('a', 'tanaka', 'other', '2024-04-01')], { ending: ['a'] })).toEqual({ reason: 'not-found' });
});

test('the end is not before the start, and the post exists all the while', () => {
  expect(plan([], { to: '2027-03-31' })).toEqual({ reason: 'end-before-start', field: 'validTo' });
  const post = { from: '2026-04-01', to: '2028-03-31' };
  expect(plan([], { post })).toMatchObject({ reason: 'post-not-there', field: 'validTo' });
  expect(plan([], { post, from: '2026-03-31', to: '2026-04-30' })).toMatchObject({ reason: 'post-not-there' });
  expect(plan([], { post, to: '2028-03-31' })).toEqual({ ended: [] });
});
