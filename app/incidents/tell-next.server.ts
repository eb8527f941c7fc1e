/** 次の段階への報告, and that whoever was told has seen it. */
import type { Actor } from '~/authorization/actor';
import { loadOrganisation } from '~/people/organisation.repository.server';
import type { Result } from '~/platform/result';
import { loadProfile } from '~/policy/profiles.repository.server';
import { type Changing, changeRegister, type Io, refuseChange } from '~/registers/change-register.server';
import type { RegisterRefusal } from '~/registers/refusals';
import type { Db } from '~db/connection.server';
import { incidentToChange, type OnIncident, personOf, writeIncident } from './access.server';
import { nextStage, type ToldStage } from './escalation';
import { updateIncident } from './incidents.repository.server';
import { incidentStream, isOpen } from './model';
import { acknowledge, insertTellings, isFor, listTellings } from './tellings.repository.server';

type Answer = Promise<Result<null, RegisterRefusal>>;

/** Tells one stage, in the change under way. `at` counts stages from 0. */
export async function tellStage(
  { tx, actor, now, newId, record }: Changing,
  incident: { id: string; version: number },
  { told, at, note }: { told: ToldStage; at: number; note: string },
): Promise<void> {
  const { stage, addressees } = told;
  const by = personOf(actor);
  const telling = { incidentId: incident.id, stage: at, occasion: 'stage' as const, addressees, note, by };
  await insertTellings(tx, telling, { now, newId });
  if (!(await updateIncident(tx, incident, { stagesTold: at + 1 }, now))) refuseChange({ reason: 'conflict' });
  record(incidentStream(incident.id), 'incident-told', {
    stage: stage.key,
    people: addressees.map(({ name, post, roles, capacity }) => ({ name, post, roles, capacity })),
    ...(note === '' ? {} : { note }),
  });
}

/** `stagesTold` is what the page showed: of two who tell the same stage at once, one does. */
export const tellNext = (
  db: Db,
  actor: Actor,
  { note, stagesTold, ...on }: OnIncident & { note: string; stagesTold: number },
  io: Io,
): Answer =>
  changeRegister(db, actor, io, async (changing) => {
    const incident = await incidentToChange(changing, on, 'respond');
    if (!isOpen(incident.status)) refuseChange({ reason: 'incident-status' });
    if (incident.stagesTold !== stagesTold) refuseChange({ reason: 'incident-already-told' });
    const profile = await loadProfile(changing.tx, incident.profile.key, incident.profile.version);
    if (!profile) throw new Error(`The profile of incident ${incident.id} is not recorded`);
    const organisation = await loadOrganisation(changing.tx, changing.today);
    const told = nextStage(organisation, profile, incident.unitId, stagesTold);
    if (!told || told.addressees.length === 0) refuseChange({ reason: 'incident-nobody-next' });
    await tellStage(changing, incident, { told, at: stagesTold, note });
    return null;
  });

/** 報告を受けた: closes what waits for the actor, also what was told to his predecessor in the post. */
export const acknowledgeIncident = (
  db: Db,
  actor: Actor,
  { incidentId, text }: { incidentId: string; text: string },
  io: Io,
): Answer =>
  changeRegister(db, actor, io, async (changing) => {
    const { tx, actor: me, now, record } = changing;
    // No version: whoever read it has read it, whatever was added meanwhile.
    const incident = await incidentToChange(changing, { incidentId, version: null }, 'respond');
    const tellings = await listTellings(tx, incidentId);
    const mine = tellings.filter((telling) => telling.isOpen && isFor(me, telling)).map(({ id }) => id);
    if ((await acknowledge(tx, mine, { by: personOf(me), text, now })) === 0) {
      refuseChange({ reason: 'incident-status' });
    }
    await writeIncident(changing, incident);
    record(incidentStream(incidentId), 'incident-acknowledged', text === '' ? {} : { note: text });
    return null;
  });
