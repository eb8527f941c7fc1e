import type { SerializeFrom } from '@remix-run/node';
import { History } from '~/registers/history';
import { Breadcrumbs } from '~/ui/breadcrumbs';
import { LinkButton } from '~/ui/button';
import { Card } from '~/ui/card';
import { OfficeDate, OfficeDateTime } from '~/ui/dates';
import { useText } from '~/ui/locale';
import { useMarks } from '~/ui/marks';
import { Notice } from '~/ui/notice';
import { PageHeading } from '~/ui/page-heading';
import { StatusTag } from '~/ui/status-tag';
import { SummaryList } from '~/ui/summary-list';
import type { loadCheckPage } from './check-page.query.server';
import { ANSWERS, isAudit, looksAtSections } from './model';
import { nextSteps } from './next-steps';
import { campaignPath, checkPath, findingPath, kindPath } from './paths';
import { AnswerText, Files, Provisions, VerdictText } from './question-parts';
import { CheckStanding, FindingStanding } from './standing-tag';
import { answerWords, kindWords, occasionWords, severityWords, subjectTypeWords, checkWords as words } from './words';

type Check = SerializeFrom<NonNullable<Awaited<ReturnType<typeof loadCheckPage>>>>;
export type CheckPageProps = { check: Check };

/** One check: what is asked, what was answered, what was found, and what became of it. */
export function CheckPage({ check }: CheckPageProps) {
  const t = useText();
  const marks = useMarks();
  const kind = kindWords[check.kind];
  const name = t(check.head.name);
  return (
    <>
      <Breadcrumbs items={[{ label: t(kind.title), href: kindPath(check.kind) }, { label: name }]} />
      <PageHeading
        kicker={check.campaign}
        title={`${t(kind.one)}${marks.colon}${name}`}
        status={<CheckStanding kind={check.kind} standing={check.standing} />}
        action={<Actions check={check} />}
      />
      {check.aside ? (
        <Notice>{t(check.aside === 'own-side' ? words.onItsSide : words.notNamed)}</Notice>
      ) : check.isOwn ? (
        <Notice>{t(kind.ownAnswer)}</Notice>
      ) : null}
      {check.cancelled ? (
        <Notice title={t(words.cancelled)}>
          <p className="keep-lines">{check.cancelled.note}</p>
          <p className="cell-note">
            {check.cancelled.person.post} {check.cancelled.person.name} <OfficeDateTime at={check.cancelled.at} />
          </p>
        </Notice>
      ) : null}
      {check.returnNote ? (
        <Notice kind="warning" title={t(words.returned)}>
          <p className="keep-lines">{check.returnNote}</p>
        </Notice>
      ) : null}
      <Summary check={check} />
      <Findings check={check} />
      <Answers check={check} />
      <div className="button-row no-print">
        <Actions check={check} />
      </div>
      <Further check={check} />
      <History events={check.events} />
    </>
  );
}

function Actions({ check }: CheckPageProps) {
  const t = useText();
  const at = checkPath(check.id);
  if (check.mayAnswer) return <LinkButton href={`${at}/answers`}>{t(words.goAnswer)}</LinkButton>;
  if (!check.mayReview) return null;
  return (
    <div className="button-row">
      {check.verdictsLeft > 0 ? <LinkButton href={`${at}/verdicts`}>{t(words.judge)}</LinkButton> : null}
      <LinkButton href={`${at}/review`} kind={check.verdictsLeft > 0 ? 'secondary' : 'primary'}>
        {t(kindWords[check.kind].review)}
      </LinkButton>
      <LinkButton href={`${at}/findings`} kind="secondary">
        {t(words.addFinding)}
      </LinkButton>
    </div>
  );
}

/** Handing on, naming another auditor and cancelling: rare, so they stand below. */
function Further({ check }: CheckPageProps) {
  const t = useText();
  const at = checkPath(check.id);
  const { mayHandOn, mayNameAuditor, mayCancel } = check;
  if (!mayHandOn && !mayNameAuditor && !mayCancel) return null;
  return (
    <div className="button-row no-print">
      {mayHandOn ? (
        <LinkButton href={`${at}/hand-over`} kind="secondary">
          {t(words.goHandOver)}
        </LinkButton>
      ) : null}
      {mayNameAuditor ? (
        <LinkButton href={`${at}/auditors`} kind="secondary">
          {t(words.goAuditor)}
        </LinkButton>
      ) : null}
      {mayCancel ? (
        <LinkButton href={`${at}/cancellation`} kind="secondary">
          {t(words.goCancel)}
        </LinkButton>
      ) : null}
    </div>
  );
}

function Summary({ check }: CheckPageProps) {
  const t = useText();
  const marks = useMarks();
  const { submitted, reviewed } = check;
  const by = ({ person }: { person: { name: string; post: string } }) => `${person.post} ${person.name}`;
  const steps = nextSteps(check);
  return (
    <SummaryList
      dense
      rows={[
        ...(steps.length > 0
          ? [
              {
                key: 'next',
                term: t(words.next),
                value: steps.map((step) => (
                  <div key={step.ja}>
                    <strong>{t(step)}</strong>
                  </div>
                )),
              },
            ]
          : []),
        ...(check.subject.type === 'unit'
          ? []
          : [
              {
                key: 'subject',
                term: t(words.subject),
                value: (
                  <>
                    {check.subjectHref ? <a href={check.subjectHref}>{check.subject.name}</a> : check.subject.name}
                    {marks.brackets([t(subjectTypeWords[check.subject.type]), check.vendorName].join(marks.dot))}
                  </>
                ),
              },
            ]),
        ...(check.campaignId
          ? [
              {
                key: 'campaign',
                term: t(kindWords[check.kind].round),
                value: <a href={campaignPath(check.campaignId)}>{check.campaign}</a>,
              },
            ]
          : []),
        ...(looksAtSections(check.kind)
          ? [
              {
                key: 'occasion',
                term: t(words.occasion),
                value:
                  t(occasionWords[check.occasion.type].name) +
                  (check.occasion.note ? marks.colon + check.occasion.note : ''),
              },
            ]
          : []),
        {
          key: 'unit',
          term: t(looksAtSections(check.kind) ? words.sectionName : words.section),
          value: t(check.unit),
        },
        ...(check.kind === 'audit'
          ? [{ key: 'auditors', term: t(words.auditors), value: check.auditors.join(marks.comma) }]
          : []),
        {
          key: 'owner',
          term: t(words.owner),
          value: check.owner
            ? t(check.owner.post) + marks.brackets(check.owner.holders.join(marks.comma) || '—')
            : t(words.noOwner),
        },
        { key: 'due', term: t(words.dueOn), value: <OfficeDate date={check.dueOn} era /> },
        ...(submitted
          ? [
              {
                key: 'submitted',
                term: t(words.submitted),
                value: (
                  <>
                    <OfficeDateTime at={submitted.at} /> {by(submitted)}
                  </>
                ),
              },
            ]
          : []),
        ...(reviewed
          ? [
              {
                key: 'reviewed',
                term: t(kindWords[check.kind].reviewed),
                value: (
                  <>
                    <OfficeDateTime at={reviewed.at} /> {by(reviewed)}
                    {reviewed.note ? <p className="keep-lines">{reviewed.note}</p> : null}
                  </>
                ),
              },
            ]
          : []),
        ...(check.previousId
          ? [
              {
                key: 'last',
                term: t(words.last),
                value: <a href={checkPath(check.previousId)}>{t(words.lastAnswer)}</a>,
              },
            ]
          : []),
      ]}
    />
  );
}

function Findings({ check }: CheckPageProps) {
  const t = useText();
  if (check.standing === 'open' || check.standing === 'overdue') {
    if (check.findings.length === 0) return null;
  }
  return (
    <section aria-labelledby="findings" className="stack">
      <h2 id="findings">{t(words.findings)}</h2>
      {check.findings.length === 0 ? <p>{t(words.noFindings)}</p> : null}
      {check.findings.map((finding) => (
        <Finding key={finding.id} check={check} finding={finding} />
      ))}
    </section>
  );
}

function Finding({ check, finding }: CheckPageProps & { finding: Check['findings'][number] }) {
  const t = useText();
  const at = findingPath(check.id, finding.id);
  const ofSection = looksAtSections(check.kind);
  const by = ({ person, at: when }: { person: { name: string; post: string }; at: string }) => (
    <>
      {person.post} {person.name} <OfficeDateTime at={when} />
    </>
  );
  return (
    <Card
      id={finding.id}
      headingLevel={3}
      title={finding.question ? t(finding.question) : t(words.whole)}
      aside={<FindingStanding status={finding.status} />}
      actions={
        finding.mayPlan || finding.mayReport || finding.mayJudge ? (
          <>
            {finding.mayPlan ? <LinkButton href={`${at}/plan`}>{t(words.planIt)}</LinkButton> : null}
            {finding.mayReport ? <LinkButton href={`${at}/correction`}>{t(words.reportIt)}</LinkButton> : null}
            {finding.mayJudge ? <LinkButton href={`${at}/closing`}>{t(words.closeIt)}</LinkButton> : null}
          </>
        ) : null
      }
    >
      <p className="keep-lines">{finding.statement}</p>
      {finding.clause ? (
        <figure className="quoted-clause">
          <blockquote className="keep-lines">{finding.clause}</blockquote>
          <figcaption>
            {t(words.clause)}
            {finding.contractId ? (
              <>
                {' '}
                <a href={`/registers/contracts/${finding.contractId}`}>{check.subject.name}</a>
              </>
            ) : null}
          </figcaption>
        </figure>
      ) : null}
      <SummaryList
        dense
        rows={[
          ...(finding.severity
            ? [{ key: 'severity', term: t(words.severity), value: t(severityWords[finding.severity].name) }]
            : []),
          ...(finding.measure
            ? [
                {
                  key: 'measure',
                  term: t(ofSection ? words.correctiveAction : words.measure),
                  value: <span className="keep-lines">{finding.measure}</span>,
                },
              ]
            : []),
          {
            key: 'due',
            term: t(finding.status === 'to-plan' ? words.planDueOn : words.measureDueOn),
            value: (
              <>
                <OfficeDate date={finding.dueOn} era />{' '}
                {finding.late ? <StatusTag tone="error">{t({ ja: '期限超過', en: 'Overdue' })}</StatusTag> : null}
              </>
            ),
          },
          { key: 'raised', term: t(words.raisedBy), value: by(finding.raised) },
          ...(finding.planned ? [{ key: 'planned', term: t(words.plannedBy), value: by(finding.planned) }] : []),
          ...(finding.returnNote && finding.status !== 'closed'
            ? [
                {
                  key: 'returned',
                  term: t(words.sentBack),
                  value: <span className="keep-lines">{finding.returnNote}</span>,
                },
              ]
            : []),
          ...(finding.carriedOut
            ? [
                { key: 'report', term: t(words.report), value: <span className="keep-lines">{finding.report}</span> },
                ...(finding.evidence ? [{ key: 'evidence', term: t(words.evidence), value: finding.evidence }] : []),
                { key: 'done', term: t(words.carriedOutBy), value: by(finding.carriedOut) },
              ]
            : []),
          ...(finding.closed
            ? [
                {
                  key: 'closed',
                  term: t(words.closedBy),
                  value: (
                    <>
                      {by(finding.closed)}
                      <p className="keep-lines">{finding.closeNote}</p>
                    </>
                  ),
                },
              ]
            : []),
        ]}
      />
      <Files checkId={check.id} files={finding.files} removable={finding.mayReport} />
    </Card>
  );
}

/** How many questions were answered or judged how. */
function Sums({ check: { kind, questions } }: CheckPageProps) {
  const t = useText();
  const marks = useMarks();
  const values = questions.map(({ answer, verdict }) => (isAudit(kind) ? verdict?.verdict : answer.answer));
  const sums = ANSWERS.map((value) => ({ value, number: values.filter((one) => one === value).length }));
  return (
    <p>
      {t(isAudit(kind) ? words.judgeTitle : words.sectionAnswer)}
      {marks.colon}
      {sums
        .filter(({ number }) => number > 0)
        .map(({ value, number }) => `${t(answerWords[value])} ${number}`)
        .join(marks.comma)}
    </p>
  );
}

function Answers({ check }: CheckPageProps) {
  const t = useText();
  const marks = useMarks();
  return (
    <section aria-labelledby="answers" className="stack">
      <h2 id="answers">{t(kindWords[check.kind].answerTitle)}</h2>
      {check.mayAnswer && check.gapsLeft > 0 ? <p>{t(words.gaps(check.gapsLeft))}</p> : null}
      {check.standing === 'findings' || check.standing === 'finished' ? <Sums check={check} /> : null}
      {check.questions.map((question, at) => (
        <Card
          key={question.key}
          id={question.key}
          headingLevel={3}
          title={t(question.title)}
          aside={
            question.isCopied && question.isSaved && question.answer.stillValid === '' ? (
              <StatusTag tone="waiting">{t(words.copied)}</StatusTag>
            ) : null
          }
        >
          <p className="cell-note">
            {t(words.question(at + 1, check.questions.length))}
            {marks.gap}
            <Provisions profile={check.profile} provisions={question.provisions} />
          </p>
          <p>{t(question.question)}</p>
          {question.isSaved ? (
            <AnswerText answer={question.answer} by={question.answeredBy} />
          ) : (
            <p>
              <strong>{t(words.noAnswer)}</strong>
            </p>
          )}
          <Files checkId={check.id} files={question.files} removable={check.mayAnswer} />
          {question.verdict ? <VerdictText verdict={question.verdict} /> : null}
        </Card>
      ))}
      <Files checkId={check.id} files={check.otherFiles} removable={check.mayAnswer} />
      {check.mayAnswer ? (
        <p>
          <a href={`${checkPath(check.id)}/evidence`}>{t(words.addFiles)}</a>
        </p>
      ) : null}
    </section>
  );
}
