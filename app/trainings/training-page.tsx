import type { SerializeFrom } from '@remix-run/node';
import { ObligationDue, ObligationStatusTag } from '~/obligations/obligation-status';
import { OBLIGATIONS_PATH } from '~/obligations/obligations-query';
import { obligationWords } from '~/obligations/words';
import type { FormAnswer } from '~/people/form-answer';
import { FormProblems, useFields } from '~/people/people-form';
import { months } from '~/policy/viewer-words';
import { spokenActor } from '~/record/own-notes';
import { FileList } from '~/registers/attach-page';
import { attachWords } from '~/registers/words';
import { Breadcrumbs } from '~/ui/breadcrumbs';
import { Button } from '~/ui/button';
import { DataTable } from '~/ui/data-table';
import { OfficeDate } from '~/ui/dates';
import { DateField, NumberField, TextArea, TextField } from '~/ui/fields';
import { Form } from '~/ui/form';
import { useText } from '~/ui/locale';
import { useMarks } from '~/ui/marks';
import { Notice } from '~/ui/notice';
import { PageHeading } from '~/ui/page-heading';
import { SummaryList } from '~/ui/summary-list';
import type { loadTrainingPage } from './training-page.query.server';
import { trainingWords as words } from './words';

type Data = SerializeFrom<NonNullable<Awaited<ReturnType<typeof loadTrainingPage>>>>;
type Props = Data & { submissionKey: string; isSaved: boolean; sent: FormAnswer | undefined };

/** 研修・訓練 of one section: when the next is due, what was held, and the form to record one. */
export function TrainingPage({ submissionKey, isSaved, sent, ...section }: Props) {
  const t = useText();
  return (
    <>
      <Breadcrumbs items={[{ label: t(obligationWords.title), href: OBLIGATIONS_PATH }, { label: t(words.title) }]} />
      <PageHeading
        kicker={t(section.unit)}
        title={t(words.title)}
        lead={t(words.lead)}
        status={section.due ? <ObligationStatusTag of={section.due} /> : null}
      />
      {isSaved && !sent ? (
        <Notice kind="success" live>
          <p>{t(words.saved)}</p>
        </Notice>
      ) : null}
      <Due section={section} />
      {section.mayRecord ? <RecordForm unitId={section.unitId} submissionKey={submissionKey} sent={sent} /> : null}
      <Held section={section} />
    </>
  );
}

function Due({ section: { due, owner, months: interval } }: { section: Data }) {
  const t = useText();
  const marks = useMarks();
  return (
    <SummaryList
      rows={[
        {
          term: t(words.next),
          value: due ? (
            <a href={`${OBLIGATIONS_PATH}/${due.id}`}>
              <ObligationDue of={due} era />
            </a>
          ) : (
            '—'
          ),
        },
        {
          term: t(words.owner),
          value: owner ? [t(owner.post), owner.holders.join(marks.comma)].filter(Boolean).join(' ') : '—',
        },
        { term: t(words.interval), value: t(months(interval)) },
      ]}
    />
  );
}

function RecordForm({ unitId, submissionKey, sent }: Pick<Props, 'unitId' | 'submissionKey' | 'sent'>) {
  const t = useText();
  const { answer, field } = useFields(sent);
  return (
    <section aria-labelledby="record">
      <h2 id="record">{t(words.record)}</h2>
      <FormProblems
        answer={answer}
        labels={{
          heldOn: t(words.heldOn),
          participants: t(words.participants),
          content: t(words.content),
          evidence: t(words.evidence),
        }}
      />
      <Form action={`/trainings/${unitId}`} reloadDocument className="stack">
        <input type="hidden" name="submissionKey" value={submissionKey} />
        <DateField {...field('heldOn')} label={t(words.heldOn)} required />
        <NumberField {...field('participants')} label={t(words.participants)} inputMode="numeric" required />
        <TextArea
          {...field('content')}
          label={t(words.content)}
          hint={t(words.contentHint)}
          rows={4}
          maxLength={2_000}
          required
        />
        <TextField
          {...field('evidence')}
          label={t(words.evidence)}
          hint={t(words.evidenceHint)}
          width="full"
          maxLength={500}
          optional
        />
        <Button>{t(words.record)}</Button>
      </Form>
    </section>
  );
}

function Held({ section: { unitId, trainings: rows, mayRecord } }: { section: Data }) {
  const t = useText();
  return (
    <section aria-labelledby="held">
      <h2 id="held">{t(words.held)}</h2>
      <DataTable
        caption={t(words.held)}
        hideCaption
        rows={rows}
        rowKey={(row) => row.id}
        empty={<p>{t(words.none)}</p>}
        columns={[
          { key: 'on', header: t(words.heldOn), rowHeader: true, cell: (row) => <OfficeDate date={row.heldOn} era /> },
          {
            key: 'people',
            header: t(words.participants),
            nowrap: true,
            cell: (row) => t(words.people(row.participants)),
          },
          {
            key: 'content',
            header: t(words.content),
            cell: (row) => <span className="keep-lines">{row.content}</span>,
          },
          {
            key: 'evidence',
            header: t(words.evidence),
            cell: (row) => {
              const path = `/trainings/${unitId}/records/${row.id}/files`;
              return (
                <>
                  {row.evidence || (row.files.length === 0 ? '—' : null)}
                  <FileList files={row.files} base={path} />
                  {mayRecord ? (
                    <div>
                      <a href={path}>{t(attachWords.link)}</a>
                    </div>
                  ) : null}
                </>
              );
            },
          },
          {
            key: 'by',
            header: t(words.recordedBy),
            cell: (row) => t(spokenActor({ post: row.byPost, name: row.byName })),
          },
        ]}
      />
    </section>
  );
}
