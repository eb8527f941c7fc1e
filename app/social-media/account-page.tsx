import type { SerializeFrom } from '@remix-run/node';
import type { ReactNode } from 'react';
import type { Text } from '~/platform/text';
import { Approvals } from '~/registers/approvals';
import { History, spokenBy } from '~/registers/history';
import { REGISTERS_PATH } from '~/registers/registers';
import { registersWords } from '~/registers/words';
import { Breadcrumbs } from '~/ui/breadcrumbs';
import { LinkButton } from '~/ui/button';
import { OfficeDate } from '~/ui/dates';
import { formatFileSize } from '~/ui/format';
import { useText } from '~/ui/locale';
import { Notice } from '~/ui/notice';
import { PageHeading } from '~/ui/page-heading';
import { SummaryList } from '~/ui/summary-list';
import type { loadAccountPage } from './account-page.query.server';
import { ACCOUNTS_PATH } from './account-query';
import { PostName } from './post-name';
import { AccountStatusTag, OwnerMissingTag } from './standing';
import {
  accountStatusWords,
  mfaWords,
  operatorWords,
  ownerStandingHints,
  ownerStandingWords,
  ownSiteCopyWords,
  platformWords,
  seenWords,
  accountWords as words,
} from './words';

export type ShownAccount = SerializeFrom<NonNullable<Awaited<ReturnType<typeof loadAccountPage>>>>;
type Part = { account: ShownAccount };

export type AccountPageProps = Part & {
  /** Of the section in charge: may file a request about it. */
  mayApply: boolean;
  children?: ReactNode;
};

/** One account: who answers for it, what it is for, how it is known to be genuine, how safe it is, and its history. */
export function AccountPage({ account, mayApply, children }: AccountPageProps) {
  const t = useText();
  const isClosed = account.status === 'closed';
  const platform = account.platform === 'other' ? account.platformName : t(platformWords[account.platform]);
  return (
    <>
      <Breadcrumbs
        items={[
          { label: t(registersWords.title), href: REGISTERS_PATH },
          { label: t(words.title), href: ACCOUNTS_PATH },
          { label: account.name },
        ]}
      />
      <PageHeading
        kicker={platform}
        title={account.name}
        status={
          <>
            <AccountStatusTag status={account.status} />
            {isClosed ? null : <OwnerMissingTag standing={account.standing} short />}
          </>
        }
        action={<Actions account={account} mayApply={mayApply} />}
      />
      {isClosed ? null : <Warnings account={account} />}
      {children}
      <Summary account={account} />
      <Responsibility account={account} />
      <Recognition account={account} />
      {account.safety ? <Safety safety={account.safety} /> : null}
      <Approvals requests={account.requests} />
      <Documents account={account} />
      <History events={account.events} spoken={inWords} />
    </>
  );
}

function Actions({ account, mayApply }: Part & { mayApply: boolean }) {
  const t = useText();
  if (account.status === 'closed' || !(account.mayChange || mayApply)) return null;
  const base = `${ACCOUNTS_PATH}/${account.id}`;
  return (
    <div className="button-row">
      {account.mayChange ? (
        <>
          <LinkButton href={`${base}/safety`}>{t(words.recordSafety)}</LinkButton>
          <LinkButton href={`${base}/edit`} kind="secondary">
            {t(registersWords.edit)}
          </LinkButton>
        </>
      ) : null}
      {mayApply ? (
        <LinkButton href={`/approval-requests/new?kind=social-media-account&account=${account.id}`} kind="secondary">
          {t(words.apply)}
        </LinkButton>
      ) : null}
    </div>
  );
}

function Warnings({ account }: Part) {
  const t = useText();
  const { standing, alike } = account;
  return (
    <>
      {standing === 'in-charge' ? null : (
        <Notice kind="error" title={t(ownerStandingWords[standing])}>
          <p>{t(ownerStandingHints[standing])}</p>
        </Notice>
      )}
      {alike.length > 0 ? (
        <Notice kind="warning" title={t(words.similar)}>
          <ul>
            {alike.map((one) => (
              <li key={one.id}>
                <a href={`${ACCOUNTS_PATH}/${one.id}`}>{one.name}</a> {one.handle}
              </li>
            ))}
          </ul>
        </Notice>
      ) : null}
      {account.origin === 'before' && account.requests.length === 0 ? (
        <Notice title={t(words.fromBefore)}>
          <p>{t(words.fromBeforeHint)}</p>
        </Notice>
      ) : null}
    </>
  );
}

type Row = { key: string; term: string; value: ReactNode };

function Section({ id, title, rows }: { id: string; title: Text; rows: Row[] }) {
  const t = useText();
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{t(title)}</h2>
      <SummaryList rows={rows} />
    </section>
  );
}

const Lines = ({ text }: { text: string }) => (text === '' ? <>—</> : <span className="keep-lines">{text}</span>);

/** A page elsewhere: opened without telling it where one came from. */
function Outside({ href }: { href: string }) {
  return href === '' ? (
    <>—</>
  ) : (
    <a href={href} rel="noreferrer noopener external">
      {href}
    </a>
  );
}

function Summary({ account }: Part) {
  const t = useText();
  return (
    <Section
      id="summary"
      title={words.summary}
      rows={[
        { key: 'handle', term: t(words.handle), value: account.handle || '—' },
        { key: 'url', term: t(words.url), value: <Outside href={account.url} /> },
        { key: 'section', term: t(words.section), value: t(account.unit) },
        { key: 'purpose', term: t(words.purpose), value: <Lines text={account.purpose} /> },
        { key: 'audience', term: t(words.audience), value: <Lines text={account.audience} /> },
        { key: 'content', term: t(words.content), value: <Lines text={account.content} /> },
        { key: 'not', term: t(words.notPublished), value: <Lines text={account.notPublished} /> },
        { key: 'opened', term: t(words.openedOn), value: <OfficeDate date={account.openedOn} era /> },
        { key: 'since', term: t(words.statusSince), value: <OfficeDate date={account.statusSince} era /> },
        ...(account.closedOn
          ? [{ key: 'closed', term: t(words.closedOn), value: <OfficeDate date={account.closedOn} era /> }]
          : []),
        {
          key: 'public',
          term: t(words.shownPublicly),
          value: t(account.isPublic ? words.shown : words.notShown),
        },
      ]}
    />
  );
}

function Responsibility({ account }: Part) {
  const t = useText();
  const { contract } = account;
  return (
    <Section
      id="responsibility"
      title={words.responsibility}
      rows={[
        {
          key: 'owner',
          term: t(words.owner),
          value: (
            <>
              <PostName post={account.owner} />
              <div>{account.status === 'closed' ? null : <OwnerMissingTag standing={account.standing} />}</div>
            </>
          ),
        },
        { key: 'since', term: t(words.since), value: <OfficeDate date={account.ownerSince} era /> },
        { key: 'deputy', term: t(words.deputy), value: <PostName post={account.deputy} /> },
        { key: 'posters', term: t(words.posters), value: <Lines text={account.posters} /> },
        { key: 'hours', term: t(words.hours), value: account.hours || '—' },
        {
          key: 'operator',
          term: t(words.operator),
          value: (
            <>
              {t(operatorWords[account.operator])}
              {account.vendorId ? (
                <>
                  {' '}
                  <a href={`/registers/vendors/${account.vendorId}`}>{account.vendorName}</a>
                </>
              ) : null}
            </>
          ),
        },
        ...(account.operator === 'contractor'
          ? [
              {
                key: 'contract',
                term: t(words.contract),
                value: contract ? (
                  <a href={`/registers/contracts/${contract.id}`}>
                    {contract.number} {contract.title}
                  </a>
                ) : (
                  account.contractReference || '—'
                ),
              },
            ]
          : []),
        { key: 'procedure', term: t(words.procedure), value: <Approved document={account.procedure} /> },
        { key: 'policy', term: t(words.policy), value: <Approved document={account.policy} /> },
      ]}
    />
  );
}

function Approved({ document }: { document: ShownAccount['procedure'] }) {
  const t = useText();
  return (
    <>
      {document.reference || '—'}
      <span className="cell-note">
        {document.approvedOn ? <OfficeDate date={document.approvedOn} era /> : t(words.notApproved)}
      </span>
    </>
  );
}

function Recognition({ account }: Part) {
  const t = useText();
  return (
    <Section
      id="recognition"
      title={words.recognition}
      rows={[
        {
          key: 'listing',
          term: t(words.listingUrl),
          value: account.listingUrl === '' ? t(words.notListed) : <Outside href={account.listingUrl} />,
        },
        { key: 'listingSeen', term: t(words.listingSeenOn), value: <OfficeDate date={account.listingSeenOn} era /> },
        { key: 'states', term: t(words.statesOperator), value: t(seenWords[account.statesOperator]) },
        { key: 'links', term: t(words.linksBack), value: t(seenWords[account.linksBack]) },
        { key: 'profileSeen', term: t(words.profileSeenOn), value: <OfficeDate date={account.profileSeenOn} era /> },
        { key: 'copy', term: t(words.ownSiteCopy), value: t(ownSiteCopyWords[account.ownSiteCopy]) },
        { key: 'copyUrl', term: t(words.ownSiteUrl), value: <Outside href={account.ownSiteUrl} /> },
        {
          key: 'post',
          term: t(words.lastPostOn),
          value: account.lastPostOn ? <OfficeDate date={account.lastPostOn} era /> : t(words.neverSeen),
        },
      ]}
    />
  );
}

function Safety({ safety }: { safety: NonNullable<ShownAccount['safety']> }) {
  const t = useText();
  const day = (date: string | null) => (date ? <OfficeDate date={date} era /> : t(words.neverSeen));
  return (
    <Section
      id="safety"
      title={words.safety}
      rows={[
        { key: 'mfa', term: t(words.mfa), value: t(mfaWords[safety.mfa]) },
        {
          key: 'custodian',
          term: t(words.custodian),
          value: (
            <>
              <PostName post={safety.custodian} />
              {safety.custodianName === '' ? null : <span className="cell-note">{safety.custodianName}</span>}
            </>
          ),
        },
        { key: 'changed', term: t(words.credentialsChangedOn), value: day(safety.credentialsChangedOn) },
        { key: 'leavers', term: t(words.leaversRemovedOn), value: day(safety.leaversRemovedOn) },
      ]}
    />
  );
}

function Documents({ account }: Part) {
  const t = useText();
  if (account.documents.length === 0) return null;
  return (
    <section aria-labelledby="documents">
      <h2 id="documents">{t(words.documents)}</h2>
      <ul>
        {account.documents.map((file) => (
          <li key={file.id}>
            <a href={`/approval-requests/${file.requestId}/evidence/${file.id}`}>{file.name}</a>{' '}
            {formatFileSize(file.size)} {file.number}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Stored choices in the words of the page. */
const inWords = spokenBy({
  platform: platformWords,
  status: accountStatusWords,
  operator: operatorWords,
  statesOperator: seenWords,
  linksBack: seenWords,
  ownSiteCopy: ownSiteCopyWords,
  mfa: mfaWords,
});
