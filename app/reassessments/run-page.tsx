/** Everything approved that a version means something else for, and the form that decides on what is chosen. */
import type { SerializeFrom } from '@remix-run/node';
import type { FormAnswer } from '~/people/form-answer';
import { FormProblems, useFields } from '~/people/people-form';
import { viewerWords } from '~/policy/viewer-words';
import { effectColumns } from '~/policy-versions/force-page';
import { registersWords } from '~/registers/words';
import { Breadcrumbs } from '~/ui/breadcrumbs';
import { Button } from '~/ui/button';
import { RadioGroup } from '~/ui/choices';
import { type Column, DataTable } from '~/ui/data-table';
import { EmptyState } from '~/ui/empty-state';
import { DateField, SelectField, TextArea } from '~/ui/fields';
import { Form } from '~/ui/form';
import { useText } from '~/ui/locale';
import { Notice } from '~/ui/notice';
import { PageHeading } from '~/ui/page-heading';
import { Pagination } from '~/ui/pagination';
import { DECISIONS } from './model';
import { itemPath, runPath } from './paths';
import type { loadRunPage } from './run-page.query.server';
import { ItemStatusTag } from './tags';
import { decisionWords, statusWords, subjectTypeWords, reassessmentWords as words } from './words';

type Props = SerializeFrom<NonNullable<Awaited<ReturnType<typeof loadRunPage>>>> & { sent: FormAnswer | undefined };
type Row = Props['rows'][number];

export function RunPage(props: Props) {
  const t = useText();
  const { profile, run, rows, count, mayDecide } = props;
  const decidable = mayDecide && rows.some((row) => row.mayDecide);
  return (
    <>
      <Breadcrumbs
        items={[
          { label: t(viewerWords.title), href: '/policy-profiles' },
          {
            label: `${t(profile.name)} ${profile.version}`,
            href: `/policy-profiles/${profile.key}/${profile.version}`,
          },
          { label: t(words.title) },
        ]}
      />
      <PageHeading title={t(words.title)} kicker={`${t(profile.name)} ${profile.version}`} lead={t(words.lead)} />
      {run ? (
        <>
          <Standing run={run} />
          <Filter {...props} />
          {decidable ? (
            <DecisionForm {...props} />
          ) : (
            <>
              <NotRecorded {...props} />
              <Items rows={rows} chosen={null} />
            </>
          )}
          <Pagination
            firstHref={props.firstHref}
            previousHref={props.previousHref}
            nextHref={props.nextHref}
            summary={t(count ? registersWords.count(count.number, count.orMore) : registersWords.shown(rows.length))}
          />
        </>
      ) : (
        <EmptyState title={t(words.never)}>{t(words.neverHint)}</EmptyState>
      )}
    </>
  );
}

function Standing({ run }: { run: NonNullable<Props['run']> }) {
  const t = useText();
  if (run.status === 'running') {
    return (
      <Notice>
        <p>{t(words.running(run.looked))}</p>
      </Notice>
    );
  }
  return (
    <Notice kind={run.status === 'superseded' ? 'warning' : 'info'}>
      {run.status === 'superseded' ? <p>{t(words.superseded)}</p> : null}
      <p>{t(words.done(run.looked, run.differing))}</p>
      {run.withoutRequest > 0 ? <p>{t(words.withoutRequest(run.withoutRequest))}</p> : null}
    </Notice>
  );
}

function Filter({ profile, filter, filters }: Props) {
  const t = useText();
  return (
    <form method="get" action={runPath(profile)} className="filter-form">
      <SelectField
        name="status"
        label={t(words.filter)}
        defaultValue={filter}
        width="medium"
        options={filters.map((value) => ({
          value,
          label: t(value === 'all' ? registersWords.all : statusWords[value]),
        }))}
      />
      <Button kind="secondary">{t(registersWords.filter)}</Button>
    </form>
  );
}

function DecisionForm({ profile, rows, sent }: Props) {
  const t = useText();
  const { answer, field } = useFields(sent);
  const typed = answer.typed.items;
  return (
    <>
      <FormProblems
        answer={answer}
        labels={{
          items: t(words.subject),
          decision: t(words.decision),
          reason: t(words.reason),
          dueOn: t(words.dueOn),
        }}
      />
      <Form action={runPath(profile)} reloadDocument className="stack">
        <Items rows={rows} chosen={Array.isArray(typed) ? typed : []} />
        <h2>{t(words.decide)}</h2>
        <RadioGroup
          {...field('decision')}
          label={t(words.decision)}
          required
          options={DECISIONS.map((value) => ({ value, label: t(decisionWords[value]) }))}
        />
        <TextArea {...field('reason')} label={t(words.reason)} hint={t(words.reasonHint)} rows={4} required />
        <DateField {...field('dueOn')} label={t(words.dueOn)} hint={t(words.dueHint)} />
        <p>
          <Button>{t(words.save)}</Button>
        </p>
      </Form>
    </>
  );
}

/** Where somebody else decided on the last of them meanwhile: why nothing was recorded, and the reason that was written. */
function NotRecorded({ sent }: Props) {
  const t = useText();
  const reason = sent?.typed.reason;
  if (!sent) return null;
  return (
    <>
      <FormProblems answer={{ ...sent, errors: {} }} />
      {typeof reason === 'string' && reason !== '' ? (
        <>
          <h2>{t(words.reason)}</h2>
          <p className="keep-lines">{reason}</p>
        </>
      ) : null}
    </>
  );
}

/** @param chosen  what was chosen before; null where nothing can be */
function Items({ rows, chosen }: { rows: Row[]; chosen: readonly string[] | null }) {
  const t = useText();
  const first = rows.findIndex(({ mayDecide }) => mayDecide);
  const box: Column<Row & { at: number }> = {
    key: 'choose',
    header: t(words.choose),
    nowrap: true,
    cell: ({ id, subjectName, mayDecide, at }) =>
      mayDecide ? (
        <span className="choice">
          <input
            type="checkbox"
            // The summary of what went wrong leads to the first.
            id={at === first ? 'items' : `item-${id}`}
            name="items"
            value={id}
            defaultChecked={chosen?.includes(id)}
          />
          <label htmlFor={at === first ? 'items' : `item-${id}`}>
            <span className="sr-only">{subjectName}: </span>
            {t(words.choose)}
          </label>
        </span>
      ) : (
        '—'
      ),
  };
  return (
    <DataTable
      caption={t(words.title)}
      hideCaption
      rows={rows.map((row, at) => ({ ...row, at }))}
      rowKey={({ id }) => id}
      empty={<EmptyState title={t(words.none)}>{t(words.noneHint)}</EmptyState>}
      columns={[
        ...(chosen ? [box] : []),
        {
          key: 'subject',
          header: t(words.subject),
          rowHeader: true,
          cell: ({ id, subjectType, subjectName, unit }) => (
            <>
              <a href={itemPath(id)}>{subjectName}</a>
              <span className="cell-note">{t(subjectTypeWords[subjectType])}</span>
              {unit ? <span className="cell-note">{t(unit)}</span> : null}
            </>
          ),
        },
        {
          key: 'former',
          header: t(words.former),
          nowrap: true,
          cell: ({ former }) => `${former.key} ${former.version}`,
        },
        ...effectColumns(t),
        {
          key: 'status',
          header: t(words.status),
          cell: ({ status, reason }) => (
            <>
              <ItemStatusTag status={status} />
              {reason ? <span className="cell-note keep-lines">{reason}</span> : null}
            </>
          ),
        },
      ]}
    />
  );
}
