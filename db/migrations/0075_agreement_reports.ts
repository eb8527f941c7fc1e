import { type Kysely, sql } from 'kysely';

/** The manager's report on the state of measures, one for each fiscal year. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
create table agreement_reports (
  contract_id char(26) character set ascii collate ascii_bin not null,
  fiscal_year int not null,
  received_on date not null,
  finding varchar(16) character set ascii collate ascii_bin not null,
  summary varchar(4000) not null,
  recorded_by varchar(200) not null,
  version int not null default 1,
  primary key (contract_id, fiscal_year),
  constraint agreement_reports_contract foreign key (contract_id) references agreements (contract_id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin`.execute(db);
}
