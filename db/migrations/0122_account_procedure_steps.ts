import { type Kysely, sql } from 'kysely';

/** Steps of a procedure that were taken: when, by whom, with what proof; insert only. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
create table account_procedure_steps (
  procedure_id char(26) character set ascii collate ascii_bin not null,
  step varchar(20) character set ascii collate ascii_bin not null,
  outcome varchar(12) character set ascii collate ascii_bin not null,
  done_on date not null,
  done_time char(5) character set ascii collate ascii_bin not null default '',
  note varchar(4000) not null default '',
  evidence varchar(500) not null default '',
  person_id char(26) character set ascii collate ascii_bin not null,
  person_name varchar(200) not null,
  person_post varchar(500) not null,
  recorded_at datetime(3) not null,
  primary key (procedure_id, step),
  constraint account_procedure_steps_procedure foreign key (procedure_id) references account_procedures (id),
  constraint account_procedure_steps_person foreign key (person_id) references persons (id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin`.execute(db);
}
