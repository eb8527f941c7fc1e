/** The contracts, agreements and services that a selection takes in, with who answers for each and the last check. */
import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { AppAbility } from '~/authorization/ability';
import { accessibleBy } from '~/authorization/accessible-by.server';
import { headPosts, postOf } from '~/obligations/owners';
import type { Organisation } from '~/people/organisation';
import type { PlainDate } from '~/platform/dates';
import { rankOf } from '~/policy/classification';
import type { PolicyProfile } from '~/policy/model';
import type { DbOrTx } from '~db/connection.server';
import type { RegisterType } from './model';
import type { Selection } from './selection';

/** More than any body of this kind has at once; beyond it one transaction would hold too much. */
export const MOST_SUBJECTS = 5_000;

export type SubjectRow = {
  id: string;
  type: RegisterType;
  number: string;
  name: string;
  vendorName: string;
  unitId: string;
  /** クラウドサービス管理者; null for contracts. */
  personId: string | null;
  scheme: string;
  level: string;
  /** null where only the approved facts know. */
  personal: number | null;
  specificPersonal: number | null;
  work: string | null;
  /** JSON of what the approval rests on; null where there is none. */
  facts: string | null;
  lastId: string | null;
  lastAt: Date | null;
};

export type Reading = { ability: AppAbility; profile: PolicyProfile; today: PlainDate };

const RUNNING = sql<SqlBool>`contract.status in ('concluded', 'corrective', 'suspended')`;

const LAST = (type: string) => sql`(select max(past.id) from checks past
  where past.subject_type = ${sql.lit(type)} and past.subject_id = entry.id and past.status = 'reviewed')`;

function conditions(type: RegisterType, selection: Selection, { profile, today }: Reading): RawBuilder<SqlBool>[] {
  const where: RawBuilder<SqlBool>[] = [];
  if (selection.minimumLevel !== null) {
    const rank = rankOf(profile.classification, 'confidentiality', selection.minimumLevel);
    // Levels of another scheme cannot be compared: what was classified otherwise is left in, to be looked at.
    where.push(sql`(entry.scheme <> ${profile.classification.key} or entry.confidentialityRank >= ${rank ?? 0})`);
  }
  if (selection.unitId !== null) where.push(sql`entry.unitId = ${selection.unitId}`);
  if (selection.work !== null) where.push(sql`(entry.work is null or entry.work = ${selection.work})`);
  if (selection.personal) {
    // Whether a service holds personal information is in what was approved.
    const holds = (flag: 'personalInformation' | 'specificPersonalInformation') =>
      sql`json_contains(json_extract(revision.content, ${sql.lit(`$.facts.information[*].${flag}`)}), 'true') = 1`;
    where.push(sql`(entry.personal = 1 or entry.specificPersonal = 1 or (entry.personal is null
      and (${holds('personalInformation')} or ${holds('specificPersonalInformation')})))`);
  }
  // Nothing is asked twice at a time.
  where.push(
    sql`not exists (select 1 from checks busy where busy.under_way = concat(${sql.lit(`${type}:`)}, entry.id))`,
  );
  if (selection.notCheckedSince !== null) {
    const since = startOf(selection.notCheckedSince);
    where.push(sql`not exists (select 1 from checks late where late.subject_type = ${sql.lit(type)}
      and late.subject_id = entry.id and late.status = 'reviewed' and late.reviewed_at >= ${since})`);
  }
  if (type !== 'cloud-service') where.push(sql`entry.startsOn <= ${today}`);
  return where;
}

/** Midnight in Japan, where the day begins. */
const startOf = (date: PlainDate): Date => new Date(`${date}T00:00:00+09:00`);

const contractsOf = (ability: AppAbility, kind: 'outsourcing' | 'designated-manager') => sql`
  select contract.id, contract.number, contract.title as name, vendor.name as vendorName,
    contract.unit_id as unitId, null as personId, contract.scheme_key as scheme,
    contract.confidentiality_level as level, contract.confidentiality_rank as confidentialityRank,
    contract.personal_information as personal, contract.specific_personal_information as specificPersonal,
    contract.work, contract.starts_on as startsOn,
    (select max(tie.request_id) from contract_requests tie where tie.contract_id = contract.id) as requestId
  from contracts contract inner join vendors vendor on vendor.id = contract.vendor_id
  where contract.kind = ${sql.lit(kind)} and ${RUNNING}
    and ${accessibleBy(ability, 'read', kind === 'outsourcing' ? 'Contract' : 'DesignatedManager')}`;

const servicesOf = (ability: AppAbility) => sql`
  select service.id, '' as number, service.name, vendor.name as vendorName,
    service.lead_unit_id as unitId, service.manager_person_id as personId, service.scheme_key as scheme,
    service.confidentiality_level as level, service.confidentiality_rank as confidentialityRank,
    null as personal, null as specificPersonal, null as work, null as startsOn, service.request_id as requestId
  from cloud_services service inner join vendors vendor on vendor.id = service.vendor_id
  where service.status in ('approved', 'suspended') and ${accessibleBy(ability, 'read', 'CloudService')}`;

const entriesOf = (type: RegisterType, ability: AppAbility) =>
  type === 'cloud-service'
    ? servicesOf(ability)
    : contractsOf(ability, type === 'contract' ? 'outsourcing' : 'designated-manager');

/** One more than may be started, so that the caller can tell. In the order of sections and names. */
export async function listSubjects(db: DbOrTx, selection: Selection, reading: Reading): Promise<SubjectRow[]> {
  const found: (SubjectRow & { sort: number; unitCode: string })[] = [];
  for (const type of selection.types) {
    const { rows } = await sql<Omit<(typeof found)[number], 'type'>>`
      select entry.*, unit.sort, unit.code as unitCode, last.id as lastId, last.reviewed_at as lastAt,
        cast(json_extract(revision.content, '$.facts') as char) as facts
      from (${entriesOf(type, reading.ability)}) as entry
      inner join organisation_units unit on unit.id = entry.unitId
      left join approval_requests request on request.id = entry.requestId
      left join request_revisions revision on revision.id = request.standing_revision_id
      left join checks last on last.id = ${LAST(type)}
      where ${sql.join(conditions(type, selection, reading), sql` and `)}
      order by unit.sort, unit.code, entry.name, entry.id
      limit ${sql.lit(MOST_SUBJECTS + 1)}`.execute(db);
    found.push(...rows.map((row) => ({ ...row, type })));
  }
  const place = ({ sort, unitCode, name, id }: (typeof found)[number]) => [sort, unitCode, name, id] as const;
  return found.sort((a, b) => {
    const [left, right] = [place(a), place(b)];
    const at = left.findIndex((value, index) => value !== right[index]);
    return at === -1 ? 0 : (left[at] ?? 0) < (right[at] ?? 0) ? -1 : 1;
  });
}

/** The post that answers: that of the service manager, else that of the head of the section. */
export function ownersOf(organisation: Organisation): (row: Pick<SubjectRow, 'unitId' | 'personId'>) => string | null {
  const heads = new Map<string, string | null>();
  return ({ unitId, personId }) => {
    const manager = personId === null ? null : postOf(organisation, personId, unitId);
    if (manager) return manager.id;
    const known = heads.get(unitId);
    if (known !== undefined) return known;
    const head = headPosts(organisation, unitId, null)[0] ?? null;
    heads.set(unitId, head);
    return head;
  };
}
