import type { SerializeFrom } from '@remix-run/node';
import type { ReactNode } from 'react';
import { Breadcrumbs } from '~/ui/breadcrumbs';
import { Button } from '~/ui/button';
import { OfficeDateTime } from '~/ui/dates';
import { Form } from '~/ui/form';
import { formatDate } from '~/ui/format';
import { useLocale, useText } from '~/ui/locale';
import { useMarks } from '~/ui/marks';
import { Notice } from '~/ui/notice';
import { PageHeading } from '~/ui/page-heading';
import { SummaryList } from '~/ui/summary-list';
import { peopleWords } from '../words';
import type { ChangePage as Page } from './change-page.query.server';
import { ChangeTable, DifferenceTable, ProblemTable } from './change-tables';
import { CHANGES_PATH, Days, FileStatusTag, UploadForm } from './changes-page';
import { HandOverSections, RoleChangeTable, VacancyTable } from './hand-over-tables';
import { changeWords as words } from './words';

type Props = {
  page: SerializeFrom<Page>;
  submissionKey: string;
  /** What was agreed to was not what would have happened. */
  stale?: boolean;
};

/** What one file would do, or did; and, while it waits, the step that does it. */
export function ChangePage({ page, submissionKey, stale = false }: Props) {
  const t = useText();
  const { file } = page;
  return (
    <>
      <Breadcrumbs
        items={[
          { label: t(peopleWords.title), href: '/people' },
          { label: t(words.title), href: CHANGES_PATH },
          { label: file.name },
        ]}
      />
      <PageHeading title={file.name} kicker={t(words.title)} status={<FileStatusTag status={file.status} />} />
      <Standing page={page} stale={stale} />
      <Differences page={page} />
      <Facts page={page} />
      {page.problemCount > 0 ? <Problems page={page} /> : null}
      {page.changeCount > 0 ? <Changes page={page} /> : null}
      {page.seen === null ? null : <Consequences page={page} />}
      {page.seen === null ? null : <Application page={page} seen={page.seen} />}
      {file.status === 'waiting' && page.seen === null ? (
        <UploadForm submissionKey={submissionKey} fault={null} />
      ) : null}
      {file.status === 'waiting' ? (
        <Form action={`${CHANGES_PATH}/${file.id}/withdrawal`} reloadDocument>
          <Button kind="text">{t(words.withdraw)}</Button>
        </Form>
      ) : null}
    </>
  );
}

type Part = { page: Props['page'] };

/** Where the file stands, in one banner. */
function Standing({ page, stale }: Part & { stale: boolean }) {
  const t = useText();
  const { status } = page.file;
  if (status === 'withdrawn') return <Notice title={t(words.withdrawn)} />;
  if (status === 'applied') {
    return (
      <Notice kind="success" title={t(words.applied)}>
        <p>{t(words.appliedHint)}</p>
        {page.days ? (
          <p>
            <a href={`/people?on=${page.days.last}`}>{t(words.seeChart)}</a>
          </p>
        ) : null}
      </Notice>
    );
  }
  if (page.fault)
    return (
      <Notice kind="error" title={t(words.notTaken)}>
        <p>{t(page.fault)}</p>
      </Notice>
    );
  return (
    <>
      {stale ? (
        <Notice kind="error" title={t(words.notApplied)} live>
          <p>{t(words.notAppliedHint)}</p>
        </Notice>
      ) : null}
      {page.problemCount > 0 ? (
        <Notice kind="error" title={t(words.hasProblems(page.problemCount))}>
          <p>{t(words.hasProblemsHint)}</p>
        </Notice>
      ) : (
        <Notice title={t(words.noProblems)}>
          <p>{t(words.noProblemsHint)}</p>
        </Notice>
      )}
      {page.appliedBefore ? (
        <Notice kind="warning" title={t(words.appliedBefore)}>
          <p>
            <a href={`${CHANGES_PATH}/${page.appliedBefore.id}`}>
              <OfficeDateTime at={page.appliedBefore.at} />
            </a>
          </p>
        </Notice>
      ) : null}
    </>
  );
}

function Differences({ page }: Part) {
  const t = useText();
  const { filled, vacated, whole } = page.otherDifferences;
  if (page.differenceCount === 0) return null;
  return (
    <section aria-label={t(words.changed)} className="stack">
      <Notice kind="warning" title={t(words.changed)}>
        <p>{t(words.changedHint)}</p>
        {filled.length + vacated.length + whole.length > 0 ? (
          <ul>
            {filled.map((post) => (
              <li key={`filled ${post.en}`}>{t(words.filled(post))}</li>
            ))}
            {vacated.map((post) => (
              <li key={`vacated ${post.en}`}>{t(words.vacated(post))}</li>
            ))}
            {whole.map((sentence) => (
              <li key={sentence.en}>{t(sentence)}</li>
            ))}
          </ul>
        ) : null}
      </Notice>
      {page.differences.length > 0 ? <DifferenceTable differences={page.differences} /> : null}
    </section>
  );
}

function Facts({ page }: Part) {
  const t = useText();
  const marks = useMarks();
  const { file } = page;
  const by = (who: { name: string; post: string } | null) => (who ? `${who.name}${marks.brackets(who.post)}` : '');
  const days = page.days ?? { first: file.firstDay, last: file.lastDay };
  const rows: { term: string; value: ReactNode }[] = [
    { term: t(words.lineCount), value: t(words.rows(file.lineCount)) },
    ...(days.first ? [{ term: t(words.effective), value: <Days first={days.first} last={days.last} /> }] : []),
    ...(page.leavingCount > 0 ? [{ term: t(words.leaving), value: t(words.persons(page.leavingCount)) }] : []),
    { term: t(words.encoding), value: t(words.encodings[file.encoding]) },
    {
      term: t(words.uploaded),
      value: (
        <>
          <OfficeDateTime at={file.uploadedAt} /> {by(file.uploadedBy)}
        </>
      ),
    },
    ...(file.closedAt
      ? [
          {
            term: t(words.status[file.status]),
            value: (
              <>
                <OfficeDateTime at={file.closedAt} /> {by(file.closedBy)}
              </>
            ),
          },
        ]
      : []),
    { term: t(words.fingerprint), value: <code className="break-all">{file.digest}</code> },
  ];
  return <SummaryList rows={rows} dense />;
}

function Problems({ page }: Part) {
  const t = useText();
  return (
    <section aria-labelledby="problems">
      <h2 id="problems">{t(words.problems)}</h2>
      {page.whole.map((sentence) => (
        <p key={sentence.en}>{t(sentence)}</p>
      ))}
      {page.problems.length > 0 ? (
        <ProblemTable problems={page.problems} count={page.problemCount - page.whole.length} />
      ) : null}
      <p>
        <a href={`${CHANGES_PATH}/${page.file.id}/findings.csv`} download>
          {t(words.findingsCsv)}
        </a>
      </p>
    </section>
  );
}

function Changes({ page }: Part) {
  const t = useText();
  return (
    <section aria-labelledby="changes">
      <h2 id="changes">{t(words.changes)}</h2>
      <ChangeTable changes={page.changes} count={page.changeCount} />
      {page.next === null ? null : (
        <p>
          <a href={`${CHANGES_PATH}/${page.file.id}?after=${page.next}#changes`}>{t(words.more)}</a>
        </p>
      )}
    </section>
  );
}

function Consequences({ page }: Part) {
  const t = useText();
  return (
    <>
      <section aria-labelledby="vacancies">
        <h2 id="vacancies">{t(words.vacancies)}</h2>
        <VacancyTable vacancies={page.vacancies} count={page.vacancyCount} />
      </section>
      {page.roleChangeCount > 0 ? (
        <section aria-labelledby="roles">
          <h2 id="roles">{t(words.roleChanges)}</h2>
          <RoleChangeTable changes={page.roleChanges} count={page.roleChangeCount} />
        </section>
      ) : null}
      <section aria-labelledby="hand-over" className="stack">
        <h2 id="hand-over">{t(words.handOver)}</h2>
        <HandOverSections handOver={page.handOver} />
      </section>
    </>
  );
}

/** The step that cannot be undone, naming what it does. */
function Application({ page, seen }: Part & { seen: string }) {
  const t = useText();
  const locale = useLocale();
  const day = (date: string) => formatDate(date, locale);
  return (
    <section aria-labelledby="apply">
      <h2 id="apply">{t(words.apply)}</h2>
      {page.days ? <p>{t(words.applyLead(page.changeCount, day(page.days.first), day(page.days.last)))}</p> : null}
      <Form action={`${CHANGES_PATH}/${page.file.id}/application`} reloadDocument>
        <input type="hidden" name="seen" value={seen} />
        <Button>{t(words.applySubmit)}</Button>
      </Form>
    </section>
  );
}
