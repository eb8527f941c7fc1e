import type { SerializeFrom } from '@remix-run/node';
import { LinkButton } from '~/ui/button';
import { formatDate } from '~/ui/format';
import { useText } from '~/ui/locale';
import { PageHeading } from '~/ui/page-heading';
import type { DashboardData } from './dashboard-data.server';
import { Approvals, Classes, Concentration, Due, Incidents, Lapses, Lead } from './figures';
import { dashboardWords as words } from './words';

/** 全体の状況 for those who answer for the whole body, and for heads what they may see of it. */
export function DashboardPage(data: SerializeFrom<DashboardData>) {
  const t = useText();
  return (
    <>
      <PageHeading
        title={t(words.title)}
        lead={t(words.lead({ ja: formatDate(data.today, 'ja'), en: formatDate(data.today, 'en') }))}
        action={
          <LinkButton kind="secondary" href="/dashboard/report">
            {t(words.report)}
          </LinkButton>
        }
      />
      <Figures {...data} />
    </>
  );
}

/** All figures of a day, for the page and for paper. */
export function Figures(data: SerializeFrom<DashboardData>) {
  return (
    <>
      <Lead {...data} />
      <div className="dashboard">
        <Approvals {...data.approvals} />
        <Classes services={data.services} contracts={data.contracts} />
        <Due states={data.obligations.states} accounts={data.accounts} takesAccounts={data.takesAccounts} />
        <Incidents incidents={data.incidents} states={data.obligations.states} />
      </div>
      <Lapses months={data.obligations.months} lapses={data.obligations.lapses} />
      <Concentration vendors={data.vendors} />
    </>
  );
}
