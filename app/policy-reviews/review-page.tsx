/** One review of the policy: why, what was found, what was decided, what came of it. */
import type { SerializeFrom } from '@remix-run/node';
import { Can } from '~/authorization/can';
import { viewerWords } from '~/policy/viewer-words';
import { History } from '~/registers/history';
import { Breadcrumbs } from '~/ui/breadcrumbs';
import { LinkButton } from '~/ui/button';
import { DataTable } from '~/ui/data-table';
import { OfficeDate, OfficeDateTime } from '~/ui/dates';
import { useText } from '~/ui/locale';
import { Notice } from '~/ui/notice';
import { PageHeading } from '~/ui/page-heading';
import { SummaryList } from '~/ui/summary-list';
import type { Lack } from './model';
import { REVIEWS_PATH, reviewPath, versionPath } from './paths';
import type { ReviewPageData } from './review-page.query.server';
import { RiskTable } from './risk-view';
import { Scale } from './scale';
import { ReviewStatusTag } from './tags';
import { lackWords, outcomeWords, triggerWords, reviewWords as words } from './words';

type ReviewPageProps = SerializeFrom<ReviewPageData>;

export function ReviewPage(props: ReviewPageProps) {
  const t = useText();
  const { review, may, events } = props;
  return (
    <div className="stack">
      <Breadcrumbs items={[{ label: t(words.title), href: REVIEWS_PATH }, { label: review.number }]} />
      <PageHeading
        kicker={review.number}
        title={review.title}
        status={<ReviewStatusTag status={review.status} />}
        action={
          may.decide ? (
            <LinkButton href={`${reviewPath(review.id)}/decisions`}>{t(words.decide)}</LinkButton>
          ) : may.write ? (
            <LinkButton href={`${reviewPath(review.id)}/submission`}>{t(words.submit)}</LinkButton>
          ) : undefined
        }
      />
      <ToDo {...props} />
      <Summary {...props} />
      <Triggers {...props} />
      <Risks {...props} />
      <Finding {...props} />
      {review.decided ? <Decision {...props} /> : null}
      <p className="button-row">
        <a href={`${reviewPath(review.id)}.pdf`}>{t(words.paper)}</a>
        <a href={`${reviewPath(review.id)}.xlsx`}>{t(words.sheet)}</a>
      </p>
      <History events={events} />
    </div>
  );
}

/** What stands in the way, and what is waited for. */
function ToDo({ review, lacks, may, events }: ReviewPageProps) {
  const t = useText();
  const at = reviewPath(review.id);
  if (review.status === 'writing') {
    const returned = review.round > 1 ? events.find(({ type }) => type === 'policy-review-returned') : undefined;
    return (
      <>
        {returned ? (
          <Notice kind="warning" title={t(words.wasReturned)}>
            <p className="keep-lines">{String(returned.payload.note ?? '')}</p>
            <p>
              {returned.actorPost} {returned.actorName} <OfficeDateTime at={returned.at} />
            </p>
          </Notice>
        ) : null}
        {may.write && lacks.length > 0 ? (
          <Notice title={t(words.lacksTitle)}>
            <Lacks reviewId={review.id} lacks={lacks} />
          </Notice>
        ) : null}
      </>
    );
  }
  if (review.status === 'submitted') {
    return (
      <Notice>
        <p>{t(may.decide ? words.waitsForYou : words.waitsForDecision)}</p>
        {may.isOwn ? <p>{t(words.writtenByYou)}</p> : null}
        {may.decide ? (
          <p>
            <a href={`${at}/return`}>{t(words.giveBack)}</a>
          </p>
        ) : null}
      </Notice>
    );
  }
  if (review.status === 'decided') {
    return (
      <Notice>
        <p>{t(words.versionToCome)}</p>
        <Can I="administer" a="PolicyProfile">
          <p>
            <a href="/policy-profiles/new">{t(viewerWords.addVersion)}</a>
          </p>
        </Can>
      </Notice>
    );
  }
  return null;
}

/** Where each is put right. */
const PLACE_OF: Record<Lack, string> = {
  triggers: '/triggers',
  risks: '/risks',
  measures: '#risks',
  finding: '/finding',
  proposed: '/finding',
};

export function Lacks({ reviewId, lacks }: Pick<ReviewPageProps, 'lacks'> & { reviewId: string }) {
  const t = useText();
  return (
    <ul className="list-disc ps-5">
      {lacks.map((lack) => (
        <li key={lack}>
          <a href={`${reviewPath(reviewId)}${PLACE_OF[lack]}`}>{t(lackWords[lack])}</a>
        </li>
      ))}
    </ul>
  );
}

const Lines = ({ children }: { children: string }) => <span className="keep-lines">{children || '—'}</span>;

function Summary({ review, profile }: ReviewPageProps) {
  const t = useText();
  const { opened, submitted } = review;
  return (
    <SummaryList
      rows={[
        { term: t(words.background), value: <Lines>{review.background}</Lines> },
        {
          term: t(words.policy),
          value: (
            <a href={versionPath(profile)}>
              {t(profile.name)} {profile.version}
            </a>
          ),
        },
        {
          term: t(words.opened),
          value: (
            <>
              {opened.post} {opened.name} <OfficeDateTime at={opened.at} />
            </>
          ),
        },
        ...(submitted
          ? [
              {
                term: t(words.submitted),
                value: (
                  <>
                    {submitted.post} {submitted.name} <OfficeDateTime at={submitted.at} />
                  </>
                ),
              },
            ]
          : []),
      ]}
    />
  );
}

function Triggers({ review, triggers, may }: ReviewPageProps) {
  const t = useText();
  const at = reviewPath(review.id);
  return (
    <section aria-labelledby="triggers">
      <h2 id="triggers">{t(words.triggers)}</h2>
      <DataTable
        caption={t(words.triggers)}
        hideCaption
        rows={triggers}
        rowKey={(row) => row.id}
        empty={<p>{t(words.noTriggers)}</p>}
        columns={[
          {
            key: 'kind',
            header: t(words.trigger),
            rowHeader: true,
            nowrap: true,
            cell: ({ kind }) => t(triggerWords[kind]),
          },
          { key: 'note', header: t(words.triggerNote), cell: ({ note }) => <Lines>{note}</Lines> },
          {
            key: 'record',
            header: t(words.record),
            cell: ({ record, isHidden }) =>
              record ? <a href={record.href}>{record.text}</a> : t(isHidden ? words.hiddenRecord : words.noRecord),
          },
          ...(may.write
            ? [
                {
                  key: 'remove',
                  header: t(words.remove),
                  nowrap: true,
                  narrowLabel: false,
                  cell: ({ id, note }: (typeof triggers)[number]) => (
                    <a href={`${at}/triggers/${id}/removal`}>
                      {t(words.remove)}
                      <span className="sr-only">: {note}</span>
                    </a>
                  ),
                },
              ]
            : []),
        ]}
      />
      {may.write ? (
        <p>
          <LinkButton kind="secondary" href={`${at}/triggers`}>
            {t(words.addTrigger)}
          </LinkButton>
        </p>
      ) : null}
    </section>
  );
}

function Risks({ review, risks, scale, may }: ReviewPageProps) {
  const t = useText();
  const at = reviewPath(review.id);
  return (
    <section aria-labelledby="risks" className="stack-tight">
      <h2 id="risks">{t(words.risks)}</h2>
      <p>{t(words.risksLead)}</p>
      <RiskTable risks={risks} scale={scale} editHref={may.write ? (id) => `${at}/risks/${id}` : null} />
      <Scale scale={scale} />
      {may.write ? (
        <p>
          <LinkButton kind="secondary" href={`${at}/risks`}>
            {t(words.addRisk)}
          </LinkButton>
        </p>
      ) : null}
    </section>
  );
}

function Finding({ review, may }: ReviewPageProps) {
  const t = useText();
  return (
    <section aria-labelledby="finding">
      <h2 id="finding">{t(words.finding)}</h2>
      <SummaryList
        rows={[
          { term: t(words.findingText), value: <Lines>{review.finding || t(words.notWritten)}</Lines> },
          { term: t(words.proposed), value: review.proposed ? t(outcomeWords[review.proposed]) : '—' },
          { term: t(words.proposal), value: <Lines>{review.proposal}</Lines> },
        ]}
      />
      {may.write ? (
        <p>
          <LinkButton kind="secondary" href={`${reviewPath(review.id)}/finding`}>
            {t(words.writeFinding)}
          </LinkButton>
        </p>
      ) : null}
    </section>
  );
}

function Decision({ review, result }: ReviewPageProps) {
  const t = useText();
  const { committee, decided, outcome } = review;
  return (
    <section aria-labelledby="decision">
      <h2 id="decision">{t(words.decision)}</h2>
      <SummaryList
        rows={[
          { term: t(words.outcome), value: outcome ? t(outcomeWords[outcome]) : '—' },
          { term: t(words.decisionNote), value: <Lines>{review.decisionNote}</Lines> },
          {
            term: t(words.committee),
            value: committee.name ? (
              <>
                {committee.name} {committee.reference} <OfficeDate date={committee.on} era />
              </>
            ) : (
              '—'
            ),
          },
          {
            term: t(words.decidedBy),
            value: decided ? (
              <>
                {decided.post} {decided.name} <OfficeDateTime at={decided.at} />
              </>
            ) : (
              '—'
            ),
          },
          ...(outcome === 'new-version'
            ? [
                { term: t(words.versionDueOn), value: <OfficeDate date={review.versionDueOn} era /> },
                {
                  term: t(words.result),
                  value: result ? (
                    <>
                      <a href={versionPath(result)}>
                        {t(result.name)} {result.version}
                      </a>{' '}
                      <OfficeDate date={result.inForceOn} era />
                    </>
                  ) : (
                    t(words.noResult)
                  ),
                },
              ]
            : []),
        ]}
      />
    </section>
  );
}
