import { type Kysely, sql } from 'kysely';

/** The manager's own clouds and contractors; one that is not used any more keeps its row. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
create table agreement_dependencies (
  id char(26) character set ascii collate ascii_bin not null primary key,
  contract_id char(26) character set ascii collate ascii_bin not null,
  kind varchar(16) character set ascii collate ascii_bin not null,
  name varchar(300) not null,
  provider varchar(300) not null default '',
  purpose varchar(1000) not null,
  started_on date null,
  ended_on date null,
  approved_on date null,
  version int not null default 1,
  key contract (contract_id, id),
  constraint agreement_dependencies_contract foreign key (contract_id) references agreements (contract_id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin`.execute(db);
}
