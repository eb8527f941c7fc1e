import { type Kysely, sql } from 'kysely';

/** Receipts and certificates of what left, by their digest; insert only. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
create table movement_files (
  id char(26) character set ascii collate ascii_bin not null primary key,
  movement_id char(26) character set ascii collate ascii_bin not null,
  digest char(64) character set ascii collate ascii_bin not null,
  name varchar(255) not null,
  media_type varchar(120) not null,
  size bigint not null,
  uploaded_by char(26) character set ascii collate ascii_bin not null,
  uploaded_by_name varchar(200) not null,
  uploaded_at datetime(3) not null,
  unique key once (movement_id, digest),
  constraint movement_files_movement foreign key (movement_id) references information_movements (id) on delete restrict,
  constraint movement_files_person foreign key (uploaded_by) references persons (id) on delete restrict
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin`.execute(db);
}
