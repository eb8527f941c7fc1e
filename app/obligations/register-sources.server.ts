/** What falls due of the registers, and when: one entry for each kind, as parts of a query. */
import { type Expression, type RawBuilder, type SqlBool, sql } from 'kysely';
import { addDays, fiscalYear, type PlainDate } from '~/platform/dates';
import type { Text } from '~/platform/text';
import { changeRulesOf } from '~/policy/changes';
import { rankOf } from '~/policy/classification';
import type { PolicyProfile } from '~/policy/model';
import { certificateText } from '~/vendors/words';
import type { ObligationKind } from './model';
import { goneTitles } from './words';

export type RegisterType = 'cloud-service' | 'contract' | 'vendor';

export type RegisterKind = Extract<
  ObligationKind,
  | 'service-end'
  | 'service-certification'
  | 'contract-notice'
  | 'contract-end'
  | 'contract-nda'
  | 'emergency-contacts'
  | 'manager-report'
  | 'vendor-certification'
>;

/** `entry` is the row of the register. */
export type Source = {
  kind: RegisterKind;
  from: RawBuilder<unknown>;
  type: RawBuilder<string>;
  subjectId: RawBuilder<string>;
  name: RawBuilder<string>;
  /** More of it for the title. */
  detail: RawBuilder<string>;
  /** Where it is not the usual one of its kind. */
  title?: (name: string, detail: string) => Text;
  unitId: RawBuilder<unknown>;
  personId: RawBuilder<unknown>;
  dueOn: RawBuilder<unknown>;
  /** At most 40 characters. */
  occurrence: RawBuilder<unknown>;
  /** Joins an open `obligation` of this kind to its row. */
  matches: RawBuilder<SqlBool>;
  isDue: Expression<SqlBool>;
  /** By which column the rows of one entry are found. */
  entries: Partial<Record<RegisterType, string>>;
  /** Further condition; empty for all. */
  narrow: RawBuilder<unknown>;
};

const ALL = sql``;
const NOTHING = sql<string>`''`;
const RUNNING = sql<SqlBool>`entry.is_open = 1 and entry.status in ('concluded', 'corrective', 'suspended')`;
const IN_USE = sql<SqlBool>`entry.status in ('approved', 'corrective', 'suspended')`;
const OF_ENTRY = sql<SqlBool>`entry.id = obligation.subject_id`;
const ENTRY_ID = sql<string>`entry.id`;

const SERVICE = {
  type: sql<string>`'cloud-service'`,
  subjectId: ENTRY_ID,
  name: sql<string>`entry.name`,
  unitId: sql`entry.lead_unit_id`,
  personId: sql`entry.manager_person_id`,
  narrow: ALL,
};

const CONTRACT = {
  from: sql`contracts as entry`,
  type: sql<string>`(case entry.kind when 'designated-manager' then 'designated-manager' else 'contract' end)`,
  subjectId: ENTRY_ID,
  name: sql<string>`entry.title`,
  detail: NOTHING,
  unitId: sql`entry.unit_id`,
  personId: sql`null`,
  matches: OF_ENTRY,
  entries: { contract: 'entry.id' },
  narrow: ALL,
};

/** Beyond these a missing report is for the page of the agreement to show. */
const YEARS_BACK = 3;

export function sourcesOf(profile: PolicyProfile, today: PlainDate): Source[] {
  return [
    {
      kind: 'service-end',
      ...SERVICE,
      from: sql`cloud_services as entry`,
      detail: NOTHING,
      dueOn: sql`entry.valid_until`,
      occurrence: sql`entry.valid_until`,
      matches: OF_ENTRY,
      isDue: IN_USE,
      entries: { 'cloud-service': 'entry.id' },
    },
    serviceCertification,
    lapsedCertification(profile, today),
    {
      kind: 'contract-notice',
      ...CONTRACT,
      dueOn: sql`entry.notice_deadline`,
      occurrence: sql`entry.notice_deadline`,
      isDue: sql<SqlBool>`(${RUNNING} and entry.auto_renews = 1 and entry.notice_given_on is null)`,
    },
    {
      kind: 'contract-end',
      ...CONTRACT,
      dueOn: sql`entry.ends_on`,
      occurrence: sql`entry.ends_on`,
      isDue: sql<SqlBool>`(${RUNNING} and entry.auto_renews = 0)`,
    },
    nda(profile),
    emergencyContacts,
    managerReport(today),
    vendorCertification,
  ];
}

/**
 * 秘密保持: to be signed by the day on which information is first handed over. As long as nobody has named that day it
 * is the first day of the contract. Asked for where the information needs care, ranks of one scheme only.
 */
function nda({ classification }: PolicyProfile): Source {
  const careful = rankOf(classification, 'confidentiality', classification.thresholds.careful.level);
  const handed = sql`coalesce(entry.first_disclosure_on, entry.starts_on)`;
  const asked =
    careful === null
      ? sql<SqlBool>`entry.first_disclosure_on is not null`
      : sql<SqlBool>`(entry.first_disclosure_on is not null
          or (entry.scheme_key = ${classification.key} and entry.confidentiality_rank >= ${careful}))`;
  return {
    kind: 'contract-nda',
    ...CONTRACT,
    dueOn: handed,
    occurrence: handed,
    isDue: sql<SqlBool>`(entry.is_open = 1 and entry.nda_signed_on is null and ${asked})`,
  };
}

/** Contracts are recorded after they were signed: then there is this much time from the day of the record. */
const DAYS_FOR_CONTACTS = 14;

/**
 * 緊急時の連絡網 (特別区 6(7)): where an approval that stands asks for it and does not exempt from it, it is in the
 * register when the contract begins.
 */
const emergencyContacts: Source = {
  kind: 'emergency-contacts',
  ...CONTRACT,
  dueOn: sql`greatest(entry.starts_on, date_add(date(entry.created_at), interval ${sql.lit(DAYS_FOR_CONTACTS)} day))`,
  occurrence: sql`'contacts'`,
  isDue: sql<SqlBool>`(entry.is_open = 1
    and exists (select 1 from contract_requests tied
      inner join requirement_outcomes asked on asked.request_id = tied.request_id
      where tied.contract_id = entry.id and asked.stands = 1
        and asked.requirement_key = 'management-emergency-contact' and asked.outcome in ('met', 'open'))
    and not exists (select 1 from emergency_contacts chain
      where chain.contract_id = entry.id and json_length(chain.contacts) > 0))`,
};

/** 年次報告: two months after the fiscal year or the agreement has ended, as the page of the agreement counts. */
function managerReport(today: PlainDate): Source {
  const last = fiscalYear(addDays(today, 366));
  const years = Array.from({ length: YEARS_BACK + 2 }, (_, at) => sql`select ${sql.lit(last - at)} as fy`);
  const dueOn = sql`date_add(least(entry.ends_on, cast(concat(year.fy + 1, '-03-31') as date)), interval 2 month)`;
  return {
    kind: 'manager-report',
    ...CONTRACT,
    from: sql`contracts as entry inner join (${sql.join(years, sql` union all `)}) as year
      on year.fy between year(date_sub(entry.starts_on, interval 3 month)) and year(date_sub(entry.ends_on, interval 3 month))`,
    detail: sql<string>`cast(year.fy as char)`,
    dueOn,
    occurrence: sql`cast(year.fy as char character set ascii)`,
    matches: sql<SqlBool>`(entry.id = obligation.subject_id
      and cast(year.fy as char character set ascii) = obligation.occurrence)`,
    isDue: sql<SqlBool>`(entry.kind = 'designated-manager' and entry.status <> 'approved'
      and not exists (select 1 from agreement_reports report
        where report.contract_id = entry.id and report.fiscal_year = year.fy))`,
  };
}

const LAPSES = sql<SqlBool>`certificate.withdrawn_on is null and certificate.renewal_pending = 0`;
const CERTIFICATE = sql<string>`concat(certificate.kind, ' ', certificate.number)`;

/** A lapse calls for another assessment of what is in use; it stops nothing by itself. */
const vendorCertification: Source = {
  kind: 'vendor-certification',
  from: sql`vendor_certifications as certificate inner join vendors as entry on entry.id = certificate.vendor_id`,
  type: sql<string>`'vendor'`,
  subjectId: ENTRY_ID,
  name: sql<string>`entry.name`,
  detail: CERTIFICATE,
  unitId: sql`null`,
  personId: sql`null`,
  dueOn: sql`certificate.ends_on`,
  occurrence: sql`certificate.id`,
  matches: sql<SqlBool>`(certificate.id = obligation.occurrence and entry.id = obligation.subject_id)`,
  isDue: sql<SqlBool>`(${LAPSES} and entry.merged_into is null
    and (exists (select 1 from contracts bound where bound.vendor_id = entry.id and bound.is_open = 1)
      or exists (select 1 from cloud_services used where used.vendor_id = entry.id and used.status <> 'ended')))`,
  entries: { vendor: 'entry.id' },
  narrow: ALL,
};

/** ISMAP: whoever runs the service sees to it that the plan used still stands in the stated scope. */
const serviceCertification: Source = {
  kind: 'service-certification',
  ...SERVICE,
  from: sql`cloud_services as entry inner join vendor_certifications as certificate
    on certificate.vendor_id = entry.vendor_id and certificate.kind in ('ismap', 'ismap-liu')`,
  detail: CERTIFICATE,
  dueOn: sql`certificate.ends_on`,
  occurrence: sql`certificate.id`,
  matches: sql<SqlBool>`(entry.id = obligation.subject_id and certificate.id = obligation.occurrence)`,
  isDue: sql<SqlBool>`(${LAPSES} and ${IN_USE})`,
  entries: { 'cloud-service': 'entry.id', vendor: 'certificate.vendor_id' },
};

/** Lapsed after all, also where somebody had said that it goes on: what rests on it is assessed again. */
function lapsedCertification(profile: PolicyProfile, today: PlainDate): Source {
  const { decideWithinDays } = changeRulesOf(profile);
  const occurrence = sql`concat(certificate.id, ':lapsed')`;
  return {
    ...serviceCertification,
    title: (name, detail) => goneTitles.lapsed(name, certificateText(detail)),
    dueOn: sql`date_add(certificate.ends_on, interval ${sql.lit(decideWithinDays)} day)`,
    occurrence,
    matches: sql<SqlBool>`(entry.id = obligation.subject_id and ${occurrence} = obligation.occurrence)`,
    isDue: sql<SqlBool>`(${LAPSES} and certificate.ends_on < ${today} and ${IN_USE})`,
  };
}
