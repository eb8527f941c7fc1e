/** Who writes a request, and looking for somebody to write it with. */
import type { SerializeFrom } from '@remix-run/node';
import type { Text } from '~/platform/text';
import { Breadcrumbs } from '~/ui/breadcrumbs';
import { Button, LinkButton } from '~/ui/button';
import { DataTable } from '~/ui/data-table';
import { OfficeDateTime } from '~/ui/dates';
import { TextField } from '~/ui/fields';
import { Form } from '~/ui/form';
import { useText } from '~/ui/locale';
import { Notice } from '~/ui/notice';
import { PageHeading } from '~/ui/page-heading';
import type { Author, PersonFound } from './co-authors.repository.server';
import { intakeWords } from './intake/words';
import { requestWords } from './words';

const words = intakeWords.coAuthors;

export type CoAuthorsPageProps = {
  requestId: string;
  number: string;
  authors: SerializeFrom<Author>[];
  query: string;
  found: PersonFound[];
  mayAdd: boolean;
  refusal: Text | null;
  /** Name of the person just added. */
  added: string | null;
};

export function CoAuthorsPage(props: CoAuthorsPageProps) {
  const t = useText();
  const { requestId, number, authors, mayAdd, refusal, added } = props;
  const base = `/approval-requests/${requestId}`;
  return (
    <>
      <Breadcrumbs
        items={[
          { label: t(requestWords.requests), href: '/approval-requests' },
          { label: number, href: base },
          { label: t(words.title) },
        ]}
      />
      <PageHeading kicker={number} title={t(words.title)} lead={mayAdd ? t(words.lead) : undefined} />
      {refusal ? (
        <Notice kind="error" live>
          <p>{t(refusal)}</p>
        </Notice>
      ) : null}
      {added ? (
        <Notice kind="success" live>
          <p>{t(words.added(added))}</p>
        </Notice>
      ) : null}
      <DataTable
        caption={t(words.caption)}
        rows={authors}
        rowKey={(author) => author.id}
        columns={[
          { key: 'name', header: t(words.name), rowHeader: true, cell: (author) => author.name },
          { key: 'email', header: t(words.email), cell: (author) => author.email },
          {
            key: 'part',
            header: t(words.part),
            cell: (author) => t(author.isApplicant ? words.applicant : words.coAuthor),
          },
          { key: 'since', header: t(words.since), cell: (author) => <OfficeDateTime at={author.since} /> },
        ]}
      />
      {mayAdd ? <Search {...props} /> : null}
      <p className="mt-8">
        <LinkButton kind="text" href={base}>
          {t(intakeWords.toRequest)}
        </LinkButton>
      </p>
    </>
  );
}

function Search({ requestId, query, found, authors }: CoAuthorsPageProps) {
  const t = useText();
  const here = `/approval-requests/${requestId}/co-authors`;
  const isAuthor = (id: string) => authors.some((author) => author.id === id);
  return (
    <>
      <Form method="get" action={here} className="mt-8 flex flex-col gap-4">
        <TextField
          name="q"
          type="search"
          label={t(words.search)}
          hint={t(intakeWords.findPersonHint)}
          defaultValue={query}
          error={query !== '' && found.length === 0 ? t(intakeWords.foundNone(query)) : undefined}
        />
        <div>
          <Button kind="secondary">{t(intakeWords.find)}</Button>
        </div>
      </Form>
      {found.length === 0 ? null : (
        <Form action={here} className="mt-6">
          <input type="hidden" name="q" value={query} />
          <DataTable
            caption={t(words.results)}
            rows={found}
            rowKey={(person) => person.id}
            columns={[
              { key: 'name', header: t(words.name), rowHeader: true, cell: (person) => person.name },
              { key: 'email', header: t(words.email), cell: (person) => person.email },
              {
                key: 'action',
                header: t(words.action),
                cell: (person) =>
                  isAuthor(person.id) ? (
                    t(words.already)
                  ) : (
                    <Button kind="secondary" size="small" name="personId" value={person.id}>
                      {t(words.add(person.name))}
                    </Button>
                  ),
              },
            ]}
          />
        </Form>
      )}
    </>
  );
}
