import { type Kysely, sql } from 'kysely';

/** 指摘 with its 契約に基づく措置, the report on it, and who found it done: never the one who reported. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
create table check_findings (
  id char(26) character set ascii collate ascii_bin not null primary key,
  check_id char(26) character set ascii collate ascii_bin not null,
  question_key varchar(60) character set ascii collate ascii_bin not null default '',
  statement text not null,
  contract_id char(26) character set ascii collate ascii_bin null,
  requirement_key varchar(60) character set ascii collate ascii_bin not null default '',
  clause varchar(2000) not null default '',
  measure text not null,
  due_on date not null,
  status varchar(16) character set ascii collate ascii_bin not null,
  raised_by char(26) character set ascii collate ascii_bin not null,
  raised_part varchar(12) character set ascii collate ascii_bin not null default 'reviewing',
  raised_by_name varchar(200) not null,
  raised_by_post varchar(500) not null,
  raised_at datetime(3) not null,
  carried_out_by char(26) character set ascii collate ascii_bin null,
  carried_out_part varchar(12) character set ascii collate ascii_bin not null default 'answering',
  carried_out_by_name varchar(200) not null default '',
  carried_out_by_post varchar(500) not null default '',
  carried_out_at datetime(3) null,
  report text not null,
  evidence varchar(500) not null default '',
  return_note varchar(2000) not null default '',
  closed_by char(26) character set ascii collate ascii_bin null,
  closed_part varchar(12) character set ascii collate ascii_bin not null default 'reviewing',
  closed_by_name varchar(200) not null default '',
  closed_by_post varchar(500) not null default '',
  closed_at datetime(3) null,
  close_note varchar(2000) not null default '',
  key of_check (check_id, id),
  key status (status, due_on, id),
  constraint check_findings_parts check (raised_part = 'reviewing' and carried_out_part = 'answering' and closed_part = 'reviewing'),
  constraint check_findings_raiser foreign key (check_id, raised_by, raised_part) references check_parts (check_id, person_id, part),
  constraint check_findings_doer foreign key (check_id, carried_out_by, carried_out_part) references check_parts (check_id, person_id, part),
  constraint check_findings_closer foreign key (check_id, closed_by, closed_part) references check_parts (check_id, person_id, part),
  constraint check_findings_contract foreign key (contract_id) references contracts (id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin`.execute(db);
}
