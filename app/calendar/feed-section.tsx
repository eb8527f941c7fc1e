import type { SerializeFrom } from '@remix-run/node';
import { SCOPES } from '~/obligations/obligations-query';
import { obligationWords } from '~/obligations/words';
import { accountWords } from '~/people/words';
import { Breadcrumbs } from '~/ui/breadcrumbs';
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

export const FEED_PATH = '/account/calendar-link';

type State = { feed: SerializeFrom<Pick<Feed, 'scope' | 'madeAt'>> | null };

/** On the page of the account: whether there is a link to one's calendar. */
export function FeedSection({ feed }: State) {
  const t = useText();
  return (
    <section id="calendar">
      <h2>{t(words.title)}</h2>
      <FeedState feed={feed} />
      <p>
        <LinkButton kind="secondary" href={FEED_PATH}>
          {t(feed ? words.change : words.make)}
        </LinkButton>
      </p>
    </section>
  );
}

function FeedState({ feed }: State) {
  const t = useText();
  if (!feed) return <p>{t(words.none)}</p>;
  return (
    <SummaryList
      rows={[
        { term: t(words.madeAt), value: <OfficeDateTime at={feed.madeAt} /> },
        { term: t(words.scope), value: t(obligationWords[feed.scope]) },
      ]}
    />
  );
}

/** The link made, replaced, revoked. */
export function FeedPage({ feed, revoked }: State & { revoked: boolean }) {
  const t = useText();
  return (
    <>
      <Breadcrumbs items={[{ label: t(accountWords.title), href: '/account' }, { label: t(words.title) }]} />
      <PageHeading title={t(words.title)} lead={t(words.lead)} />
      {revoked ? (
        <Notice kind="success" live>
          <p>{t(words.revoked)}</p>
        </Notice>
      ) : null}
      <FeedState feed={feed} />
      <Form action={FEED_PATH} reloadDocument className="stack-tight">
        <SelectField
          name="scope"
          label={t(words.scope)}
          hint={feed ? t(words.renewHint) : undefined}
          defaultValue={feed?.scope ?? 'mine'}
          width="medium"
          options={SCOPES.map((value) => ({ value, label: t(obligationWords[value]) }))}
        />
        <Button>{t(feed ? words.renew : words.make)}</Button>
      </Form>
      {feed ? (
        <>
          <h2>{t(words.revoke)}</h2>
          <p>{t(words.revokeHint)}</p>
          <Form action={`${FEED_PATH}/revocation`} reloadDocument>
            <Button kind="secondary">{t(words.revoke)}</Button>
          </Form>
        </>
      ) : null}
    </>
  );
}

/** Shown once: the link is in no address of ours and in no database. */
export function NewLink({ address }: { address: string }) {
  const t = useText();
  return (
    <>
      <Breadcrumbs items={[{ label: t(accountWords.title), href: '/account' }, { label: t(words.madeTitle) }]} />
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
