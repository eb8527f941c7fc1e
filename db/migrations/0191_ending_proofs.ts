import { type Kysely, sql } from 'kysely';

/** What has to be proved at an end: by whom it was done, when, how, what shows it; or why it does not apply. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
create table ending_proofs (
  id char(26) character set ascii collate ascii_bin not null primary key,
  ending_id char(26) character set ascii collate ascii_bin not null,
  unit_id char(26) character set ascii collate ascii_bin not null,
  position int not null,
  kind varchar(20) character set ascii collate ascii_bin not null,
  party_type varchar(16) character set ascii collate ascii_bin not null,
  party_name varchar(300) not null,
  subcontract_id char(26) character set ascii collate ascii_bin null,
  dependency_id char(26) character set ascii collate ascii_bin null,
  status varchar(12) character set ascii collate ascii_bin not null,
  done_on date null,
  done_by varchar(200) not null default '',
  what varchar(2000) not null default '',
  method varchar(20) character set ascii collate ascii_bin null,
  key_destroyed_on date null,
  key_evidence varchar(500) not null default '',
  note varchar(2000) not null default '',
  evidence varchar(500) not null default '',
  written_by char(26) character set ascii collate ascii_bin null,
  written_by_name varchar(200) not null default '',
  written_by_post varchar(500) not null default '',
  written_at datetime(3) null,
  confirmed_by char(26) character set ascii collate ascii_bin null,
  confirmed_by_name varchar(200) not null default '',
  confirmed_by_post varchar(500) not null default '',
  confirmed_at datetime(3) null,
  confirmed_note varchar(2000) not null default '',
  version int not null default 1,
  updated_at datetime(3) not null,
  unique key place (ending_id, position),
  key disposals (kind, status, done_on, id),
  key disposals_of_unit (kind, status, unit_id, done_on, id),
  constraint ending_proofs_ending foreign key (ending_id) references endings (id) on delete restrict,
  constraint ending_proofs_unit foreign key (unit_id) references organisation_units (id) on delete restrict,
  constraint ending_proofs_subcontract foreign key (subcontract_id) references subcontracts (id) on delete restrict,
  constraint ending_proofs_dependency foreign key (dependency_id) references agreement_dependencies (id)
    on delete restrict,
  constraint ending_proofs_written foreign key (written_by) references persons (id) on delete restrict,
  constraint ending_proofs_confirmed foreign key (confirmed_by) references persons (id) on delete restrict,
  constraint ending_proofs_two_people check (confirmed_by is null or confirmed_by <> written_by)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin`.execute(db);
}
