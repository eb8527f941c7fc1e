/** The records that can show why a review is begun: incidents, and campaigns of audits and self-inspections. */
import type { AppAbility } from '~/authorization/ability';
import { accessibleBy } from '~/authorization/accessible-by.server';
import type { ReviewTrigger } from '~/policy/model';
import type { DbOrTx } from '~db/connection.server';
import { recordOf, type Trigger } from './model';

const SHOWN_AT_MOST = 100;
const CAMPAIGN_KINDS = ['audit', 'self-inspection'];

export type TriggerRecords = {
  incidents: { id: string; number: string; title: string }[];
  campaigns: { id: string; kind: string; title: string }[];
};

/** The newest of each, as far as the actor may read them. */
export async function recordsToChoose(db: DbOrTx, ability: AppAbility): Promise<TriggerRecords> {
  const [incidents, campaigns] = await Promise.all([
    db
      .selectFrom('incidents as incident')
      .select(['incident.id', 'incident.number', 'incident.title'])
      .where(accessibleBy(ability, 'read', 'Incident'))
      .orderBy('incident.id', 'desc')
      .limit(SHOWN_AT_MOST)
      .execute(),
    ability.can('read', 'CheckCampaign')
      ? db
          .selectFrom('check_campaigns')
          .select(['id', 'kind', 'title'])
          .where('kind', 'in', CAMPAIGN_KINDS)
          .orderBy('id', 'desc')
          .limit(SHOWN_AT_MOST)
          .execute()
      : [],
  ]);
  return { incidents, campaigns };
}

export async function isRecordThere(
  db: DbOrTx,
  ability: AppAbility,
  { kind, incidentId, campaignId }: { kind: ReviewTrigger; incidentId: string | null; campaignId: string | null },
): Promise<boolean> {
  if (incidentId !== null) {
    const incident = await db
      .selectFrom('incidents as incident')
      .select('incident.id')
      .where('incident.id', '=', incidentId)
      .where(accessibleBy(ability, 'read', 'Incident'))
      .executeTakeFirst();
    return incident !== undefined;
  }
  if (campaignId === null) return true;
  const campaign = await db
    .selectFrom('check_campaigns')
    .select('id')
    .where('id', '=', campaignId)
    .where('kind', '=', kind)
    .executeTakeFirst();
  return campaign !== undefined;
}

/** What a trigger is tied to, in words; null where there is nothing, or the reader may not know it. */
type TriggerRecord = { text: string; href: string } | null;

export async function recordsOf(
  db: DbOrTx,
  ability: AppAbility,
  triggers: readonly Trigger[],
): Promise<(Trigger & { record: TriggerRecord; isHidden: boolean })[]> {
  const incidentIds = triggers.flatMap(({ incidentId }) => incidentId ?? []);
  const campaignIds = triggers.flatMap(({ campaignId }) => campaignId ?? []);
  const [incidents, campaigns] = await Promise.all([
    incidentIds.length === 0
      ? []
      : db
          .selectFrom('incidents as incident')
          .select(['incident.id', 'incident.number', 'incident.title'])
          .where('incident.id', 'in', incidentIds)
          .where(accessibleBy(ability, 'read', 'Incident'))
          .execute(),
    campaignIds.length === 0 || !ability.can('read', 'CheckCampaign')
      ? []
      : db.selectFrom('check_campaigns').select(['id', 'title']).where('id', 'in', campaignIds).execute(),
  ]);
  return triggers.map((trigger) => {
    const tied = recordOf(trigger.kind) !== null && (trigger.incidentId ?? trigger.campaignId) !== null;
    const incident = incidents.find(({ id }) => id === trigger.incidentId);
    const campaign = campaigns.find(({ id }) => id === trigger.campaignId);
    const record = incident
      ? { text: `${incident.number} ${incident.title}`, href: `/incidents/${incident.id}` }
      : campaign
        ? { text: campaign.title, href: `/periodic-checks/campaigns/${campaign.id}` }
        : null;
    return { ...trigger, record, isHidden: tied && record === null };
  });
}
