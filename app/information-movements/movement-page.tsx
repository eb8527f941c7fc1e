/** One movement: what the policy says of it, who permits it, what was done, and what became of it. */
import type { SerializeFrom } from '@remix-run/node';
import { actingFor } from '~/approvals/acting-for';
import { methodWords } from '~/endings/words';
import type { FormAnswer } from '~/people/form-answer';
import { FormProblems, useFields } from '~/people/people-form';
import { movementKindWords } from '~/policy/movement-words';
import { partPath } from '~/policy/paths';
import { FileList } from '~/registers/attach-page';
import { History } from '~/registers/history';
import { REGISTERS_PATH } from '~/registers/registers';
import { registersWords } from '~/registers/words';
import { Breadcrumbs } from '~/ui/breadcrumbs';
import { Button, LinkButton } from '~/ui/button';
import { Checkbox, RadioGroup } from '~/ui/choices';
import { DataTable } from '~/ui/data-table';
import { OfficeDate, OfficeDateTime } from '~/ui/dates';
import { TextArea } from '~/ui/fields';
import { Form } from '~/ui/form';
import { useText } from '~/ui/locale';
import { useMarks } from '~/ui/marks';
import { Notice } from '~/ui/notice';
import { PageHeading } from '~/ui/page-heading';
import { SummaryList, type SummaryRow } from '~/ui/summary-list';
import { JudgementView } from './judgement-view';
import type { MovementOnPage } from './movement-page.query.server';
import { MOVEMENTS_PATH, movementPath } from './paths';
import { StandingTag } from './standing-tag';
import {
  checkFieldWords,
  closeWords,
  closingWords,
  kindFields,
  nextStepOf,
  permissionStatusWords,
  wayWords,
  movementWords as words,
} from './words';

export type MovementShown = SerializeFrom<MovementOnPage>;
type Props = { movement: MovementShown };

export function MovementPage({ movement, sent }: Props & { sent?: FormAnswer }) {
  const t = useText();
  const kind = t(movementKindWords[movement.kind].name);
  return (
    <>
      <Breadcrumbs
        items={[
          { label: t(registersWords.title), href: REGISTERS_PATH },
          { label: t(words.registerTitle), href: MOVEMENTS_PATH },
          { label: movement.number },
        ]}
      />
      <PageHeading
        kicker={`${movement.number} ${t(movement.unit)}`}
        title={kind}
        lead={t(nextStepOf(movement.standing, movement.kind))}
        status={<StandingTag standing={movement.standing} kind={movement.kind} />}
      />
      <CutOffOrdered movement={movement} />
      <ToDo movement={movement} />
      <section aria-labelledby="application" className="stack-tight">
        <h2 id="application">{t(words.application)}</h2>
        <Application movement={movement} />
      </section>
      <section aria-labelledby="judgement" className="stack-tight">
        <h2 id="judgement">{t(words.judged)}</h2>
        <JudgementView judgement={movement.judgement} />
      </section>
      <Permissions movement={movement} sent={sent} />
      <Done movement={movement} />
      <Files movement={movement} />
      <Otherwise movement={movement} />
      <p>
        <a href={`${movementPath(movement.id)}/record.pdf`}>{t(words.asPdf)}</a>
      </p>
      <History events={movement.events} />
    </>
  );
}

/** 8(1)⑧オ: the order stands above everything until the section has disconnected it. */
function CutOffOrdered({ movement: { may, status, events } }: Props) {
  const t = useText();
  if (status !== 'done' || !events.some(({ type }) => type === 'movement-cut-off-ordered')) return null;
  return (
    <Notice kind="warning" title={t(words.cutOffOrdered)}>
      <p>{t(may.close ? words.cutOffNow : words.cutOffAwaited)}</p>
    </Notice>
  );
}

/** What the reader can do now; what ends it without its having been done stands at the end of the page. */
function ToDo({ movement }: Props) {
  const t = useText();
  const { may, id } = movement;
  const path = movementPath(id);
  const decides = movement.permissions.some(({ mayDecide }) => mayDecide);
  if (!(decides || may.report || may.close || may.retention)) return null;
  return (
    <section aria-labelledby="todo" className="stack-tight">
      <h2 id="todo">{t(words.todo)}</h2>
      <div className="button-row">
        {decides ? <LinkButton href="#permissions">{t(words.toDecision)}</LinkButton> : null}
        {may.report ? <LinkButton href={`${path}/report`}>{t(words.report)}</LinkButton> : null}
        {may.close ? <LinkButton href={`${path}/closing`}>{t(closeWords(movement.kind))}</LinkButton> : null}
        {may.retention ? <LinkButton href={`${path}/retention`}>{t(words.retention)}</LinkButton> : null}
      </div>
    </section>
  );
}

/** Receipts and certificates. */
function Files({ movement }: Props) {
  const t = useText();
  const { files, may, id } = movement;
  if (files.length === 0 && !may.attach) return null;
  const path = `${movementPath(id)}/files`;
  return (
    <section aria-labelledby="files" className="stack-tight">
      <h2 id="files">{t(words.files)}</h2>
      {files.length === 0 ? <p>{t(words.noFiles)}</p> : <FileList files={files} base={path} />}
      {may.attach ? (
        <p>
          <a href={path}>{t(words.attach)}</a>
        </p>
      ) : null}
    </section>
  );
}

function Otherwise({ movement: { may, id } }: Props) {
  const t = useText();
  const path = movementPath(id);
  if (!(may.cutOff || may.withdraw)) return null;
  return (
    <div className="button-row">
      {may.cutOff ? (
        <LinkButton kind="secondary" href={`${path}/cut-off`}>
          {t(words.cutOff)}
        </LinkButton>
      ) : null}
      {may.withdraw ? (
        <LinkButton kind="secondary" href={`${path}/withdrawal`}>
          {t(words.withdraw)}
        </LinkButton>
      ) : null}
    </div>
  );
}

type Permission = MovementShown['permissions'][number];

function Permissions({ movement, sent }: Props & { sent: FormAnswer | undefined }) {
  const t = useText();
  const { permissions } = movement;
  if (permissions.length === 0) return null;
  const mine = permissions.filter(({ mayDecide }) => mayDecide);
  const own = permissions.some(({ isOwn }) => isOwn);
  return (
    <section aria-labelledby="permissions" className="stack-tight">
      <h2 id="permissions">{t(words.permissions)}</h2>
      <DataTable
        caption={t(words.permissions)}
        hideCaption
        rows={permissions}
        rowKey={(row) => row.role}
        columns={[
          { key: 'role', header: t(words.role), rowHeader: true, cell: (row) => t(row.name) },
          {
            key: 'status',
            header: t(words.outcome),
            nowrap: true,
            cell: (row) => t(permissionStatusWords[row.status]),
          },
          { key: 'by', header: t(words.decidedBy), cell: (row) => <Permitter permission={row} id={movement.id} /> },
          { key: 'at', header: t(words.decidedAt), nowrap: true, cell: (row) => <OfficeDateTime at={row.decidedAt} /> },
          {
            key: 'note',
            header: t(words.note),
            cell: (row) => <span className="keep-lines">{[row.note, row.laws].filter(Boolean).join('\n') || '—'}</span>,
          },
        ]}
      />
      {own && mine.length === 0 ? (
        <p>{t(permissions.some(({ decidedAt }) => decidedAt) ? words.alreadyPermitted : words.ownApplication)}</p>
      ) : null}
      {mine.map((permission) => (
        <Decide key={permission.role} movement={movement} permission={permission} sent={sent} />
      ))}
    </section>
  );
}

/** Who decided, and for whom; until then who is asked. */
function Permitter({ permission: row, id }: { permission: Permission; id: string }) {
  const t = useText();
  if (row.decidedAt !== null) {
    const forWhom = actingFor(row.capacity, row.principal);
    return (
      <>
        {row.personPost} {row.personName}
        {forWhom ? <div className="cell-note">{t(forWhom)}</div> : null}
        {row.afterReading ? (
          <div className="cell-note">
            <a href={`${movementPath(id)}/after-readings`}>
              {t(row.afterReading.doneAt === null ? words.notRead : words.readBy(row.afterReading.byName))}
            </a>
          </div>
        ) : null}
      </>
    );
  }
  if (!row.waits) return <>—</>;
  if (row.asked.length === 0) return <>{t(words.nobody)}</>;
  return (
    <>
      {row.asked.map(({ post, name, capacity, principal }) => {
        const forWhom = actingFor(capacity, principal && { post: t(principal.post), name: principal.name });
        return (
          <div key={`${post.ja}${name}`}>
            {t(post)} {name}
            {forWhom ? <div className="cell-note">{t(forWhom)}</div> : null}
          </div>
        );
      })}
      <div className="cell-note">{t(words.givenTo)}</div>
    </>
  );
}

type DecideProps = Props & { permission: Permission; sent: FormAnswer | undefined };

/** One panel for each role under which the reader may decide. */
function Decide({ movement, permission, sent }: DecideProps) {
  const t = useText();
  const isThis = sent?.typed.role === permission.role;
  const { answer, field } = useFields(isThis ? sent : undefined);
  const asksLaw = movement.judgement.checks.includes('no-law-broken');
  const heading = `decide-${permission.role}`;
  return (
    <section aria-labelledby={heading} className="card stack-tight">
      <h3 id={heading}>{t(words.decideAs(permission.name))}</h3>
      {isThis ? (
        <FormProblems
          answer={answer}
          labels={{ outcome: t(words.outcome), lawful: t(words.lawful), laws: t(words.laws), note: t(words.note) }}
        />
      ) : null}
      <Form action={`${movementPath(movement.id)}/decisions#permissions`} reloadDocument className="stack">
        <input type="hidden" name="version" value={movement.version} />
        <input type="hidden" name="role" value={permission.role} />
        <RadioGroup
          {...field('outcome')}
          label={t(words.outcome)}
          required
          options={[
            { value: 'permitted', label: t(words.permit) },
            { value: 'refused', label: t(words.refuse) },
          ]}
        />
        {asksLaw ? (
          <>
            <Checkbox
              name="lawful"
              label={t(words.lawful)}
              error={field('lawful').error}
              defaultChecked={answer.typed.lawful === 'yes'}
            />
            <TextArea {...field('laws')} label={t(words.laws)} hint={t(words.lawsHint)} rows={3} maxLength={2_000} />
          </>
        ) : null}
        <TextArea {...field('note')} label={t(words.note)} hint={t(words.noteHint)} rows={3} maxLength={2_000} />
        <Button>{t(words.saveDecision)}</Button>
      </Form>
    </section>
  );
}

const lines = (text: string) => <span className="keep-lines">{text}</span>;

function Application({ movement }: Props) {
  const t = useText();
  const marks = useMarks();
  const { contract, vendor } = movement;
  const fields = kindFields[movement.kind];
  const written = (['protection', 'survey', 'damages'] as const).flatMap((name): SummaryRow[] =>
    movement[name] === '' ? [] : [{ key: name, term: t(checkFieldWords[name].name), value: lines(movement[name]) }],
  );
  return (
    <>
      {contract && contract.ndaSignedOn === null ? (
        <Notice kind="warning">
          <p>{t(words.ndaMissing)}</p>
        </Notice>
      ) : null}
      {movement.underDuty === false ? (
        <Notice kind="warning">
          <p>{t(words.carrierNotOnFile)}</p>
        </Notice>
      ) : null}
      <SummaryList
        rows={[
          { key: 'what', term: t(fields.what), value: lines(movement.what) },
          { key: 'amount', term: t(words.amount), value: movement.amount },
          {
            key: 'class',
            term: t(words.class),
            value: (
              <>
                {t(movement.level.name)}
                {marks.brackets(t(movement.level.scheme))}
                {movement.specificPersonalInformation
                  ? ` ${t(words.specific)}`
                  : movement.personalInformation
                    ? ` ${t(words.personal)}`
                    : ''}
              </>
            ),
          },
          { key: 'purpose', term: t(words.purpose), value: lines(movement.purpose) },
          { key: 'way', term: t(fields.way), value: t(wayWords(movement.kind, movement.way)) },
          ...(movement.carrierName === ''
            ? []
            : [
                {
                  key: 'carrier',
                  term: t(words.carrier),
                  value: (
                    <>
                      {movement.carrierName}
                      {movement.underDuty ? <div className="cell-note">{t(words.carrierOnFile)}</div> : null}
                    </>
                  ),
                },
              ]),
          {
            key: 'recipient',
            term: t(fields.recipient),
            value: vendor ? (
              <>
                {movement.recipient} <a href={`/registers/vendors/${vendor.id}`}>{vendor.name}</a>
              </>
            ) : (
              movement.recipient
            ),
          },
          ...(contract
            ? [
                {
                  key: 'contract',
                  term: t(movement.kind === 'connection' ? words.contractOfLine : words.contract),
                  value: (
                    <>
                      <a href={`/registers/contracts/${contract.id}`}>
                        {contract.number} {contract.title}
                      </a>
                      <div className="cell-note">
                        {t(words.ndaSigned)}
                        {marks.colon}
                        <OfficeDate date={contract.ndaSignedOn} />
                      </div>
                    </>
                  ),
                },
              ]
            : []),
          { key: 'planned', term: t(fields.plannedOn), value: <OfficeDate date={movement.plannedOn} era /> },
          ...(movement.returnBy
            ? [{ key: 'return', term: t(fields.returnBy), value: <OfficeDate date={movement.returnBy} era /> }]
            : []),
          ...(movement.noReturnReason === ''
            ? []
            : [{ key: 'no-return', term: t(words.noReturn), value: lines(movement.noReturnReason) }]),
          ...written,
          ...(movement.exemptionReason === ''
            ? []
            : [{ key: 'exemption', term: t(words.exemption), value: lines(movement.exemptionReason) }]),
          {
            key: 'applicant',
            term: t(words.applicant),
            value: (
              <>
                {movement.applicantPost} {movement.applicantName} <OfficeDateTime at={movement.appliedAt} />
              </>
            ),
          },
          {
            key: 'profile',
            term: t(words.profile),
            value: (
              <a href={partPath(movement.profile, 'movements')}>
                {t(movement.profile.name)} {movement.profile.version}
              </a>
            ),
          },
        ]}
      />
    </>
  );
}

function Done({ movement }: Props) {
  const t = useText();
  const { done, closed, keepUntil, retention } = movement;
  if (!done) return null;
  return (
    <section aria-labelledby="done" className="stack-tight">
      <h2 id="done">{t(words.done)}</h2>
      <SummaryList
        rows={[
          {
            key: 'on',
            term: t(words.doneOn),
            value: (
              <>
                <OfficeDate date={done.on} era /> {done.time}
              </>
            ),
          },
          { key: 'by', term: t(kindFields[movement.kind].doneBy), value: done.by },
          { key: 'what', term: t(words.doneWhat), value: lines(done.what) },
          ...(done.method ? [{ key: 'method', term: t(words.method), value: t(methodWords[done.method]) }] : []),
          ...(done.keyDestroyedOn
            ? [
                {
                  key: 'key',
                  term: t(words.keyDestroyedOn),
                  value: (
                    <>
                      <OfficeDate date={done.keyDestroyedOn} /> {done.keyEvidence}
                    </>
                  ),
                },
              ]
            : []),
          ...(done.evidence === '' ? [] : [{ key: 'evidence', term: t(words.evidence), value: done.evidence }]),
          {
            key: 'reported',
            term: t(words.reportedBy),
            value: (
              <>
                {done.reported.post} {done.reported.name} <OfficeDateTime at={done.reported.at} />
              </>
            ),
          },
          ...(closed?.how
            ? [
                {
                  key: 'closed',
                  term: t(words.closed),
                  value: (
                    <>
                      <OfficeDate date={closed.on} era /> {t(closingWords[closed.how])}
                      <br />
                      {lines([closed.note, closed.evidence].filter(Boolean).join('\n'))}
                      <br />
                      {closed.recorded.post} {closed.recorded.name} <OfficeDateTime at={closed.recorded.at} />
                    </>
                  ),
                },
              ]
            : []),
          ...(keepUntil ? [{ key: 'keep', term: t(words.keepUntil), value: <OfficeDate date={keepUntil} era /> }] : []),
          ...(retention
            ? [
                {
                  key: 'retention',
                  term: t(words.decision),
                  value: (
                    <>
                      {t(words[retention.decision])} {lines(retention.note)}
                      <br />
                      {retention.decided.post} {retention.decided.name} <OfficeDateTime at={retention.decided.at} />
                    </>
                  ),
                },
              ]
            : []),
        ]}
      />
    </section>
  );
}
