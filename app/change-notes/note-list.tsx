import type { SerializeFrom } from '@remix-run/node';
import { REGISTERS_PATH } from '~/registers/registers';
import { registersWords } from '~/registers/words';
import { Breadcrumbs } from '~/ui/breadcrumbs';
import { EmptyState } from '~/ui/empty-state';
import { useText } from '~/ui/locale';
import { PageHeading } from '~/ui/page-heading';
import { Pagination } from '~/ui/pagination';
import { Tabs } from '~/ui/tabs';
import type { listNotes } from './note-list.query.server';
import { NoteTable } from './note-table';
import { subjectPath } from './paths';
import { noteWords as words } from './words';

type Props = SerializeFrom<Awaited<ReturnType<typeof listNotes>>>;

/** 変更の記録: what is to be dealt with first. */
export function NoteList({ rows, count, filter, hrefs, firstHref, previousHref, nextHref }: Props) {
  const t = useText();
  const { about } = filter;
  const [first] = rows;
  return (
    <>
      <Breadcrumbs
        items={[
          { label: t(registersWords.title), href: REGISTERS_PATH },
          ...(about && first ? [{ label: first.subjectName, href: subjectPath(about.type, about.id) }] : []),
          { label: t(words.title) },
        ]}
      />
      <PageHeading
        title={t(words.title)}
        lead={t(words.lead)}
        kicker={about && first ? first.subjectName : undefined}
      />
      <Tabs
        label={t(words.status)}
        items={[
          { label: t(words.standing), href: hrefs.open, current: filter.status === 'open' },
          { label: t(words.filterAll), href: hrefs.all, current: filter.status === 'all' },
        ]}
      />
      <NoteTable rows={rows} withSubject empty={<EmptyState title={t(words.none)}>{t(words.noneHint)}</EmptyState>} />
      <Pagination
        firstHref={firstHref}
        previousHref={previousHref}
        nextHref={nextHref}
        summary={t(count ? registersWords.count(count.number, count.orMore) : registersWords.shown(rows.length))}
      />
    </>
  );
}
