/** 資本関係, 認証 and 所見 of a vendor: added, changed, never deleted. */

import type { Actor } from '~/authorization/actor';
import { followEntry } from '~/obligations/from-registers.server';
import type { Result } from '~/platform/result';
import { recordedActor } from '~/record/recorded-actor';
import { asRecorded, type Changing, changeRegister, type Io, refuseChange } from '~/registers/change-register.server';
import { changesBetween } from '~/registers/changes';
import type { RegisterRefusal } from '~/registers/refusals';
import type { Db } from '~db/connection.server';
import { followCertificate } from './certificate-gone.server';
import { lastDayOf } from './vendor';
import {
  type CertificationColumns,
  insertCertification,
  insertNote,
  insertTie,
  listCertifications,
  listTies,
  type Note,
  type TieColumns,
  updateCertification,
  updateTie,
} from './vendor-details.repository.server';
import { lockVendor, vendorStream } from './vendors.repository.server';

type Answer<T = string> = Promise<Result<T, RegisterRefusal>>;
type New<T> = T & { vendorId: string; submissionKey: string };
type Changed<T> = T & { vendorId: string; id: string; version: number };

/** The vendor locked, as one whose details the actor may change. */
async function openVendor({ tx, ability }: Changing, vendorId: string, action: 'update' | 'assess'): Promise<void> {
  if (!ability.can(action, 'Vendor')) refuseChange({ reason: 'not-found' });
  const vendor = await lockVendor(tx, vendorId);
  if (!vendor) refuseChange({ reason: 'not-found' });
  if (vendor.mergedInto !== null) refuseChange({ reason: 'merged' });
}

export const addTie = (
  db: Db,
  actor: Actor,
  { vendorId, submissionKey, ...tie }: New<Omit<TieColumns, 'endedOn'>>,
  io: Io,
): Answer =>
  changeRegister(db, actor, io, async (changing) => {
    await openVendor(changing, vendorId, 'update');
    return changing.once(submissionKey, 'add-capital-tie', async () => {
      const id = changing.newId();
      const stored = { ...tie, endedOn: null };
      await insertTie(changing.tx, id, vendorId, stored);
      changing.record(vendorStream(vendorId), 'capital-tie-added', { tieId: id, note: tie.company, ...stored });
      return id;
    });
  });

export const changeTie = (
  db: Db,
  actor: Actor,
  { vendorId, id, version, ...tie }: Changed<TieColumns>,
  io: Io,
): Answer<null> =>
  changeRegister(db, actor, io, async (changing) => {
    await openVendor(changing, vendorId, 'update');
    const before = (await listTies(changing.tx, vendorId)).find((one) => one.id === id);
    if (!before) refuseChange({ reason: 'not-found' });
    if (tie.endedOn !== null && tie.endedOn < tie.notedOn) {
      refuseChange({ reason: 'end-before-start', field: 'endedOn' });
    }
    if (!(await updateTie(changing.tx, vendorId, { id, version }, tie))) refuseChange({ reason: 'conflict' });
    const { id: _id, version: _version, ...was } = before;
    const changes = changesBetween(was, tie);
    changing.record(vendorStream(vendorId), 'capital-tie-changed', { tieId: id, note: tie.company, changes });
    return null;
  });

const withEnd = <T extends Omit<CertificationColumns, 'withdrawnOn'>>(certification: T): T => ({
  ...certification,
  endsOn: lastDayOf(certification),
});

export const addCertification = (
  db: Db,
  actor: Actor,
  { vendorId, submissionKey, ...certification }: New<Omit<CertificationColumns, 'withdrawnOn'>>,
  io: Io,
): Answer =>
  changeRegister(db, actor, io, async (changing) => {
    await openVendor(changing, vendorId, 'update');
    if (certification.checkedOn > changing.today) refuseChange({ reason: 'in-future', field: 'checkedOn' });
    return changing.once(submissionKey, 'add-certification', async () => {
      const id = changing.newId();
      const stored = { ...withEnd(certification), withdrawnOn: null };
      await insertCertification(changing.tx, id, vendorId, stored);
      await followEntry(changing.tx, 'vendor', vendorId, asRecorded(changing));
      const payload = { certificationId: id, note: certification.scope, ...stored };
      changing.record(vendorStream(vendorId), 'certification-added', payload);
      return id;
    });
  });

export const changeCertification = (
  db: Db,
  actor: Actor,
  { vendorId, id, version, ...certification }: Changed<CertificationColumns>,
  io: Io,
): Answer<null> =>
  changeRegister(db, actor, io, async (changing) => {
    await openVendor(changing, vendorId, 'update');
    const known = (await listCertifications(changing.tx, [vendorId])).get(vendorId) ?? [];
    const before = known.find((one) => one.id === id);
    if (!before) refuseChange({ reason: 'not-found' });
    if (certification.checkedOn > changing.today) refuseChange({ reason: 'in-future', field: 'checkedOn' });
    const after = { ...withEnd(certification), withdrawnOn: certification.withdrawnOn };
    if (!(await updateCertification(changing.tx, vendorId, { id, version }, after))) {
      refuseChange({ reason: 'conflict' });
    }
    await followEntry(changing.tx, 'vendor', vendorId, asRecorded(changing));
    await followCertificate(changing.tx, vendorId, { before, after }, asRecorded(changing));
    const { id: _id, version: _version, ...was } = before;
    const changes = changesBetween(was, after);
    changing.record(vendorStream(vendorId), 'certification-changed', { certificationId: id, changes });
    return null;
  });

/** 所見: whoever assesses vendors may add one; nobody changes one. Its text is for those who may read it. */
export const addNote = (db: Db, actor: Actor, { vendorId, submissionKey, ...note }: New<Note>, io: Io): Answer =>
  changeRegister(db, actor, io, async (changing) => {
    await openVendor(changing, vendorId, 'update');
    if (note.notedOn > changing.today) refuseChange({ reason: 'in-future', field: 'notedOn' });
    return changing.once(submissionKey, 'add-vendor-note', async () => {
      const id = changing.newId();
      const { name, post } = recordedActor(changing.actor);
      await insertNote(changing.tx, id, vendorId, note, {
        id: changing.actor.personId,
        name,
        post,
        now: changing.now,
      });
      changing.record(vendorStream(vendorId), 'viability-noted', { noteId: id, notedOn: note.notedOn });
      return id;
    });
  });
