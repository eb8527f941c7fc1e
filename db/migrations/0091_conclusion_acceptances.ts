import { type Kysely, sql } from 'kysely';

/** Differences that a contract reviewer accepted, each with the reason; insert only. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
create table conclusion_acceptances (
  conclusion_id char(26) character set ascii collate ascii_bin not null,
  difference int not null,
  reason text not null,
  person_id char(26) character set ascii collate ascii_bin not null,
  person_name varchar(200) not null,
  person_post varchar(500) not null,
  accepted_at datetime(3) not null,
  primary key (conclusion_id, difference),
  constraint conclusion_acceptances_conclusion foreign key (conclusion_id) references contract_conclusions (id),
  constraint conclusion_acceptances_person foreign key (person_id) references persons (id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin`.execute(db);
}
