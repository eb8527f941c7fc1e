/** 法令の報告・通知 as something that falls due: in the same list as everything else, by the clocks of the incident. */
import type { Context } from '~/obligations/arise.server';
import type { NewObligation } from '~/obligations/model';
import { settleObligations } from '~/obligations/settle.server';
import { recordedActor } from '~/record/recorded-actor';
import type { Changing } from '~/registers/change-register.server';
import { clocksOf, type Duty, type DutyKind } from './clocks';
import { lockIncident, type StoredIncident } from './incidents.repository.server';
import { isOpen } from './model';
import { listDutiesDone } from './parts.repository.server';
import { dutyTitles } from './words';

const KINDS = {
  'first-report': 'incident-first-report',
  'final-report': 'incident-final-report',
  notice: 'incident-notice',
} as const satisfies Record<DutyKind, string>;

/** Looks at the incident as it is now. What is to be judged yet counts: its clock runs meanwhile. */
export async function settleDuties({ tx, actor, now, newId }: Changing, incidentId: string): Promise<void> {
  const incident = await lockIncident(tx, incidentId);
  if (!incident) return;
  const done = await listDutiesDone(tx, incidentId);
  const { duties } = clocksOf(incident);
  const wanted = isOpen(incident.status) ? duties.filter(({ key }) => !done.has(key)) : [];
  const context: Context = { actor: recordedActor(actor), now, newId };
  await settleObligations(
    tx,
    {
      subject: { type: 'incident', id: incidentId },
      kinds: Object.values(KINDS),
      wanted: wanted.map((duty) => asObligation(incident, duty, duties)),
      doneOf: ({ kind, occurrence }) => {
        const duty = duties.find((one) => KINDS[one.kind] === kind && one.law === occurrence);
        const report = duty && done.get(duty.key);
        return report ? { note: [report.doneOn, report.note].join(' '), evidence: '' } : null;
      },
    },
    context,
  );
}

/** Neither title nor name say more of it than its number: the whole section sees what falls due. */
function asObligation(incident: StoredIncident, { kind, law, until }: Duty, duties: readonly Duty[]): NewObligation {
  // The law says "promptly" of the notice: it stands in the list with the day of the first report.
  const first = duties.find((one) => one.law === law && one.kind === 'first-report');
  return {
    kind: KINDS[kind],
    subject: { type: 'incident', id: incident.id, name: incident.number },
    occurrence: law,
    title: dutyTitles[kind](incident.number, law),
    ownerPostId: null,
    unitId: incident.unitId,
    dueOn: until ?? first?.until ?? incident.knownOn,
    source: 'schedule',
  };
}
