import { type Kysely, sql } from 'kysely';

/** One person has one part in one review: writing or deciding. The primary key is the last net; the app may only insert. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
create table policy_review_parts (
  review_id char(26) character set ascii collate ascii_bin not null,
  person_id char(26) character set ascii collate ascii_bin not null,
  part varchar(12) character set ascii collate ascii_bin not null,
  since datetime(3) not null,
  primary key (review_id, person_id),
  key person (person_id, part, review_id),
  constraint policy_review_parts_part check (part in ('writing', 'deciding')),
  constraint policy_review_parts_review foreign key (review_id) references policy_reviews (id) on delete restrict,
  constraint policy_review_parts_person foreign key (person_id) references persons (id) on delete restrict
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin`.execute(db);
}
