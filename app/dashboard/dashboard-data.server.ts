import type { AppAbility } from '~/authorization/ability';
import type { PlainDate } from '~/platform/dates';
import type { Text } from '~/platform/text';
import { kindsTaken } from '~/policy/lookup';
import { activeProfile } from '~/policy/profiles.repository.server';
import type { DbOrTx } from '~db/connection.server';
import {
  accountFigures,
  approvalFigures,
  type ByClass,
  concentration,
  contractFigures,
  incidentFigures,
  obligationFigures,
  serviceFigures,
  yearFigures,
} from './figures.query.server';

/** Everything the dashboard shows; all queries at once. */
export async function dashboardData(db: DbOrTx, ability: AppAbility, today: PlainDate) {
  const reading = { ability, today };
  const [profile, approvals, services, contracts, obligations, accounts, incidents, vendors] = await Promise.all([
    activeProfile(db),
    approvalFigures(db, reading),
    serviceFigures(db, reading),
    contractFigures(db, reading),
    obligationFigures(db, reading),
    accountFigures(db, reading),
    incidentFigures(db, reading),
    concentration(db, reading),
  ]);
  const { classification } = profile;
  const named = (one: ByClass): ByClass & { name: Text } => {
    const level = classification.axes.confidentiality.levels.find(({ key }) => key === one.level);
    const known = one.scheme === classification.key ? level?.name : undefined;
    return { ...one, name: known ?? { ja: `${one.level}（${one.scheme}）`, en: `${one.level} (${one.scheme})` } };
  };
  return {
    today,
    takesAccounts: kindsTaken(profile).includes('social-media-account'),
    profile: { name: profile.name, body: profile.body, key: profile.key, version: profile.version },
    approvals,
    services: { ...services, classes: services.classes.map(named) },
    contracts: { ...contracts, classes: contracts.classes.map(named) },
    obligations,
    accounts,
    incidents,
    vendors,
  };
}

export type DashboardData = Awaited<ReturnType<typeof dashboardData>>;

/** The same with a fiscal year. */
export async function reportData(db: DbOrTx, ability: AppAbility, today: PlainDate, year: number) {
  const [dashboard, figures] = await Promise.all([
    dashboardData(db, ability, today),
    yearFigures(db, { ability, today }, year),
  ]);
  return { ...dashboard, year, figures };
}
export type ReportData = Awaited<ReturnType<typeof reportData>>;
