import { KEY_FACTS, wordsOfKind } from '~/approval-requests/kind-words';
import { RedList, SlaSection } from '~/approval-requests/request-items';
import { costWords, requestWords } from '~/approval-requests/words';
import { ChangesBehind } from '~/change-notes/changes-behind';
import { factValueText, factWords, requestKindWords, trackWords } from '~/policy/words';
import { SinceSection } from '~/renewals/since-parts';
import { AccountNotice } from '~/social-media/account-notice';
import { accountRequestWords as accountWords } from '~/social-media/request-words';
import { StandingNotice } from '~/subcontracting/standing-notice';
import { Breadcrumbs } from '~/ui/breadcrumbs';
import { LinkButton } from '~/ui/button';
import { OfficeDate, OfficePeriod } from '~/ui/dates';
import { ErrorSummary } from '~/ui/error-summary';
import { formatNumber, formatYen } from '~/ui/format';
import { useLocale, useText } from '~/ui/locale';
import { useMarks } from '~/ui/marks';
import { PageHeading } from '~/ui/page-heading';
import { SummaryList } from '~/ui/summary-list';
import { actingFor } from './acting-for';
import { DecisionForm, type DecisionPageProps } from './decision-page';
import { RequestStatus } from './status-label';
import { outcomeWords } from './words';

/** One page for the person who decides: what and why, whose data, what is missing, who said what, decide. */
export function Brief(props: DecisionPageProps) {
  const t = useText();
  const marks = useMarks();
  const { data } = props;
  const { request, revision, steps, myStepKey } = data;
  const base = `/approval-requests/${request.id}`;
  const step = steps.find((s) => s.key === myStepKey) ?? null;
  return (
    <div className="brief">
      <Breadcrumbs
        items={[
          { label: t(requestWords.requests), href: '/approval-requests' },
          { label: request.number, href: base },
          { label: t(requestWords.brief) },
        ]}
      />
      <PageHeading
        title={request.title}
        kicker={[request.number, t(requestKindWords[request.kind].name), t(data.unit), request.applicantName].join(
          marks.gap,
        )}
        status={<RequestStatus status={request.status} />}
        lead={
          <>
            {data.content.useDescription} {data.content.necessity}
          </>
        }
      />
      <ErrorSummary errors={[]} />
      <SummaryList dense rows={useBriefRows(props)} />
      <StandingNotice standing={props.standing} />
      <AccountNotice account={props.data.content.account} />
      <ChangesBehind changes={data.changes} />
      <RedList items={data.items} headingLevel={2} />
      <SinceSection view={data.renewal} items={data.items} base={base} />
      <SlaSection items={data.items} brief base={base} />
      <Opinions {...props} />
      {step && revision ? (
        <DecisionForm {...props} stepKey={step.key} isFinal={step.action === 'final'} digest={revision.digest} />
      ) : null}
      <p className="no-print">
        <LinkButton kind="secondary" href={base}>
          {t(requestWords.request)} {request.number}
        </LinkButton>
      </p>
    </div>
  );
}

function useBriefRows({ data }: DecisionPageProps) {
  const t = useText();
  const marks = useMarks();
  const locale = useLocale();
  const { content, request, effectiveClass, schemeName, trackReason, checklist } = data;
  const names = content.information.map((item) =>
    item.specificPersonal
      ? item.name + marks.brackets(t(requestWords.specificPersonal))
      : item.personal
        ? item.name + marks.brackets(t(requestWords.personal))
        : item.name,
  );
  const kindWords = wordsOfKind[request.kind];
  const answers = KEY_FACTS[request.kind].flatMap((fact) => {
    const value = content.facts[fact];
    // A change that is none says nothing.
    const isSaid = value !== undefined && !(fact === 'accountChange' && value === 'none');
    return !isSaid ? [] : [{ label: factWords[fact].label, value: factValueText(fact, value) }];
  });
  const cost = content.cost === null ? '—' : formatYen(content.cost.yen, locale);
  const users = content.service?.userCount;
  return [
    ...(content.account
      ? [
          {
            term: t(kindWords.title),
            value: [t(content.account.platform), content.title, content.account.handle].join(marks.gap),
          },
          { term: t(accountWords.owner), value: content.account.owner ? t(content.account.owner) : '—' },
          { term: t(accountWords.deputy), value: content.account.deputy ? t(content.account.deputy) : '—' },
          { term: t(accountWords.published), value: content.account.published },
          { term: t(accountWords.notPublished), value: content.account.notPublished },
        ]
      : []),
    ...(content.account && content.vendorName === '' ? [] : [{ term: t(kindWords.vendor), value: content.vendorName }]),
    ...(content.mainContract
      ? [
          {
            term: t(requestWords.mainContract),
            value: content.mainContract.title + marks.brackets(content.mainContract.contractorName),
          },
        ]
      : []),
    ...(content.account
      ? []
      : [
          { term: t(requestWords.information), value: names.join(marks.comma) || '—' },
          {
            term: t(requestWords.effectiveClass),
            value: (effectiveClass.map((level) => t(level)).join(marks.dot) || '—') + marks.brackets(t(schemeName)),
          },
        ]),
    ...answers.map(({ label, value }) => ({ term: t(label), value: t(value) })),
    {
      term: t(requestWords.track),
      value: request.track ? `${t(trackWords[request.track].name)} ${trackReason ? t(trackReason) : ''}` : '—',
    },
    ...(request.kind === 'subcontracting' || content.account
      ? []
      : [
          {
            term: t(costWords[content.cost?.basis ?? (content.service ? 'yearly' : 'total')]),
            value: content.service
              ? `${cost}${marks.gap}${t(requestWords.users)} ${
                  users == null ? '—' : t(requestWords.people(formatNumber(users)))
                }`
              : cost,
          },
        ]),
    {
      term: t(kindWords.period),
      value: (
        <>
          <OfficePeriod from={content.startOn} to={content.endOn} era />
        </>
      ),
    },
    ...(content.service ? [{ term: t(requestWords.manager), value: content.managerName || '—' }] : []),
    {
      term: t(requestWords.requirements),
      value: t(requestWords.answered(checklist.met, checklist.total)),
    },
  ];
}

/** One line each, with name and post. */
function Opinions({ data }: DecisionPageProps) {
  const t = useText();
  const marks = useMarks();
  const { decisions, request } = data;
  const now = decisions.filter((decision) => decision.round === request.round);
  if (now.length === 0) return null;
  return (
    <section aria-labelledby="opinions">
      <h2 id="opinions">{t(requestWords.opinions)}</h2>
      <ul className="opinions">
        {now.map((decision) => (
          <li key={decision.id}>
            <strong>{t(outcomeWords[decision.outcome])}</strong> {t(decision.stepName)}
            {marks.gap}
            {decision.personName}
            {marks.brackets(
              [decision.post, ...[actingFor(decision.capacity, decision.principal) ?? []].flat().map(t)].join(
                marks.dot,
              ),
            )}
            {decision.comment ? marks.quotes(decision.comment) : ''}
            {decision.conditions.length > 0 ? (
              <ul>
                {decision.conditions.map((condition) => (
                  <li key={condition.text}>
                    {t(requestWords.conditions)}
                    {marks.colon}
                    {condition.text} — {condition.ownerName}
                    {marks.dot}
                    <OfficeDate date={condition.dueOn} />
                  </li>
                ))}
              </ul>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}
