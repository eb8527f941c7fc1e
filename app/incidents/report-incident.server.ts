/** 報告: by anybody, also for somebody outside. The first stage of the escalation is told by it. */

import { takeNumber } from '~/approval-requests/numbering.server';
import type { Actor } from '~/authorization/actor';
import { loadOrganisation } from '~/people/organisation.repository.server';
import type { PlainDate } from '~/platform/dates';
import type { Result } from '~/platform/result';
import { activeProfile } from '~/policy/profiles.repository.server';
import { type Changing, changeRegister, type Io, refuseChange } from '~/registers/change-register.server';
import type { RegisterRefusal } from '~/registers/refusals';
import type { Db } from '~db/connection.server';
import { personOf } from './access.server';
import { settleDuties } from './duty-obligations.server';
import { nextStage } from './escalation';
import { findSection, insertIncident } from './incidents.repository.server';
import { type Answer, type IncidentKind, incidentStream, type OnBehalf, type SubjectType } from './model';
import { tieSubject } from './parts.repository.server';
import { findSubject } from './subjects.query.server';
import { tellStage } from './tell-next.server';

export type IncidentReport = {
  kind: IncidentKind;
  title: string;
  report: string;
  noticedOn: PlainDate;
  noticedAt: string;
  unitId: string;
  whose: string;
  personal: Answer;
  specificPersonal: Answer;
  onBehalf: OnBehalf;
  behalfName: string;
  about: { type: SubjectType; id: string }[];
};

/** Incidents of the whole body are counted together, apart from the requests of each section. */
const SERIES = { id: 'INCIDENTS', code: '事案' };

export const reportIncident = (
  db: Db,
  actor: Actor,
  { submissionKey, ...report }: IncidentReport & { submissionKey: string },
  io: Io,
): Promise<Result<string, RegisterRefusal>> =>
  changeRegister(db, actor, io, async (changing) => {
    if (!changing.ability.can('create', 'Incident')) refuseChange({ reason: 'not-found' });
    return changing.once(submissionKey, 'report-incident', async () => {
      const section = await findSection(changing.tx, report.unitId, changing.today);
      if (!section) refuseChange({ reason: 'not-there', field: 'unitId' });
      return openIncident(changing, report);
    });
  });

/** Opens it inside a change that is under way; returns its id. The section may be one that is gone by now. */
export async function openIncident(changing: Changing, report: IncidentReport): Promise<string> {
  const { tx, actor, ability, now, today, newId, record } = changing;
  if (report.noticedOn > today) refuseChange({ reason: 'in-future', field: 'noticedOn' });
  const section = await findSection(tx, report.unitId, null);
  if (!section) refuseChange({ reason: 'not-there', field: 'unitId' });
  const profile = await activeProfile(tx);
  const id = newId();
  const number = await takeNumber(tx, SERIES, now);
  const { about, ...rest } = report;
  const by = personOf(actor);
  const { key, version } = profile;
  await insertIncident(tx, { ...rest, id, number, reporter: by, profile: { key, version } }, now);
  record(incidentStream(id), 'incident-reported', {
    number,
    title: report.title,
    kind: report.kind,
    unit: section.name.ja,
    noticedOn: report.noticedOn,
    noticedAt: report.noticedAt,
    personal: report.personal,
    specificPersonal: report.specificPersonal,
    onBehalf: report.onBehalf,
    behalfName: report.behalfName,
    whose: report.whose,
    note: report.report,
  });
  for (const { type, id: subjectId } of about) {
    const subject = await findSubject(tx, ability, type, subjectId);
    if (!subject) refuseChange({ reason: 'not-there', field: 'about' });
    await tieSubject(tx, id, subject, { by: by.id, now });
    record(incidentStream(id), 'incident-tied', { subjectType: type, subjectId, name: subject.name });
  }
  await settleDuties(changing, id);
  const organisation = await loadOrganisation(tx, today);
  const first = nextStage(organisation, profile, report.unitId, 0);
  // A first stage that nobody holds is shown on the page as the one to be told next; IT security sees it anyway.
  if (first && first.addressees.length > 0)
    await tellStage(changing, { id, version: 1 }, { told: first, at: 0, note: '' });
  return id;
}
