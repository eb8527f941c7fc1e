/** Hand-over, takeover and closing of an account: the steps with what was recorded, and the forms for each. */
import type { SerializeFrom } from '@remix-run/node';
import { reportHref } from '~/incidents/paths';
import type { FormAnswer } from '~/people/form-answer';
import { FormProblems, useFields } from '~/people/people-form';
import { spokenNote } from '~/record/own-notes';
import { REGISTERS_PATH } from '~/registers/registers';
import { registersWords } from '~/registers/words';
import { Breadcrumbs } from '~/ui/breadcrumbs';
import { Button, LinkButton } from '~/ui/button';
import { RadioGroup } from '~/ui/choices';
import { DataTable } from '~/ui/data-table';
import { OfficeDate, OfficeDateTime } from '~/ui/dates';
import { DateField, TextArea, TextField } from '~/ui/fields';
import { Form } from '~/ui/form';
import { useText } from '~/ui/locale';
import { Notice } from '~/ui/notice';
import { PageHeading } from '~/ui/page-heading';
import { StatusTag } from '~/ui/status-tag';
import { SummaryList } from '~/ui/summary-list';
import { ACCOUNTS_PATH } from '../account-query';
import { accountWords } from '../words';
import { LifeForm } from './life-forms';
import type { loadProcedurePage } from './life-page.query.server';
import { accountPath, procedurePath } from './paths';
import { ruleOf, type StepKey, type StepRule, stepsOf } from './procedures';
import { procedureWords, stepHints, stepOutcomeWords, lifeWords as words } from './words';

type Page = SerializeFrom<NonNullable<Awaited<ReturnType<typeof loadProcedurePage>>>>;
type Now = { today: string; time: string };

/** Everything about one procedure; a takeover begins here. */
export function ProcedurePage({ page, now, sent }: { page: Page; now: Now; sent: FormAnswer | undefined }) {
  const t = useText();
  const { account, kind, procedure, missing, mayChange } = page;
  const title = procedureWords[kind].title;
  const mayEnd = mayChange && procedure?.isOpen && kind !== 'hand-over';
  return (
    <>
      <Breadcrumbs
        items={[
          { label: t(registersWords.title), href: REGISTERS_PATH },
          { label: t(accountWords.title), href: ACCOUNTS_PATH },
          { label: account.name, href: accountPath(account.id) },
          { label: t(title) },
        ]}
      />
      <PageHeading
        kicker={account.name}
        title={t(title)}
        lead={t(procedureWords[kind].lead)}
        status={procedure ? <ProcedureTag procedure={procedure} /> : null}
      />
      {procedure ? <About page={page} /> : <p>{t(words.noneOpen)}</p>}
      {procedure ? <Steps page={page} /> : null}
      {kind === 'takeover' && procedure?.isOpen ? (
        <p>
          <a href={reportHref('social-media-account', account.id)}>{t(words.reportIncident)}</a>
        </p>
      ) : null}
      {mayEnd && missing.length > 0 ? <p>{t(words.stillMissing(missing.length))}</p> : null}
      {mayEnd && missing.length === 0 ? (
        <p>
          <LinkButton href={`${procedurePath(account.id, kind)}/ending`}>
            {t(kind === 'takeover' ? words.endTakeover : words.endAbolition)}
          </LinkButton>
        </p>
      ) : null}
      {kind === 'takeover' && mayChange && !procedure?.isOpen ? (
        <BeginTakeover page={page} now={now} sent={sent} />
      ) : null}
    </>
  );
}

function ProcedureTag({ procedure }: { procedure: NonNullable<Page['procedure']> }) {
  const t = useText();
  if (procedure.isOpen) return <StatusTag tone="waiting">{t(words.open)}</StatusTag>;
  const isCompleted = procedure.outcome === 'completed';
  return (
    <StatusTag tone={isCompleted ? 'success' : 'ended'}>{t(isCompleted ? words.completed : words.dropped)}</StatusTag>
  );
}

function About({ page: { kind, procedure } }: { page: Page }) {
  const t = useText();
  if (!procedure) return null;
  return (
    <SummaryList
      rows={[
        {
          key: 'began',
          term: t(procedureWords[kind].begun),
          value: (
            <>
              <OfficeDate date={procedure.beganOn} era /> {procedure.beganTime}
            </>
          ),
        },
        {
          key: 'why',
          term: t(words.why),
          value: <span className="keep-lines">{t(spokenNote(procedure.reason)) || '—'}</span>,
        },
        ...(kind === 'hand-over' ? [{ key: 'from', term: t(words.from), value: procedure.fromName || '—' }] : []),
        ...(procedure.endedAt
          ? [
              {
                key: 'end',
                term: t(procedureWords[kind].end),
                value: <OfficeDateTime at={procedure.endedAt} era />,
              },
              { key: 'endNote', term: t(words.endNote), value: t(spokenNote(procedure.endNote)) || '—' },
            ]
          : []),
      ]}
    />
  );
}

function Steps({ page }: { page: Page }) {
  const t = useText();
  const { account, kind, procedure, missing, mayChange, isOwner } = page;
  const rows = stepsOf(kind).map((step, index) => ({
    step,
    number: index + 1,
    taken: procedure?.steps.find((one) => one.step === step) ?? null,
  }));
  const mayRecord = (step: StepKey) =>
    mayChange && missing.includes(step) && (step !== 'acceptance' || isOwner) && procedure?.isOpen;
  return (
    <DataTable
      caption={t(words.step)}
      hideCaption
      rows={rows}
      rowKey={(row) => row.step}
      columns={[
        {
          key: 'step',
          header: t(words.step),
          rowHeader: true,
          cell: (row) => (
            <>
              {row.number}. {t(words.steps[row.step])}
              <div className="cell-note">{t(stepHints[row.step])}</div>
            </>
          ),
        },
        {
          key: 'state',
          header: t(words.state),
          cell: (row) =>
            row.taken ? (
              <>
                <StatusTag tone={row.taken.outcome === 'not-needed' ? 'ended' : 'success'}>
                  {t(stepOutcomeWords[row.taken.outcome])}
                </StatusTag>
                <div>
                  <OfficeDate date={row.taken.doneOn} /> {row.taken.doneTime}
                </div>
              </>
            ) : (
              <StatusTag tone="waiting">{t(words.notYet)}</StatusTag>
            ),
        },
        {
          key: 'what',
          header: t(words.stepNote),
          cell: (row) => (
            <>
              <span className="keep-lines">{row.taken?.note || '—'}</span>
              {row.taken?.evidence ? <div className="cell-note break-anywhere">{row.taken.evidence}</div> : null}
            </>
          ),
        },
        {
          key: 'by',
          header: t(words.recordedBy),
          cell: (row) =>
            row.taken ? (
              `${row.taken.personPost} ${row.taken.personName}`
            ) : mayRecord(row.step) ? (
              <a href={`${procedurePath(account.id, kind)}/steps/${row.step}`}>
                {t(row.step === 'acceptance' ? words.accept : words.recordStep)}
                <span className="sr-only">: {t(words.steps[row.step])}</span>
              </a>
            ) : (
              '—'
            ),
        },
      ]}
    />
  );
}

function BeginTakeover({ page: { account }, now, sent }: { page: Page; now: Now; sent: FormAnswer | undefined }) {
  const t = useText();
  const { answer, field } = useFields(sent);
  return (
    <section aria-labelledby="begin">
      <h2 id="begin">{t(words.beginTitle)}</h2>
      <FormProblems answer={answer} />
      <Notice>
        <p>{t(words.beginLead)}</p>
        <p>
          <a href={reportHref('social-media-account', account.id)}>{t(words.reportIncident)}</a>
        </p>
      </Notice>
      <Form action={procedurePath(account.id, 'takeover')} reloadDocument className="stack">
        <input type="hidden" name="version" value={account.version} />
        <DateField {...field('noticedOn', now.today)} label={t(words.noticedOn)} required />
        <TextField
          {...field('noticedTime', now.time)}
          label={t(words.noticedTime)}
          hint={t(words.timeHint)}
          width="short"
          maxLength={8}
          required
        />
        <TextArea {...field('reason')} label={t(words.seen)} rows={4} maxLength={2_000} required />
        <Button>{t(words.begin)}</Button>
      </Form>
    </section>
  );
}

type StepProps = { page: Page; step: StepKey; now: Now; sent: FormAnswer | undefined };

/** The form of one step. */
export function StepPage({ page, step, now, sent }: StepProps) {
  const t = useText();
  const { account, kind } = page;
  const { answer, field } = useFields(sent);
  const rule: StepRule | null = ruleOf(kind, step);
  if (!rule) return null;
  const isAcceptance = step === 'acceptance';
  return (
    <LifeForm
      account={account}
      path={`procedures/${kind}/steps/${step}`}
      crumb={{ label: t(procedureWords[kind].title), href: procedurePath(account.id, kind) }}
      title={words.steps[step]}
      lead={stepHints[step]}
      answer={answer}
      submit={isAcceptance ? words.accept : words.save}
    >
      {rule.outcomes.length === 1 ? (
        <input type="hidden" name="outcome" value={rule.outcomes[0]} />
      ) : (
        <RadioGroup
          {...field('outcome')}
          label={t(words.outcome)}
          required
          options={rule.outcomes.map((value) => ({ value, label: t(stepOutcomeWords[value]) }))}
        />
      )}
      {isAcceptance ? (
        <>
          <input type="hidden" name="doneOn" value={now.today} />
          <p>{t(words.acceptHint)}</p>
        </>
      ) : (
        <DateField {...field('doneOn', now.today)} label={t(words.doneOn)} required />
      )}
      {rule.time ? (
        <TextField
          {...field('doneTime', now.time)}
          label={t(words.doneTime)}
          hint={t(words.timeHint)}
          width="short"
          maxLength={8}
          required
        />
      ) : null}
      <TextArea {...field('note')} label={t(words.stepNote)} rows={4} maxLength={2_000} />
      <TextField
        {...field('evidence')}
        label={t(words.evidence)}
        hint={t(words.evidenceHint)}
        width="full"
        maxLength={500}
        {...(rule.evidence === 'needed' && rule.outcomes.every((one) => one !== 'not-needed')
          ? { required: true }
          : { optional: rule.evidence === 'optional' })}
      />
    </LifeForm>
  );
}

/** The end of a takeover or of the account. */
export function EndingPage({ page, sent }: { page: Page; sent: FormAnswer | undefined }) {
  const t = useText();
  const { account, kind, missing } = page;
  const { answer, field } = useFields(sent);
  const isTakeover = kind === 'takeover';
  return (
    <LifeForm
      account={account}
      path={`procedures/${kind}/ending`}
      crumb={{ label: t(procedureWords[kind].title), href: procedurePath(account.id, kind) }}
      title={isTakeover ? words.endTakeover : words.endAbolition}
      lead={isTakeover ? words.endTakeoverLead : words.endAbolitionLead}
      answer={answer}
      submit={isTakeover ? words.endTakeover : words.endAbolition}
    >
      {missing.length > 0 ? (
        <Notice kind="warning">
          <p>{t(words.stillMissing(missing.length))}</p>
        </Notice>
      ) : null}
      {isTakeover ? (
        <RadioGroup
          {...field('status')}
          label={t(words.afterwards)}
          required
          options={[
            { value: 'active', label: t(words.backInUse) },
            { value: 'suspended', label: t(words.staysSuspended) },
          ]}
        />
      ) : null}
      <TextArea {...field('note')} label={t(words.endNote)} rows={4} maxLength={2_000} />
    </LifeForm>
  );
}
