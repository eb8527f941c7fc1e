import { RequestStatus } from '~/approvals/status-label';
import type { ScalarFact } from '~/policy/model';
import { factValueText, factWords, trackWords } from '~/policy/words';
import { spokenNote } from '~/record/own-notes';
import { Button } from '~/ui/button';
import { DataTable } from '~/ui/data-table';
import { OfficeDate, OfficeDateTime, OfficePeriod } from '~/ui/dates';
import { EmptyState } from '~/ui/empty-state';
import { SelectField, TextArea } from '~/ui/fields';
import { Form, SubmissionKey } from '~/ui/form';
import { formatNumber, formatYen } from '~/ui/format';
import { useLocale, useText } from '~/ui/locale';
import { useMarks } from '~/ui/marks';
import { StatusTag } from '~/ui/status-tag';
import { SummaryList } from '~/ui/summary-list';
import { Timeline } from '~/ui/timeline';
import { describeEvent } from './history';
import { Shown } from './intake/shown';
import { wordsOfKind } from './kind-words';
import type { RequestPageProps } from './request-page';
import { costWords, requestWords as words } from './words';

export function SummarySection(props: RequestPageProps) {
  const { request, content, unit, coAuthors, profile, revision, trackReason, decisions, conditions } = props;
  const t = useText();
  const marks = useMarks();
  const locale = useLocale();
  const kindWords = wordsOfKind[request.kind];
  const proposed = decisions.filter((d) => d.round === request.round).flatMap((d) => d.conditions);
  const people = [request.applicantName, ...coAuthors.map((name) => name + marks.brackets(t(words.coAuthors)))];
  return (
    <section id="summary" aria-labelledby="summary-heading">
      <h2 id="summary-heading">{t(words.summary)}</h2>
      <SummaryList
        rows={[
          { term: t(words.status), value: <RequestStatus status={request.status} /> },
          { term: t(words.section), value: t(unit) },
          { term: t(words.applicant), value: people.join(marks.comma) },
          { term: t(kindWords.use), value: content.useDescription || '—' },
          { term: t(kindWords.necessity), value: content.necessity || '—' },
          {
            term: t(kindWords.period),
            value: (
              <>
                <OfficePeriod from={content.startOn} to={content.endOn} era />
              </>
            ),
          },
          ...(request.kind === 'subcontracting' || content.account
            ? []
            : [
                {
                  term: t(costWords[content.cost?.basis ?? (content.service ? 'yearly' : 'total')]),
                  value: content.cost === null ? '—' : formatYen(content.cost.yen, locale),
                },
              ]),
          ...(content.service
            ? [
                {
                  term: t(words.users),
                  value:
                    content.service.userCount === null ? '—' : t(words.people(formatNumber(content.service.userCount))),
                },
                { term: t(words.manager), value: content.managerName || '—' },
              ]
            : []),
          ...(request.validUntil
            ? [{ term: t(words.validUntil), value: <OfficeDate date={request.validUntil} era /> }]
            : []),
          ...(conditions.length > 0
            ? [{ term: t(words.conditions), value: <ConditionsInForce conditions={conditions} /> }]
            : proposed.length > 0
              ? [{ term: t(words.conditions), value: <ConditionList conditions={proposed} /> }]
              : []),
          {
            term: t(words.track),
            value: request.track ? `${t(trackWords[request.track].name)} ${trackReason ? t(trackReason) : ''}` : '—',
          },
          {
            term: t(words.profile),
            value: (
              <a
                href={`/policy-profiles/${profile.key}/${profile.version}`}
              >{`${t(profile.name)} ${profile.version}`}</a>
            ),
          },
          ...(revision
            ? [
                {
                  term: t(words.digest),
                  value: <code className="digest">{`${t(words.revision)} ${revision.number} ${revision.digest}`}</code>,
                },
              ]
            : []),
        ]}
      />
    </section>
  );
}

type Condition = RequestPageProps['decisions'][number]['conditions'][number];

function ConditionList({ conditions }: { conditions: Condition[] }) {
  const marks = useMarks();
  return (
    <ul>
      {conditions.map((condition) => (
        <li key={condition.text}>
          {condition.text} — {condition.ownerName}
          {marks.dot}
          <OfficeDate date={condition.dueOn} />
        </li>
      ))}
    </ul>
  );
}

/** What was set, and what became of it. */
function ConditionsInForce({ conditions }: Pick<RequestPageProps, 'conditions'>) {
  const t = useText();
  const marks = useMarks();
  return (
    <ul>
      {conditions.map((condition) => (
        <li key={condition.id}>
          {condition.obligationId ? (
            <a href={`/obligations/${condition.obligationId}`}>{condition.text}</a>
          ) : (
            condition.text
          )}{' '}
          — {condition.ownerName}
          {marks.dot}
          <OfficeDate date={condition.dueOn} />
          <div>
            <StatusTag tone={condition.isOpen ? 'waiting' : 'success'}>
              {t(condition.isOpen ? words.conditionOpen : words.conditionMet)}
            </StatusTag>{' '}
            {condition.doneAt ? (
              <>
                <OfficeDateTime at={condition.doneAt} /> {condition.doneByName}
                <div className="keep-lines">{condition.note}</div>
              </>
            ) : null}
          </div>
        </li>
      ))}
    </ul>
  );
}

export function InformationSection({ content, effectiveClass, schemeName }: RequestPageProps) {
  const t = useText();
  const marks = useMarks();
  return (
    <section id="information" aria-labelledby="information-heading">
      <h2 id="information-heading">{t(words.information)}</h2>
      <p>
        {t(words.effectiveClass)}
        {marks.colon}
        <strong>{effectiveClass.map((level) => t(level)).join(marks.dot) || '—'}</strong>
        {marks.brackets(t(schemeName))}
      </p>
      <DataTable
        caption={t(words.information)}
        hideCaption
        rows={content.information.map((item, index) => ({ ...item, key: String(index) }))}
        rowKey={(row) => row.key}
        empty={<EmptyState title="—" />}
        columns={[
          { key: 'name', header: t(words.information), rowHeader: true, cell: (row) => row.name },
          {
            key: 'levels',
            header: t(words.itemClass),
            cell: (row) => row.levels.map((level) => t(level)).join(marks.dot),
          },
          {
            key: 'personal',
            header: t(words.personal),
            cell: (row) => (row.specificPersonal ? t(words.specificPersonal) : row.personal ? t(words.personal) : '—'),
          },
        ]}
      />
      {content.service ? <SectionsUsing sections={content.sections} /> : null}
    </section>
  );
}

function SectionsUsing({ sections }: Pick<RequestPageProps['content'], 'sections'>) {
  const t = useText();
  const marks = useMarks();
  return (
    <>
      <h3>{t(words.sectionsUsing)}</h3>
      <ul>
        {sections.map((section) => (
          <li key={section.name.ja}>
            {t(section.name)}
            {section.lead ? marks.brackets(t(words.lead)) : ''} {section.level ? t(section.level) : ''}{' '}
            {section.purpose}
          </li>
        ))}
      </ul>
    </>
  );
}

/** The other side: for a service its provider, else what the intake asked about company and contract. */
export function VendorSection(props: RequestPageProps) {
  const t = useText();
  const { request, content } = props;
  return (
    <section id="vendor" aria-labelledby="vendor-heading">
      <h2 id="vendor-heading">{t(wordsOfKind[request.kind].vendorSection)}</h2>
      {content.service ? (
        <ServiceRows content={content} service={content.service} />
      ) : (
        <CompanyRows content={content} />
      )}
    </section>
  );
}

type Content = RequestPageProps['content'];

function CompanyRows({ content }: { content: Content }) {
  const t = useText();
  const { mainContract, answers } = content;
  return (
    <SummaryList
      rows={[
        ...(mainContract
          ? [
              {
                key: 'mainContract',
                term: t(words.mainContract),
                value: (
                  <>
                    <a href={`/registers/contracts/${mainContract.id}`}>{mainContract.title}</a>
                    <br />
                    {mainContract.contractorName}
                  </>
                ),
              },
            ]
          : []),
        ...answers.map((answer) => ({
          key: answer.field,
          term: t(answer.label),
          value: <Shown value={answer.value} />,
        })),
      ]}
    />
  );
}

function ServiceRows({ content, service }: { content: Content; service: NonNullable<Content['service']> }) {
  const t = useText();
  const marks = useMarks();
  const facts = Object.entries(content.facts).filter(([key]) => key !== 'information' && key !== 'purpose');
  return (
    <SummaryList
      rows={[
        { term: t(wordsOfKind['cloud-service'].title), value: content.title || '—' },
        {
          term: t(wordsOfKind['cloud-service'].vendor),
          value: [content.vendorName, service.resellerName].filter(Boolean).join(marks.comma) || '—',
        },
        ...(service.serviceUrl
          ? [
              {
                term: 'URL',
                value: (
                  <a href={service.serviceUrl} rel="noreferrer noopener">
                    {service.serviceUrl}
                  </a>
                ),
              },
            ]
          : []),
        ...facts.map(([key, value]) => ({
          key,
          term: t(factWords[key as ScalarFact].label),
          value: t(factValueText(key as ScalarFact, value as string | boolean)),
        })),
      ]}
    />
  );
}

export function Comments({ comments, may, submissionKey, base, items }: RequestPageProps & { base: string }) {
  const t = useText();
  const marks = useMarks();
  const titles = new Map(items.map((item) => [item.key, item.title]));
  return (
    <section id="comments" aria-labelledby="comments-heading">
      <h2 id="comments-heading">{t(words.comments)}</h2>
      {comments.length === 0 ? (
        <p>{t(words.commentsNone)}</p>
      ) : (
        <Timeline
          label={t(words.comments)}
          items={comments.map((comment) => ({
            key: comment.id,
            when: <OfficeDateTime at={comment.createdAt} />,
            title: comment.authorName + marks.brackets(comment.authorPost),
            who: comment.itemKey ? t(titles.get(comment.itemKey) ?? words.requirements) : null,
            body: <p className="pre-wrap">{comment.body}</p>,
          }))}
        />
      )}
      {may.comment ? (
        <Form action={`${base}/comments`}>
          <SubmissionKey value={submissionKey} />
          <TextArea name="body" label={t(words.addComment)} rows={3} />
          <SelectField
            name="itemKey"
            label={t(words.commentItem)}
            optional
            placeholder={t(words.commentWhole)}
            options={items.map((item) => ({ value: item.key, label: t(item.title) }))}
          />
          <Button kind="secondary">{t(words.send)}</Button>
        </Form>
      ) : null}
    </section>
  );
}

export function History({ events, steps, decisions }: RequestPageProps) {
  const t = useText();
  const marks = useMarks();
  const names = new Map([
    ...steps.map((s) => [s.key, s.name] as const),
    ...decisions.map((d) => [d.stepKey, d.stepName] as const),
  ]);
  const stepName = (key: string) => names.get(key) ?? { ja: key, en: key };
  return (
    <section id="history" aria-labelledby="history-heading">
      <h2 id="history-heading">{t(words.history)}</h2>
      <Timeline
        label={t(words.history)}
        items={events.map((event) => {
          const line = describeEvent(event, stepName);
          return {
            key: event.id,
            when: <OfficeDateTime at={event.occurredAt} />,
            title: t(line.title),
            who: t(spokenNote(event.actorName)) + marks.brackets(t(spokenNote(event.actorPost))),
            body: line.body ? <p className="pre-wrap">{line.body}</p> : null,
            tone: line.tone,
          };
        })}
      />
    </section>
  );
}
