/** Whose page about a procedure this is; 404 otherwise. */
import { clock } from '~/platform/clock.server';
import { idParam, notFound } from '~/platform/responses.server';
import { asking } from '~/registers/guards.server';
import { officeTime } from '~/ui/format';
import { getDb } from '~db/connection.server';
import { loadProcedurePage } from './life-page.query.server';
import { isProcedureKind, type ProcedureKind, ruleOf, type StepKey } from './procedures';

type Args = { request: Request; params: { id?: string; procedure?: string; step?: string } };

export function kindParam(value: string | undefined): ProcedureKind {
  if (!isProcedureKind(value)) throw notFound();
  return value;
}

export function stepParam(kind: ProcedureKind, value: string | undefined): StepKey {
  if (value === undefined || ruleOf(kind, value) === null) throw notFound();
  return value as StepKey;
}

/** The page of a procedure, and date and time of day in Japan for a form that asks when something was done. */
export async function shownProcedure({ request, params }: Args) {
  const reading = await asking(request);
  const kind = kindParam(params.procedure);
  const page = await loadProcedurePage(getDb(), reading, idParam(params.id), kind);
  if (!page) throw notFound();
  return { page, now: { today: reading.today, time: officeTime(clock.now()).time } };
}
