import { type Kysely, sql } from 'kysely';

/** The answer to each question as it stands; what it was before is in the record. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
create table check_answers (
  check_id char(26) character set ascii collate ascii_bin not null,
  question_key varchar(60) character set ascii collate ascii_bin not null,
  answer varchar(16) character set ascii collate ascii_bin not null default '',
  explanation text not null,
  reason text not null,
  still_valid text not null,
  person_id char(26) character set ascii collate ascii_bin not null,
  part varchar(12) character set ascii collate ascii_bin not null default 'answering',
  person_name varchar(200) not null,
  answered_at datetime(3) not null,
  primary key (check_id, question_key),
  constraint check_answers_part check (part = 'answering'),
  constraint check_answers_person foreign key (check_id, person_id, part) references check_parts (check_id, person_id, part)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin`.execute(db);
}
