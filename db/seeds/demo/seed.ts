/**
 * Fills an empty database with the demo city. Does nothing to a database that already has people.
 * `--accounts` prints the accounts as JSON instead; `--people-only` leaves out everything they did.
 */
import { officeDate } from '~/platform/dates';
import { shippedProfiles } from '~/policy/profiles';
import { activeProfileVersion, recordShippedProfiles, setActiveProfile } from '~/policy/profiles.repository.server';
import { closeDb, type Db, getDb, inTransaction } from '~db/connection.server';
import { seedAbsences } from './absences';
import { seedAccountRequests } from './account-requests';
import { seedAccounts } from './accounts';
import { seedAccountsInCare } from './accounts-in-care';
import { seedAudits } from './audits';
import { seedChanges } from './changes';
import { seedChecks } from './checks';
import { seedEndings } from './endings';
import { fillOrganisation } from './fill-organisation';
import { seedIncidents } from './incidents';
import { seedMovements } from './movements';
import { postsUnder, unitsUnder } from './names';
import { DEMO_PASSWORD, emailOf, SHOWN_ACCOUNTS } from './organisation';
import { seedFormerVersion, seedPolicyReviews } from './policy-reviews';
import { seedRegisters } from './registers';
import { type DemoCity, seedRequests } from './requests';
import { seedSignedCopies } from './signed-copies';
import { seedSlaFigures } from './sla-figures';
import { seedSubcontracts } from './subcontracts';
import { seedTrainings } from './trainings';

export type DemoAccount = { email: string; password: string; name: string; role: string; section: string };

/** The accounts that the demo shows, in the order of a request's way. */
export function demoAccounts(profileKey: string): DemoAccount[] {
  const posts = new Map(postsUnder(profileKey).map((post) => [post.key, post]));
  const units = unitsUnder(profileKey);
  return SHOWN_ACCOUNTS.flatMap(({ post: key, role }) => {
    const post = posts.get(key);
    const unit = units.find((u) => u.key === post?.unit);
    return post?.name && unit
      ? [{ email: emailOf(key), password: DEMO_PASSWORD, name: post.name, role, section: unit.ja }]
      : [];
  });
}

const USUAL_PROFILE = 'fujieda';

/** `asked` is null where nobody said which profile. */
async function seed(db: Db, asked: string | null, peopleOnly: boolean): Promise<void> {
  const now = new Date();
  const today = officeDate(now);
  await recordShippedProfiles(db, now);
  const profile = shippedProfiles.filter((p) => p.key === (asked ?? USUAL_PROFILE)).at(-1);
  if (!profile) throw new Error(`No profile "${asked}"; there are: ${shippedProfiles.map((p) => p.key).join(', ')}`);
  const anybody = await db.selectFrom('persons').select('id').limit(1).executeTakeFirst();
  if (anybody) {
    const { key } = await activeProfileVersion(db);
    if (asked !== null && asked !== key) {
      process.stderr.write(`The demo data is there already, under the policy "${key}"; --reset starts over.\n`);
    }
    return;
  }
  await inTransaction(db, (tx) => setActiveProfile(tx, profile.key, profile.version));
  // Two fiscal years back, so that history has posts to stand on.
  const from = `${Number(today.slice(0, 4)) - 2}-04-01`;
  const organisation = { units: unitsUnder(profile.key), posts: postsUnder(profile.key), from, now };
  const { units, posts, people } = await fillOrganisation(db, organisation);
  if (peopleOnly) return;
  const city: DemoCity = { db, profile, units, posts, people };
  await seedFormerVersion(city, today);
  const filed = (await seedRequests(city, today)) + (await seedSubcontracts(city, today));
  const count = filed + (await seedAccountRequests(city, today));
  await seedSignedCopies(city, now);
  await seedRegisters(city, today, now);
  await seedAccounts(city, today, now);
  await seedAccountsInCare(city, today, now);
  await seedIncidents(city, today);
  await seedEndings(city, today);
  await seedMovements(city, today);
  await seedChanges(city, today, now);
  await seedSlaFigures(city, today, now);
  await seedAbsences(city, today, now);
  await seedTrainings(city, today, now);
  await seedChecks(city, today);
  await seedAudits(city, today);
  await seedPolicyReviews(city, today, now);
  process.stderr.write(`${people.size} people, ${count} requests\n`);
}

const option = (name: string): string | undefined => {
  const at = process.argv.indexOf(name);
  return at === -1 ? undefined : process.argv[at + 1];
};

const asked = option('--profile') ?? null;
if (process.argv.includes('--accounts')) {
  process.stdout.write(`${JSON.stringify(demoAccounts(asked ?? USUAL_PROFILE), null, 2)}\n`);
} else {
  await seed(getDb(), asked, process.argv.includes('--people-only'));
  await closeDb();
}
