/** What the demo city holds, found in its database, for tests that look at every page; what it lacks is added. */
import { sql } from 'kysely';
import { createDraft } from '~/approval-requests/create-draft.server';
import type { TiedDifference } from '~/conclusions/model';
import { loadActor } from '~/people/organisation.repository.server';
import { addMonths, fiscalYear, officeDate } from '~/platform/dates';
import { newId } from '~/platform/ids';
import { shippedProfiles } from '~/policy/profiles';
import { proposeVersion } from '~/policy-versions/put-into-force.server';
import { lookAfterAccounts } from '~/social-media/life/look-after.server';
import { CERTIFICATION_KINDS } from '~/vendors/vendor';
import type { Db } from '~db/connection.server';
import { CONTRACT_PAGES, contractPdf } from '../../factories/contract-pdf';
import { attachPdf } from './documents';

/** A request in this situation, or an entry of a register, and the post of somebody who meets it there. */
export type Found = { id: string; as: string };
type Situation =
  | 'draft'
  | 'sentBack'
  | 'submitted'
  | 'reviewed'
  | 'onHold'
  | 'approved'
  | 'final'
  | 'contractDraft'
  | 'managerDraft'
  | 'subcontractDraft'
  /** A draft under another policy than the one in force. */
  | 'outdated'
  /** Decided for somebody absent, who reads it afterwards. */
  | 'readAfterwards';

export type City = {
  requests: Record<Situation, Found>;
  requirementKey: string;
  /** A file of the request that was sent back. */
  fileId: string;
  /** What people and vendors are called: the words of the demo that are not the product's. */
  names: string[];
  serviceId: string;
  /** Approved, not concluded, with a signed copy that waits for a decision. */
  contract: { id: string; copyId: string };
  /** Approved, without a signed copy. */
  unsigned: { id: string };
  subcontract: { contractId: string; id: string };
  /** Nobody approved it, and nobody has answered the report. */
  reported: { contractId: string; id: string; as: string };
  agreement: { id: string; dependencyId: string; fiscalYear: number };
  /** Under way, with a proof that is missing and one that is said not to apply. */
  ending: { id: string; proofId: string; claimedId: string };
  /** Information taken out that waits for a permission, given to a contractor, and a network to be connected. */
  movement: { waiting: string; given: string; connection: string };
  vendor: { id: string; otherId: string; tieId: string; certificationId: string };
  /** Just reported, about a contract; and one in which a service is suspended. */
  incident: { id: string; tie: string; suspending: { id: string; suspensionId: string } };
  /** Checks: of the nursing section to be answered, with a file; of residents to be reviewed, with a finding in each state. */
  audit: { open: string; submitted: string; finished: string; found: string };
  check: { campaignId: string; open: string; fileId: string; submitted: string; found: string; carriedOut: string };
  /** Open notes of a change: its requirements are to be checked; it has to be decided on. */
  note: { toCheck: string; toDecide: string };
  /** Reviews of the policy that are being written, and that wait for a decision; something to be re-assessed. */
  review: { writing: string; triggerId: string; riskId: string; submitted: string };
  /** A version of the policy that was proposed. */
  proposal: string;
  reassessed: string;
  absence: { personId: string; id: string };
  /** SLA figures of a service with a level that was missed. */
  level: { id: string; breachId: string; month: string; as: string };
  /** A condition that is not met yet. */
  obligation: Found;
  /** Whose head records its trainings. */
  sectionId: string;
  trainingId: string;
  /** Accounts that are in use and about to be closed, for 広報. */
  account: { active: string; closing: string; as: string };
  personId: string;
  holdingId: string;
  postId: string;
  roleHolderPostId: string;
  deputyId: string;
  eventId: string;
};

type Row = { id: string; email?: string; contractId?: string };

const postOf = (email: string): string => email.split('@')[0] ?? '';

/** The first row, or a word about what the demo lacks. */
async function one(db: Db, what: string, query: ReturnType<typeof sql<Row>>): Promise<Row & Found> {
  const { rows } = await query.execute(db);
  const row = rows[0];
  if (!row) throw new Error(`The demo city has no ${what}`);
  return { ...row, as: postOf(row.email ?? '') };
}

const filed = (db: Db, status: string, kind = 'cloud-service') =>
  one(
    db,
    `${status} ${kind}`,
    sql`select r.id, p.email from approval_requests r join persons p on p.id = r.applicant_id
        where r.status = ${status} and r.kind = ${kind} and (r.track = 'A' or r.status = 'draft') order by r.id limit 1`,
  );

const waiting = (db: Db, status: string, role: string, kind = 'cloud-service') =>
  one(
    db,
    `${status} ${kind} for ${role}`,
    sql`select r.id, p.email from approval_requests r
        join route_steps s on s.request_id = r.id and s.status = 'open' and s.role = ${role}
        join step_assignees a on a.step_id = s.id and a.is_open = 1
        join persons p on p.id = a.person_id
        where r.status = ${status} and r.track = 'A' and r.kind = ${kind} order by r.id limit 1`,
  );

const REVIEWER = 'contracts-reviewer';

async function drafts(
  db: Db,
  contractId: string,
): Promise<Record<'contract' | 'manager' | 'subcontract' | 'outdated', Found>> {
  const as = 'nursing-clerk';
  const now = new Date();
  const person = await one(db, as, sql`select id from persons where email like ${`${as}@%`}`);
  const actor = await loadActor(db, person.id, officeDate(now));
  if (!actor) throw new Error(`${as} is nobody`);
  const owningUnitId = actor.unitIds[0] ?? '';
  const open = async (more: Parameters<typeof createDraft>[2]): Promise<Found> => {
    const opened = await createDraft(db, actor, more, { now, newId });
    if (!opened.ok) throw new Error(opened.refusal);
    return { id: opened.value.id, as };
  };
  const company = { vendorName: '有限会社しずはた入力センター', owningUnitId };
  const named = { ...company, purpose: 'new', contractId: null } as const;
  const outdated = await open({ ...named, submissionKey: newId(), kind: 'outsourcing', title: '封筒の印刷' });
  const [other] = shippedProfiles.filter(({ key }) => key === 'baseline').slice(-1);
  await db
    .updateTable('approval_requests')
    .set({ profile_key: 'baseline', profile_version: other?.version ?? '' })
    .where('id', '=', outdated.id)
    .execute();
  return {
    outdated,
    contract: await open({ ...named, submissionKey: newId(), kind: 'outsourcing', title: '宛名の印刷' }),
    manager: await open({ ...named, submissionKey: newId(), kind: 'designated-manager', title: '福祉交流館' }),
    subcontract: await open({ ...company, submissionKey: newId(), kind: 'subcontracting', contractId }),
  };
}

/** The signed copy that the demo has waiting, as it stands once it has been compared, with one amount changed. */
async function signedCopy(db: Db): Promise<City['contract']> {
  const place = { page: 4, start: 20, endPage: 4, end: 24 };
  const difference: TiedDifference = {
    kind: 'changed',
    place,
    formerPlace: place,
    article: '第11条',
    formerArticle: '第11条',
    added: '重大な損害',
    removed: '損害',
    before: '乙は、この契約に違反して甲に',
    after: 'を与えたときは、',
    requirementKeys: ['contract-breach'],
  };
  const { id, contractId } = await db
    .selectFrom('contract_conclusions')
    .select(['id', 'contract_id as contractId'])
    .where('open_slot', '=', 1)
    .executeTakeFirstOrThrow();
  await db
    .updateTable('contract_conclusions')
    .set({
      status: 'compared',
      method: 'program',
      differences: JSON.stringify([difference]),
      difference_count: 1,
      eye_reason: 'scanned-pages',
      eye_pages: JSON.stringify({ reviewed: [], signed: [2] }),
      compared_at: new Date(),
    })
    .where('id', '=', id)
    .execute();
  return { id: contractId, copyId: id };
}

async function vendorDetails(db: Db): Promise<City['vendor']> {
  const { rows } = await sql<{ id: string }>`
    select distinct v.id from vendors v join contracts c on c.vendor_id = v.id order by v.id limit 2`.execute(db);
  const [id, otherId] = rows.map((row) => row.id);
  if (!id || !otherId) throw new Error('The demo city has too few vendors');
  const [tieId, certificationId, on] = [newId(), newId(), officeDate(new Date())];
  const tie = { id: tieId, vendor_id: id, company: 'Harbour Holdings', country: 'SG', kind: 'parent', noted_on: on };
  await db
    .insertInto('vendor_capital_ties')
    .values({ ...tie, share_percent: '60', ended_on: null })
    .execute();
  await db
    .insertInto('vendor_certifications')
    .values({
      id: certificationId,
      vendor_id: id,
      kind: CERTIFICATION_KINDS[0],
      number: 'IS 123456',
      scope: 'Data entry',
      audit_period_ends_on: null,
      ends_on: on,
      checked_on: on,
      withdrawn_on: null,
    })
    .execute();
  return { id, otherId, tieId, certificationId };
}

/** An incident of the demo; the service of another one is suspended again, so that it can be lifted. */
async function incidents(db: Db): Promise<City['incident']> {
  const reported = await one(
    db,
    'incident about a contract',
    sql`select i.id, s.subject_id as contractId from incidents i join incident_subjects s on s.incident_id = i.id
        where i.status = 'reported' and s.subject_type = 'contract' order by i.id desc limit 1`,
  );
  const suspension = await db
    .selectFrom('restrictions')
    .select(['id', 'cause_id as incidentId'])
    .where('cause_type', '=', 'incident')
    .orderBy('id')
    .executeTakeFirstOrThrow();
  await db.updateTable('restrictions').set({ is_open: 1 }).where('id', '=', suspension.id).execute();
  return {
    id: reported.id,
    tie: `contract:${reported.contractId}`,
    suspending: { id: suspension.incidentId, suspensionId: suspension.id },
  };
}

/** Findings and a file are added to the checks of the demo, copied from the one that was put right. */
/** One to answer, one to judge, and one with a finding that the section has still to plan. */
async function audits(db: Db): Promise<City['audit']> {
  const of = async (status: string) =>
    (
      await db
        .selectFrom('checks')
        .select('id')
        .where('kind', '=', 'audit')
        .where('status', '=', status)
        .orderBy('id')
        .executeTakeFirstOrThrow()
    ).id;
  const [open, submitted, finished] = [await of('open'), await of('submitted'), await of('reviewed')];
  const { id: found } = await db
    .selectFrom('check_findings')
    .select('id')
    .where('check_id', '=', finished)
    .executeTakeFirstOrThrow();
  return { open, submitted, finished, found };
}

async function checks(db: Db): Promise<City['check']> {
  const of = async (status: string, unit: string) =>
    one(
      db,
      `${status} check`,
      sql`select c.id from checks c join organisation_units u on u.id = c.unit_id
        where c.kind = 'periodic-check' and c.status = ${status} and u.name_ja = ${unit} order by c.id desc limit 1`,
    );
  const [open, submitted] = [await of('open', '介護福祉課'), await of('submitted', '市民課')];
  const { campaign_id: campaignId } = await db
    .selectFrom('checks')
    .select('campaign_id')
    .where('id', '=', open.id)
    .executeTakeFirstOrThrow();
  const parts = await db
    .selectFrom('check_parts as part')
    .innerJoin('checks as checked', 'checked.id', 'part.check_id')
    .select('part.person_id')
    .where('checked.kind', '=', 'periodic-check')
    .where('part.part', '=', 'reviewing')
    .execute();
  const [reviewer] = parts;
  const template = await db
    .selectFrom('check_findings as finding')
    .innerJoin('checks as checked', 'checked.id', 'finding.check_id')
    .selectAll('finding')
    .where('checked.kind', '=', 'periodic-check')
    .orderBy('finding.id')
    .executeTakeFirstOrThrow();
  const writer = template.carried_out_by ?? '';
  const [found, carriedOut, fileId] = [newId(), newId(), newId()];
  const at = { since: new Date() };
  await db
    .insertInto('check_parts')
    .values({ check_id: submitted.id, person_id: reviewer?.person_id ?? '', part: 'reviewing', ...at })
    .execute();
  await db
    .insertInto('check_parts')
    .values({ check_id: open.id, person_id: writer, part: 'answering', ...at })
    .execute();
  await db
    .insertInto('check_findings')
    .values([
      { ...template, id: found, check_id: submitted.id, status: 'open', carried_out_by: null, closed_by: null },
      {
        ...template,
        id: carriedOut,
        check_id: submitted.id,
        status: 'carried-out',
        carried_out_by: null,
        closed_by: null,
      },
    ])
    .execute();
  await db
    .insertInto('check_files')
    .values({
      id: fileId,
      check_id: open.id,
      digest: '0'.repeat(64),
      name: '半期報告書.pdf',
      media_type: 'application/pdf',
      size: 1024,
      uploaded_by: writer,
      uploaded_by_name: template.carried_out_by_name,
      uploaded_at: new Date(),
    })
    .execute();
  return { campaignId, open: open.id, fileId, submitted: submitted.id, found, carriedOut };
}

/** What the server does to accounts by itself has happened, whether or not its run was here yet. */
async function accounts(db: Db): Promise<City['account']> {
  await lookAfterAccounts(db, { now: new Date(), newId });
  const of = (status: string) =>
    one(
      db,
      `${status} account`,
      sql`select id from social_media_accounts where status = ${status} order by id limit 1`,
    );
  const [active, closing] = [await of('active'), await of('closing')];
  const publicRelations = await one(
    db,
    'public relations',
    sql`select p.id, p.email from persons p join post_holdings h on h.person_id = p.id
        join post_roles r on r.post_id = h.post_id and r.role = 'public-relations' order by p.id limit 1`,
  );
  return { active: active.id, closing: closing.id, as: publicRelations.as };
}

async function reviews(db: Db): Promise<City['review']> {
  const inStatus = (status: string) => sql<Row>`select id from policy_reviews where status = ${status} limit 1`;
  const [writing, submitted] = [
    await one(db, 'review being written', inStatus('writing')),
    await one(db, 'review to decide', inStatus('submitted')),
  ];
  const part = (table: 'policy_review_triggers' | 'policy_review_risks') =>
    one(db, table, sql`select id from ${sql.table(table)} where review_id = ${writing.id} limit 1`);
  const trigger = await part('policy_review_triggers');
  const risk = await part('policy_review_risks');
  return { writing: writing.id, triggerId: trigger.id, riskId: risk.id, submitted: submitted.id };
}

/** The policy of another body, to hold in a month. */
async function proposal(db: Db): Promise<string> {
  const [administrator, today, now] = [
    await one(db, 'administrator', sql`select id from persons where email like 'it-administrator@%'`),
    officeDate(new Date()),
    new Date(),
  ];
  const actor = await loadActor(db, administrator.id, today);
  const other = shippedProfiles.find(({ key }) => key === 'koga');
  if (!actor || !other) throw new Error('Nobody could propose another policy');
  const version = {
    key: other.key,
    version: other.version,
    inForceFrom: addMonths(today, 1),
    reference: '委員会第9号',
  };
  const proposed = await proposeVersion(db, actor, version, { now, newId });
  if (!proposed.ok) throw new Error(`Not proposed: ${proposed.refusal}`);
  return proposed.value.id;
}

/** Somebody who is away from today on. */
async function absence(db: Db): Promise<City['absence']> {
  const person = await one(db, 'clerk', sql`select id from persons where email like 'nursing-clerk-2@%'`);
  const [id, today, now] = [newId(), officeDate(new Date()), new Date()];
  const days = { first_day: today, last_day: addMonths(today, 1) };
  await db
    .insertInto('absences')
    .values({
      id,
      person_id: person.id,
      ...days,
      reason: 'leave',
      noted_by: person.id,
      created_at: now,
      updated_at: now,
    })
    .execute();
  return { personId: person.id, id };
}

/** Figures of the month before this one, of the service of a missed level. */
async function level(db: Db): Promise<City['level']> {
  const found = await one(
    db,
    'missed level',
    sql`select b.id, b.level_id as contractId, p.email from service_level_breaches b
        join service_levels l on l.id = b.level_id and l.is_open = 1
        join cloud_services s on s.id = l.subject_id join persons p on p.id = s.manager_person_id
        where b.status = 'open' order by b.id limit 1`,
  );
  const month = addMonths(officeDate(new Date()), -1).slice(0, 7);
  return { id: found.contractId ?? '', breachId: found.id, month, as: found.as };
}

export async function readCity(db: Db): Promise<City> {
  const id = async (what: string, query: ReturnType<typeof sql<Row>>): Promise<string> =>
    (await one(db, what, query)).id;
  const unsigned = await id(
    'approved contract without a signed copy',
    sql`select c.id from contracts c join contract_requests t on t.contract_id = c.id
        join approval_requests r on r.id = t.request_id and r.status = 'approved'
        where c.kind = 'outsourcing' and c.status = 'approved' and c.is_open = 1
        and not exists (select 1 from contract_conclusions s where s.contract_id = c.id)
        group by c.id having count(*) = 1 order by c.id limit 1`,
  );
  const subcontract = await one(
    db,
    'approved subcontractor of nursing care',
    sql`select s.id, s.contract_id as contractId from subcontracts s join contracts c on c.id = s.contract_id
        join organisation_units u on u.id = c.unit_id and u.code = '介護'
        where s.status = 'approved' order by s.id limit 1`,
  );
  const opened = await drafts(db, subcontract.contractId ?? '');
  const requests: City['requests'] = {
    draft: await filed(db, 'draft'),
    sentBack: await filed(db, 'sent-back'),
    submitted: await filed(db, 'in-review'),
    reviewed: await waiting(db, 'in-review', 'security-reviewer'),
    onHold: await waiting(db, 'on-hold', 'security-reviewer'),
    approved: await filed(db, 'approved'),
    final: await waiting(db, 'in-review', 'ciso'),
    contractDraft: opened.contract,
    managerDraft: opened.manager,
    subcontractDraft: opened.subcontract,
    outdated: opened.outdated,
    readAfterwards: await one(
      db,
      'decision for somebody absent',
      sql`select o.subject_id as id, p.email from obligations o join post_holdings h on h.post_id = o.owner_post_id
          join persons p on p.id = h.person_id where o.kind = 'after-reading' order by o.id limit 1`,
    ),
  };
  const fileId = await attachPdf(db, requests.sentBack.id, await contractPdf(CONTRACT_PAGES), {
    name: 'contract.pdf',
  });
  const reported = await one(
    db,
    'open report',
    sql`select subcontract_id as id, contract_id as contractId from subcontract_reports where is_open = 1 limit 1`,
  );
  const agreement = await one(
    db,
    'agreement',
    sql`select c.id from agreements a join contracts c on c.id = a.contract_id
        join agreement_dependencies d on d.contract_id = c.id where c.is_open = 1 order by c.id limit 1`,
  );
  const startsOn = await db
    .selectFrom('contracts')
    .select('starts_on')
    .where('id', '=', agreement.id)
    .executeTakeFirstOrThrow();
  const ending = await one(
    db,
    'ending under way',
    sql`select id from endings where status = 'open' order by id desc limit 1`,
  );
  const proofOf = (endingId: string, status: string) =>
    sql<Row>`select id from ending_proofs where ending_id = ${endingId} and status = ${status} order by position limit 1`;
  const movementOf = (kind: string) =>
    sql<Row>`select id from information_movements where kind = ${kind} order by id limit 1`;
  const openNote = (outcome: string) =>
    sql<Row>`select id from change_notes where outcome = ${outcome} and status = 'open' order by id limit 1`;
  const names = await sql<{ name: string }>`
    select title as name from approval_requests union select vendor_name from approval_requests
    union select name from persons union select name from cloud_services union select title from contracts
    union select name from vendors union select company from subcontracts union select facility from agreements
    union select title_ja from obligations union select name from social_media_accounts
    union select title from check_campaigns
    union select title from policy_reviews union select number from policy_reviews
    union select name from evidence_files union select name from agreement_dependencies
    union select note from ending_proofs union select what from ending_proofs
    union select done_by from ending_proofs union select evidence from ending_proofs
    union select key_evidence from ending_proofs union select confirmed_note from ending_proofs
    union select what from information_movements union select amount from information_movements
    union select purpose from information_movements union select recipient from information_movements
    union select carrier_name from information_movements union select protection from information_movements
    union select survey from information_movements union select damages from information_movements
    union select done_by from information_movements union select done_what from information_movements
    union select evidence from information_movements union select laws from movement_permissions
    union select note from movement_permissions
    union select name from agreement_parties union select title from incidents`.execute(db);
  return {
    requests,
    requirementKey: 'sla-uptime',
    fileId,
    names: names.rows.map(({ name }) => name),
    contract: await signedCopy(db),
    unsigned: { id: unsigned },
    subcontract: { contractId: subcontract.contractId ?? '', id: subcontract.id },
    reported: { contractId: reported.contractId ?? '', id: reported.id, as: REVIEWER },
    agreement: {
      id: agreement.id,
      dependencyId: await id(
        'dependency',
        sql`select id from agreement_dependencies where contract_id = ${agreement.id} limit 1`,
      ),
      fiscalYear: fiscalYear(startsOn.starts_on),
    },
    ending: {
      id: ending.id,
      proofId: await id('missing proof', proofOf(ending.id, 'open')),
      claimedId: await id('proof said not to apply', proofOf(ending.id, 'claimed')),
    },
    movement: {
      waiting: await id('take-out', movementOf('take-out')),
      given: await id('provision', movementOf('provision')),
      connection: await id('connection', movementOf('connection')),
    },
    vendor: await vendorDetails(db),
    serviceId: await id(
      'service with a condition',
      sql`select c.id from cloud_services c join conditions k on k.service_id = c.id order by c.id limit 1`,
    ),
    incident: await incidents(db),
    audit: await audits(db),
    check: await checks(db),
    note: {
      toCheck: await id('note to check', openNote('check')),
      toDecide: await id('note to decide on', openNote('decision')),
    },
    review: await reviews(db),
    proposal: await proposal(db),
    reassessed: await id('re-assessment', sql`select id from reassessment_items where status = 'open' limit 1`),
    absence: await absence(db),
    level: await level(db),
    trainingId: await id('training', sql`select id from trainings order by id limit 1`),
    sectionId: await id('nursing section', sql`select id from organisation_units where code = '介護'`),
    obligation: await one(
      db,
      'condition that is not met',
      sql`select o.id, p.email from obligations o join post_holdings h on h.post_id = o.owner_post_id
          join persons p on p.id = h.person_id where o.kind = 'condition' and o.is_open = 1 order by o.id limit 1`,
    ),
    account: await accounts(db),
    personId: await id('clerk', sql`select id from persons where email like 'nursing-clerk-2@%'`),
    holdingId: await id(
      'holding',
      sql`select h.id from post_holdings h join persons p on p.id = h.person_id where p.email like 'nursing-clerk-2@%'`,
    ),
    postId: await id('deputised post', sql`select d.principal_post_id as id from deputies d order by d.id limit 1`),
    roleHolderPostId: await id(
      'security manager',
      sql`select post_id as id from post_roles where role = 'security-manager' order by post_id limit 1`,
    ),
    deputyId: await id('deputy', sql`select id from deputies order by id limit 1`),
    eventId: await id('decision', sql`select id from recorded_events where type = 'decided' order by id limit 1`),
  };
}

/** Stands in for the city where only routes are asked for. */
export function noCity(): City {
  const none = { id: '', as: '' };
  return {
    requests: {
      draft: none,
      sentBack: none,
      submitted: none,
      reviewed: none,
      onHold: none,
      approved: none,
      final: none,
      contractDraft: none,
      managerDraft: none,
      subcontractDraft: none,
      outdated: none,
      readAfterwards: none,
    },
    requirementKey: '',
    fileId: '',
    names: [],
    serviceId: '',
    contract: { id: '', copyId: '' },
    unsigned: { id: '' },
    subcontract: { contractId: '', id: '' },
    reported: { contractId: '', id: '', as: '' },
    agreement: { id: '', dependencyId: '', fiscalYear: 0 },
    ending: { id: '', proofId: '', claimedId: '' },
    movement: { waiting: '', given: '', connection: '' },
    vendor: { id: '', otherId: '', tieId: '', certificationId: '' },
    incident: { id: '', tie: '', suspending: { id: '', suspensionId: '' } },
    note: { toCheck: '', toDecide: '' },
    review: { writing: '', triggerId: '', riskId: '', submitted: '' },
    proposal: '',
    reassessed: '',
    absence: { personId: '', id: '' },
    level: { id: '', breachId: '', month: '', as: '' },
    audit: { open: '', submitted: '', finished: '', found: '' },
    check: { campaignId: '', open: '', fileId: '', submitted: '', found: '', carriedOut: '' },
    obligation: none,
    sectionId: '',
    trainingId: '',
    account: { active: '', closing: '', as: '' },
    personId: '',
    holdingId: '',
    postId: '',
    roleHolderPostId: '',
    deputyId: '',
    eventId: '',
  };
}
