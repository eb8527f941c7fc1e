/** Rounds of checks: the list of them, and how far each section is with one. */
import { sql } from 'kysely';
import type { AppAbility } from '~/authorization/ability';
import { accessibleBy } from '~/authorization/accessible-by.server';
import { loadUnits } from '~/people/organisation.repository.server';
import type { PlainDate } from '~/platform/dates';
import type { Text } from '~/platform/text';
import type { CheckKind } from '~/policy/model';
import { activeProfile, loadProfile } from '~/policy/profiles.repository.server';
import type { DbOrTx } from '~db/connection.server';
import { mayOnCampaigns } from './access.server';
import { findCampaign } from './checks.repository.server';
import { checkKindsOf, type Occasion, STANDINGS, type Standing } from './model';
import { departmentOf } from './years';

const AT_MOST = 50;

/** Whether there are pages about this kind of checks for the reader: under the policy in force, and for him. */
export async function isThere(db: DbOrTx, ability: AppAbility, kind: CheckKind): Promise<boolean> {
  return ability.can('read', 'PeriodicCheck') && checkKindsOf((await activeProfile(db)).switches).includes(kind);
}

/** The newest first; for those who overlook all sections. */
export async function listCampaigns(db: DbOrTx, ability: AppAbility, kind: CheckKind) {
  if (!mayOnCampaigns(ability, 'read', kind)) return null;
  return db
    .selectFrom('check_campaigns')
    .select(['id', 'title', 'fiscal_year as fiscalYear', 'due_on as dueOn', 'subject_count as subjectCount'])
    .select('occasion')
    .$narrowType<{ occasion: Occasion }>()
    .select((eb) =>
      eb
        .selectFrom('checks')
        .select((of) => of.fn.countAll<number>().as('number'))
        .whereRef('checks.campaign_id', '=', 'check_campaigns.id')
        .where('checks.status', '=', 'reviewed')
        .as('reviewed'),
    )
    .where('kind', '=', kind)
    .orderBy('id', 'desc')
    .limit(AT_MOST)
    .execute();
}

export type SectionProgress = {
  unitId: string;
  unit: Text;
  /** To which the section belongs today; the section itself where it belongs to none. */
  department: { id: string; name: Text };
  counts: Record<Standing, number>;
  total: number;
};

/** The campaign with its progress by section; null for whoever does not overlook it. */
export async function loadCampaignPage(db: DbOrTx, ability: AppAbility, id: string, today: PlainDate) {
  const campaign = await findCampaign(db, id);
  if (!campaign || !mayOnCampaigns(ability, 'read', campaign.kind)) return null;
  const { started, selection: _selection, ...shown } = campaign;
  const [sections, profile] = await Promise.all([
    progressOf(db, ability, id, today),
    loadProfile(db, campaign.profile.key, campaign.profile.version),
  ]);
  return {
    ...shown,
    startedBy: `${started.person.post} ${started.person.name}`,
    startedAt: started.at,
    profileName: profile?.name ?? { ja: campaign.profile.key, en: campaign.profile.key },
    sections,
  };
}

async function progressOf(
  db: DbOrTx,
  ability: AppAbility,
  campaignId: string,
  today: PlainDate,
): Promise<SectionProgress[]> {
  const { rows } = await sql<{ unitId: string; ja: string; en: string; standing: Standing; number: number }>`
    select counted.unitId, unit.name_ja as ja, unit.name_en as en, counted.standing, counted.number from
      (select checked.unit_id as unitId,
        case when checked.status = 'open' then if(checked.due_on < ${today}, 'overdue', 'open')
          when checked.status in ('submitted', 'cancelled') then checked.status
          when checked.findings_open > 0 then 'findings' else 'finished' end as standing,
        count(*) as number
      from checks as checked
      where checked.campaign_id = ${campaignId} and ${accessibleBy(ability, 'read', 'PeriodicCheck')}
      group by unitId, standing) as counted
    inner join organisation_units unit on unit.id = counted.unitId
    order by unit.sort, unit.code, unit.id`.execute(db);
  const units = await loadUnits(db, null);
  const sections = new Map<string, SectionProgress>();
  for (const { unitId, ja, en, standing, number } of rows) {
    const section = sections.get(unitId) ?? {
      unitId,
      unit: { ja, en },
      department: named(departmentOf({ units }, unitId), { ja, en }),
      counts: Object.fromEntries(STANDINGS.map((one) => [one, 0])) as Record<Standing, number>,
      total: 0,
    };
    section.counts[standing] += Number(number);
    section.total += Number(number);
    sections.set(unitId, section);
  }
  return [...sections.values()];

  function named(id: string, otherwise: Text) {
    return { id, name: units.get(id)?.name ?? otherwise };
  }
}
