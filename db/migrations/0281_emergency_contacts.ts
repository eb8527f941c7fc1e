import { type Kysely, sql } from 'kysely';

/** 緊急時の連絡網: whom to call about a contract or an agreement, in which order; the list as JSON. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
create table emergency_contacts (
  contract_id char(26) character set ascii collate ascii_bin not null primary key,
  contacts text not null,
  confirmed_on date not null,
  confirmed_by_name varchar(200) not null,
  confirmed_by_post varchar(500) not null,
  version int not null default 1,
  updated_at datetime(3) not null,
  constraint emergency_contacts_contract foreign key (contract_id) references contracts (id) on delete restrict
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin`.execute(db);
}
