import { type Kysely, sql } from 'kysely';

/** What reviewers chose of the passages of documents, choice by choice; the key refuses a second one with the same number. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
create table passage_choices (
  request_id char(26) character set ascii collate ascii_bin not null,
  round int not null,
  requirement_key varchar(80) character set ascii collate ascii_bin not null,
  number int not null,
  action varchar(16) character set ascii collate ascii_bin not null,
  file_id char(26) character set ascii collate ascii_bin not null,
  page int not null,
  start_at int null,
  end_page int null,
  end_at int null,
  quote text not null,
  answers varchar(120) character set ascii collate ascii_bin null,
  step_key varchar(60) character set ascii collate ascii_bin not null,
  person_id char(26) character set ascii collate ascii_bin not null,
  person_name varchar(200) not null,
  post varchar(500) not null,
  chosen_at datetime(3) not null,
  primary key (request_id, round, requirement_key, number),
  constraint passage_choices_request foreign key (request_id) references approval_requests (id),
  constraint passage_choices_file foreign key (file_id) references evidence_files (id),
  constraint passage_choices_person foreign key (person_id) references persons (id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin`.execute(db);
}
