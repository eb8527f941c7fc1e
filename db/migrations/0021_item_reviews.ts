import { type Kysely, sql } from 'kysely';

/** A reviewer’s verdict on one checklist item in one round. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
create table item_reviews (
  request_id char(26) character set ascii collate ascii_bin not null,
  round int not null,
  step_key varchar(60) character set ascii collate ascii_bin not null,
  item_key varchar(80) character set ascii collate ascii_bin not null,
  verdict varchar(16) character set ascii collate ascii_bin not null,
  comment text not null,
  person_id char(26) character set ascii collate ascii_bin not null,
  updated_at datetime(3) not null,
  primary key (request_id, round, step_key, item_key),
  constraint item_reviews_request foreign key (request_id) references approval_requests (id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin`.execute(db);
}
