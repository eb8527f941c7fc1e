import { type Kysely, sql } from 'kysely';

/** Conditions that are open already: each is an obligation under its own id, of the post its owner holds today. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
insert ignore into obligations (
  id, kind, subject_type, subject_id, occurrence, subject_name, title_ja, title_en, owner_post_id, unit_id, due_on,
  status, look_on, source, created_at, updated_at)
select c.id, 'condition', 'approval-request', c.request_id, c.id, left(concat(r.number, ' ', r.title), 300), left(c.text, 1000),
  left(c.text, 1000),
  (select h.post_id from post_holdings h join posts p on p.id = h.post_id
    where h.person_id = c.owner_person_id and h.valid_from <= current_date
      and (h.valid_to is null or h.valid_to >= current_date)
    order by p.unit_id = r.owning_unit_id desc, h.capacity = 'regular' desc, h.id limit 1),
  r.owning_unit_id, c.due_on, 'open', current_date, concat('decision:', c.decision_id), d.decided_at, d.decided_at
from conditions c
join approval_requests r on r.id = c.request_id
join decisions d on d.id = c.decision_id
where c.status = 'open'`.execute(db);
}
