import { type Kysely, sql } from 'kysely';

/** What was put before the holders of a post, each once. Open ones are their inbox. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
create table obligation_reminders (
  id char(26) character set ascii collate ascii_bin not null primary key,
  obligation_id char(26) character set ascii collate ascii_bin not null,
  post_id char(26) character set ascii collate ascii_bin not null,
  due_on date not null,
  occasion varchar(24) character set ascii collate ascii_bin not null,
  is_open int not null default 1,
  reminded_at datetime(3) not null,
  unique key once (obligation_id, post_id, due_on, occasion),
  key inbox (post_id, is_open, due_on, obligation_id),
  constraint obligation_reminders_obligation foreign key (obligation_id) references obligations (id),
  constraint obligation_reminders_post foreign key (post_id) references posts (id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin`.execute(db);
}
