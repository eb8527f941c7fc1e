import { type Kysely, sql } from 'kysely';

/** Which mails a person does not want. Without a row: wanted. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
create table notice_choices (
  person_id char(26) character set ascii collate ascii_bin not null,
  kind varchar(24) character set ascii collate ascii_bin not null,
  is_wanted int not null,
  changed_at datetime(3) not null,
  primary key (person_id, kind),
  constraint notice_choices_person foreign key (person_id) references persons (id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin`.execute(db);
}
