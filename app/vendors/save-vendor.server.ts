/** A vendor entered or changed by hand. Look-alikes are asked about first and never merged by themselves. */
import type { Actor } from '~/authorization/actor';
import type { Result } from '~/platform/result';
import { type Changing, changeRegister, type Io, refuseChange } from '~/registers/change-register.server';
import { changesBetween } from '~/registers/changes';
import type { RegisterRefusal } from '~/registers/refusals';
import type { Db } from '~db/connection.server';
import { tellApart } from './distinctions.repository.server';
import { findLookalikes } from './lookalikes.query.server';
import { refreshForeignControl } from './vendor-details.repository.server';
import { refreshVendorNames } from './vendor-uses.repository.server';
import {
  holderOfNumber,
  insertVendor,
  lockVendor,
  recordedVendor,
  updateVendor,
  type VendorColumns,
  vendorStream,
} from './vendors.repository.server';

type Given = VendorColumns & { distinctFrom: readonly string[] };

export const registerVendor = (
  db: Db,
  actor: Actor,
  { submissionKey, distinctFrom, ...vendor }: Given & { submissionKey: string },
  io: Io,
): Promise<Result<string, RegisterRefusal>> =>
  changeRegister(db, actor, io, async (changing) => {
    const { tx, ability, now, newId, record, once } = changing;
    if (!ability.can('create', 'Vendor')) refuseChange({ reason: 'not-found' });
    return once(submissionKey, 'register-vendor', async () => {
      await askAboutLookalikes(changing, null, { ...vendor, distinctFrom });
      const id = newId();
      await insertVendor(tx, id, vendor, now);
      await noteDistinctions(changing, id, distinctFrom);
      record(vendorStream(id), 'vendor-registered', recordedVendor(vendor));
      return id;
    });
  });

export const changeVendor = (
  db: Db,
  actor: Actor,
  { vendorId, version, distinctFrom, ...vendor }: Given & { vendorId: string; version: number },
  io: Io,
): Promise<Result<null, RegisterRefusal>> =>
  changeRegister(db, actor, io, async (changing) => {
    const { tx, ability, now, record } = changing;
    if (!ability.can('update', 'Vendor')) refuseChange({ reason: 'not-found' });
    const before = await lockVendor(tx, vendorId);
    if (!before) refuseChange({ reason: 'not-found' });
    if (before.mergedInto !== null) refuseChange({ reason: 'merged' });
    if (before.version !== version) refuseChange({ reason: 'conflict' });
    await askAboutLookalikes(changing, vendorId, { ...vendor, distinctFrom });
    if (!(await updateVendor(tx, before, vendor, now))) refuseChange({ reason: 'conflict' });
    await refreshForeignControl(tx, vendorId);
    await noteDistinctions(changing, vendorId, distinctFrom);
    await refreshVendorNames(tx, vendorId);
    const changes = changesBetween(recordedVendor(before), recordedVendor(vendor));
    // What only reviewers read is not repeated where everybody reads.
    const quietly = (['officersNote', 'exitPlan'] as const).filter((field) => before[field] !== vendor[field]);
    record(vendorStream(vendorId), 'vendor-changed', { changes, alsoChanged: quietly });
    return null;
  });

/** Refuses as long as there is a look-alike that nobody has said anything about. */
async function askAboutLookalikes({ tx }: Changing, id: string | null, given: Given): Promise<void> {
  const holder = await holderOfNumber(tx, given.corporateNumber);
  if (holder !== null && holder !== id) refuseChange({ reason: 'number-taken', field: 'corporateNumber' });
  const found = await findLookalikes(tx, { ...given, id });
  const open = found.filter((one) => !given.distinctFrom.includes(one.id));
  if (open.length > 0) refuseChange({ reason: 'lookalikes', vendorIds: open.map((one) => one.id) });
}

/** Only those that really look alike: the list comes from a form. */
async function noteDistinctions({ tx, actor, now, record }: Changing, id: string, ids: readonly string[]) {
  if (ids.length === 0) return;
  const vendor = await lockVendor(tx, id);
  if (!vendor) return;
  const alike = await findLookalikes(tx, { ...vendor, id });
  for (const other of alike.filter((one) => ids.includes(one.id))) {
    await tellApart(tx, [id, other.id], { personId: actor.personId, now });
    record(vendorStream(id), 'vendor-told-apart', { vendorId: other.id, note: other.name });
    record(vendorStream(other.id), 'vendor-told-apart', { vendorId: id, note: vendor.name });
  }
}
