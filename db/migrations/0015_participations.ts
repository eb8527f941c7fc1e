import { type Kysely, sql } from 'kysely';

/** One person has one part in one request: author, or decider of one step. The primary key is the last net of 兼務の禁止; the app may only insert. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
create table participations (
  request_id char(26) character set ascii collate ascii_bin not null,
  person_id char(26) character set ascii collate ascii_bin not null,
  part varchar(8) character set ascii collate ascii_bin not null,
  step_key varchar(60) character set ascii collate ascii_bin not null default '',
  since datetime(3) not null,
  primary key (request_id, person_id),
  key one_part (request_id, person_id, part, step_key),
  key person (person_id, part, request_id),
  constraint participations_part check ((part = 'author' and step_key = '') or (part = 'decider' and step_key <> '')),
  constraint participations_request foreign key (request_id) references approval_requests (id),
  constraint participations_person foreign key (person_id) references persons (id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin`.execute(db);
}
