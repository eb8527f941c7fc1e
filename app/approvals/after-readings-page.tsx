import type { SerializeFrom } from '@remix-run/node';
import type { FormAnswer } from '~/people/form-answer';
import { FormProblems, useFields } from '~/people/people-form';
import { Breadcrumbs } from '~/ui/breadcrumbs';
import { Button } from '~/ui/button';
import { Card } from '~/ui/card';
import { OfficeDate, OfficeDateTime } from '~/ui/dates';
import { TextArea } from '~/ui/fields';
import { Form } from '~/ui/form';
import { useText } from '~/ui/locale';
import { PageHeading } from '~/ui/page-heading';
import { SummaryList } from '~/ui/summary-list';
import { actingFor } from './acting-for';
import { afterReadingWords as words } from './after-reading-words';
import type { readingsFor } from './after-readings-page-data.server';

type Data = SerializeFrom<NonNullable<Awaited<ReturnType<typeof readingsFor>>>>;
type Reading = Data['readings'][number];

/** 後閲: each decision made for an absent person, and a note that he has read it. */
export function AfterReadingsPage({ about, readings, sent }: Data & { sent: FormAnswer | undefined }) {
  const t = useText();
  const { answer } = useFields(sent);
  return (
    <>
      <Breadcrumbs
        items={[
          { label: t(about.list.label), href: about.list.href },
          { label: about.number, ...(about.isReadable ? { href: about.href } : {}) },
          { label: t(words.title) },
        ]}
      />
      <PageHeading kicker={about.number} title={`${t(words.title)} ${t(about.title)}`} lead={t(words.lead)} />
      <FormProblems answer={answer} />
      {about.isReadable ? (
        <p>
          <a href={about.href}>{t(about.toIt)}</a>
        </p>
      ) : null}
      {readings.map((reading) => (
        <ReadingCard key={reading.id} reading={reading} action={`${about.href}/after-readings`} sent={sent} />
      ))}
    </>
  );
}

function ReadingCard(props: { reading: Reading; action: string; sent: FormAnswer | undefined }) {
  const { reading, action, sent } = props;
  const t = useText();
  const mine = sent?.typed.obligationId === reading.id ? sent : undefined;
  const { field } = useFields(mine);
  const forWhom = actingFor(reading.capacity, reading.principal);
  return (
    <Card kind={reading.mayNote ? 'accent' : undefined} title={`${t(reading.outcome)} ${reading.deciderName}`}>
      <SummaryList
        rows={[
          { term: t(words.decidedBy), value: `${reading.deciderPost} ${reading.deciderName}` },
          { term: t(words.forWhom), value: forWhom ? t(forWhom) : '' },
          { term: t(words.decidedAt), value: <OfficeDateTime at={reading.decidedAt} /> },
          { term: t(words.comment), value: reading.comment || '—' },
          ...(reading.isOpen
            ? [{ term: t(words.due), value: <OfficeDate date={reading.dueOn} /> }]
            : [
                { term: t(words.readBy), value: reading.doneByName },
                { term: t(words.readAt), value: reading.doneAt ? <OfficeDateTime at={reading.doneAt} /> : '—' },
                { term: t(words.remark), value: reading.note || '—' },
              ]),
        ]}
      />
      {reading.mayNote ? (
        <Form action={action} reloadDocument className="stack">
          <input type="hidden" name="obligationId" value={reading.id} />
          <input type="hidden" name="version" value={reading.version} />
          <TextArea
            {...field('remark')}
            id={`remark-${reading.id}`}
            label={t(words.remark)}
            hint={t(words.remarkHint)}
            optional
            rows={3}
          />
          <p>
            <Button>{t(words.note)}</Button>
          </p>
        </Form>
      ) : null}
    </Card>
  );
}
