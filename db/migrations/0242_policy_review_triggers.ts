import { type Kysely, sql } from 'kysely';

/** Why a review was begun, tied to the record that shows it where there is one. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
create table policy_review_triggers (
  id char(26) character set ascii collate ascii_bin not null primary key,
  review_id char(26) character set ascii collate ascii_bin not null,
  kind varchar(20) character set ascii collate ascii_bin not null,
  note varchar(2000) not null,
  incident_id char(26) character set ascii collate ascii_bin null,
  campaign_id char(26) character set ascii collate ascii_bin null,
  added_at datetime(3) not null,
  removed_at datetime(3) null,
  key review (review_id, id),
  key incident (incident_id),
  key campaign (campaign_id),
  constraint policy_review_triggers_review foreign key (review_id) references policy_reviews (id) on delete restrict,
  constraint policy_review_triggers_incident foreign key (incident_id) references incidents (id) on delete restrict,
  constraint policy_review_triggers_campaign foreign key (campaign_id) references check_campaigns (id)
    on delete restrict,
  constraint policy_review_triggers_record check (incident_id is null or campaign_id is null)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin`.execute(db);
}
