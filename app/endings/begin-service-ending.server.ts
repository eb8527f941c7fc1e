/** The end of a cloud service, or of the use of one section: begun by the approval of the request to end it. */
import type { CloudServiceContent } from '~/approval-requests/content';
import type { Context } from '~/obligations/arise.server';
import type { Organisation } from '~/people/organisation';
import { loadOrganisation } from '~/people/organisation.repository.server';
import { officeDate, type PlainDate } from '~/platform/dates';
import { levelName } from '~/policy/lookup';
import type { PolicyProfile } from '~/policy/model';
import type { Tx } from '~db/connection.server';
import { keptPlan, promisedErasureDays } from './ending-facts';
import type { LeavingSection } from './plan';
import { startEnding } from './start-ending.server';

type BeginServiceEnding = {
  serviceId: string;
  requestId: string;
  content: CloudServiceContent;
  /** The section that asked. */
  unitId: string;
  /** The sections whose use ends, as the register had them. */
  leaving: readonly { unitId: string; purpose: string; confidentialityLevel: string }[];
  whole: boolean;
  careful: boolean;
  managerPersonId: string;
  lastDay: PlainDate;
  profile: PolicyProfile;
};

/** Begins the ending; null where it is under way already. The entry is locked by the caller. */
export async function beginServiceEnding(tx: Tx, begin: BeginServiceEnding, context: Context): Promise<string | null> {
  const { content, profile, serviceId, leaving } = begin;
  const organisation = await loadOrganisation(tx, officeDate(context.now));
  const sections = leaving.map((use) => sectionIn(organisation, profile, use));
  return startEnding(
    tx,
    {
      subject: { type: 'cloud-service', id: serviceId, name: content.serviceName },
      requestId: begin.requestId,
      unitId: begin.unitId,
      ownerPersonId: begin.managerPersonId,
      vendorName: content.vendorName,
      basis: 'request',
      reason: content.necessity,
      lastDay: begin.lastDay,
      plan: { ...keptPlan(profile, content), sections },
      whole: begin.whole,
      // A service always holds some information; below the threshold its traces are erased all the same.
      handlesInformation: true,
      careful: begin.careful,
      parties: [],
      promisedDays: promisedErasureDays(content.checklist),
      profile,
      organisation,
    },
    context,
  );
}

const sectionIn = (
  organisation: Organisation,
  profile: PolicyProfile,
  { unitId, purpose, confidentialityLevel }: BeginServiceEnding['leaving'][number],
): LeavingSection => ({
  name: organisation.units.get(unitId)?.name ?? { ja: '—', en: '—' },
  level: levelName(profile, 'confidentiality', confidentialityLevel),
  purpose,
});
