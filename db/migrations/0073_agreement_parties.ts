import { type Kysely, sql } from 'kysely';

/** Who signs an agreement: often three, the manager being a group of companies. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
create table agreement_parties (
  contract_id char(26) character set ascii collate ascii_bin not null,
  position int not null,
  name varchar(300) not null,
  part varchar(16) character set ascii collate ascii_bin not null,
  primary key (contract_id, position),
  constraint agreement_parties_contract foreign key (contract_id) references agreements (contract_id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin`.execute(db);
}
