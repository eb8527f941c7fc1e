/** What every list of a register has around its table. */
import type { ReactNode } from 'react';
import type { Text } from '~/platform/text';
import { Breadcrumbs } from '~/ui/breadcrumbs';
import { Button } from '~/ui/button';
import { SelectField } from '~/ui/fields';
import { useText } from '~/ui/locale';
import { Notice } from '~/ui/notice';
import { PageHeading } from '~/ui/page-heading';
import { Pagination } from '~/ui/pagination';
import type { Count } from './key-set.query.server';
import type { PageFrom } from './list-query';
import { RegisterTabs } from './register-tabs';
import { REGISTERS_PATH, type RegisterKey } from './registers';
import { registersWords as words } from './words';

export type NamedUnit = { id: string } & Text;

export type ListFrameProps = {
  register: RegisterKey;
  title: Text;
  lead: Text;
  action?: ReactNode;
  /** Fields of the filter and the order as hidden fields. */
  filter: ReactNode;
  path: string;
  /** The list as it is filtered and sorted, from another place or at another address. */
  href: (from: PageFrom, path?: string) => string;
  page: {
    rows: readonly unknown[];
    next: string | null;
    previous: string | null;
    count: Count | null;
    complete: boolean;
  };
  children: ReactNode;
};

export function ListFrame({ register, title, lead, action, filter, path, href, page, children }: ListFrameProps) {
  const t = useText();
  const { rows, next, previous, count, complete } = page;
  return (
    <>
      <Breadcrumbs items={[{ label: t(words.title), href: REGISTERS_PATH }, { label: t(title) }]} />
      <PageHeading title={t(title)} lead={t(lead)} action={action} />
      <RegisterTabs current={register} />
      {/* Only seen where the page is narrow: it opens the fields that come next. */}
      <details className="disclosure filter-fold">
        <summary>{t(href(null) === path ? words.filterFold : words.filterFoldSet)}</summary>
      </details>
      <form method="get" action={path} className="filter-form">
        {filter}
        <Button kind="secondary">{t(words.filter)}</Button>
        <a href={path}>{t(words.clear)}</a>
      </form>
      {complete ? null : <Notice>{t(words.incomplete)}</Notice>}
      {children}
      <Pagination
        firstHref={previous ? href(null) : null}
        previousHref={previous ? href({ before: previous }) : null}
        nextHref={next ? href({ after: next }) : null}
        summary={t(count ? words.count(count.number, count.orMore) : words.shown(rows.length))}
      />
      {rows.length > 0 ? (
        <p>
          <a href={href(null, `${path}.csv`)}>{t(words.export)}</a>
        </p>
      ) : null}
    </>
  );
}

/** How a header is sorted by now, and where its link leads. */
export const sortLink = <S extends string>(
  filter: { sort: S; descending: boolean },
  by: S,
  href: string,
): { href: string; current?: 'ascending' | 'descending' } => ({
  href,
  ...(filter.sort === by ? { current: filter.descending ? ('descending' as const) : ('ascending' as const) } : {}),
});

/** 所管課 as a field of a filter. */
export function SectionField({ label, value, units }: { label: Text; value: string | null; units: NamedUnit[] }) {
  const t = useText();
  return (
    <SelectField
      name="unit"
      label={t(label)}
      placeholder={t(words.all)}
      defaultValue={value ?? ''}
      width="medium"
      options={units.map((unit) => ({ value: unit.id, label: t(unit) }))}
    />
  );
}

/** Keeps the order of a list when it is filtered anew; the usual order goes unsaid. */
export function OrderFields<S extends string>({
  filter,
  usual,
}: {
  filter: { sort: S; descending: boolean };
  usual: S;
}) {
  return (
    <>
      {filter.sort === usual ? null : <input type="hidden" name="sort" value={filter.sort} />}
      {filter.descending ? <input type="hidden" name="order" value="desc" /> : null}
    </>
  );
}
