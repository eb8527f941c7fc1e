import type { SerializeFrom } from '@remix-run/node';
import type { FormAnswer } from '~/people/form-answer';
import { FormPage, useFields } from '~/people/people-form';
import { spokenActor, spokenNote } from '~/record/own-notes';
import { History } from '~/registers/history';
import { Breadcrumbs } from '~/ui/breadcrumbs';
import { LinkButton } from '~/ui/button';
import { DataTable } from '~/ui/data-table';
import { OfficeDateTime } from '~/ui/dates';
import { TextArea, TextField } from '~/ui/fields';
import { useText } from '~/ui/locale';
import { useMarks } from '~/ui/marks';
import { PageHeading } from '~/ui/page-heading';
import { SummaryList } from '~/ui/summary-list';
import { kindName } from './model';
import { Owner } from './obligation-list';
import type { loadObligationPage } from './obligation-page.query.server';
import { ObligationDue, ObligationStatusTag } from './obligation-status';
import { OBLIGATIONS_PATH } from './obligations-query';
import { occasionText, obligationWords as words } from './words';

type Obligation = SerializeFrom<NonNullable<Awaited<ReturnType<typeof loadObligationPage>>>>;
type Props = { obligation: Obligation };

const home = (t: ReturnType<typeof useText>) => ({ label: t(words.title), href: OBLIGATIONS_PATH });

/** One obligation: what, for whom, until when, who was reminded, and what was done. */
export function ObligationDetails({ obligation }: Props) {
  const t = useText();
  return (
    <>
      <Breadcrumbs items={[home(t), { label: t(kindName(obligation.kind)) }]} />
      <PageHeading
        kicker={t(kindName(obligation.kind))}
        title={t(obligation.title)}
        status={<ObligationStatusTag of={obligation} />}
        action={<MainAction obligation={obligation} />}
      />
      <Summary obligation={obligation} />
      <Reminders obligation={obligation} />
      <History events={obligation.events} />
    </>
  );
}

function MainAction({ obligation: { id, isOpen, mayRecord, placeToDo } }: Props) {
  const t = useText();
  if (placeToDo) return <LinkButton href={placeToDo}>{t(words.goThere)}</LinkButton>;
  if (!mayRecord || !isOpen) return null;
  return <LinkButton href={`${OBLIGATIONS_PATH}/${id}/fulfilment`}>{t(words.doIt)}</LinkButton>;
}

function Summary({ obligation }: Props) {
  const t = useText();
  const { subject, subjectHref, done, unit } = obligation;
  return (
    <SummaryList
      rows={[
        {
          key: 'subject',
          term: t(words.subject),
          value: subjectHref ? <a href={subjectHref}>{subject.name}</a> : subject.name,
        },
        { key: 'owner', term: t(words.owner), value: <Owner of={obligation} /> },
        { key: 'unit', term: t(words.unit), value: t(unit) },
        { key: 'due', term: t(words.due), value: <Due obligation={obligation} /> },
        ...(done
          ? [
              { key: 'at', term: t(words.doneAt), value: <OfficeDateTime at={done.at} era /> },
              { key: 'by', term: t(words.doneBy), value: t(spokenActor({ post: done.byPost, name: done.byName })) },
              {
                key: 'note',
                term: t(words.note),
                value: <span className="keep-lines">{t(spokenNote(done.note)) || '—'}</span>,
              },
              { key: 'evidence', term: t(words.evidence), value: done.evidence || '—' },
            ]
          : []),
      ]}
    />
  );
}

function Due({ obligation }: Props) {
  const t = useText();
  return (
    <>
      <ObligationDue of={obligation} era />
      {obligation.reasons.length > 0 ? (
        <ul>
          {obligation.reasons.map((reason) => (
            <li key={reason.ja}>{t(reason)}</li>
          ))}
        </ul>
      ) : null}
    </>
  );
}

function Reminders({ obligation: { reminders } }: Props) {
  const t = useText();
  return (
    <section aria-labelledby="reminders">
      <h2 id="reminders">{t(words.reminders)}</h2>
      <DataTable
        caption={t(words.reminders)}
        hideCaption
        rows={reminders}
        rowKey={(row) => row.id}
        empty={<p>{t(words.noReminders)}</p>}
        columns={[
          { key: 'why', header: t(words.why), rowHeader: true, cell: (row) => t(occasionText(row.occasion)) },
          { key: 'to', header: t(words.to), cell: (row) => t(row.post) },
          { key: 'at', header: t(words.at), nowrap: true, cell: (row) => <OfficeDateTime at={row.at} /> },
        ]}
      />
    </section>
  );
}

/** 完了の記録: what was done, and where that can be seen. */
export function FulfilmentPage({ obligation, sent }: Props & { sent: FormAnswer | undefined }) {
  const t = useText();
  const marks = useMarks();
  const { answer, field } = useFields(sent);
  const href = `${OBLIGATIONS_PATH}/${obligation.id}`;
  return (
    <FormPage
      home={home(t)}
      crumbs={[{ label: t(kindName(obligation.kind)), href }]}
      title={words.doItTitle}
      lead={words.doItLead}
      action={`${href}/fulfilment`}
      answer={answer}
      version={obligation.version}
      submit={words.doIt}
      back={href}
    >
      <p>
        {t(words.what)}
        {marks.colon}
        <strong className="keep-lines">{t(obligation.title)}</strong>
      </p>
      <TextArea {...field('note')} label={t(words.note)} hint={t(words.noteHint)} rows={5} maxLength={2_000} required />
      <TextField
        {...field('evidence')}
        label={t(words.evidence)}
        hint={t(words.evidenceHint)}
        width="full"
        maxLength={500}
        optional
      />
    </FormPage>
  );
}
