import { type Kysely, sql } from 'kysely';

/** The approvals a contract comes from; insert only. A request belongs to one contract. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
create table contract_requests (
  request_id char(26) character set ascii collate ascii_bin not null primary key,
  contract_id char(26) character set ascii collate ascii_bin not null,
  tied_at datetime(3) not null,
  key contract (contract_id, request_id),
  constraint contract_requests_request foreign key (request_id) references approval_requests (id),
  constraint contract_requests_contract foreign key (contract_id) references contracts (id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin`.execute(db);
}
