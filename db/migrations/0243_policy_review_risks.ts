import { type Kysely, sql } from 'kysely';

/** リスク分析: a threat to something, how likely, at what loss, before and after the measure. The level is a rule. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
create table policy_review_risks (
  id char(26) character set ascii collate ascii_bin not null primary key,
  review_id char(26) character set ascii collate ascii_bin not null,
  threat varchar(1000) not null,
  scope varchar(1000) not null,
  likelihood varchar(60) character set ascii collate ascii_bin not null,
  loss varchar(60) character set ascii collate ascii_bin not null,
  measure varchar(2000) not null default '',
  owner_post_id char(26) character set ascii collate ascii_bin null,
  due_on date null,
  likelihood_after varchar(60) character set ascii collate ascii_bin null,
  loss_after varchar(60) character set ascii collate ascii_bin null,
  removed_at datetime(3) null,
  updated_at datetime(3) not null,
  key review (review_id, id),
  constraint policy_review_risks_review foreign key (review_id) references policy_reviews (id) on delete restrict,
  constraint policy_review_risks_owner foreign key (owner_post_id) references posts (id) on delete restrict
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin`.execute(db);
}
