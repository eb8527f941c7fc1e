import { type Kysely, sql } from 'kysely';

/** 記録: append only. Each stream is a hash chain. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
create table recorded_events (
  position bigint not null auto_increment primary key,
  id char(26) character set ascii collate ascii_bin not null,
  stream varchar(80) character set ascii collate ascii_bin not null,
  stream_position int not null,
  type varchar(60) character set ascii collate ascii_bin not null,
  actor_id char(26) character set ascii collate ascii_bin null,
  actor_name varchar(200) not null,
  actor_post varchar(500) not null,
  occurred_at datetime(3) not null,
  payload longtext not null,
  previous_hash char(64) character set ascii collate ascii_bin not null,
  hash char(64) character set ascii collate ascii_bin not null,
  unique key id (id),
  unique key chain (stream, stream_position),
  key actor (actor_id, position),
  key type (type, position)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin`.execute(db);
}
