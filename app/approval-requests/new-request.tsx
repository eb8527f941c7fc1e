/** Where a request begins: the kind in plain words, then what little is needed to open a draft. */
import type { ReactNode } from 'react';
import { useKindsTaken } from '~/approval-requests/use-kinds-taken';
import { OpenRequestForm } from '~/cloud-services/open-request-form';
import type { OwnSection } from '~/cloud-services/own-sections';
import { newRequestWords } from '~/cloud-services/words';
import type { FieldErrors } from '~/platform/input';
import type { Text } from '~/platform/text';
import type { RequestKind } from '~/policy/model';
import { requestKindWords } from '~/policy/words';
import type { AccountChoice } from '~/social-media/account-choices.query.server';
import { platformWords } from '~/social-media/platform-words';
import { Button } from '~/ui/button';
import { RadioGroup } from '~/ui/choices';
import { ErrorSummary } from '~/ui/error-summary';
import { TextField } from '~/ui/fields';
import { formatDate } from '~/ui/format';
import { useLocale, useText } from '~/ui/locale';
import { useMarks } from '~/ui/marks';
import { Notice } from '~/ui/notice';
import { PageHeading } from '~/ui/page-heading';
import { SummaryList } from '~/ui/summary-list';
import type { ContractChoice } from './contract-choices.query.server';
import { newWords, openedWords } from './new-request-words';

export const newRequestHref = (kind: RequestKind): string =>
  kind === 'cloud-service' ? '/approval-requests/new' : `/approval-requests/new?kind=${kind}`;

/** Every kind with its meaning; the one shown now is marked. */
export function KindChoice({ current }: { current: RequestKind }) {
  const t = useText();
  const taken = useKindsTaken();
  return (
    <nav className="kind-choice" aria-labelledby="kind-choice">
      <p id="kind-choice">{t(newWords.kinds)}</p>
      <ul>
        {taken.map((kind) => (
          <li key={kind}>
            <a href={newRequestHref(kind)} aria-current={kind === current ? 'page' : undefined}>
              <strong>{t(requestKindWords[kind].name)}</strong>
              <span>{t(requestKindWords[kind].meaning)}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

export type NewRequestProps = {
  kind: Exclude<RequestKind, 'cloud-service'>;
  isCovered: boolean;
  sections: OwnSection[];
  submissionKey: string;
  /** Contracts that may be subcontracted, for that kind only. */
  contracts: ContractChoice[];
  /** Accounts of the register that were looked for, and the one that is to be changed. */
  accounts: AccountChoice[];
  account: AccountChoice | null;
  query: string;
  typed: Record<string, string>;
  errors: FieldErrors;
  refusal: Text | null;
};

/** Opens a request about a contract, an agreement, a subcontractor or an account. */
export function NewRequest(props: NewRequestProps) {
  const t = useText();
  const { kind, errors, refusal, sections, isCovered } = props;
  const listed = Object.entries(errors).map(([id, message]) => ({ id, message: t(message) }));
  return (
    <>
      <KindChoice current={kind} />
      <PageHeading title={t(openedWords[kind].title)} lead={t(openedWords[kind].lead)} />
      <ErrorSummary errors={listed} />
      {refusal ? (
        <Notice kind="error" title={t(newWords.refused)} live>
          <p>{t(refusal)}</p>
        </Notice>
      ) : null}
      {isCovered ? null : <Notice kind="warning">{t(newWords.notCovered)}</Notice>}
      {sections.length === 0 ? <Notice kind="warning">{t(newRequestWords.noSection)}</Notice> : null}
      {isCovered && sections.length > 0 ? <Opening {...props} /> : null}
    </>
  );
}

function Opening(props: NewRequestProps) {
  if (props.kind === 'subcontracting') return <Subcontract {...props} />;
  if (props.kind !== 'social-media-account') return <Contract {...props} />;
  return props.account ? <ChangedAccount {...props} account={props.account} /> : <NewAccount {...props} />;
}

function Contract(props: NewRequestProps) {
  const t = useText();
  const { kind, typed, errors } = props;
  const words = openedWords[kind];
  return (
    <>
      <Open {...props}>
        <TextField
          name="title"
          label={t(words.name)}
          hint={t(words.nameHint)}
          error={errors.title && t(errors.title)}
          defaultValue={typed.title}
          maxLength={200}
          width="full"
        />
        <Company {...props} />
      </Open>
      <p>
        {t(newWords.existing)} <a href="/registers/contracts">{t(newWords.contracts)}</a>
      </p>
    </>
  );
}

function Subcontract(props: NewRequestProps) {
  const t = useText();
  const locale = useLocale();
  const marks = useMarks();
  const { contracts, query, typed, errors } = props;
  return (
    <>
      <form method="get" action="/approval-requests/new" className="search-first">
        <input type="hidden" name="kind" value="subcontracting" />
        <TextField
          name="q"
          type="search"
          label={t(newWords.searchContract)}
          hint={t(newWords.contractHint)}
          defaultValue={query}
          maxLength={200}
        />
        <Button kind="secondary">{t(newWords.search)}</Button>
      </form>
      {contracts.length === 0 ? (
        <Notice kind="info">{t(newWords.noContract)}</Notice>
      ) : (
        <Open {...props}>
          <RadioGroup
            name="contractId"
            label={t(newWords.contract)}
            required
            error={errors.contractId && t(errors.contractId)}
            defaultValue={typed.contractId ?? ''}
            options={contracts.map((contract) => ({
              value: contract.id,
              label: contract.title,
              hint: [contract.number, contract.vendorName, t(newWords.until(formatDate(contract.endsOn, locale)))].join(
                marks.gap,
              ),
            }))}
          />
          <Company {...props} />
        </Open>
      )}
    </>
  );
}

const accountHref = (id: string) => `${newRequestHref('social-media-account')}&account=${id}`;

/** What the register has already, and a new account beside it. */
function NewAccount(props: NewRequestProps) {
  const t = useText();
  const marks = useMarks();
  const { accounts, query, typed, errors } = props;
  return (
    <>
      <form method="get" action="/approval-requests/new" className="search-first">
        <input type="hidden" name="kind" value="social-media-account" />
        <TextField
          name="q"
          type="search"
          label={t(newWords.searchAccount)}
          hint={t(newWords.accountHint)}
          defaultValue={query}
          maxLength={200}
        />
        <Button kind="secondary">{t(newWords.search)}</Button>
      </form>
      {query !== '' && accounts.length === 0 ? <Notice kind="info">{t(newWords.noAccount)}</Notice> : null}
      {accounts.length > 0 ? (
        <section aria-labelledby="accounts-found">
          <h2 id="accounts-found">{t(newWords.accountsFound)}</h2>
          <ul>
            {accounts.map((account) => (
              <li key={account.id}>
                <strong>{account.name}</strong> {platformOf(account, t)} {account.handle}
                {marks.brackets(t(account.unit))}
                <br />
                <a href={accountHref(account.id)}>
                  {t(newWords.changeAccount)}
                  <span className="sr-only">{marks.brackets(account.name)}</span>
                </a>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      <section aria-labelledby="new-account">
        <h2 id="new-account">{t(newWords.newAccount)}</h2>
        <Open {...props}>
          <TextField
            name="accountName"
            label={t(openedWords['social-media-account'].name)}
            hint={t(openedWords['social-media-account'].nameHint)}
            error={errors.accountName && t(errors.accountName)}
            defaultValue={typed.accountName ?? query}
            maxLength={200}
            width="full"
          />
        </Open>
      </section>
    </>
  );
}

/** An account of the register that is to be changed or ended. */
function ChangedAccount(props: NewRequestProps & { account: AccountChoice }) {
  const t = useText();
  const { account, typed, errors } = props;
  return (
    <>
      <SummaryList
        rows={[
          { term: t(newWords.accountNow), value: `${account.name} ${account.handle}` },
          { term: t(newWords.platform), value: platformOf(account, t) },
          { term: t(newWords.address), value: account.url },
          { term: t(newWords.inCharge), value: t(account.unit) },
        ]}
      />
      <Open {...props}>
        <input type="hidden" name="accountId" value={account.id} />
        <RadioGroup
          name="change"
          label={t(newWords.whatChanges)}
          required
          error={errors.change && t(errors.change)}
          defaultValue={typed.change ?? ''}
          options={(['purpose', 'owner', 'end'] as const).map((value) => ({
            value,
            label: t(newWords.changes[value].label),
            hint: t(newWords.changes[value].hint) || undefined,
          }))}
        />
      </Open>
      <p>
        <a href={newRequestHref('social-media-account')}>{t(newWords.otherAccount)}</a>
      </p>
    </>
  );
}

const platformOf = ({ platform, platformName }: AccountChoice, t: (text: Text) => string): string =>
  platform === 'other' && platformName !== '' ? platformName : t(platformWords[platform]);

function Company({ kind, typed, errors }: NewRequestProps) {
  const t = useText();
  return (
    <TextField
      name="vendorName"
      label={t(openedWords[kind].vendor)}
      optional
      error={errors.vendorName && t(errors.vendorName)}
      defaultValue={typed.vendorName}
      maxLength={200}
    />
  );
}

/** The form posts to this page, so that it can come back with what was typed. */
function Open({ kind, account, submissionKey, sections, children }: NewRequestProps & { children: ReactNode }) {
  const t = useText();
  return (
    <OpenRequestForm
      name={kind}
      kindOfRequest={kind}
      purpose="new"
      action={account ? accountHref(account.id) : newRequestHref(kind)}
      submissionKey={submissionKey}
      sections={sections}
      submit={t(newRequestWords.start)}
      kind="primary"
    >
      {children}
    </OpenRequestForm>
  );
}
