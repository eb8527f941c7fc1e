/**
 * A certificate was withdrawn, or says something else than when services were approved that rest on it: whoever runs
 * them sees at once whether they still may, and does not wait for its last day.
 */

import { arise, type Context } from '~/obligations/arise.server';
import { finish } from '~/obligations/end.server';
import type { NewObligation } from '~/obligations/model';
import { openObligationsOf } from '~/obligations/obligations.repository.server';
import { postOf } from '~/obligations/owners';
import { goneTitles, registerNotes } from '~/obligations/words';
import { loadOrganisation } from '~/people/organisation.repository.server';
import { addDays, officeDate, type PlainDate } from '~/platform/dates';
import type { Text } from '~/platform/text';
import { changeRulesOf } from '~/policy/changes';
import { activeProfile } from '~/policy/profiles.repository.server';
import type { Tx } from '~db/connection.server';
import type { CertificationColumns, StoredCertification } from './vendor-details.repository.server';
import { certificationWords } from './words';

const KIND = 'service-certification';
const isWithdrawn = ({ withdrawnOn }: CertificationColumns, today: PlainDate): boolean =>
  withdrawnOn !== null && withdrawnOn <= today;
const bare = (text: string): string => text.replace(/\s/g, '');

/** In the transaction that changes the certificate of the vendor. */
export async function followCertificate(
  tx: Tx,
  vendorId: string,
  { before, after }: { before: StoredCertification; after: CertificationColumns },
  context: Context,
): Promise<void> {
  const today = officeDate(context.now);
  const services = await servicesInUse(tx, vendorId);
  const [was, is] = [isWithdrawn(before, today), isWithdrawn(after, today)];
  const withdrawal = `${before.id}:withdrawn`;
  // Said by mistake, or given back: nothing is left to look at.
  if (was && !is) await call(tx, services, withdrawal, context);
  if (!was && is) await raise(tx, services, { occurrence: withdrawal, titleOf: goneTitles.withdrawn, after }, context);
  if (!is && bare(before.scope) !== bare(after.scope)) {
    const occurrence = `${before.id}:${today.replaceAll('-', '')}`;
    await raise(tx, services, { occurrence, titleOf: goneTitles.scope, after }, context);
  }
}

const servicesInUse = (tx: Tx, vendorId: string) =>
  tx
    .selectFrom('cloud_services')
    .select(['id', 'name', 'lead_unit_id as unitId', 'manager_person_id as managerId'])
    .where('vendor_id', '=', vendorId)
    .where('status', 'in', ['approved', 'corrective', 'suspended'])
    .orderBy('id')
    .execute();
type Service = Awaited<ReturnType<typeof servicesInUse>>[number];

type Raised = {
  /** At most 40 characters. */
  occurrence: string;
  titleOf: (name: string, certificate: Text) => Text;
  after: CertificationColumns;
};

async function raise(tx: Tx, services: readonly Service[], { occurrence, titleOf, after }: Raised, context: Context) {
  if (services.length === 0) return;
  const today = officeDate(context.now);
  const dueOn = addDays(today, changeRulesOf(await activeProfile(tx)).decideWithinDays);
  const organisation = await loadOrganisation(tx, today);
  const name = certificationWords[after.kind];
  const certificate = { ja: `${name.ja} ${after.number}`.trim(), en: `${name.en} ${after.number}`.trim() };
  const due = services.map(
    (service): NewObligation => ({
      kind: KIND,
      subject: { type: 'cloud-service', id: service.id, name: service.name },
      occurrence,
      title: titleOf(service.name, certificate),
      ownerPostId:
        service.managerId === null ? null : (postOf(organisation, service.managerId, service.unitId)?.id ?? null),
      unitId: service.unitId,
      dueOn,
      source: 'certificate',
    }),
  );
  await arise(tx, due, context, { announce: true });
}

async function call(tx: Tx, services: readonly Service[], occurrence: string, context: Context): Promise<void> {
  const ids = services.map(({ id }) => id);
  const open = [...(await openObligationsOf(tx, 'cloud-service', ids, { lock: true })).values()].flat();
  for (const obligation of open) {
    if (obligation.kind !== KIND || obligation.occurrence !== occurrence) continue;
    await finish(tx, obligation, { status: 'cancelled', note: registerNotes.notNeeded.ja, evidence: '' }, context);
  }
}
