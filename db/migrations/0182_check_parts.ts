import { type Kysely, sql } from 'kysely';

/** One person has one part in one check: answering or reviewing. The primary key is the last net; the app may only insert. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
create table check_parts (
  check_id char(26) character set ascii collate ascii_bin not null,
  person_id char(26) character set ascii collate ascii_bin not null,
  part varchar(12) character set ascii collate ascii_bin not null,
  since datetime(3) not null,
  primary key (check_id, person_id),
  key one_part (check_id, person_id, part),
  key person (person_id, part, check_id),
  constraint check_parts_part check (part in ('answering', 'reviewing')),
  constraint check_parts_check foreign key (check_id) references checks (id),
  constraint check_parts_person foreign key (person_id) references persons (id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin`.execute(db);
}
