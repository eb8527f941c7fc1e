import type { ReactNode } from 'react';
import { absenceWords } from '~/absences/absence-words';
import { Button, LinkButton } from '~/ui/button';
import { DataTable } from '~/ui/data-table';
import { OfficeDateTime } from '~/ui/dates';
import { Form } from '~/ui/form';
import { LanguageSwitch } from '~/ui/language-switch';
import { useText } from '~/ui/locale';
import { useMarks } from '~/ui/marks';
import { Notice } from '~/ui/notice';
import { PageHeading } from '~/ui/page-heading';
import { StatusTag } from '~/ui/status-tag';
import { ActivityList } from './activity-list';
import { deviceName } from './device-name';
import { Holdings } from './person-page';
import type { PersonEvent, PersonHolding } from './person-page.query.server';
import { peopleWords, accountWords as words } from './words';

type SessionRow = { createdAt: string; lastSeenAt: string; expiresAt: string; userAgent: string; current: boolean };
type Props = {
  name: string;
  email: string;
  holdings: PersonHolding[];
  sessions: SessionRow[];
  events: PersonEvent[];
  passwordChanged: boolean;
  /** What other parts keep for a person: mails, calendar. */
  children: ReactNode;
};

/** What a person sees and decides about his own account. */
export function AccountPage({ name, email, holdings, sessions, events, passwordChanged, children }: Props) {
  const t = useText();
  const marks = useMarks();
  return (
    <>
      <PageHeading title={t(words.title)} lead={name + marks.brackets(email)} />
      {passwordChanged ? (
        <Notice kind="success" live>
          <p>{t(words.changed)}</p>
        </Notice>
      ) : null}
      <h2>{t(words.posts)}</h2>
      <Holdings base={null} holdings={holdings} />
      <p>
        <a href="/absences">{t(absenceWords.title)}</a>
      </p>
      <h2>{t(words.password)}</h2>
      <p>
        <LinkButton kind="secondary" href="/account/password">
          {t(words.changePassword)}
        </LinkButton>
      </p>
      <h2>{t(words.language)}</h2>
      <LanguageSwitch next="/account" />
      {children}
      <h2>{t(words.sessions)}</h2>
      <Sessions sessions={sessions} />
      <p>{t(words.everywhereHint)}</p>
      <Form action="/sign-out" reloadDocument>
        <input type="hidden" name="everywhere" value="yes" />
        <Button kind="secondary">{t(words.everywhere)}</Button>
      </Form>
      <h2>{t(peopleWords.activity)}</h2>
      <p>{t(words.activityLead)}</p>
      <ActivityList events={events} />
    </>
  );
}

function Sessions({ sessions }: { sessions: SessionRow[] }) {
  const t = useText();
  return (
    <DataTable
      caption={t(words.sessions)}
      hideCaption
      rows={sessions}
      rowKey={(session) => `${session.createdAt}-${session.lastSeenAt}-${session.userAgent}`}
      columns={[
        {
          key: 'device',
          header: t(words.device),
          rowHeader: true,
          cell: (session) => (
            <>
              {deviceName(session.userAgent) ?? t(words.unknownDevice)}{' '}
              {session.current ? <StatusTag tone="info">{t(words.thisSession)}</StatusTag> : null}
            </>
          ),
        },
        { key: 'begun', header: t(words.begun), cell: (session) => <OfficeDateTime at={session.createdAt} /> },
        { key: 'seen', header: t(words.lastSeen), cell: (session) => <OfficeDateTime at={session.lastSeenAt} /> },
        { key: 'ends', header: t(words.ends), cell: (session) => <OfficeDateTime at={session.expiresAt} /> },
      ]}
    />
  );
}
