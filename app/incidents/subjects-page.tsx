import type { SerializeFrom } from '@remix-run/node';
import type { FormAnswer } from '~/people/form-answer';
import { FormProblems } from '~/people/people-form';
import { Breadcrumbs } from '~/ui/breadcrumbs';
import { Button } from '~/ui/button';
import { DataTable } from '~/ui/data-table';
import { TextField } from '~/ui/fields';
import { Form } from '~/ui/form';
import { useText } from '~/ui/locale';
import { PageHeading } from '~/ui/page-heading';
import type { IncidentHead } from './incident-page.query.server';
import type { SubjectType } from './model';
import { INCIDENTS_PATH, incidentPath } from './paths';
import { subjectTypeWords, incidentWords as words } from './words';

export type FoundSubject = { type: SubjectType; id: string; name: string; note: string; isTied: boolean };
export type SubjectsPageProps = {
  incident: SerializeFrom<IncidentHead>;
  query: string;
  found: FoundSubject[];
  answer: FormAnswer;
};

/** 関係するもの: looked up in the registers, tied one by one. */
export function SubjectsPage({ incident, query, found, answer }: SubjectsPageProps) {
  const t = useText();
  const at = incidentPath(incident.id);
  return (
    <div className="stack">
      <Breadcrumbs
        items={[
          { label: t(words.title), href: INCIDENTS_PATH },
          { label: incident.title, href: at },
          { label: t(words.tieTitle) },
        ]}
      />
      <PageHeading title={t(words.tieTitle)} lead={t(words.tieLead)} />
      <FormProblems answer={answer} />
      <form method="get" action={`${at}/subjects`} className="filter-form">
        <TextField name="q" type="search" label={t(words.search)} defaultValue={query} />
        <Button kind="secondary">{t(words.searchDo)}</Button>
      </form>
      {query === '' ? null : (
        <DataTable
          caption={t(words.tieTitle)}
          hideCaption
          rows={found}
          rowKey={(row) => `${row.type}:${row.id}`}
          empty={<p>{t(words.nothingFound)}</p>}
          columns={[
            {
              key: 'name',
              header: t(words.name),
              rowHeader: true,
              cell: (row) => (
                <>
                  {row.name}
                  {row.note ? <span className="cell-note">{row.note}</span> : null}
                </>
              ),
            },
            { key: 'type', header: t(words.kind), nowrap: true, cell: (row) => t(subjectTypeWords[row.type]) },
            {
              key: 'tie',
              header: t(words.tie),
              cell: (row) =>
                row.isTied ? (
                  t(words.tied)
                ) : (
                  <Form action={`${at}/subjects`} reloadDocument>
                    <input type="hidden" name="about" value={`${row.type}:${row.id}`} />
                    <Button kind="secondary" size="small" aria-label={`${t(words.tie)}: ${row.name}`}>
                      {t(words.tie)}
                    </Button>
                  </Form>
                ),
            },
          ]}
        />
      )}
      <p>
        <a href={at}>{t(words.about_page)}</a>
      </p>
    </div>
  );
}
