import { type Kysely, sql } from 'kysely';

/** Conditions of an approval: text, owner, due date. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
create table conditions (
  id char(26) character set ascii collate ascii_bin not null primary key,
  request_id char(26) character set ascii collate ascii_bin not null,
  service_id char(26) character set ascii collate ascii_bin null,
  decision_id char(26) character set ascii collate ascii_bin not null,
  text text not null,
  owner_person_id char(26) character set ascii collate ascii_bin not null,
  owner_name varchar(200) not null,
  due_on date not null,
  status varchar(16) character set ascii collate ascii_bin not null,
  fulfilled_at datetime(3) null,
  key request (request_id),
  key service (service_id),
  key owner (owner_person_id, status, due_on),
  constraint conditions_request foreign key (request_id) references approval_requests (id),
  constraint conditions_decision foreign key (decision_id) references decisions (id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin`.execute(db);
}
