import { Breadcrumbs } from '~/ui/breadcrumbs';
import { DataTable } from '~/ui/data-table';
import { Disclosure } from '~/ui/disclosure';
import { EmptyState } from '~/ui/empty-state';
import { useText } from '~/ui/locale';
import { Notice } from '~/ui/notice';
import { PageHeading } from '~/ui/page-heading';
import { BehindList, SupplyDrawing } from './graph-parts';
import { linkWords, graphWords as words } from './graph-words';
import type { Drawing } from './layout';
import { GRAPH_PATH, treePath, vendorGraphPath } from './paths';
import type { Behind, Company, LinkKind } from './supply-graph';

export type ContractLink = { id: string; number: string; title: string };
export type ConcentrationRow = {
  company: Company;
  contracts: ContractLink[];
  /** Beyond those listed. */
  more: number;
  count: number;
  direct: number;
  behind: number;
  services: number;
};

export type GraphPageProps = {
  drawing: Drawing;
  chains: Behind[];
  /** Contractors with somebody behind them that the list leaves out. */
  moreChains: number;
  concentration: ConcentrationRow[];
  isCut: boolean;
};

const VENDORS_PATH = '/registers/vendors';

export function GraphPage({ drawing, chains, moreChains, concentration, isCut }: GraphPageProps) {
  const t = useText();
  return (
    <div className="stack">
      <Breadcrumbs items={[{ label: t(words.vendors), href: VENDORS_PATH }, { label: t(words.title) }]} />
      <PageHeading title={t(words.title)} lead={t(words.lead)} />
      {isCut ? <Notice kind="info">{t(words.cut)}</Notice> : null}
      <section aria-labelledby="concentration">
        <h2 id="concentration">{t(words.concentration)}</h2>
        <p>{t(words.concentrationLead)}</p>
        <Concentration rows={concentration} />
      </section>
      <section aria-labelledby="behind">
        <h2 id="behind">{t(words.list)}</h2>
        <p>{t(words.listLead)}</p>
        <Chains drawing={drawing} chains={chains} />
        {moreChains > 0 ? <p>{t(words.more(moreChains))}</p> : null}
      </section>
    </div>
  );
}

function Chains({ drawing, chains }: Pick<GraphPageProps, 'drawing' | 'chains'>) {
  const t = useText();
  if (chains.length === 0) return <EmptyState title={t(words.noChains)} />;
  return (
    <>
      <SupplyDrawing drawing={drawing} />
      <BehindList chains={chains} />
    </>
  );
}

function CompanyName({ company }: { company: Company }) {
  const t = useText();
  return company.vendorId === null ? (
    <>
      {company.name}
      <div className="cell-note">{t(words.notInRegister)}</div>
    </>
  ) : (
    <a href={vendorGraphPath(company.vendorId)}>{company.name}</a>
  );
}

function Concentration({ rows }: { rows: ConcentrationRow[] }) {
  const t = useText();
  return (
    <DataTable
      caption={t(words.concentration)}
      hideCaption
      rows={rows}
      rowKey={(row) => row.company.key}
      empty={<EmptyState title={t(words.concentrationNone)} />}
      columns={[
        { key: 'company', header: t(words.company), rowHeader: true, cell: (row) => <CompanyName {...row} /> },
        {
          key: 'contracts',
          header: t(words.dependHeader),
          cell: (row) => (
            <Disclosure summary={t(words.depend(row.count))}>
              <ul>
                {row.contracts.map((contract) => (
                  <li key={contract.id}>
                    <a href={treePath(contract.id)}>{`${contract.number} ${contract.title}`}</a>
                  </li>
                ))}
                {row.more > 0 ? <li>{t(words.moreContracts(row.more))}</li> : null}
              </ul>
            </Disclosure>
          ),
        },
        {
          key: 'direct',
          header: t(words.direct),
          align: 'end',
          nowrap: true,
          cell: (row) => t(words.count(row.direct)),
        },
        {
          key: 'behind',
          header: t(words.behind),
          align: 'end',
          nowrap: true,
          cell: (row) => t(words.count(row.behind)),
        },
        {
          key: 'services',
          header: t(words.services),
          align: 'end',
          nowrap: true,
          cell: (row) => t(words.count(row.services)),
        },
      ]}
    />
  );
}

export type VendorContract = ContractLink & {
  contractor: string;
  parts: (LinkKind | 'contractor')[];
  unapproved: boolean;
};
export type VendorGraphPageProps = {
  vendor: { id: string; name: string };
  drawing: Drawing;
  chains: Behind[];
  contracts: VendorContract[];
  isCut: boolean;
};

/** The same for one company: every contract it has a part in, and who is in them. */
export function VendorGraphPage({ vendor, drawing, chains, contracts, isCut }: VendorGraphPageProps) {
  const t = useText();
  return (
    <div className="stack">
      <Breadcrumbs
        items={[
          { label: t(words.vendors), href: VENDORS_PATH },
          { label: vendor.name, href: `${VENDORS_PATH}/${vendor.id}` },
          { label: t(words.title) },
        ]}
      />
      <PageHeading title={t(words.ofVendor(vendor.name))} lead={t(words.ofVendorLead(contracts.length))} />
      {isCut ? <Notice kind="info">{t(words.cut)}</Notice> : null}
      <section aria-labelledby="contracts">
        <h2 id="contracts">{t(words.contractsOfVendor)}</h2>
        <VendorContracts rows={contracts} />
      </section>
      <section aria-labelledby="behind">
        <h2 id="behind">{t(words.list)}</h2>
        <Chains drawing={drawing} chains={chains} />
      </section>
      <p>
        <a href={GRAPH_PATH}>{t(words.all)}</a>
      </p>
    </div>
  );
}

function VendorContracts({ rows }: { rows: VendorContract[] }) {
  const t = useText();
  const partOf = (part: LinkKind | 'contractor') => t(part === 'contractor' ? words.asContractor : linkWords[part]);
  return (
    <DataTable
      caption={t(words.contractsOfVendor)}
      hideCaption
      rows={rows}
      rowKey={(row) => row.id}
      empty={<EmptyState title={t(words.noContract)} />}
      columns={[
        {
          key: 'title',
          header: t(words.contract),
          rowHeader: true,
          cell: (row) => (
            <>
              <a href={treePath(row.id)}>{row.title}</a>
              <div className="cell-note">{row.number}</div>
            </>
          ),
        },
        {
          key: 'part',
          header: t(words.role),
          cell: (row) => [...row.parts.map(partOf), ...(row.unapproved ? [t(words.unapproved)] : [])].join(' / '),
        },
        { key: 'contractor', header: t(words.contractor), cell: (row) => row.contractor },
      ]}
    />
  );
}
