/** Where a request begins: the kind in plain words, then what little is needed to open a draft. */
import type { ReactNode } from 'react';
import { OpenRequestForm } from '~/cloud-services/open-request-form';
import type { OwnSection } from '~/cloud-services/own-sections';
import { newRequestWords } from '~/cloud-services/words';
import type { FieldErrors } from '~/platform/input';
import type { Text } from '~/platform/text';
import { REQUEST_KINDS, type RequestKind } from '~/policy/model';
import { requestKindWords } from '~/policy/words';
import { Button } from '~/ui/button';
import { RadioGroup } from '~/ui/choices';
import { ErrorSummary } from '~/ui/error-summary';
import { TextField } from '~/ui/fields';
import { formatDate } from '~/ui/format';
import { useLocale, useText } from '~/ui/locale';
import { useMarks } from '~/ui/marks';
import { Notice } from '~/ui/notice';
import { PageHeading } from '~/ui/page-heading';
import type { ContractChoice } from './contract-choices.query.server';
import { newWords, openedWords } from './new-request-words';

export const newRequestHref = (kind: RequestKind): string =>
  kind === 'cloud-service' ? '/approval-requests/new' : `/approval-requests/new?kind=${kind}`;

/** Every kind with its meaning; the one shown now is marked. */
export function KindChoice({ current }: { current: RequestKind }) {
  const t = useText();
  return (
    <nav className="kind-choice" aria-labelledby="kind-choice">
      <p id="kind-choice">{t(newWords.kinds)}</p>
      <ul>
        {REQUEST_KINDS.map((kind) => (
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
  query: string;
  typed: Record<string, string>;
  errors: FieldErrors;
  refusal: Text | null;
};

/** Opens a request about a contract, an agreement or a subcontractor. */
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
      {isCovered && sections.length > 0 ? (
        kind === 'subcontracting' ? (
          <Subcontract {...props} />
        ) : (
          <Contract {...props} />
        )
      ) : null}
    </>
  );
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
function Open({ kind, submissionKey, sections, children }: NewRequestProps & { children: ReactNode }) {
  const t = useText();
  return (
    <OpenRequestForm
      name={kind}
      kindOfRequest={kind}
      purpose="new"
      action={newRequestHref(kind)}
      submissionKey={submissionKey}
      sections={sections}
      submit={t(newRequestWords.start)}
      kind="primary"
    >
      {children}
    </OpenRequestForm>
  );
}
