import { type Kysely, sql } from 'kysely';

/** Numbering per section and fiscal year, begins again each April. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
create table number_sequences (
  unit_id char(26) character set ascii collate ascii_bin not null,
  fiscal_year int not null,
  last_number int not null,
  primary key (unit_id, fiscal_year)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin`.execute(db);
}
