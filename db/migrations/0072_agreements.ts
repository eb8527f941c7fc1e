import { type Kysely, sql } from 'kysely';

/** 指定管理者の協定: what an agreement has beside what every contract has. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
create table agreements (
  contract_id char(26) character set ascii collate ascii_bin not null primary key,
  facility varchar(300) not null,
  facility_address varchar(500) not null default '',
  designated_on date null,
  handed_over_on date null,
  handed_over_to varchar(300) not null default '',
  hand_over_evidence varchar(2000) not null default '',
  version int not null default 1,
  key facility (facility, contract_id),
  constraint agreements_contract foreign key (contract_id) references contracts (id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin`.execute(db);
}
