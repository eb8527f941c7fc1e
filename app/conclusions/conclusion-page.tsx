import type { SerializeFrom } from '@remix-run/node';
import type { FormAnswer } from '~/people/form-answer';
import { FormProblems, useFields } from '~/people/people-form';
import { refusalText } from '~/registers/refusals';
import { Breadcrumbs } from '~/ui/breadcrumbs';
import { Button, LinkButton } from '~/ui/button';
import { Card } from '~/ui/card';
import { Checkbox } from '~/ui/choices';
import { OfficeDate, OfficeDateTime } from '~/ui/dates';
import { TextArea } from '~/ui/fields';
import { Form } from '~/ui/form';
import { formatFileSize } from '~/ui/format';
import { useText } from '~/ui/locale';
import { useMarks } from '~/ui/marks';
import { Notice } from '~/ui/notice';
import { PageHeading } from '~/ui/page-heading';
import { StatusTag } from '~/ui/status-tag';
import { SummaryList } from '~/ui/summary-list';
import { Timeline } from '~/ui/timeline';
import type { ConclusionPageData } from './conclusion-page.query.server';
import { DifferenceCard } from './difference-card';
import { conclusionPath, contractPath, copyPath, newCopyPath } from './paths';
import { copyStatusWords, eyeReasonWords, conclusionWords as words } from './words';

export type ConclusionPageProps = { page: SerializeFrom<ConclusionPageData>; answer?: FormAnswer };
type Page = ConclusionPageProps['page'];
type Copy = NonNullable<Page['copy']>;

/** 締結: the signed copy beside the reviewed version, and what is still missing. */
export function ConclusionPage({ page, answer: given }: ConclusionPageProps) {
  const t = useText();
  const { answer } = useFields(given);
  const { contract, copy, isOpen } = page;
  return (
    <div className="stack">
      <Breadcrumbs
        items={[
          { label: t(words.contracts), href: '/registers/contracts' },
          { label: contract.title, href: contractPath(contract.id) },
          { label: t(words.title) },
        ]}
      />
      <FormProblems answer={answer} />
      <PageHeading
        kicker={contract.number}
        title={t(words.title)}
        status={copy ? <CopyStatus status={copy.status} /> : null}
        lead={t(words.lead)}
        action={page.maySign ? <LinkButton href={newCopyPath(contract.id)}>{t(words.record)}</LinkButton> : null}
      />
      {page.isNewer ? <Notice kind="warning">{t(words.newer)}</Notice> : null}
      {copy?.signedBeforeApproval ? <Notice kind="error">{t(words.signedBeforeApproval)}</Notice> : null}
      <Summary page={page} />
      {copy === null ? (
        <Notice>{t(page.approval?.status === 'approved' ? words.notYet : words.notApproved)}</Notice>
      ) : (
        <>
          <Result copy={copy} contractId={contract.id} />
          {isOpen && page.may.isOwn ? <Notice kind="warning">{t(words.own)}</Notice> : null}
          {isOpen && !page.may.decide && !page.may.isOwn ? <Notice>{t(words.onlyReviewers)}</Notice> : null}
          <Differences page={page} copy={copy} answer={answer} />
          <ByEye page={page} copy={copy} answer={given} />
          {isOpen ? <Completion page={page} copy={copy} /> : null}
        </>
      )}
      <Former page={page} />
    </div>
  );
}

const CopyStatus = ({ status }: { status: Copy['status'] }) => {
  const t = useText();
  const { text, tone } = copyStatusWords[status];
  return <StatusTag tone={tone}>{t(text)}</StatusTag>;
};

function Summary({ page: { contract, approval, copy } }: { page: Page }) {
  const t = useText();
  const marks = useMarks();
  const request = approval?.isReadable ? (
    <a href={`/approval-requests/${approval.id}`}>{approval.number}</a>
  ) : (
    (approval?.number ?? '—')
  );
  const rows = [
    { term: t(words.vendor), value: contract.vendorName },
    { term: t(words.section), value: t(contract.unitName) },
    { term: t(words.request), value: request },
  ];
  if (!copy) return <SummaryList rows={rows} />;
  return (
    <SummaryList
      rows={[
        ...rows,
        { term: t(words.reviewed), value: copy.reviewedName },
        {
          term: t(words.copy(copy.number)),
          value: (
            <>
              <a href={copyPath(contract.id, copy.id)} download={copy.name}>
                {copy.name}
              </a>
              {marks.brackets(formatFileSize(copy.size))}
            </>
          ),
        },
        { term: t(words.digest), value: <code className="digest">{copy.signedDigest}</code> },
        { term: t(words.signedOn), value: <OfficeDate date={copy.signedOn} era /> },
        { term: t(words.parties), value: copy.parties.join(marks.comma) },
        ...(copy.ndaSignedOn
          ? [{ term: t(words.ndaSignedOn), value: <OfficeDate date={copy.ndaSignedOn} era /> }]
          : []),
        {
          term: t(words.recordedBy),
          value: (
            <>
              {copy.recordedBy.post} {copy.recordedBy.name} <OfficeDateTime at={copy.recordedAt} />
            </>
          ),
        },
        ...(copy.closed
          ? [
              {
                term: t(words.closedBy),
                value: (
                  <>
                    {copy.closed.person.post} {copy.closed.person.name} <OfficeDateTime at={copy.closed.at} />
                  </>
                ),
              },
            ]
          : []),
      ]}
    />
  );
}

function Result({ copy, contractId }: { copy: Copy; contractId: string }) {
  const t = useText();
  if (copy.status === 'waiting') {
    return (
      <Notice title={t(words.waiting)} live>
        <p>{t(words.waitingHint)}</p>
        <p>
          <a href={conclusionPath(contractId)}>{t(words.look)}</a>
        </p>
      </Notice>
    );
  }
  if (copy.status === 'concluded') return <Notice kind="success" title={t(words.concluded)} />;
  if (copy.differences.length === 0) {
    return copy.eyeReason === null ? (
      <Notice kind="success" title={t(words.same)}>
        <p>{t(words.sameHint)}</p>
      </Notice>
    ) : null;
  }
  const open = copy.differences.filter(({ acceptance }) => acceptance === null).length;
  return (
    <Notice kind={open === 0 ? 'success' : 'warning'} title={t(words.differ(copy.differences.length, open))}>
      {copy.differences.some(({ requirements }) => requirements.length > 0) ? <p>{t(words.touchesHint)}</p> : null}
    </Notice>
  );
}

function Differences({ page, copy, answer }: { page: Page; copy: Copy; answer: FormAnswer }) {
  const t = useText();
  const { field } = useFields(answer);
  if (copy.differences.length === 0) return null;
  const mayAccept = page.isOpen && page.may.decide && copy.differences.some(({ acceptance }) => acceptance === null);
  const typed = answer.typed.difference;
  const chosen = new Set(Array.isArray(typed) ? typed : typed === undefined ? [] : [typed]);
  const list = (
    <ol className="differences" id="difference">
      {copy.differences.map((difference, at) => (
        <DifferenceCard
          // biome-ignore lint/suspicious/noArrayIndexKey: its place is its name
          key={at}
          difference={difference}
          at={at}
          choice={mayAccept ? { checked: chosen.has(String(at)) } : null}
        />
      ))}
    </ol>
  );
  return (
    <section aria-labelledby="differences">
      <h2 id="differences">{t(words.differences)}</h2>
      {mayAccept ? (
        <Form action={`${copyPath(page.contract.id, copy.id)}/acceptances`} reloadDocument className="stack">
          <input type="hidden" name="version" value={copy.version} />
          {list}
          <TextArea
            {...field('reason')}
            label={t(words.acceptReason)}
            hint={t(words.acceptReasonHint)}
            rows={3}
            maxLength={1_000}
            required
          />
          <Button>{t(words.accept)}</Button>
        </Form>
      ) : (
        list
      )}
    </section>
  );
}

function ByEye({ page, copy, answer }: { page: Page; copy: Copy; answer: FormAnswer | undefined }) {
  const t = useText();
  const { field } = useFields(answer);
  if (copy.eyeReason === null) return null;
  const { reviewed, signed } = copy.eyePages;
  return (
    <section aria-labelledby="by-eye">
      <h2 id="by-eye">{t(words.byEye)}</h2>
      <Notice kind={copy.byEye ? 'info' : 'warning'} headingLevel={3}>
        <p>{t(eyeReasonWords[copy.eyeReason])}</p>
        {reviewed.length > 0 ? <p>{t(words.eyePagesReviewed(reviewed))}</p> : null}
        {signed.length > 0 ? <p>{t(words.eyePagesSigned(signed))}</p> : null}
      </Notice>
      {copy.byEye ? (
        <Timeline
          items={[
            {
              key: 'by-eye',
              when: <OfficeDateTime at={copy.byEye.at} />,
              title: t(words.byEyeDone),
              who: `${copy.byEye.person.post} ${copy.byEye.person.name}`,
              body: <p className="keep-lines">{copy.byEye.statement}</p>,
              tone: 'success',
            },
          ]}
        />
      ) : null}
      {!copy.byEye && page.isOpen && page.may.decide ? (
        <Form action={`${copyPath(page.contract.id, copy.id)}/eye-comparison`} reloadDocument className="stack">
          <input type="hidden" name="version" value={copy.version} />
          <TextArea
            {...field('statement')}
            label={t(words.byEyeStatement)}
            hint={t(words.byEyeHint)}
            rows={4}
            maxLength={2_000}
            required
          />
          <Checkbox name="compared" label={t(words.byEyeConfirm)} error={field('compared').error} required />
          <Button kind="secondary">{t(words.byEyeSend)}</Button>
        </Form>
      ) : null}
    </section>
  );
}

function Completion({ page, copy }: { page: Page; copy: Copy }) {
  const t = useText();
  const base = copyPath(page.contract.id, copy.id);
  const isReady = page.obstacles.length === 0;
  if (!page.may.decide && !page.may.sendBack) return null;
  return (
    <Card
      kind="accent"
      title={t(isReady ? words.complete : words.missing)}
      actions={
        <>
          {page.may.decide && isReady ? (
            <Form action={`${base}/completion`} reloadDocument>
              <input type="hidden" name="version" value={copy.version} />
              <Button>{t(words.complete)}</Button>
            </Form>
          ) : null}
          {page.may.sendBack ? (
            <LinkButton kind="secondary" href={`${base}/return`}>
              {t(words.sendBack)}
            </LinkButton>
          ) : null}
        </>
      }
    >
      {isReady ? (
        <p>{t(words.completeLead)}</p>
      ) : (
        <ul>
          {page.obstacles.map((obstacle) => (
            <li key={obstacle}>{t(refusalText({ reason: obstacle }))}</li>
          ))}
        </ul>
      )}
    </Card>
  );
}

function Former({ page: { contract, former } }: { page: Page }) {
  const t = useText();
  if (former.length === 0) return null;
  return (
    <section aria-labelledby="former">
      <h2 id="former">{t(words.former)}</h2>
      <Timeline
        items={former.map((copy) => ({
          key: copy.id,
          when: <OfficeDateTime at={copy.recordedAt} />,
          title: (
            <>
              <CopyStatus status={copy.status} /> {t(words.copy(copy.number))}{' '}
              <a href={copyPath(contract.id, copy.id)} download={copy.name}>
                {copy.name}
              </a>
            </>
          ),
          who: copy.closed ? `${copy.closed.person.post} ${copy.closed.person.name}` : undefined,
          body: copy.closed?.note ? <p className="keep-lines">{copy.closed.note}</p> : undefined,
        }))}
      />
    </section>
  );
}
