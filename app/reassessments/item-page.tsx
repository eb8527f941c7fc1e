/** One re-assessment: what changed, what was decided, and the request that follows. */
import type { SerializeFrom } from '@remix-run/node';
import { RequestStatus } from '~/approvals/status-label';
import { effectColumns } from '~/policy-versions/force-page';
import { Breadcrumbs } from '~/ui/breadcrumbs';
import { Button } from '~/ui/button';
import { DataTable } from '~/ui/data-table';
import { OfficeDate, OfficeDateTime } from '~/ui/dates';
import { Form, SubmissionKey } from '~/ui/form';
import { useText } from '~/ui/locale';
import { PageHeading } from '~/ui/page-heading';
import { SummaryList } from '~/ui/summary-list';
import type { ItemPageData } from './item-page.query.server';
import { itemPath, runPath, subjectPath } from './paths';
import { ItemStatusTag } from './tags';
import { subjectTypeWords, reassessmentWords as words } from './words';

type Props = SerializeFrom<ItemPageData>;

export function ItemPage(props: Props) {
  const t = useText();
  const { item, profile, opens, mayDecide } = props;
  return (
    <div className="stack">
      <Breadcrumbs items={[{ label: t(words.title), href: runPath(profile) }, { label: item.subjectName }]} />
      <PageHeading
        kicker={t(subjectTypeWords[item.subjectType])}
        title={item.subjectName}
        status={<ItemStatusTag status={item.status} />}
      />
      {mayDecide ? (
        <p>
          <a href={runPath(profile)}>{t(words.decideInList)}</a>
        </p>
      ) : null}
      {opens ? <ToDo {...props} /> : null}
      <Summary {...props} />
      <DataTable caption={t(words.effect)} rows={[item]} rowKey={({ id }) => id} columns={effectColumns(t)} />
    </div>
  );
}

function ToDo({ item, mayOpen, submissionKey }: Props) {
  const t = useText();
  return (
    <section aria-labelledby="todo" className="stack-tight">
      <h2 id="todo">{t(words.toDo)}</h2>
      {item.dueOn ? (
        <p>
          {t(words.dueOn)}: <OfficeDate date={item.dueOn} era />
        </p>
      ) : null}
      {mayOpen ? (
        <Form action={`${itemPath(item.id)}/requests`} reloadDocument>
          <SubmissionKey value={submissionKey} />
          <input type="hidden" name="version" value={item.version} />
          <p>{t(words.openHint)}</p>
          <Button>{t(words.open)}</Button>
        </Form>
      ) : (
        <p>{t(words.notYours)}</p>
      )}
    </section>
  );
}

function Summary({ item, unit, profile, former, approved, made }: Props) {
  const t = useText();
  const policy = ({ key, version, name }: Props['profile']) => (
    <a href={`/policy-profiles/${key}/${version}`}>
      {t(name)} {version}
    </a>
  );
  return (
    <SummaryList
      rows={[
        {
          term: t(words.subject),
          value: <a href={subjectPath(item.subjectType, item.subjectId)}>{item.subjectName}</a>,
        },
        { term: t(words.section), value: unit ? t(unit) : '—' },
        { term: t(words.former), value: policy(former) },
        { term: t(words.newVersion), value: policy(profile) },
        { term: t(words.approvedWith), value: <Request request={approved} /> },
        ...(item.decided
          ? [
              { term: t(words.reason), value: <span className="keep-lines">{item.reason}</span> },
              {
                term: t(words.decided),
                value: (
                  <>
                    {item.decided.post} {item.decided.name} <OfficeDateTime at={item.decided.at} />
                  </>
                ),
              },
            ]
          : []),
        ...(made ? [{ term: t(words.request), value: <Request request={made} /> }] : []),
      ]}
    />
  );
}

function Request({ request }: { request: Props['approved'] }) {
  const t = useText();
  if (request.isHidden) return t(words.hidden);
  return (
    <>
      <a href={`/approval-requests/${request.id}`}>
        {request.number} {request.title}
      </a>{' '}
      <RequestStatus status={request.status} />
    </>
  );
}
