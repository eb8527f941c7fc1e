import { type Kysely, sql } from 'kysely';

/** A subcontractor that nobody approved, as somebody saw it; open until it is recorded what was done. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
create table subcontract_reports (
  subcontract_id char(26) character set ascii collate ascii_bin not null primary key,
  contract_id char(26) character set ascii collate ascii_bin not null,
  is_open int not null default 1,
  seen_on date not null,
  seen varchar(4000) not null,
  person_id char(26) character set ascii collate ascii_bin not null,
  person_name varchar(200) not null,
  person_post varchar(500) not null,
  reported_at datetime(3) not null,
  outcome varchar(16) character set ascii collate ascii_bin null,
  response varchar(4000) not null default '',
  responder_id char(26) character set ascii collate ascii_bin null,
  responder_name varchar(200) not null default '',
  responder_post varchar(500) not null default '',
  responded_at datetime(3) null,
  version int not null default 1,
  key contract (contract_id, subcontract_id),
  key open_reports (is_open, reported_at, subcontract_id),
  constraint subcontract_reports_subcontract foreign key (contract_id, subcontract_id)
    references subcontracts (contract_id, id),
  constraint subcontract_reports_person foreign key (person_id) references persons (id),
  constraint subcontract_reports_responder foreign key (responder_id) references persons (id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin`.execute(db);
}
