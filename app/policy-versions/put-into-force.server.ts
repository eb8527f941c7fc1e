/** 規程の登録と施行: an administrator adds a version and says from when it holds; a decision, and recorded as one. */
import type { Actor } from '~/authorization/actor';
import { defineAbilities } from '~/authorization/define-abilities';
import { loadActor } from '~/people/organisation.repository.server';
import { officeDate, type PlainDate } from '~/platform/dates';
import type { NewId } from '~/platform/ids';
import { ok, type Result, refuse } from '~/platform/result';
import { readProfileFile } from '~/policy/profile-file';
import { shippedProfiles } from '~/policy/profiles';
import {
  activeProfileVersion,
  compareVersions,
  loadProfile,
  type ProfileVersion,
  recordedProfiles,
  recordProfile,
  setActiveProfile,
} from '~/policy/profiles.repository.server';
import { awaitsVersion, versionOfReview } from '~/policy-reviews/follow-version.server';
import { beginReassessment } from '~/reassessments/run.server';
import { appendEvents } from '~/record/append.server';
import { recordedActor, systemActor } from '~/record/recorded-actor';
import { type Db, inTransaction, type Tx } from '~db/connection.server';
import { insertActivation, isOneDue, lockDue, markApplied } from './activations.repository.server';
import { type FileProblem, fileProblemWords } from './words';

type Io = { now: Date; newId: NewId };

export const policyStream = (key: string): string => `policy:${key}`;

/** As he is now, not as he was when the page was loaded. */
async function mayAdminister(tx: Tx, actor: Actor, now: Date): Promise<Actor | null> {
  const fresh = await loadActor(tx, actor.personId, officeDate(now));
  return fresh && defineAbilities(fresh).can('administer', 'PolicyProfile') ? fresh : null;
}

/** Records the profile in `text` for later use; nothing comes into force by it. */
export async function recordOwnProfile(
  db: Db,
  actor: Actor,
  text: string,
  { now, newId }: Io,
): Promise<Result<ProfileVersion, 'not-found' | FileProblem[]>> {
  const read = readProfileFile(text);
  if (!read.ok) return refuse(read.refusal);
  const { key, version, name } = read.value;
  const inFile = (path: string, word: keyof typeof fileProblemWords): FileProblem[] => [
    { line: lineWith(text, path), path, reason: fileProblemWords[word] },
  ];
  // A later release may bring any version of these.
  if (shippedProfiles.some((shipped) => shipped.key === key)) return refuse(inFile('key', 'shippedKey'));
  return inTransaction(db, async (tx) => {
    const fresh = await mayAdminister(tx, actor, now);
    if (!fresh) return refuse('not-found');
    const known = (await recordedProfiles(tx)).filter((one) => one.key === key);
    if (known.some((one) => compareVersions(one.version, version) >= 0)) {
      return refuse(inFile('version', 'versionNotNewer'));
    }
    await recordProfile(tx, read.value, now);
    const payload = { version, name: name.ja };
    await appendEvents(tx, { actor: recordedActor(fresh), now, newId }, [
      { stream: policyStream(key), type: 'policy-recorded', payload },
    ]);
    return ok({ key, version });
  });
}

const lineWith = (text: string, name: string): number =>
  text.split('\n').findIndex((line) => line.includes(`"${name}"`)) + 1 || 1;

export type PutIntoForce = ProfileVersion & {
  inForceFrom: PlainDate;
  reference: string;
  /** The review that decided on it. */
  policyReviewId?: string | null;
};
export type PutRefusal = 'not-found' | 'in-the-past' | 'in-force-already' | 'no-such-review';

/** From `inForceFrom` on new requests are made under this version; at once where that is today. */
export async function putIntoForce(
  db: Db,
  actor: Actor,
  { key, version, inForceFrom, reference, policyReviewId = null }: PutIntoForce,
  { now, newId }: Io,
): Promise<Result<{ applied: boolean }, PutRefusal>> {
  const today = officeDate(now);
  return inTransaction(db, async (tx) => {
    const fresh = await mayAdminister(tx, actor, now);
    if (!fresh || !(await loadProfile(tx, key, version))) return refuse('not-found');
    if (inForceFrom < today) return refuse('in-the-past');
    const active = await activeProfileVersion(tx);
    if (active.key === key && active.version === version) return refuse('in-force-already');
    if (policyReviewId !== null && !(await awaitsVersion(tx, policyReviewId))) return refuse('no-such-review');
    const decidedBy = recordedActor(fresh);
    const activation = { id: newId(), key, version, inForceFrom, reference, policyReviewId };
    await insertActivation(tx, { ...activation, decidedBy, decidedAt: now });
    await appendEvents(tx, { actor: decidedBy, now, newId }, [
      {
        stream: policyStream(key),
        type: 'policy-decided',
        payload: { version, inForceFrom, reference, policyReviewId },
      },
    ]);
    return ok({ applied: (await applyDue(tx, { now, newId })) > 0 });
  });
}

/** What comes into force by today; asked for all day, and done once. Returns how many did. */
export async function enterIntoForce(db: Db, io: Io): Promise<number> {
  if (!(await isOneDue(db, officeDate(io.now)))) return 0;
  return inTransaction(db, (tx) => applyDue(tx, io));
}

async function applyDue(tx: Tx, { now, newId }: Io): Promise<number> {
  const due = await lockDue(tx, officeDate(now));
  const context = { actor: systemActor, now, newId };
  for (const { id, key, version, inForceFrom, reference, policyReviewId } of due) {
    await setActiveProfile(tx, key, version);
    await markApplied(tx, id, now);
    await appendEvents(tx, context, [
      { stream: policyStream(key), type: 'policy-in-force', payload: { version, inForceFrom, reference } },
    ]);
    if (policyReviewId !== null) await versionOfReview(tx, policyReviewId, { key, version, inForceFrom }, context);
    await beginReassessment(tx, { key, version }, context);
  }
  return due.length;
}
