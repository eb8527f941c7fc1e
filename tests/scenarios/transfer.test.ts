import { beforeAll, expect, test } from 'vitest';
import { listWaitingForMe } from '~/approval-requests/my-work.query.server';
import { decideStep } from '~/approvals/decide-step.server';
import { reassignSteps } from '~/approvals/reassign.server';
import { defineAbilities } from '~/authorization/define-abilities';
import { buildCityHall, type CityHall, NOW, newId } from '../factories/organisation';
import { decideAs, decisionOn, fileDraft, openSteps, submitDraft } from '../factories/requests';
import { emptyTables, testDatabase } from '../setup/database';

const { db, ownerDb } = testDatabase();
let hall: CityHall;
beforeAll(async () => {
  await emptyTables();
  hall = await buildCityHall(db);
});

const AFTER = new Date('2027-04-01T01:00:00Z');

test('4月1日の異動で、開いている段階は新しい課長へ移り、前の課長は決定できない', async () => {
  const id = await fileDraft(db, hall);
  await submitDraft(db, hall, id);
  await ownerDb
    .updateTable('post_holdings')
    .set({ valid_to: '2027-03-31' })
    .where('post_id', '=', hall.posts.nursingHead)
    .execute();
  await ownerDb
    .insertInto('post_holdings')
    .values({
      id: newId(),
      post_id: hall.posts.nursingHead,
      person_id: hall.people.auditor,
      capacity: 'regular',
      valid_from: '2027-04-01',
    })
    .execute();
  const waiting = async (post: 'auditor' | 'nursingHead') => {
    const actor = await hall.actor(post, AFTER);
    return (await listWaitingForMe(db, defineAbilities(actor), actor.personId)).map((row) => row.requestId);
  };
  expect(await reassignSteps(db, { now: NOW, newId })).toBe(0);
  const [step] = await openSteps(db, id);
  const decision = await decisionOn(db, id, step!.key);
  // Before the background run: the list still names the former head, the transaction does not believe it.
  expect(await decideStep(db, await hall.actor('nursingHead', AFTER), decision, { now: AFTER, newId })).toEqual({
    ok: false,
    refusal: 'not-assignee',
  });
  expect(await reassignSteps(db, { now: AFTER, newId })).toBe(1);
  expect(await waiting('auditor')).toEqual([id]);
  expect(await waiting('nursingHead')).toEqual([]);
  expect(await reassignSteps(db, { now: AFTER, newId })).toBe(0);
  const events = await db
    .selectFrom('recorded_events')
    .select(['type', 'actor_name'])
    .where('stream', '=', `approval-request:${id}`)
    .orderBy('stream_position')
    .execute();
  expect(events.at(-1)).toEqual({ type: 'step-opened', actor_name: '関所' });
});

test('空席になった段階は代理に、代理も申請者なら上位の職に移る', async () => {
  const id = await fileDraft(db, hall, { by: 'nursingDeputy', serviceName: '代理の申請' });
  await submitDraft(db, hall, id, 'nursingDeputy');
  await ownerDb
    .updateTable('post_holdings')
    .set({ valid_to: '2026-11-01' })
    .where('post_id', '=', hall.posts.nursingHead)
    .where('valid_to', 'is not', null)
    .execute();
  await reassignSteps(db, { now: NOW, newId });
  const [step] = await openSteps(db, id);
  const assigned = await db
    .selectFrom('step_assignees')
    .selectAll()
    .where('request_id', '=', id)
    .where('is_open', '=', 1)
    .execute();
  expect(assigned.map((row) => [row.person_id, row.capacity])).toEqual([[hall.people.director, 'escalated']]);
  expect(await decideAs(db, hall, 'director', await decisionOn(db, id, step!.key))).toMatchObject({ ok: true });
});
