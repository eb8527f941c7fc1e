import type { SerializeFrom } from '@remix-run/node';
import type { ReactNode } from 'react';
import { registerHref } from '~/cloud-services/register-query';
import { StandingTag } from '~/cloud-services/standing';
import { contractsHref } from '~/contracts/contract-query';
import { ContractStanding } from '~/contracts/standing';
import { accountsHref } from '~/social-media/account-query';
import { AccountStatusTag } from '~/social-media/standing';
import { platformWords } from '~/social-media/words';
import { Button } from '~/ui/button';
import { Card } from '~/ui/card';
import { EmptyState } from '~/ui/empty-state';
import { TextField } from '~/ui/fields';
import { useText } from '~/ui/locale';
import { PageHeading } from '~/ui/page-heading';
import { vendorsHref } from '~/vendors/vendor-query';
import { REGISTERS, REGISTERS_PATH } from './registers';
import type { searchRegisters } from './search-all.query.server';
import { useRegisters } from './use-registers';
import { registersWords as words } from './words';

type Found = SerializeFrom<Awaited<ReturnType<typeof searchRegisters>>>;
export type RegistersPageProps = { query: string; found: Found | null };

/** All registers, and one search over them. */
export function RegistersPage({ query, found }: RegistersPageProps) {
  const t = useText();
  return (
    <>
      <PageHeading title={t(words.title)} lead={t(words.lead)} />
      <form method="get" action={REGISTERS_PATH} className="filter-form">
        <TextField
          name="q"
          type="search"
          label={t(words.searchLabel)}
          hint={t(words.searchHint)}
          defaultValue={query}
          width="long"
        />
        <Button kind="secondary">{t(words.search)}</Button>
      </form>
      {found ? <Results query={query} found={found} /> : null}
      <div className="card-grid">
        {useRegisters().map(({ key, href, short, lead }) => (
          <Card key={key} title={t(short)} href={href}>
            <p>{t(lead)}</p>
          </Card>
        ))}
      </div>
    </>
  );
}

function Results({ query, found }: { query: string; found: Found }) {
  const t = useText();
  const { services, vendors, contracts, accounts } = found;
  const isEmpty = [services, vendors, contracts, accounts].every(({ rows }) => rows.length === 0);
  return (
    <section aria-labelledby="found">
      <h2 id="found">{t(words.found(query))}</h2>
      {isEmpty ? <EmptyState title={t(words.noneFound)}>{t(words.noneFoundHint)}</EmptyState> : null}
      <Group title={t(REGISTERS[0]!.short)} more={services.more} href={registerHref({ query })}>
        {services.rows.map((row) => (
          <li key={row.id}>
            <a href={`/registers/cloud-services/${row.id}`}>{row.name}</a> {row.vendorName}{' '}
            <StandingTag standing={row.standing} />
          </li>
        ))}
      </Group>
      <Group title={t(REGISTERS[1]!.short)} more={contracts.more} href={contractsHref({ query, status: null })}>
        {contracts.rows.map((row) => (
          <li key={row.id}>
            <a href={`/registers/contracts/${row.id}`}>{row.title}</a> {row.number} {row.vendorName}{' '}
            <ContractStanding standing={row.standing} />
          </li>
        ))}
      </Group>
      <Group title={t(REGISTERS[2]!.short)} more={vendors.more} href={vendorsHref({ query })}>
        {vendors.rows.map((row) => (
          <li key={row.id}>
            <a href={`/registers/vendors/${row.id}`}>{row.name}</a> {row.nameEnglish} {row.corporateNumber}
          </li>
        ))}
      </Group>
      <Group title={t(REGISTERS[3]!.short)} more={accounts.more} href={accountsHref({ query, status: null })}>
        {accounts.rows.map((row) => (
          <li key={row.id}>
            <a href={`/registers/social-media/${row.id}`}>{row.name}</a>{' '}
            {row.platform === 'other' ? row.platformName : t(platformWords[row.platform])} {row.handle}{' '}
            <AccountStatusTag status={row.status} />
          </li>
        ))}
      </Group>
    </section>
  );
}

type GroupProps = { title: string; more: boolean; href: string; children: ReactNode[] };

function Group({ title, more, href, children }: GroupProps) {
  const t = useText();
  if (children.length === 0) return null;
  return (
    <section>
      <h3>{title}</h3>
      <ul>{children}</ul>
      {more ? (
        <p>
          <a href={href}>
            {t(words.allFound)}
            <span className="sr-only">: {title}</span>
          </a>
        </p>
      ) : null}
    </section>
  );
}
