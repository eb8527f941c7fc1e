import type { SerializeFrom } from '@remix-run/node';
import type { ReactNode } from 'react';
import { OpenRequestForm } from '~/cloud-services/open-request-form';
import type { OwnSection } from '~/cloud-services/own-sections';
import { endingWords } from '~/endings/words';
import { Approvals } from '~/registers/approvals';
import { History, spokenBy } from '~/registers/history';
import { REGISTERS_PATH } from '~/registers/registers';
import { registersWords } from '~/registers/words';
import { RestrictedNotice } from '~/restrictions/restricted-notice';
import { treePath } from '~/subcontracting/paths';
import { Breadcrumbs } from '~/ui/breadcrumbs';
import { LinkButton } from '~/ui/button';
import { DataTable } from '~/ui/data-table';
import { OfficeDate, OfficeDateTime } from '~/ui/dates';
import { formatDays, formatFileSize, formatMonths, formatYen } from '~/ui/format';
import { useLocale, useText } from '~/ui/locale';
import { useMarks } from '~/ui/marks';
import { Notice } from '~/ui/notice';
import { PageHeading } from '~/ui/page-heading';
import { SummaryList } from '~/ui/summary-list';
import type { NoticePeriod } from './contract';
import type { loadContractPage } from './contract-page.query.server';
import { CONTRACTS_PATH } from './contract-query';
import { ContractStanding, useContractDays } from './standing';
import { basisWords, kindWords, statusFilterWords, contractWords as words, workWords } from './words';

export type Contract = SerializeFrom<NonNullable<Awaited<ReturnType<typeof loadContractPage>>>>;

/** Days ahead at which a contract that renews itself is mentioned on top of its page. */
const NOTICE_AHEAD = 60;

const inWords = spokenBy({
  status: statusFilterWords,
  noticeUnit: { days: words.days, months: words.months },
  valueBasis: { total: words.total, yearly: words.yearly },
});

export type ContractPageProps = {
  contract: Contract;
  sections: OwnSection[];
  submissionKeys: string[];
  /** What everybody has to know first, under the heading. */
  children?: ReactNode;
};

/** One contract: what it is, until when, what is wrong with it, and everything that led there. */
export function ContractPage(props: ContractPageProps) {
  const { contract } = props;
  const t = useText();
  const isOver = contract.status === 'ending' || contract.status === 'ended';
  return (
    <>
      <Breadcrumbs
        items={[
          { label: t(registersWords.title), href: REGISTERS_PATH },
          { label: t(words.title), href: CONTRACTS_PATH },
          { label: contract.title },
        ]}
      />
      <PageHeading
        kicker={`${t(kindWords[contract.kind])} ${contract.number}`}
        title={contract.title}
        status={<ContractStanding standing={contract.standing} />}
        action={<Actions contract={contract} />}
      />
      {props.children}
      <RestrictedNotice of={contract.restrictions} type="contract" />
      {isOver ? null : <Warnings contract={contract} />}
      <Summary contract={contract} />
      {isOver ? null : <Apply {...props} />}
      <Terms contract={contract} />
      <Approvals requests={contract.requests} />
      <Documents contract={contract} />
      <History events={contract.events} spoken={inWords} />
    </>
  );
}

function Actions({ contract }: { contract: Contract }) {
  const t = useText();
  const base = `${CONTRACTS_PATH}/${contract.id}`;
  if (!contract.mayChange || contract.status === 'ending' || contract.status === 'ended') return null;
  return (
    <div className="button-row">
      {contract.status === 'approved' ? <LinkButton href={`${base}/conclusion`}>{t(words.conclude)}</LinkButton> : null}
      <LinkButton href={`${base}/edit`} kind="secondary">
        {t(registersWords.edit)}
      </LinkButton>
      <LinkButton href={`${base}/ending`} kind="secondary">
        {t(words.end)}
      </LinkButton>
    </div>
  );
}

function Warnings({ contract }: { contract: Contract }) {
  const t = useText();
  const { noticeDays, autoRenews, ndaViolation } = contract;
  return (
    <>
      {ndaViolation ? (
        <Notice kind="error" title={t(ndaViolation === 'before-nda' ? words.beforeNda : words.withoutNda)}>
          <p>{t(words.ndaHint)}</p>
        </Notice>
      ) : null}
      {autoRenews && noticeDays !== null && noticeDays < 0 ? (
        <Notice kind="warning" title={t(words.noticeLate)}>
          <p>{t(words.noticeLateHint)}</p>
        </Notice>
      ) : null}
      {noticeDays !== null && noticeDays >= 0 && noticeDays <= NOTICE_AHEAD ? (
        <Notice kind="warning" title={t(words.noticeSoon(noticeDays))}>
          <p>{t(words.noticeSoonHint)}</p>
        </Notice>
      ) : null}
      {contract.spansFiscalYears && !contract.longTerm ? (
        <Notice title={t(words.spansYears)}>
          <p>{t(words.spansHint)}</p>
        </Notice>
      ) : null}
      {contract.transitional ? (
        <Notice title={t(words.transitional)}>
          <p>{t(words.transitionalHint)}</p>
        </Notice>
      ) : null}
    </>
  );
}

/** 3か月前 ; 30 days before. */
function useNoticePeriod(): (notice: NoticePeriod | null) => string {
  const t = useText();
  const locale = useLocale();
  return (notice) => {
    if (notice === null) return t(words.noNotice);
    if (locale === 'ja') return `${notice.amount}${t(notice.unit === 'days' ? words.days : words.months)}`;
    const length = notice.unit === 'days' ? formatDays(notice.amount, 'en') : formatMonths(notice.amount, 'en');
    return `${length} before the end`;
  };
}

function Summary({ contract }: { contract: Contract }) {
  const t = useText();
  const locale = useLocale();
  const marks = useMarks();
  const daysLeft = useContractDays();
  const noticePeriod = useNoticePeriod();
  const yesNo = (value: boolean) => t(value ? registersWords.yes : registersWords.no);
  const { previous, following } = contract;
  return (
    <section aria-labelledby="summary">
      <h2 id="summary">{t(words.summary)}</h2>
      <SummaryList
        rows={[
          {
            key: 'vendor',
            term: t(words.vendor),
            value: <a href={`/registers/vendors/${contract.vendorId}`}>{contract.vendorName}</a>,
          },
          { key: 'unit', term: t(words.section), value: t(contract.unit) },
          { key: 'work', term: t(words.work), value: t(workWords[contract.work]) },
          {
            key: 'period',
            term: t(words.period),
            value: (
              <>
                <OfficeDate date={contract.startsOn} era /> – <OfficeDate date={contract.endsOn} era />{' '}
                {daysLeft(contract.standing)}
              </>
            ),
          },
          {
            key: 'renewal',
            term: t(words.autoRenews),
            value:
              contract.autoRenews && contract.renewalMonths !== null
                ? t(words.autoRenewsBy(formatMonths(contract.renewalMonths, locale)))
                : t(words.noRenewal),
          },
          {
            key: 'notice',
            term: t(words.notice),
            value: (
              <>
                <OfficeDate date={contract.noticeDeadline} era />
                {marks.brackets(noticePeriod(contract.notice))}
              </>
            ),
          },
          ...(contract.noticeGivenOn
            ? [
                {
                  key: 'given',
                  term: t(words.noticeGivenOn),
                  value: <OfficeDate date={contract.noticeGivenOn} />,
                },
              ]
            : []),
          {
            key: 'value',
            term: t(words.value),
            value:
              contract.valueYen === null
                ? '—'
                : formatYen(contract.valueYen, locale) +
                  marks.brackets(t(contract.valueBasis === 'yearly' ? words.yearly : words.total)),
          },
          { key: 'long', term: t(words.longTerm), value: yesNo(contract.longTerm) },
          {
            key: 'nda',
            term: t(words.nda),
            value: (
              <>
                {t(words.ndaSignedOn)}
                {marks.colon}
                <OfficeDate date={contract.ndaSignedOn} />
                <br />
                {t(words.firstDisclosureOn)}
                {marks.colon}
                <OfficeDate date={contract.firstDisclosureOn} />
              </>
            ),
          },
          {
            key: 'class',
            term: t(words.class),
            value: t(contract.level.name) + marks.brackets(t(contract.level.scheme)),
          },
          { key: 'personal', term: t(words.personal), value: yesNo(contract.personalInformation) },
          {
            key: 'specific',
            term: t(words.specificPersonal),
            value: yesNo(contract.specificPersonalInformation),
          },
          { key: 'signed', term: t(words.signedOn), value: <OfficeDate date={contract.signedOn} era /> },
          ...(contract.endedOn
            ? [
                { key: 'ended', term: t(words.endedOn), value: <OfficeDate date={contract.endedOn} era /> },
                {
                  key: 'reason',
                  term: t(words.endReason),
                  value: <span className="keep-lines">{contract.endReason || '—'}</span>,
                },
              ]
            : []),
          ...(previous
            ? [
                {
                  key: 'previous',
                  term: t(words.previous),
                  value: (
                    <a href={`${CONTRACTS_PATH}/${previous.id}`}>
                      {previous.number} {previous.title}
                    </a>
                  ),
                },
              ]
            : []),
          ...following.map((one) => ({
            key: one.id,
            term: t(words.following),
            value: (
              <a href={`${CONTRACTS_PATH}/${one.id}`}>
                {one.number} {one.title}
              </a>
            ),
          })),
        ]}
      />
      <ul>
        <li>
          <a href={treePath(contract.id)}>{t(words.subcontracts)}</a>
        </li>
        <li>
          <a href={`${CONTRACTS_PATH}/${contract.id}/conclusion`}>
            {t(contract.status === 'approved' ? words.conclude : words.conclusion)}
          </a>
        </li>
        {contract.kind === 'designated-manager' ? (
          <li>
            <a href={`/registers/designated-managers/${contract.id}`}>{t(words.agreement)}</a>
          </li>
        ) : null}
      </ul>
    </section>
  );
}

/** The section of the contract asks for a change, or for the next period. */
function Apply({ contract, sections, submissionKeys: [first = '', second = '', third = ''] }: ContractPageProps) {
  const t = useText();
  const own = sections.filter((section) => section.id === contract.unitId);
  if (own.length === 0) return null;
  const common = { kindOfRequest: contract.kind, sections: own };
  const named = <input type="hidden" name="contractId" value={contract.id} />;
  return (
    <div className="button-row">
      <OpenRequestForm {...common} name="renew" purpose="renewal" submissionKey={first} submit={t(words.renew)}>
        {named}
      </OpenRequestForm>
      <OpenRequestForm
        {...common}
        name="change"
        purpose="change"
        submissionKey={second}
        submit={t(words.change)}
        kind="secondary"
      >
        {named}
      </OpenRequestForm>
      <OpenRequestForm
        {...common}
        name="end"
        purpose="termination"
        submissionKey={third}
        submit={t(contract.kind === 'designated-manager' ? endingWords.beginAgreement : endingWords.beginContract)}
        kind="secondary"
      >
        {named}
      </OpenRequestForm>
    </div>
  );
}

function Terms({ contract }: { contract: Contract }) {
  const t = useText();
  return (
    <section aria-labelledby="terms">
      <h2 id="terms">{t(words.terms)}</h2>
      <DataTable
        caption={t(words.terms)}
        hideCaption
        rows={contract.terms}
        rowKey={(term) => String(term.position)}
        columns={[
          { key: 'position', header: t(words.termNumber), rowHeader: true, cell: (term) => term.position },
          { key: 'from', header: t(words.startsOn), nowrap: true, cell: (term) => <OfficeDate date={term.startsOn} /> },
          { key: 'to', header: t(words.endsOn), nowrap: true, cell: (term) => <OfficeDate date={term.endsOn} /> },
          {
            key: 'notice',
            header: t(words.notice),
            nowrap: true,
            cell: (term) => <OfficeDate date={term.noticeDeadline} />,
          },
          { key: 'basis', header: t(words.basis), nowrap: true, cell: (term) => t(basisWords[term.basis]) },
        ]}
      />
    </section>
  );
}

function Documents({ contract }: { contract: Contract }) {
  const t = useText();
  return (
    <section aria-labelledby="documents">
      <h2 id="documents">{t(words.documents)}</h2>
      <DataTable
        caption={t(words.documents)}
        hideCaption
        rows={contract.documents}
        rowKey={(file) => file.id}
        empty={<p>{t(words.noDocuments)}</p>}
        columns={[
          {
            key: 'name',
            header: t(words.document),
            rowHeader: true,
            cell: (file) => (
              <>
                <a href={`/approval-requests/${file.requestId}/evidence/${file.id}`}>{file.name}</a>{' '}
                {formatFileSize(file.size)}
              </>
            ),
          },
          {
            key: 'request',
            header: t(registersWords.requests),
            nowrap: true,
            cell: (file) => <a href={`/approval-requests/${file.requestId}`}>{file.number}</a>,
          },
          {
            key: 'at',
            header: t(words.uploadedAt),
            nowrap: true,
            cell: (file) => <OfficeDateTime at={file.uploadedAt} />,
          },
        ]}
      />
    </section>
  );
}
