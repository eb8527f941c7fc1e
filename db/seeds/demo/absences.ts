/** 不在 of the demo city: a morning on which somebody stood in, still to be read afterwards, and a week to come. */
import { changeAbsence, noteAbsence } from '~/absences/note-absence.server';
import { loadRequest, loadState } from '~/approval-requests/approval-request.repository.server';
import { decideStep } from '~/approvals/decide-step.server';
import { reassignSteps } from '~/approvals/reassign.server';
import type { Actor } from '~/authorization/actor';
import { loadActor } from '~/people/organisation.repository.server';
import { addDays, type PlainDate } from '~/platform/dates';
import { newId } from '~/platform/ids';
import type { DemoCity } from './requests';

async function actorAs(city: DemoCity, post: string, on: PlainDate): Promise<Actor> {
  const personId = city.people.get(post);
  const actor = personId && (await loadActor(city.db, personId, on));
  if (!actor) throw new Error(`The demo has nobody as ${post}`);
  return actor;
}

/** Away in the morning, back by now: the deputy has decided the request that came last to the chief. */
async function morning(city: DemoCity, today: PlainDate, now: Date): Promise<void> {
  const { db } = city;
  const io = { now, newId };
  const [chief, deputy] = [await actorAs(city, 'general-director', today), await actorAs(city, 'general-vice', today)];
  const waiting = await db
    .selectFrom('route_steps')
    .select(['request_id', 'step_key'])
    .where('status', '=', 'open')
    .where('role', '=', 'chief-security-officer')
    .orderBy('opened_at', 'desc')
    .execute();
  const [last] = waiting;
  // One always waits for the chief himself.
  if (!last || waiting.length < 2) return;
  const { personId } = chief;
  const away = { personId, firstDay: today, lastDay: today, reason: 'duty' as const };
  const noted = await noteAbsence(db, chief, away, io);
  if (!noted.ok) throw new Error(`Absence of the demo: ${noted.refusal.reason}`);
  await reassignSteps(db, io);
  const request = await loadRequest(db, last.request_id);
  const state = request && (await loadState(db, request));
  const digest = state && 'revision' in state.progress ? (state.progress.revision?.digest ?? '') : '';
  const decided = await decideStep(
    db,
    deputy,
    {
      requestId: last.request_id,
      submissionKey: newId(),
      stepKey: last.step_key,
      digest,
      outcome: 'approve',
      comment: '統括責任者が出張のため代決します。',
      conditions: [],
      markedItems: [],
      grant: null,
    },
    io,
  );
  if (!decided.ok) throw new Error(`Deputy of the demo: ${decided.refusal}`);
  const back = { personId, absenceId: noted.value.absenceId, version: 1, lastDay: addDays(today, -1) };
  const ended = await changeAbsence(db, chief, back, io);
  if (!ended.ok) throw new Error(`Return of the demo: ${ended.refusal.reason}`);
  await reassignSteps(db, io);
}

export async function seedAbsences(city: DemoCity, today: PlainDate, now: Date): Promise<void> {
  await morning(city, today, now);
  const head = await actorAs(city, 'nursing-head', today);
  const week = { firstDay: addDays(today, 10), lastDay: addDays(today, 14), reason: 'leave' as const };
  const noted = await noteAbsence(city.db, head, { personId: head.personId, ...week }, { now, newId });
  if (!noted.ok) throw new Error(`Absence of the demo: ${noted.refusal.reason}`);
}
