import { type Kysely, sql } from 'kysely';

/** 自己点検 and 監査 look at a section, 履行状況確認 never does. A check that is not needed any more is cancelled, and stays. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
alter table checks
  add column kind varchar(24) character set ascii collate ascii_bin not null default 'periodic-check' after campaign_id,
  add column cancelled_by char(26) character set ascii collate ascii_bin null after review_note,
  add column cancelled_by_name varchar(200) not null default '' after cancelled_by,
  add column cancelled_by_post varchar(500) not null default '' after cancelled_by_name,
  add column cancelled_at datetime(3) null after cancelled_by_post,
  add column cancel_note varchar(2000) not null default '' after cancelled_at,
  add key kind (kind, id),
  add key kind_status (kind, status, id),
  add constraint checks_kind check ((kind = 'periodic-check') = (subject_type <> 'unit')),
  add constraint checks_cancelled check ((status = 'cancelled') = (cancelled_at is not null)),
  add constraint checks_canceller foreign key (cancelled_by) references persons (id)`.execute(db);
}
