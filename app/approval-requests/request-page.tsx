import type { SerializeFrom } from '@remix-run/node';
import type { ConditionInForce } from '~/approvals/conditions.repository.server';
import { ReadAfterwards } from '~/approvals/read-afterwards';
import { RouteProgress } from '~/approvals/route-progress';
import { RequestStatus } from '~/approvals/status-label';
import { purposeWords } from '~/approvals/words';
import { ChangesBehind } from '~/change-notes/changes-behind';
import type { EvidenceFile } from '~/documents/evidence.repository.server';
import { EvidenceList } from '~/documents/evidence-list';
import { requestKindWords, trackWords } from '~/policy/words';
import { OutdatedNotice } from '~/policy-versions/adopt-page';
import { SinceSection } from '~/renewals/since-parts';
import { FORMATS, RecordLink } from '~/review-records/record-links';
import { AccountNotice } from '~/social-media/account-notice';
import { StandingNotice } from '~/subcontracting/standing-notice';
import type { StandingNoticeData } from '~/subcontracting/standing-notice.server';
import { Breadcrumbs } from '~/ui/breadcrumbs';
import { LinkButton } from '~/ui/button';
import { Card } from '~/ui/card';
import { useText } from '~/ui/locale';
import { useMarks } from '~/ui/marks';
import { PageHeading } from '~/ui/page-heading';
import type { Comment } from './comments.server';
import { DueDate } from './due-date';
import type { HistoryEvent } from './history';
import { wordsOfKind } from './kind-words';
import { ChecklistItems, RedList, SlaSection } from './request-items';
import type { RequestPageData } from './request-page-data.server';
import { Comments, History, InformationSection, SummarySection, VendorSection } from './request-sections';
import { SentBackNotice } from './sent-back-notice';
import { requestWords as words } from './words';

export type RequestPageProps = SerializeFrom<RequestPageData> & {
  comments: SerializeFrom<Comment>[];
  files: SerializeFrom<EvidenceFile>[];
  events: SerializeFrom<HistoryEvent>[];
  standing: SerializeFrom<StandingNoticeData> | null;
  conditions: SerializeFrom<ConditionInForce>[];
  /** Another policy is in force, and the draft could be moved to it. */
  outdated: boolean;
  today: string;
  submissionKey: string;
};

const SECTIONS = [
  ['summary', words.summary],
  ['information', words.information],
  ['requirements', words.requirements],
  ['vendor', null],
  ['files', words.files],
  ['comments', words.comments],
  ['history', words.history],
] as const;

/** Everything about one request, in the order people read it; what waits for the reader stands first. */
export function RequestPage(props: RequestPageProps) {
  const t = useText();
  const marks = useMarks();
  const { request, myStepKey } = props;
  const base = `/approval-requests/${request.id}`;
  return (
    <div className="request-page">
      <Breadcrumbs items={[{ label: t(words.requests), href: '/approval-requests' }, { label: request.number }]} />
      <PageHeading
        title={request.title || t(words.untitled)}
        kicker={[
          request.number,
          t(requestKindWords[request.kind].name),
          t(purposeWords[request.purpose]),
          ...(request.track ? [t(trackWords[request.track].name)] : []),
        ].join(marks.gap)}
        status={<RequestStatus status={request.status} />}
        lead={<WhoHasIt {...props} />}
        action={<MainAction {...props} base={base} />}
      />
      <SentBackNotice data={props} base={base} />
      {props.outdated ? <OutdatedNotice requestId={request.id} /> : null}
      {props.steps.length > 0 ? <RouteProgress steps={props.steps} /> : null}
      <ReadAfterwards decisions={props.decisions} base={base} />
      {myStepKey ? (
        <Card kind="accent" title={t(words.yourTurn)} actions={<DecideLinks base={base} stepKey={myStepKey} />} />
      ) : null}
      <StandingNotice standing={props.standing} />
      <AccountNotice account={props.content.account} />
      <ChangesBehind changes={props.changes} />
      <div className="with-contents">
        <div className="stack">
          <SummarySection {...props} />
          {props.content.account ? null : <InformationSection {...props} />}
          <SinceSection view={props.renewal} items={props.items} />
          <section id="requirements" aria-labelledby="requirements-heading">
            <h2 id="requirements-heading">{t(words.requirements)}</h2>
            <RedList items={props.items} />
            <SlaSection items={props.items} />
            <ChecklistItems items={props.items} files={props.files} base={base} />
          </section>
          <VendorSection {...props} />
          <section id="files" aria-labelledby="files-heading">
            <h2 id="files-heading">{t(words.files)}</h2>
            <EvidenceList requestId={request.id} files={props.files} />
          </section>
          <Comments {...props} base={base} />
          <History {...props} />
        </div>
        <nav className="page-contents" aria-label={t(words.onThisPage)}>
          <SideLinks {...props} base={base} />
          <ul>
            {SECTIONS.filter(([id]) => id !== 'information' || !props.content.account).map(([id, label]) => (
              <li key={id}>
                <a href={`#${id}`}>{t(label ?? wordsOfKind[request.kind].vendorSection)}</a>
              </li>
            ))}
          </ul>
        </nav>
      </div>
    </div>
  );
}

type WithBase = RequestPageProps & { base: string };

/** Who has it now and until when, in one line. */
function WhoHasIt({ steps, request, today }: RequestPageProps) {
  const t = useText();
  const marks = useMarks();
  const open = steps.filter((step) => step.status === 'open');
  if (open.length === 0) return null;
  const names = open.map(
    (step) =>
      `${t(step.name)}${marks.colon}${step.people.map((person) => person.name).join(marks.comma) || t(words.nobody)}`,
  );
  return (
    <>
      {t(words.waitingFor)}
      {marks.gap}
      {names.join(' / ')}
      {marks.gap}
      {t(words.due)} <DueDate on={request.dueOn} today={today} />
    </>
  );
}

function MainAction({ may, request, myStepKey, base }: WithBase) {
  const t = useText();
  if (myStepKey) return <LinkButton href={`${base}/decisions?step=${myStepKey}`}>{t(words.decide)}</LinkButton>;
  if (!may.edit) return null;
  return request.status === 'draft' ? (
    <LinkButton href={`${base}/intake`}>{t(words.edit)}</LinkButton>
  ) : (
    <LinkButton href={`${base}/submissions`}>{t(words.submitPage)}</LinkButton>
  );
}

function DecideLinks({ base, stepKey }: { base: string; stepKey: string }) {
  const t = useText();
  return (
    <>
      <LinkButton href={`${base}/brief?step=${stepKey}`}>{t(words.brief)}</LinkButton>
      <LinkButton kind="secondary" href={`${base}/workbench`}>
        {t(words.workbench)}
      </LinkButton>
      <LinkButton kind="secondary" href={`${base}/item-reviews?step=${stepKey}`}>
        {t(words.requirements)}
      </LinkButton>
      <LinkButton kind="secondary" href={`${base}/decisions?step=${stepKey}`}>
        {t(words.decide)}
      </LinkButton>
    </>
  );
}

/** What else one can do here; only what both permission and workflow allow. */
function SideLinks({ may, base, revision, request }: WithBase) {
  const t = useText();
  return (
    <ul>
      <Item when href={`${base}/brief`} label={t(words.brief)} />
      <Item when={revision !== null} href={`${base}/workbench`} label={t(words.workbench)} />
      <Item when={revision !== null} href={`${base}/revisions`} label={t(words.revisions)} />
      {revision === null
        ? null
        : FORMATS.map((format) => (
            <li key={format}>
              <RecordLink requestId={request.id} format={format} />
            </li>
          ))}
      <Item when={may.edit} href={`${base}/intake`} label={t(words.edit)} />
      <Item when={may.edit} href={`${base}/checklist`} label={t(words.checklist)} />
      <Item when={may.edit} href={`${base}/submissions`} label={t(words.submitPage)} />
      <Item when={may.edit} href={`${base}/co-authors`} label={t(words.coAuthors)} />
      <Item when={may.pullBack} href={`${base}/pull-back`} label={t(words.pullBack)} />
      <Item when={may.withdraw} href={`${base}/withdrawal`} label={t(words.withdraw)} />
      <Item when={may.amend} href={`${base}/amendment`} label={t(words.amend)} />
      <Item when={may.hold} href={`${base}/hold`} label={t(words.hold)} />
      <Item when={may.resume} href={`${base}/resumption`} label={t(words.resume)} />
    </ul>
  );
}

const Item = ({ when, href, label }: { when: boolean; href: string; label: string }) =>
  when ? (
    <li>
      <a href={href}>{label}</a>
    </li>
  ) : null;
