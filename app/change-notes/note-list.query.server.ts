/** Noted changes as a list: filtered by the ability in SQL, newest first, paged by key. */
import { type Expression, type SqlBool, sql } from 'kysely';
import type { AppAbility } from '~/authorization/ability';
import { accessibleBy } from '~/authorization/accessible-by.server';
import { pageByKey } from '~/registers/key-set.query.server';
import { hrefOf, oneOf, type PageFrom, pageFromIn } from '~/registers/list-query';
import type { DbOrTx } from '~db/connection.server';
import { notesIn } from './change-notes.repository.server';
import type { SubjectType } from './model';
import { CHANGE_NOTES_PATH, readAbout } from './paths';

export type NoteFilter = { status: 'open' | 'all'; about: { type: SubjectType; id: string } | null };

/** Reads leniently: what cannot be understood is not a filter, and never an error page. */
export function readNoteQuery(params: URLSearchParams): { filter: NoteFilter; from: PageFrom } {
  const about = readAbout(params.get('about'));
  const status = oneOf(['open', 'all'] as const, params.get('status')) ?? 'open';
  return { filter: { status, about }, from: pageFromIn(params) };
}

const hrefTo = ({ status, about }: NoteFilter, from: PageFrom = null): string =>
  hrefOf(
    CHANGE_NOTES_PATH,
    { about: about && `${about.type}:${about.id}`, status: status === 'all' ? 'all' : null },
    from,
  );

export async function listNotes(db: DbOrTx, ability: AppAbility, filter: NoteFilter, from: PageFrom) {
  const where: Expression<SqlBool>[] = [accessibleBy(ability, 'read', 'ChangeNote')];
  if (filter.status === 'open') where.push(sql`note.is_open = 1`);
  if (filter.about) {
    where.push(sql`note.subject_type = ${filter.about.type} and note.subject_id = ${filter.about.id}`);
  }
  const { ids, next, previous, count } = await pageByKey(
    db,
    {
      from: sql`change_notes as note`,
      alias: 'note',
      where: sql<SqlBool>`${sql.join(where, sql` and `)}`,
      columns: ['id'],
      descending: true,
      countable: true,
    },
    from,
  );
  return {
    rows: await notesIn(db, ids),
    count,
    firstHref: previous ? hrefTo(filter) : null,
    previousHref: previous ? hrefTo(filter, { before: previous }) : null,
    nextHref: next ? hrefTo(filter, { after: next }) : null,
    hrefs: {
      open: hrefTo({ ...filter, status: 'open' }),
      all: hrefTo({ ...filter, status: 'all' }),
    },
    filter,
  };
}
