import { type Kysely, sql } from 'kysely';

/** A round of self-inspections or audits is one of the yearly ones, or has an occasion of its own. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
alter table check_campaigns
  add column occasion varchar(12) character set ascii collate ascii_bin not null default 'scheduled' after due_on,
  add column occasion_note varchar(500) not null default '' after occasion,
  add key year (kind, fiscal_year, id),
  add constraint check_campaigns_occasion check (occasion in ('scheduled', 'ad-hoc'))`.execute(db);
}
