import { type Kysely, sql } from 'kysely';

/** The review that a version of a policy comes of, where one does. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
alter table policy_activations
  add column policy_review_id char(26) character set ascii collate ascii_bin null,
  add constraint policy_activations_review foreign key (policy_review_id) references policy_reviews (id)
    on delete restrict`.execute(db);
}
