import { expect, test } from 'vitest';
import type { EventRef } from './findings';
import { differences, follow, type RequestTrail, saidOfDecision } from './request-trail';

const event = (type: string, streamPosition: number): EventRef => ({
  id: `E${streamPosition}`,
  stream: 'approval-request:R1',
  streamPosition,
  position: streamPosition,
  type,
});

test('the last status and the last event stand, whatever comes between', () => {
  let trail: RequestTrail | null = null;
  trail = follow(trail, event('submitted', 1), { status: 'in-review', revisionId: 'V1', number: 1, digest: 'd' });
  trail = follow(trail, event('decided', 2), { decisionId: 'D1', outcome: 'approve' });
  expect(trail).toMatchObject({
    requestId: 'R1',
    last: { streamPosition: 2 },
    status: { value: 'in-review', event: { streamPosition: 1 } },
  });
  expect([...trail.revisions.keys()]).toEqual(['V1']);
  expect([...trail.decisions.keys()]).toEqual(['D1']);
});

test('columns are compared as far as the event speaks of them', () => {
  const said = saidOfDecision({
    personId: 'P1',
    outcome: 'approve',
    conditions: [{ text: 'a', dueOn: '2027-01-01' }],
    assignee: { personId: 'P1', postId: 'T1', capacity: 'holder' },
  });
  const row = {
    person_id: 'P1',
    outcome: 'approve',
    post_id: 'T1',
    capacity: 'holder',
    conditions: [{ dueOn: '2027-01-01', text: 'a' }],
    comment: 'not spoken of',
  };
  expect(differences(said, row)).toEqual([]);
  expect(differences(said, { ...row, outcome: 'reject', post_id: 'T2' })).toEqual(['outcome', 'post_id']);
});

test('a row without the column differs', () => {
  expect(differences({ digest: 'd' }, {})).toEqual(['digest']);
});
