import { type Kysely, sql } from 'kysely';

/** The requests about subcontractors of a contract, from their first submission on; `subcontract_id` once decided. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
create table subcontract_requests (
  request_id char(26) character set ascii collate ascii_bin not null primary key,
  contract_id char(26) character set ascii collate ascii_bin not null,
  subcontract_id char(26) character set ascii collate ascii_bin null,
  parent_id char(26) character set ascii collate ascii_bin null,
  tier int not null,
  tied_at datetime(3) not null,
  key contract (contract_id, request_id),
  key subcontract (subcontract_id, request_id),
  constraint subcontract_requests_request foreign key (request_id) references approval_requests (id),
  constraint subcontract_requests_contract foreign key (contract_id) references contracts (id),
  constraint subcontract_requests_subcontract foreign key (contract_id, subcontract_id)
    references subcontracts (contract_id, id),
  constraint subcontract_requests_parent foreign key (contract_id, parent_id) references subcontracts (contract_id, id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin`.execute(db);
}
