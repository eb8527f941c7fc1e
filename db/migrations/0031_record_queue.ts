import { type Kysely, sql } from 'kysely';

/** Events that no signed head covers yet; a row leaves when its event is sealed. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
create table record_queue (
  event_id char(26) character set ascii collate ascii_bin not null primary key,
  constraint record_queue_event foreign key (event_id) references recorded_events (id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin`.execute(db);
}
