/** Starts 履行状況確認 over a set: one campaign, one check for each subject, one thing due for each, in one transaction. */
import type { Actor } from '~/authorization/actor';
import { loadOrganisation } from '~/people/organisation.repository.server';
import type { Result } from '~/platform/result';
import { questionsFor } from '~/policy/check-questions';
import { activeProfile } from '~/policy/profiles.repository.server';
import { type Changing, changeRegister, type Io, refuseChange } from '~/registers/change-register.server';
import type { RegisterRefusal } from '~/registers/refusals';
import type { Db } from '~db/connection.server';
import { personOf } from './access.server';
import { listSubjects, MOST_SUBJECTS, ownersOf, type SubjectRow } from './campaign-set.query.server';
import { insertCampaign, insertChecks, type NewCheck } from './checks.repository.server';
import { campaignStream, checkStream } from './model';
import { answerDue, fallDue } from './obligations.server';
import type { NewCampaign } from './selection';
import { subjectFacts } from './subject-facts';

const BATCH = 500;

export type StartCampaign = NewCampaign & { submissionKey: string /** How many the preview showed. */; shown: number };

export const startCampaign = (
  db: Db,
  actor: Actor,
  { submissionKey, ...command }: StartCampaign,
  io: Io,
): Promise<Result<string, RegisterRefusal>> =>
  changeRegister(db, actor, io, async (changing) => {
    if (!changing.ability.can('create', 'CheckCampaign')) refuseChange({ reason: 'not-found' });
    return changing.once(submissionKey, 'check-campaign', () => start(changing, command));
  });

async function start(changing: Changing, command: Omit<StartCampaign, 'submissionKey'>): Promise<string> {
  const { tx, ability, actor, now, today, newId, record } = changing;
  const { title, fiscalYear, dueOn, shown, ...selection } = command;
  if (dueOn <= today) refuseChange({ reason: 'in-past', field: 'dueOn' });
  const profile = await activeProfile(tx);
  const subjects = await listSubjects(tx, selection, { ability, profile, today });
  if (subjects.length === 0) refuseChange({ reason: 'check-set-empty' });
  if (subjects.length > MOST_SUBJECTS) refuseChange({ reason: 'check-set-too-large' });
  if (subjects.length !== shown) refuseChange({ reason: 'check-set-changed' });

  const campaign = {
    id: newId(),
    title,
    fiscalYear,
    dueOn,
    selection,
    subjectCount: subjects.length,
    profile: { key: profile.key, version: profile.version },
    started: { person: personOf(actor), at: now },
  };
  await insertCampaign(tx, campaign);
  record(campaignStream(campaign.id), 'check-campaign-started', {
    title,
    fiscalYear,
    dueOn,
    selection,
    subjects: subjects.length,
    profile: campaign.profile,
  });

  const ownerOf = ownersOf(await loadOrganisation(tx, today));
  // Ids in the order of the list: whoever goes through them by id goes through them section by section.
  const ids = subjects.map(() => newId()).sort();
  const asCheck = (row: SubjectRow, at: number): NewCheck => ({
    id: ids[at] ?? newId(),
    campaignId: campaign.id,
    subject: { type: row.type, id: row.id, name: row.name },
    vendorName: row.vendorName,
    unitId: row.unitId,
    ownerPostId: ownerOf(row),
    previousId: row.lastId,
    questionKeys: questionsFor(profile, 'periodic-check', subjectFacts(row)).map(({ key }) => key),
    dueOn,
  });
  const checks = subjects.map(asCheck);
  for (let from = 0; from < checks.length; from += BATCH) {
    const batch = checks.slice(from, from + BATCH);
    await insertChecks(tx, batch, now);
    await fallDue(
      changing,
      batch.map((check) => answerDue(check, { round: 1, dueOn })),
    );
    for (const check of batch) {
      record(checkStream(check.id), 'check-assigned', {
        campaignId: campaign.id,
        subject: `${check.subject.type}:${check.subject.id}`,
        name: check.subject.name,
        ownerPostId: check.ownerPostId,
        questions: check.questionKeys.length,
        dueOn,
      });
    }
  }
  return campaign.id;
}
