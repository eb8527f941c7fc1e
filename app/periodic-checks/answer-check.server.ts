/** Answering: drafts are saved as they are, and submitted once every answer is complete and confirmed. */
import type { Actor } from '~/authorization/actor';
import type { Result } from '~/platform/result';
import { type Changing, changeRegister, type Io, refuseChange } from '~/registers/change-register.server';
import type { RegisterRefusal } from '~/registers/refusals';
import type { Db } from '~db/connection.server';
import { actAs, checkToChange, type OnCheck, writeCheck } from './access.server';
import { type Check, listAnswers, writeAnswers } from './checks.repository.server';
import { type Answer, checkStream, gapsOf, UNANSWERED } from './model';
import { endDue } from './obligations.server';
import { submittedNote } from './words';

const PARTS = ['answer', 'explanation', 'reason', 'stillValid'] as const;
const isSame = (a: Answer, b: Answer): boolean => PARTS.every((part) => a[part] === b[part]);

const mustBeOpen = (check: Check): void => {
  if (check.status !== 'open') refuseChange({ reason: 'check-status' });
};

export type SaveAnswers = OnCheck & { answers: ReadonlyMap<string, Answer> };

/** Saves what differs from what is stored. What was copied is stored too: it was seen, if not yet confirmed. */
export const saveAnswers = (
  db: Db,
  actor: Actor,
  { answers, ...on }: SaveAnswers,
  io: Io,
): Promise<Result<null, RegisterRefusal>> =>
  changeRegister(db, actor, io, async (changing) => {
    const check = await checkToChange(changing, on, 'respond');
    mustBeOpen(check);
    await save(changing, check, answers);
    return null;
  });

async function save(changing: Changing, check: Check, answers: ReadonlyMap<string, Answer>): Promise<void> {
  const stored = await listAnswers(changing.tx, check.id);
  const changed = new Map(
    [...answers].filter(
      ([key, answer]) => check.questionKeys.includes(key) && !isSame(answer, stored.get(key) ?? UNANSWERED),
    ),
  );
  if (changed.size === 0) return;
  const { person } = await actAs(changing, check, 'answering');
  await writeAnswers(changing.tx, check.id, changed, { by: person, now: changing.now });
  await writeCheck(changing, check);
  changing.record(checkStream(check.id), 'check-answered', { answers: Object.fromEntries(changed) });
}

export const submitCheck = (db: Db, actor: Actor, on: OnCheck, io: Io): Promise<Result<null, RegisterRefusal>> =>
  changeRegister(db, actor, io, async (changing) => {
    const check = await checkToChange(changing, on, 'update');
    mustBeOpen(check);
    const [given, last] = await Promise.all([
      listAnswers(changing.tx, check.id),
      listAnswers(changing.tx, check.previousId),
    ]);
    if (gapsOf(check.questionKeys, given, last).length > 0) refuseChange({ reason: 'check-incomplete' });
    const submitted = await actAs(changing, check, 'answering');
    await writeCheck(changing, check, { status: 'submitted', submitted });
    const round = `round-${check.round}`;
    await endDue(changing, check.id, { kind: check.kind, occurrence: round, note: submittedNote(check.kind).ja });
    changing.record(checkStream(check.id), 'check-submitted', {
      round: check.round,
      answers: check.questionKeys.length,
      late: check.dueOn < changing.today,
    });
    return null;
  });
