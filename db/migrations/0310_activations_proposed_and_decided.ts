import { type Kysely, sql } from 'kysely';

/** 施行 is proposed by one and decided by another; what was entered before had no second person and stands. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
alter table policy_activations
  rename column decided_by to proposed_by,
  rename column decided_at to proposed_at,
  add column proposer_id char(26) character set ascii collate ascii_bin null,
  add column status varchar(20) character set ascii collate ascii_bin not null default 'confirmed',
  add column decided_by text null,
  add column decided_at datetime(3) null,
  add column note text null,
  add constraint policy_activations_proposer foreign key (proposer_id) references persons (id) on delete restrict,
  drop key policy_activations_waiting,
  add key policy_activations_waiting (status, applied_at, in_force_from)`.execute(db);
}
