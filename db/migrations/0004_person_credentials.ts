import { type Kysely, sql } from 'kysely';

/** argon2id hashes, apart from the person so that no list query can carry one. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
create table person_credentials (
  person_id char(26) character set ascii collate ascii_bin not null primary key,
  password_hash varchar(255) character set ascii collate ascii_bin not null,
  must_change tinyint(1) not null default 0,
  changed_at datetime(3) not null,
  constraint person_credentials_person foreign key (person_id) references persons (id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin`.execute(db);
}
