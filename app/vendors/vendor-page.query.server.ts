/** Everything the page of one vendor shows. */
import type { AppAbility } from '~/authorization/ability';
import { accessibleBy } from '~/authorization/accessible-by.server';
import { loadRegisterRows } from '~/cloud-services/register-list.query.server';
import { loadContractRows } from '~/contracts/contract-list.query.server';
import type { PlainDate } from '~/platform/dates';
import { loadHistory } from '~/registers/history.query.server';
import type { DbOrTx } from '~db/connection.server';
import { findLookalikes, type Lookalike } from './lookalikes.query.server';
import { certificationStanding, isIsmap } from './vendor';
import { listCertifications, listNotes, listTies } from './vendor-details.repository.server';
import { findVendor, vendorStream } from './vendors.repository.server';

const SHOWN_AT_MOST = 50;
const NO_NOTES: Awaited<ReturnType<typeof listNotes>> = [];
const NO_LOOKALIKES: Lookalike[] = [];

/** The vendor `id` as the actor with `ability` may see it; null where there is none. */
export async function loadVendorPage(db: DbOrTx, ability: AppAbility, id: string, today: PlainDate) {
  const vendor = ability.can('read', 'Vendor') ? await findVendor(db, id) : null;
  if (!vendor) return null;
  const assesses = ability.can('assess', 'Vendor');
  const asks = ability.can('update', 'Vendor') || ability.can('merge', 'Vendor');
  const [ties, certifications, notes, contracts, services, merged, into, lookalikes, events] = await Promise.all([
    listTies(db, id),
    listCertifications(db, [id]),
    assesses ? listNotes(db, id) : NO_NOTES,
    listContracts(db, ability, id, today),
    listServices(db, ability, id, today),
    listMerged(db, id),
    vendor.mergedInto === null ? null : findVendor(db, vendor.mergedInto),
    asks && vendor.mergedInto === null ? findLookalikes(db, vendor) : NO_LOOKALIKES,
    loadHistory(db, vendorStream(id)),
  ]);
  return {
    ...vendor,
    officersNote: assesses ? vendor.officersNote : '',
    exitPlan: assesses ? vendor.exitPlan : '',
    assesses,
    ties,
    certifications: (certifications.get(id) ?? []).map((one) => ({
      ...one,
      isIsmap: isIsmap(one.kind),
      standing: certificationStanding(one, today),
    })),
    notes,
    contracts,
    services,
    merged,
    into: into ? { id: into.id, name: into.name } : null,
    lookalikes,
    events,
  };
}

async function listContracts(db: DbOrTx, ability: AppAbility, vendorId: string, today: PlainDate) {
  const rows = await db
    .selectFrom('contracts as contract')
    .select('contract.id')
    .where('contract.vendor_id', '=', vendorId)
    .where(accessibleBy(ability, 'read', 'Contract'))
    .orderBy('contract.ends_on', 'desc')
    .orderBy('contract.id', 'desc')
    .limit(SHOWN_AT_MOST + 1)
    .execute();
  const ids = rows.slice(0, SHOWN_AT_MOST).map((row) => row.id);
  return { rows: await loadContractRows(db, ids, today), more: rows.length > SHOWN_AT_MOST };
}

async function listServices(db: DbOrTx, ability: AppAbility, vendorId: string, today: PlainDate) {
  const rows = await db
    .selectFrom('cloud_services as service')
    .select('service.id')
    .where('service.vendor_id', '=', vendorId)
    .where(accessibleBy(ability, 'read', 'CloudService'))
    .orderBy('service.id', 'desc')
    .limit(SHOWN_AT_MOST)
    .execute();
  return loadRegisterRows(
    db,
    rows.map((row) => row.id),
    today,
  );
}

const listMerged = (db: DbOrTx, vendorId: string) =>
  db
    .selectFrom('vendors')
    .select(['id', 'name', 'corporate_number as corporateNumber'])
    .where('merged_into', '=', vendorId)
    .orderBy('id')
    .limit(SHOWN_AT_MOST)
    .execute();
