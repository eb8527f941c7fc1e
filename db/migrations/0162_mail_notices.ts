import { type Kysely, sql } from 'kysely';

/** What a mail tells of. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
create table mail_notices (
  mail_id char(26) character set ascii collate ascii_bin not null,
  notice_id char(26) character set ascii collate ascii_bin not null,
  primary key (mail_id, notice_id),
  constraint mail_notices_mail foreign key (mail_id) references mails (id),
  constraint mail_notices_notice foreign key (notice_id) references notices (id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin`.execute(db);
}
