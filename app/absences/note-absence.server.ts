/** 不在の登録: by the person, the head of the section or an administrator; from today on, in whole days. */
import { subject } from '@casl/ability';
import type { z } from 'zod';
import type { AppAbility } from '~/authorization/ability';
import type { Actor } from '~/authorization/actor';
import { type Context, changeOrganisation, refuseCommand } from '~/people/administer.server';
import type { absenceForm } from '~/people/forms';
import { holdingsBy } from '~/people/holdings.repository.server';
import { dayBefore, isEmpty, overlaps, type Period } from '~/people/periods';
import { findPerson } from '~/people/persons.repository.server';
import { findPosts } from '~/people/posts.repository.server';
import type { PeopleRefusal } from '~/people/refusals';
import { officeDate, type PlainDate } from '~/platform/dates';
import type { Result } from '~/platform/result';
import type { Db, DbOrTx, Tx } from '~db/connection.server';
import { absencesOf, findAbsence, insertAbsence, setLastDay } from './absences.repository.server';
import { moveAfterReadings } from './after-readings.repository.server';

/** What the permission rules look at. */
export async function absenceFacts(db: DbOrTx, absence: { id: string; personId: string; period: Period }) {
  const holdings = await holdingsBy(db, { personId: absence.personId });
  const held = holdings.filter(({ period }) => overlaps(period, absence.period));
  const posts = await findPosts(
    db,
    held.map(({ postId }) => postId),
  );
  return { id: absence.id, personId: absence.personId, unitIds: [...new Set(posts.map(({ unitId }) => unitId))] };
}

export async function mayNoteAbsence(db: DbOrTx, ability: AppAbility, personId: string, period: Period) {
  return ability.can('create', subject('Absence', await absenceFacts(db, { id: '', personId, period })));
}

export const noteAbsence = (
  db: Db,
  actor: Actor,
  { personId, firstDay, lastDay, reason }: { personId: string } & z.output<typeof absenceForm>,
  context: Context,
): Promise<Result<{ absenceId: string }, PeopleRefusal>> => {
  const period = { from: firstDay, to: lastDay };
  const today = officeDate(context.now);
  const isAllowed = (ability: AppAbility, tx: Tx) =>
    mayNoteAbsence(tx, ability, personId, { from: today, to: lastDay });
  return changeOrganisation(db, actor, context, isAllowed, async ({ tx, actor: by, now, newId, record }) => {
    const person = await findPerson(tx, personId);
    if (!person) refuseCommand({ reason: 'not-found' });
    if (!person.active) refuseCommand({ reason: 'person-inactive' });
    if (firstDay < today) refuseCommand({ reason: 'absence-in-the-past', field: 'firstDay' });
    if (lastDay < firstDay) refuseCommand({ reason: 'end-before-start', field: 'lastDay' });
    await refuseOverlap(tx, personId, null, period, today);
    const absenceId = newId();
    await insertAbsence(tx, { id: absenceId, personId, ...period, reason, notedBy: by.personId }, now);
    // Why stays out of the record, which auditors read for years.
    record(`person:${personId}`, 'absence-noted', { absenceId, ...period });
    return { absenceId };
  });
};

async function refuseOverlap(tx: Tx, personId: string, except: string | null, period: Period, today: PlainDate) {
  const others = (await absencesOf(tx, [personId], today)).filter(({ id }) => id !== except);
  if (others.some((other) => overlaps(other.period, period))) {
    refuseCommand({ reason: 'absence-overlaps', field: 'lastDay' });
  }
}

export type ChangeAbsence = { personId: string; absenceId: string; version: number; lastDay: PlainDate };

/** Longer, shorter, ended today (the last day was yesterday) or called off (it ends before it begins). */
export const changeAbsence = (
  db: Db,
  actor: Actor,
  { personId, absenceId, version, lastDay }: ChangeAbsence,
  context: Context,
): Promise<Result<null, PeopleRefusal>> => {
  const today = officeDate(context.now);
  const isAllowed = async (ability: AppAbility, tx: Tx) => {
    const absence = await findAbsence(tx, absenceId);
    return absence !== null && ability.can('update', subject('Absence', await absenceFacts(tx, absence)));
  };
  return changeOrganisation(db, actor, context, isAllowed, async ({ tx, actor: by, now, record }) => {
    const absence = await findAbsence(tx, absenceId);
    if (absence?.personId !== personId || isEmpty(absence.period)) refuseCommand({ reason: 'not-found' });
    if (absence.period.to < today) refuseCommand({ reason: 'absence-is-over', field: 'lastDay' });
    const begun = absence.period.from <= today;
    // Days that have passed stay as they were; what has not begun can be called off.
    if (begun && lastDay < dayBefore(today)) refuseCommand({ reason: 'absence-in-the-past', field: 'lastDay' });
    const to = lastDay < absence.period.from ? dayBefore(absence.period.from) : lastDay;
    await refuseOverlap(tx, personId, absence.id, { from: absence.period.from, to }, today);
    if (!(await setLastDay(tx, { id: absence.id, version }, { lastDay: to, by: by.personId, now }))) {
      refuseCommand({ reason: 'conflict' });
    }
    await moveAfterReadings(tx, absence, to < today ? dayBefore(today) : to, { today, now });
    record(`person:${personId}`, 'absence-changed', { absenceId, from: absence.period.from, to });
    return null;
  });
};
