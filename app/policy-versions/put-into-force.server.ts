/** 規程の登録と施行: an administrator adds a version and proposes the day from which it holds; somebody else decides. */
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
import { decisionDue } from './activation-due.server';
import { insertActivation, isOneDue, isUnderWay, lockDue, markApplied } from './activations.repository.server';
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

export type Proposal = ProfileVersion & {
  inForceFrom: PlainDate;
  reference: string;
  /** The review that decided on it. */
  policyReviewId?: string | null;
};
export type ProposalRefusal = 'not-found' | 'in-the-past' | 'in-force-already' | 'waiting-already' | 'no-such-review';

/** 伺い: nothing comes into force by it before the CISO, or 統括 for him, has decided so. */
export async function proposeVersion(
  db: Db,
  actor: Actor,
  { key, version, inForceFrom, reference, policyReviewId = null }: Proposal,
  { now, newId }: Io,
): Promise<Result<{ id: string }, ProposalRefusal>> {
  return inTransaction(db, async (tx) => {
    const fresh = await mayAdminister(tx, actor, now);
    const profile = await loadProfile(tx, key, version);
    if (!fresh || !profile) return refuse('not-found');
    if (inForceFrom < officeDate(now)) return refuse('in-the-past');
    const active = await activeProfileVersion(tx);
    if (active.key === key && active.version === version) return refuse('in-force-already');
    if (await isUnderWay(tx, { key, version })) return refuse('waiting-already');
    if (policyReviewId !== null && !(await awaitsVersion(tx, policyReviewId))) return refuse('no-such-review');
    const proposedBy = recordedActor(fresh);
    const context = { actor: proposedBy, now, newId };
    const id = newId();
    const activation = { id, key, version, inForceFrom, reference, policyReviewId };
    await insertActivation(tx, { ...activation, proposerId: fresh.personId, proposedBy, proposedAt: now });
    await decisionDue(tx, { ...activation, name: profile.name }, context);
    await appendEvents(tx, context, [
      {
        stream: policyStream(key),
        type: 'policy-proposed',
        payload: { version, inForceFrom, reference, policyReviewId },
      },
    ]);
    return ok({ id });
  });
}

/** What comes into force by today; asked for all day, and done once. Returns how many did. */
export async function enterIntoForce(db: Db, io: Io): Promise<number> {
  if (!(await isOneDue(db, officeDate(io.now)))) return 0;
  return inTransaction(db, (tx) => applyDue(tx, io));
}

/** What was decided to hold by today, in the transaction of the decision or of the run. Returns how many. */
export async function applyDue(tx: Tx, { now, newId }: Io): Promise<number> {
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
