/** Policy profiles as recorded: every version ever in force, immutable, and which one is in force now. */
import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { Instant } from '~/platform/dates';
import type { PolicyProfile } from '~/policy/model';
import { inTodaysShape } from '~/policy/profile-schema';
import { shippedProfiles } from '~/policy/profiles';
import type { DbOrTx } from '~db/connection.server';

export type ProfileVersion = { key: string; version: string };

const ACTIVE_PROFILE = 'activeProfile';
const DEFAULT_PROFILE_KEY = 'baseline';

/** SHA-256 of the canonical JSON, as hex. */
export const profileDigest = (profile: PolicyProfile): string => written(profile).digest;

type Written = { json: string; digest: string };

/** A profile is never changed once it is made, and writing one down takes tens of milliseconds. */
const writtenBefore = new WeakMap<PolicyProfile, Written>();

function written(profile: PolicyProfile): Written {
  const before = writtenBefore.get(profile);
  if (before) return before;
  const json = canonicalize(profile);
  if (json === undefined) throw new Error('A policy profile is plain JSON');
  const now = { json, digest: createHash('sha256').update(json).digest('hex') };
  writtenBefore.set(profile, now);
  return now;
}

/** 'YYYY.N' by number: 2026.10 is later than 2026.9. */
export function compareVersions(a: string, b: string): number {
  const [yearA = 0, numberA = 0] = a.split('.').map(Number);
  const [yearB = 0, numberB = 0] = b.split('.').map(Number);
  return yearA - yearB || numberA - numberB;
}

/**
 * Records a version. Once recorded it stays as it is, because requests point at it:
 * other content under the same key and version throws.
 */
export async function recordProfile(db: DbOrTx, profile: PolicyProfile, now: Instant): Promise<void> {
  const { json, digest } = written(profile);
  await db
    .insertInto('policy_profiles')
    .ignore()
    .values({
      profile_key: profile.key,
      version: profile.version,
      digest,
      content: json,
      recorded_at: now,
    })
    .execute();
  const recorded = await db
    .selectFrom('policy_profiles')
    .select('digest')
    .where('profile_key', '=', profile.key)
    .where('version', '=', profile.version)
    .executeTakeFirst();
  if (recorded?.digest !== digest) {
    throw new Error(
      `Policy profile ${profile.key} ${profile.version} is already recorded with other content (${recorded?.digest ?? 'none'}, not ${digest}): give the changed profile a new version`,
    );
  }
}

/** Records the profiles that come with the product; doing it again changes nothing. */
export async function recordShippedProfiles(db: DbOrTx, now: Instant): Promise<void> {
  for (const profile of shippedProfiles) await recordProfile(db, profile, now);
}

/** Versions never change, so what was read once is good for the life of the process. */
const read = new Map<string, PolicyProfile>();

/** Forgets what was read: each file of tests records versions of its own. */
export const forgetProfiles = (): void => read.clear();

/** One recorded version; null where there is none. Throws where the content no longer fits its digest. */
export async function loadProfile(db: DbOrTx, key: string, version: string): Promise<PolicyProfile | null> {
  // Both come from URLs. The columns are ASCII: anything else is an error of collations there, not "no such row".
  if (!/^[a-z0-9-]{1,40}$/.test(key) || !/^[0-9.]{1,20}$/.test(version)) return null;
  const name = `${key} ${version}`;
  const known = read.get(name);
  if (known) return known;
  const row = await db
    .selectFrom('policy_profiles')
    .select(['digest', 'content'])
    .where('profile_key', '=', key)
    .where('version', '=', version)
    .executeTakeFirst();
  if (!row) return null;
  const stored = JSON.parse(row.content) as PolicyProfile;
  if (profileDigest(stored) !== row.digest) throw new Error(`Policy profile ${name} was altered after it was recorded`);
  const profile = inTodaysShape(stored) as PolicyProfile;
  read.set(name, profile);
  return profile;
}

async function latestVersion(db: DbOrTx, key: string): Promise<ProfileVersion> {
  const rows = await db.selectFrom('policy_profiles').select('version').where('profile_key', '=', key).execute();
  const latest = rows
    .map((row) => row.version)
    .sort(compareVersions)
    .at(-1);
  if (latest === undefined) throw new Error(`No version of policy profile ${key} is recorded`);
  return { key, version: latest };
}

/** Key and version in force; the latest baseline until an administrator chooses. */
export async function activeProfileVersion(db: DbOrTx): Promise<ProfileVersion> {
  const setting = await db.selectFrom('settings').select('value').where('name', '=', ACTIVE_PROFILE).executeTakeFirst();
  return setting ? (JSON.parse(setting.value) as ProfileVersion) : latestVersion(db, DEFAULT_PROFILE_KEY);
}

/** The profile in force now. */
export async function activeProfile(db: DbOrTx): Promise<PolicyProfile> {
  const { key, version } = await activeProfileVersion(db);
  const profile = await loadProfile(db, key, version);
  if (!profile) throw new Error(`The active policy profile ${key} ${version} is not recorded`);
  return profile;
}

/** Puts a recorded version into force; throws for one that is not recorded. */
export async function setActiveProfile(tx: DbOrTx, key: string, version: string): Promise<void> {
  if (!(await loadProfile(tx, key, version))) throw new Error(`Policy profile ${key} ${version} is not recorded`);
  const value = JSON.stringify({ key, version } satisfies ProfileVersion);
  await tx.insertInto('settings').values({ name: ACTIVE_PROFILE, value }).onDuplicateKeyUpdate({ value }).execute();
}

export type RecordedProfile = ProfileVersion & { name: PolicyProfile['name']; recordedAt: Instant; digest: string };

/** All recorded versions: by key, the latest version first. A body has a handful, so no paging. */
export async function recordedProfiles(db: DbOrTx): Promise<RecordedProfile[]> {
  const rows = await db
    .selectFrom('policy_profiles')
    .select(['profile_key', 'version', 'digest', 'recorded_at'])
    .orderBy('profile_key')
    .execute();
  const found: RecordedProfile[] = [];
  for (const row of rows) {
    const profile = await loadProfile(db, row.profile_key, row.version);
    if (!profile) continue;
    found.push({
      key: row.profile_key,
      version: row.version,
      name: profile.name,
      recordedAt: row.recorded_at,
      digest: row.digest,
    });
  }
  return found.sort((a, b) => (a.key === b.key ? compareVersions(b.version, a.version) : a.key < b.key ? -1 : 1));
}
