import { type Kysely, sql } from 'kysely';

/** The periods a contract has had, one behind the other; insert only. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
create table contract_terms (
  contract_id char(26) character set ascii collate ascii_bin not null,
  position int not null,
  starts_on date not null,
  ends_on date not null,
  notice_deadline date null,
  basis varchar(16) character set ascii collate ascii_bin not null,
  recorded_at datetime(3) not null,
  primary key (contract_id, position),
  constraint contract_terms_contract foreign key (contract_id) references contracts (id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin`.execute(db);
}
