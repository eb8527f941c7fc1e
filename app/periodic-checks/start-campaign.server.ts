/**
 * Starts a round over a set: one campaign, one check for each subject, one thing due for each, in one transaction.
 * 履行状況確認 over entries of the registers, 自己点検 and 監査 over sections.
 */
import type { Actor } from '~/authorization/actor';

import type { Organisation } from '~/people/organisation';
import { loadOrganisation } from '~/people/organisation.repository.server';
import type { Result } from '~/platform/result';
import { checkQuestionsOf, questionsFor } from '~/policy/check-questions';
import type { PolicyProfile } from '~/policy/model';
import { activeProfile } from '~/policy/profiles.repository.server';
import { type Changing, changeRegister, type Io, refuseChange } from '~/registers/change-register.server';
import type { RegisterRefusal } from '~/registers/refusals';
import type { Db } from '~db/connection.server';
import { mayOnCampaigns, personOf } from './access.server';
import { listSubjects, MOST_SUBJECTS, ownersOf } from './campaign-set.query.server';
import { type Campaign, insertCampaign, insertChecks, type NewCheck } from './checks.repository.server';
import { campaignStream, checkKindsOf, checkStream, isAudit } from './model';
import { answerDue, endRound, fallDue } from './obligations.server';
import { insertParts, type NewPart } from './parts.repository.server';
import { listSections } from './section-set.query.server';
import type { NewCampaign, NewSectionCampaign } from './selection';
import { subjectFacts } from './subject-facts';

const BATCH = 500;

/** `shown`: how many the preview showed. */
type Started<T> = T & { submissionKey: string; shown: number };
export type StartCampaign = Started<NewCampaign>;
export type StartSectionCampaign = Started<NewSectionCampaign>;

/** A subject with who answers, and who stands on which side from the beginning. */
type Entry = Pick<NewCheck, 'subject' | 'vendorName' | 'unitId' | 'ownerPostId' | 'previousId' | 'questionKeys'> & {
  answering?: readonly string[];
  auditing?: readonly { id: string; name: string }[];
};

type Round = Pick<Campaign, 'kind' | 'title' | 'fiscalYear' | 'dueOn' | 'occasion' | 'selection'> & {
  submissionKey: string;
  shown: number;
};

type Under = { profile: PolicyProfile; organisation: Organisation };

export const startCampaign = (
  db: Db,
  actor: Actor,
  { submissionKey, shown, title, fiscalYear, dueOn, ...selection }: StartCampaign,
  io: Io,
): Promise<Result<string, RegisterRefusal>> => {
  const kind = 'periodic-check';
  const round: Round = {
    kind,
    title,
    fiscalYear,
    dueOn,
    occasion: { type: 'scheduled', note: '' },
    selection,
    submissionKey,
    shown,
  };
  return start(db, actor, round, io, async ({ tx, ability, today }, { profile, organisation }) => {
    const ownerOf = ownersOf(organisation);
    return (await listSubjects(tx, selection, { ability, profile, today })).map((row) => ({
      subject: { type: row.type, id: row.id, name: row.name },
      vendorName: row.vendorName,
      unitId: row.unitId,
      ownerPostId: ownerOf(row),
      previousId: row.lastId,
      questionKeys: questionsFor(profile, kind, subjectFacts(row)).map(({ key }) => key),
    }));
  });
};

/** 自己点検 and 監査. Nobody is named to audit a section on whose side he stands. */
export const startSectionCampaign = (
  db: Db,
  actor: Actor,
  { submissionKey, shown, title, fiscalYear, dueOn, kind, occasion, occasionNote, ...selection }: StartSectionCampaign,
  io: Io,
): Promise<Result<string, RegisterRefusal>> => {
  const round: Round = {
    kind,
    title,
    fiscalYear,
    dueOn,
    occasion: { type: occasion, note: occasion === 'ad-hoc' ? occasionNote : '' },
    selection,
    submissionKey,
    shown,
  };
  return start(db, actor, round, io, async ({ tx }, { profile, organisation }) => {
    const known = checkQuestionsOf(profile, kind).map(({ key }) => key);
    const asked = known.filter((key) => selection.questionKeys.length === 0 || selection.questionKeys.includes(key));
    if (asked.length === 0) refuseChange({ reason: 'not-there', field: 'questionKeys' });
    const { rows: sections } = await listSections(tx, kind, selection, organisation);
    if (isAudit(kind) && sections.some(({ auditors }) => auditors.length === 0)) {
      refuseChange({ reason: 'check-no-auditor', field: 'auditorIds' });
    }
    return sections.map((row) => ({
      subject: { type: row.type, id: row.id, name: row.name },
      vendorName: '',
      unitId: row.unitId,
      ownerPostId: row.ownerPostId,
      previousId: row.lastId,
      questionKeys: asked,
      answering: row.answering,
      auditing: row.auditors,
    }));
  });
};

/** The kind is one that the policy in force has, and the actor may start it. */
async function start(
  db: Db,
  actor: Actor,
  { submissionKey, ...round }: Round,
  io: Io,
  entriesOf: (changing: Changing, under: Under) => Promise<Entry[]>,
): Promise<Result<string, RegisterRefusal>> {
  return changeRegister(db, actor, io, async (changing) => {
    const { tx, ability, today } = changing;
    const profile = await activeProfile(tx);
    const mayStart =
      mayOnCampaigns(ability, 'create', round.kind) && checkKindsOf(profile.switches).includes(round.kind);
    if (!mayStart) refuseChange({ reason: 'not-found' });
    return changing.once(submissionKey, 'check-campaign', async () => {
      if (round.dueOn <= today) refuseChange({ reason: 'in-past', field: 'dueOn' });
      const under = { profile, organisation: await loadOrganisation(tx, today) };
      const entries = await entriesOf(changing, under);
      if (entries.length === 0) refuseChange({ reason: 'check-set-empty' });
      if (entries.length > MOST_SUBJECTS) refuseChange({ reason: 'check-set-too-large' });
      if (entries.length !== round.shown) refuseChange({ reason: 'check-set-changed' });
      return begin(changing, round, entries, profile);
    });
  });
}

async function begin(
  changing: Changing,
  { shown: _shown, ...round }: Omit<Round, 'submissionKey'>,
  entries: readonly Entry[],
  profile: PolicyProfile,
): Promise<string> {
  const { tx, actor, now, newId, record } = changing;
  const { kind, title, fiscalYear, dueOn, occasion, selection } = round;
  const campaign: Campaign = {
    id: newId(),
    ...round,
    subjectCount: entries.length,
    profile: { key: profile.key, version: profile.version },
    started: { person: personOf(actor), at: now },
  };
  await insertCampaign(tx, campaign);
  record(campaignStream(campaign.id), 'check-campaign-started', {
    kind,
    title,
    fiscalYear,
    dueOn,
    occasion: occasion.type,
    note: occasion.note,
    selection,
    subjects: entries.length,
    profile: campaign.profile,
  });
  await endRound(changing, campaign);

  // Ids in the order of the list: whoever goes through them by id goes through them section by section.
  const ids = entries.map(() => newId()).sort();
  const checks = entries.map(({ answering = [], auditing = [], ...entry }, at) => ({
    check: { id: ids[at] ?? newId(), campaignId: campaign.id, kind, dueOn, ...entry } satisfies NewCheck,
    answering,
    auditing,
  }));
  for (let from = 0; from < checks.length; from += BATCH) {
    const batch = checks.slice(from, from + BATCH);
    await insertChecks(
      tx,
      batch.map(({ check }) => check),
      now,
    );
    await insertParts(tx, batch.flatMap(partsOf), now);
    await fallDue(
      changing,
      batch.map(({ check }) => answerDue(check, { round: 1, dueOn })),
    );
    for (const { check, auditing } of batch) {
      record(checkStream(check.id), 'check-assigned', {
        campaignId: campaign.id,
        subject: `${check.subject.type}:${check.subject.id}`,
        name: check.subject.name,
        ownerPostId: check.ownerPostId,
        questions: check.questionKeys.length,
        dueOn,
        ...(auditing.length > 0 ? { auditors: auditing.map(({ id, name }) => ({ id, name })) } : {}),
      });
    }
  }
  return campaign.id;
}

type Sides = { check: NewCheck; answering: readonly string[]; auditing: readonly { id: string }[] };

/** Written down at once, so that the database itself keeps the two sides apart from the beginning. */
const partsOf = ({ check: { id: checkId }, answering, auditing }: Sides): NewPart[] => [
  ...answering.map((personId) => ({ checkId, personId, part: 'answering' as const })),
  ...auditing.map(({ id }) => ({ checkId, personId: id, part: 'reviewing' as const })),
];
