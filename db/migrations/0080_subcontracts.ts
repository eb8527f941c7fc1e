import { type Kysely, sql } from 'kysely';

/**
 * 再委託: one company that another one of the same contract engages. The second key of the parent holds the tree
 * inside its contract. `tier` is null only where a report does not know who engaged the company.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
create table subcontracts (
  id char(26) character set ascii collate ascii_bin not null primary key,
  contract_id char(26) character set ascii collate ascii_bin not null,
  parent_id char(26) character set ascii collate ascii_bin null,
  tier int null,
  vendor_id char(26) character set ascii collate ascii_bin null,
  company varchar(300) not null,
  address varchar(500) not null default '',
  status varchar(16) character set ascii collate ascii_bin not null,
  request_id char(26) character set ascii collate ascii_bin null,
  revision_id char(26) character set ascii collate ascii_bin null,
  work varchar(4000) not null default '',
  reason varchar(4000) not null default '',
  workplace varchar(2000) not null default '',
  information longtext not null,
  personal_information int not null default 0,
  specific_personal_information int not null default 0,
  equal_duty varchar(8) character set ascii collate ascii_bin null,
  equal_duty_proofs int not null default 0,
  workers longtext not null,
  starts_on date null,
  ends_on date null,
  approved_on date null,
  valid_until date null,
  permitted_on date null,
  started_early int not null default 0,
  ended_on date null,
  end_note varchar(2000) not null default '',
  version int not null default 1,
  created_at datetime(3) not null,
  updated_at datetime(3) not null,
  unique key contract (contract_id, id),
  key parent (contract_id, parent_id),
  key vendor (vendor_id, contract_id),
  constraint subcontracts_contract foreign key (contract_id) references contracts (id),
  constraint subcontracts_parent foreign key (contract_id, parent_id) references subcontracts (contract_id, id),
  constraint subcontracts_vendor foreign key (vendor_id) references vendors (id),
  constraint subcontracts_request foreign key (request_id) references approval_requests (id),
  constraint subcontracts_tier check (
    (parent_id is null and (tier is null or tier = 1)) or (parent_id is not null and tier is not null and tier > 1)
  )
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin`.execute(db);
}
