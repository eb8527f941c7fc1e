/** Two rows for one company become one; and two that only look alike are told apart. Nothing is deleted. */
import type { Actor } from '~/authorization/actor';
import type { Result } from '~/platform/result';
import { changeRegister, type Io, refuseChange } from '~/registers/change-register.server';
import { changesBetween } from '~/registers/changes';
import type { RegisterRefusal } from '~/registers/refusals';
import type { Db } from '~db/connection.server';
import { tellApart } from './distinctions.repository.server';
import { areDifferent } from './vendor';
import { refreshForeignControl, refreshNextLapse } from './vendor-details.repository.server';
import { moveUses, pointAt, refreshVendorNames } from './vendor-uses.repository.server';
import {
  indexVendor,
  lockVendor,
  recordedVendor,
  updateVendor,
  type VendorColumns,
  vendorStream,
} from './vendors.repository.server';

export type MergeVendors = {
  /** Goes on, and takes everything over. */
  intoId: string;
  intoVersion: number;
  /** Keeps its page, which points at the other. */
  fromId: string;
  fromVersion: number;
};

/** Contracts, services, ties and certifications move; what the one that goes on does not know yet is filled in. */
export const mergeVendors = (
  db: Db,
  actor: Actor,
  { intoId, intoVersion, fromId, fromVersion }: MergeVendors,
  io: Io,
): Promise<Result<null, RegisterRefusal>> =>
  changeRegister(db, actor, io, async ({ tx, ability, now, record }) => {
    if (!ability.can('merge', 'Vendor')) refuseChange({ reason: 'not-found' });
    if (intoId === fromId) refuseChange({ reason: 'same-vendor' });
    // One order for all writers.
    const first = await lockVendor(tx, intoId < fromId ? intoId : fromId);
    const second = await lockVendor(tx, intoId < fromId ? fromId : intoId);
    const [into, from] = intoId < fromId ? [first, second] : [second, first];
    if (!into || !from) refuseChange({ reason: 'not-found' });
    if (into.mergedInto !== null || from.mergedInto !== null) refuseChange({ reason: 'merged' });
    if (into.version !== intoVersion || from.version !== fromVersion) refuseChange({ reason: 'conflict' });
    if (areDifferent(into.corporateNumber, from.corporateNumber)) refuseChange({ reason: 'different-numbers' });

    const after = filledIn(into, from);
    const moved = await moveUses(tx, fromId, intoId);
    await pointAt(tx, fromId, intoId, now);
    if (!(await updateVendor(tx, into, after, now))) refuseChange({ reason: 'conflict' });
    await refreshForeignControl(tx, intoId);
    await refreshNextLapse(tx, intoId);
    await refreshForeignControl(tx, fromId);
    await refreshNextLapse(tx, fromId);
    await indexVendor(tx, intoId);
    await refreshVendorNames(tx, intoId);
    const changes = changesBetween(recordedVendor(into), recordedVendor(after));
    record(vendorStream(intoId), 'vendor-took-over', { vendorId: fromId, note: from.name, changes, ...moved });
    record(vendorStream(fromId), 'vendor-merged', { vendorId: intoId, note: into.name, ...moved });
    return null;
  });

const filledIn = (into: VendorColumns, from: VendorColumns): VendorColumns => ({
  name: into.name,
  nameKana: into.nameKana || from.nameKana,
  nameEnglish: into.nameEnglish || from.nameEnglish,
  corporateNumber: into.corporateNumber ?? from.corporateNumber,
  country: into.country,
  address: into.address || from.address,
  officersNote: into.officersNote || from.officersNote,
  exitPlan: into.exitPlan || from.exitPlan,
});

/** 別の会社: from now on the two are not offered as one. */
export const tellVendorsApart = (
  db: Db,
  actor: Actor,
  { vendorId, otherId }: { vendorId: string; otherId: string },
  io: Io,
): Promise<Result<null, RegisterRefusal>> =>
  changeRegister(db, actor, io, async ({ tx, actor: who, ability, now, record }) => {
    if (!ability.can('update', 'Vendor') && !ability.can('merge', 'Vendor')) refuseChange({ reason: 'not-found' });
    if (vendorId === otherId) refuseChange({ reason: 'same-vendor' });
    const [one, other] = [await lockVendor(tx, vendorId), await lockVendor(tx, otherId)];
    if (!one || !other) refuseChange({ reason: 'not-found' });
    await tellApart(tx, [vendorId, otherId], { personId: who.personId, now });
    record(vendorStream(vendorId), 'vendor-told-apart', { vendorId: otherId, note: other.name });
    record(vendorStream(otherId), 'vendor-told-apart', { vendorId, note: one.name });
    return null;
  });
