import type { SerializeFrom } from '@remix-run/node';
import { RequestStatus } from '~/approvals/status-label';
import type { OwnSection } from '~/cloud-services/own-sections';
import { Breadcrumbs } from '~/ui/breadcrumbs';
import { LinkButton } from '~/ui/button';
import { DataTable } from '~/ui/data-table';
import { OfficeDate } from '~/ui/dates';
import { EmptyState } from '~/ui/empty-state';
import { useText } from '~/ui/locale';
import { useMarks } from '~/ui/marks';
import { Notice } from '~/ui/notice';
import { PageHeading } from '~/ui/page-heading';
import { StatusTag } from '~/ui/status-tag';
import { ApplyForm } from './apply-form';
import type { ContractTree, TreeEntry } from './contract-tree.query.server';
import { contractsPath, entryPath, reportPath, vendorGraphPath } from './paths';
import { ShownStatusTag } from './shown-status';
import type { Branch } from './tree';
import { missingWords, subcontractWords as words } from './words';

export type ContractTreePageProps = {
  tree: SerializeFrom<ContractTree>;
  sections: OwnSection[];
  submissionKey: string;
};

/** The subcontractors of one contract, tier by tier, with what is missing of each. */
export function ContractTreePage({ tree, sections, submissionKey }: ContractTreePageProps) {
  const t = useText();
  const { contract, may } = tree;
  return (
    <div className="stack">
      <Breadcrumbs
        items={[
          { label: t(words.contracts), href: contractsPath },
          { label: contract.title, href: `${contractsPath}/${contract.id}` },
          { label: t(words.title) },
        ]}
      />
      <PageHeading
        kicker={[contract.number, contract.title].filter((part) => part !== '').join(' ')}
        title={t(words.title)}
        lead={t(words.lead(contract.contractor))}
        action={
          may.apply ? (
            <ApplyForm name="apply" contractId={contract.id} {...{ sections, submissionKey }} submit={t(words.apply)} />
          ) : null
        }
      />
      <TreeSection tree={tree} />
      <Requests title={t(words.applied)} rows={tree.applied} />
      <Requests title={t(words.rejected)} rows={tree.rejected} />
      <div className="button-row">
        <LinkButton kind="secondary" href={reportPath(contract.id)}>
          {t(words.report)}
        </LinkButton>
        <a href={vendorGraphPath(contract.vendorId)}>{t(words.registerHint)}</a>
      </div>
    </div>
  );
}

/** The tree itself, with the reports nobody has answered; also stands on the page of the contract. */
export function TreeSection({ tree }: { tree: SerializeFrom<ContractTree> }) {
  const t = useText();
  const marks = useMarks();
  const { contract, forest, openReports, unit } = tree;
  return (
    <section aria-labelledby="subcontract-tree">
      <h2 id="subcontract-tree">{t(words.tree)}</h2>
      {openReports > 0 ? (
        <Notice kind="error" title={t(words.openReports(openReports))} headingLevel={3}>
          <p>{t(words.openReportsLead)}</p>
        </Notice>
      ) : null}
      {forest.length === 0 ? (
        <EmptyState title={t(words.none)}>{contract.isOpen ? <p>{t(words.noneHint)}</p> : null}</EmptyState>
      ) : (
        <ul className="tier-tree">
          <li>
            <div className="tier-node tier-contractor">
              <p className="tier-head">
                <strong>{contract.contractor}</strong> <span className="tier-mark">{t(words.contractor)}</span>
              </p>
              <p className="tier-note">
                {t(words.section)}
                {marks.colon}
                {t(unit)}
              </p>
            </div>
            <Tier branches={forest} contractId={contract.id} />
          </li>
        </ul>
      )}
    </section>
  );
}

type Branches = SerializeFrom<Branch<TreeEntry>[]>;

function Tier({ branches, contractId }: { branches: Branches; contractId: string }) {
  if (branches.length === 0) return null;
  return (
    <ul>
      {branches.map(({ node, below }) => (
        <li key={node.id}>
          <Node entry={node} contractId={contractId} />
          <Tier branches={below} contractId={contractId} />
        </li>
      ))}
    </ul>
  );
}

function Node({ entry, contractId }: { entry: SerializeFrom<TreeEntry>; contractId: string }) {
  const t = useText();
  return (
    <div className="tier-node">
      <p className="tier-head">
        <a href={entryPath(contractId, entry.id)}>{entry.company}</a>{' '}
        <span className="tier-mark">{entry.tier === null ? t(words.tierUnknown) : t(words.tier(entry.tier))}</span>{' '}
        <ShownStatusTag status={entry.status} />{' '}
        {entry.specificPersonalInformation ? <StatusTag tone="warning">{t(words.specific)}</StatusTag> : null}
      </p>
      {entry.work === '' ? null : <p className="tier-note">{entry.work}</p>}
      {entry.startsOn === null ? null : (
        <p className="tier-note">
          <OfficeDate date={entry.startsOn} /> – <OfficeDate date={entry.endsOn} />
        </p>
      )}
      {entry.change === null ? null : (
        <p className="tier-note">
          {t(words.changeOnTheWay)} <RequestLink request={entry.change} />
        </p>
      )}
      <MissingList missing={entry.missing} />
    </div>
  );
}

/** What is missing, each on a line of its own; nothing where nothing is. */
export function MissingList({ missing }: { missing: TreeEntry['missing'] }) {
  const t = useText();
  if (missing.length === 0) return null;
  return (
    <ul className="missing-marks" aria-label={t(words.lacking)}>
      {missing.map((what) => (
        <li key={what}>{t(missingWords[what])}</li>
      ))}
    </ul>
  );
}

type RequestRow = SerializeFrom<ContractTree>['applied'][number];

const RequestLink = ({ request }: { request: Pick<RequestRow, 'id' | 'number' | 'isReadable'> }) =>
  request.isReadable ? (
    <a href={`/approval-requests/${request.id}`}>{request.number}</a>
  ) : (
    <span>{request.number}</span>
  );

/** Requests that are not in the tree; the heading goes with them. */
function Requests({ title, rows }: { title: string; rows: RequestRow[] }) {
  const t = useText();
  if (rows.length === 0) return null;
  return (
    <DataTable
      caption={title}
      rows={rows}
      rowKey={(row) => row.id}
      columns={[
        { key: 'company', header: t(words.company), rowHeader: true, cell: (row) => row.company },
        { key: 'tier', header: t(words.tierHeader), nowrap: true, cell: (row) => t(words.tier(row.tier)) },
        { key: 'request', header: t(words.request), nowrap: true, cell: (row) => <RequestLink request={row} /> },
        { key: 'status', header: t(words.status), nowrap: true, cell: (row) => <RequestStatus status={row.status} /> },
      ]}
    />
  );
}
