import { type Kysely, sql } from 'kysely';

/** Mails to people: one digest for a person and day, others at once; each with how its delivery stands. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
create table mails (
  id char(26) character set ascii collate ascii_bin not null primary key,
  person_id char(26) character set ascii collate ascii_bin not null,
  bundle varchar(40) character set ascii collate ascii_bin not null,
  status varchar(16) character set ascii collate ascii_bin not null,
  next_at datetime(3) not null,
  attempts int not null default 0,
  claim char(26) character set ascii collate ascii_bin null,
  claimed_until datetime(3) null,
  tried_at datetime(3) null,
  last_error varchar(500) not null default '',
  sent_at datetime(3) null,
  created_at datetime(3) not null,
  unique key once (person_id, bundle),
  key due (status, next_at, id),
  key of_status (status, id),
  key abandoned (status, claimed_until),
  key sent (sent_at),
  constraint mails_person foreign key (person_id) references persons (id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin`.execute(db);
}
