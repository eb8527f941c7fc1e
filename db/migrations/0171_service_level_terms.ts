import { type Kysely, sql } from 'kysely';

/** What was agreed, by each approval, and from which month on; insert only. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
create table service_level_terms (
  level_id char(26) character set ascii collate ascii_bin not null,
  position int not null,
  from_month char(7) character set ascii collate ascii_bin not null,
  request_id char(26) character set ascii collate ascii_bin not null,
  items longtext not null,
  remedies longtext not null,
  taken_at datetime(3) not null,
  primary key (level_id, position),
  constraint service_level_terms_level foreign key (level_id) references service_levels (id),
  constraint service_level_terms_request foreign key (request_id) references approval_requests (id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin`.execute(db);
}
