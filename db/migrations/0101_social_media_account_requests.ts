import { type Kysely, sql } from 'kysely';

/** The approvals a social-media account comes from. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
create table social_media_account_requests (
  request_id char(26) character set ascii collate ascii_bin not null primary key,
  account_id char(26) character set ascii collate ascii_bin not null,
  tied_at datetime(3) not null,
  key account (account_id, request_id),
  constraint social_media_account_requests_request foreign key (request_id) references approval_requests (id),
  constraint social_media_account_requests_account foreign key (account_id) references social_media_accounts (id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin`.execute(db);
}
