import type { SerializeFrom } from '@remix-run/node';
import { absenceWords } from '~/absences/absence-words';
import { Breadcrumbs } from '~/ui/breadcrumbs';
import { Button, LinkButton } from '~/ui/button';
import { DataTable } from '~/ui/data-table';
import { OfficeDate } from '~/ui/dates';
import { Disclosure } from '~/ui/disclosure';
import { EmptyState } from '~/ui/empty-state';
import { TextField } from '~/ui/fields';
import { Form } from '~/ui/form';
import { useText } from '~/ui/locale';
import { useMarks } from '~/ui/marks';
import { Notice } from '~/ui/notice';
import { PageHeading } from '~/ui/page-heading';
import { StatusTag, type StatusTone } from '~/ui/status-tag';
import { SummaryList } from '~/ui/summary-list';
import { ActivityList } from './activity-list';
import type { FormAnswer } from './form-answer';
import { FormProblems, useFields } from './people-form';
import { PeriodText } from './period-text';
import type { PersonEvent, PersonHolding, PersonView } from './person-page.query.server';
import { capacityWords, peopleWords as words } from './words';

type Props = SerializeFrom<PersonView> & { events: PersonEvent[]; sent: FormAnswer | undefined };

/** One person for the administrator: posts past, present and to come; name and address; the account. */
export function PersonPage({ person, holdings, leavesAfter, events, sent }: Props) {
  const t = useText();
  const base = `/people/${person.id}`;
  const { answer, field } = useFields(sent);
  return (
    <>
      <Breadcrumbs
        items={[
          { label: t(words.title), href: '/people' },
          { label: t(words.directory), href: '/people/directory' },
          { label: person.name },
        ]}
      />
      <PageHeading
        title={person.name}
        kicker={person.nameKana}
        status={
          <StatusTag tone={person.active ? 'success' : 'ended'}>
            {t(person.active ? words.active : words.inactive)}
          </StatusTag>
        }
        action={person.active ? <LinkButton href={`${base}/holdings`}>{t(words.transfer)}</LinkButton> : undefined}
      />
      <FormProblems answer={answer} />
      {leavesAfter === null ? null : (
        <Notice
          title={
            <>
              {t(words.leavesAfter)}: <OfficeDate date={leavesAfter} />
            </>
          }
        >
          <p>{t(words.leavesAfterHint)}</p>
        </Notice>
      )}
      <SummaryList
        rows={[
          { term: t(words.name), value: person.name },
          { term: t(words.nameKana), value: person.nameKana || '—' },
          { term: t(words.email), value: person.email },
        ]}
      />
      <Disclosure summary={t(words.edit)} open={sent !== undefined}>
        <Form action={base} reloadDocument className="stack">
          <input type="hidden" name="version" value={person.version} />
          <TextField {...field('name', person.name)} label={t(words.name)} required />
          <TextField
            {...field('nameKana', person.nameKana)}
            label={t(words.nameKana)}
            hint={t(words.nameKanaHint)}
            optional
          />
          <TextField
            {...field('email', person.email)}
            type="email"
            label={t(words.email)}
            hint={t(words.emailHint)}
            required
          />
          <p>
            <Button>{t(words.save)}</Button>
          </p>
        </Form>
      </Disclosure>
      <h2>{t(words.holdings)}</h2>
      <Holdings base={base} holdings={holdings} />
      <h2>{t(words.status)}</h2>
      <ul>
        {person.active ? (
          <>
            <li>
              <a href={`${base}/absences`}>{t(absenceWords.note)}</a>
            </li>
            <li>
              <a href={`${base}/password`}>{t(words.issuePassword)}</a>
            </li>
            <li>
              <a href={`${base}/deactivation`}>{t(words.deactivate)}</a>
            </li>
          </>
        ) : (
          <li>
            <a href={`${base}/reactivation`}>{t(words.reactivate)}</a>
          </li>
        )}
      </ul>
      <h2>{t(words.activity)}</h2>
      <ActivityList events={events} />
    </>
  );
}

const TONE: Record<PersonHolding['tense'], StatusTone> = { past: 'ended', present: 'success', future: 'waiting' };

/** `base` null: to be read only. */
export function Holdings({ base, holdings }: { base: string | null; holdings: readonly PersonHolding[] }) {
  const t = useText();
  const marks = useMarks();
  return (
    <DataTable
      caption={t(words.holdings)}
      hideCaption
      rows={holdings}
      rowKey={(holding) => holding.id}
      empty={<EmptyState title={t(words.noHoldings)} />}
      columns={[
        {
          key: 'post',
          header: t(words.post),
          rowHeader: true,
          cell: (holding) => {
            const label = marks.post(t(holding.unitName), t(holding.title));
            return base === null ? label : <a href={`/people/posts/${holding.postId}`}>{label}</a>;
          },
        },
        { key: 'capacity', header: t(words.capacity), cell: (holding) => t(capacityWords[holding.capacity]) },
        { key: 'period', header: t(words.period), cell: (holding) => <PeriodText {...holding.period} /> },
        {
          key: 'tense',
          header: t(words.state),
          nowrap: true,
          cell: (holding) => <StatusTag tone={TONE[holding.tense]}>{t(words.tense[holding.tense])}</StatusTag>,
        },
        ...(base === null
          ? []
          : [
              {
                key: 'actions',
                header: t(words.actions),
                cell: (holding: PersonHolding) =>
                  holding.tense === 'past' ? (
                    '—'
                  ) : (
                    <a href={`${base}/holdings/${holding.id}`}>
                      {t(words.end)}
                      <span className="sr-only">: {t(holding.title)}</span>
                    </a>
                  ),
              },
            ]),
      ]}
    />
  );
}
