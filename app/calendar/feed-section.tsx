import type { SerializeFrom } from '@remix-run/node';
import { SCOPES } from '~/obligations/obligations-query';
import { obligationWords } from '~/obligations/words';
import { Button, LinkButton } from '~/ui/button';
import { OfficeDateTime } from '~/ui/dates';
import { SelectField } from '~/ui/fields';
import { Form } from '~/ui/form';
import { useText } from '~/ui/locale';
import { Notice } from '~/ui/notice';
import { PageHeading } from '~/ui/page-heading';
import { SummaryList } from '~/ui/summary-list';
import type { Feed } from './feed.repository.server';
import { feedWords as words } from './words';

type Props = { feed: SerializeFrom<Pick<Feed, 'scope' | 'madeAt'>> | null; revoked: boolean };

/** On the page of the account: the link to one's calendar, made, replaced, revoked. */
export function FeedSection({ feed, revoked }: Props) {
  const t = useText();
  return (
    <section id="calendar">
      <h2>{t(words.title)}</h2>
      {revoked ? (
        <Notice kind="success" live>
          <p>{t(words.revoked)}</p>
        </Notice>
      ) : null}
      <p>{t(words.lead)}</p>
      {feed ? (
        <SummaryList
          rows={[
            { term: t(words.madeAt), value: <OfficeDateTime at={feed.madeAt} /> },
            { term: t(words.scope), value: t(obligationWords[feed.scope]) },
          ]}
        />
      ) : (
        <p>{t(words.none)}</p>
      )}
      <Form action="/account/calendar-link" reloadDocument>
        <SelectField
          name="scope"
          label={t(words.scope)}
          hint={feed ? t(words.renewHint) : undefined}
          defaultValue={feed?.scope ?? 'mine'}
          width="medium"
          options={SCOPES.map((value) => ({ value, label: t(obligationWords[value]) }))}
        />
        <Button kind="secondary">{t(feed ? words.renew : words.make)}</Button>
      </Form>
      {feed ? (
        <Form action="/account/calendar-link/revocation" reloadDocument>
          <Button kind="secondary">{t(words.revoke)}</Button>
        </Form>
      ) : null}
    </section>
  );
}

/** Shown once: the link is in no address of ours and in no database. */
export function NewLink({ address }: { address: string }) {
  const t = useText();
  return (
    <>
      <PageHeading title={t(words.madeTitle)} />
      <Notice kind="success" title={t(words.title)}>
        <p>
          <strong translate="no">
            <code>{address}</code>
          </strong>
        </p>
        <p>{t(words.once)}</p>
      </Notice>
      <p>
        <LinkButton href="/account#calendar">{t(words.toAccount)}</LinkButton>
      </p>
    </>
  );
}
