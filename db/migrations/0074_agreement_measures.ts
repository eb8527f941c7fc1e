import { type Kysely, sql } from 'kysely';

/** The security measures an agreement has to contain, and how it stands with each. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
create table agreement_measures (
  contract_id char(26) character set ascii collate ascii_bin not null,
  measure_key varchar(80) character set ascii collate ascii_bin not null,
  position int not null,
  name_ja varchar(500) not null,
  name_en varchar(500) not null,
  state varchar(16) character set ascii collate ascii_bin not null,
  note varchar(2000) not null default '',
  primary key (contract_id, measure_key),
  constraint agreement_measures_contract foreign key (contract_id) references agreements (contract_id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin`.execute(db);
}
