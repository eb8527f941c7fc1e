/**
 * Fills an empty database with the demo city. Does nothing to a database that already has people.
 * `--accounts` prints the accounts as JSON instead.
 */
import { hashPassword } from '~/people/passwords.server';
import { officeDate, type PlainDate } from '~/platform/dates';
import { newId } from '~/platform/ids';
import { shippedProfiles } from '~/policy/profiles';
import { recordShippedProfiles, setActiveProfile } from '~/policy/profiles.repository.server';
import { closeDb, type Db, getDb, inTransaction } from '~db/connection.server';
import { DEMO_PASSWORD, demoPosts, emailOf, SHOWN_ACCOUNTS, UNITS } from './organisation';
import { type DemoCity, seedRequests } from './requests';

export type DemoAccount = { email: string; password: string; name: string; role: string; section: string };

/** The id given to `key`; a key that is not there is a slip in the demo data. */
function idOf(ids: Map<string, string>, key: string): string {
  const id = ids.get(key);
  if (!id) throw new Error(`The demo names "${key}", which is not there`);
  return id;
}

/** The accounts that the demo shows, in the order of a request's way. */
export function demoAccounts(): DemoAccount[] {
  const posts = new Map(demoPosts().map((post) => [post.key, post]));
  return SHOWN_ACCOUNTS.flatMap(({ post: key, role }) => {
    const post = posts.get(key);
    const unit = UNITS.find((u) => u.key === post?.unit);
    return post?.name && unit
      ? [{ email: emailOf(key), password: DEMO_PASSWORD, name: post.name, role, section: unit.ja }]
      : [];
  });
}

async function seed(db: Db, profileKey: string): Promise<void> {
  const now = new Date();
  const today = officeDate(now);
  await recordShippedProfiles(db, now);
  const profile = shippedProfiles.filter((p) => p.key === profileKey).at(-1);
  if (!profile)
    throw new Error(`No profile "${profileKey}"; there are: ${shippedProfiles.map((p) => p.key).join(', ')}`);
  const anybody = await db.selectFrom('persons').select('id').limit(1).executeTakeFirst();
  if (anybody) return;
  await inTransaction(db, (tx) => setActiveProfile(tx, profile.key, profile.version));
  const { units, people } = await seedOrganisation(db, now, today);
  const city: DemoCity = { db, profile, units, people };
  const count = await seedRequests(city, today);
  process.stderr.write(`${people.size} people, ${count} requests\n`);
}

async function seedOrganisation(db: Db, now: Date, today: PlainDate) {
  // Two fiscal years back, so that history has posts to stand on.
  const from = `${Number(today.slice(0, 4)) - 2}-04-01`;
  const units = new Map(UNITS.map((unit) => [unit.key, newId()]));
  const posts = demoPosts();
  const postIds = new Map(posts.map((post) => [post.key, newId()]));
  const people = new Map(posts.filter((post) => post.name).map((post) => [post.key, newId()]));
  const hash = await hashPassword(DEMO_PASSWORD);
  await inTransaction(db, async (tx) => {
    for (const [sort, unit] of UNITS.entries()) {
      await tx
        .insertInto('organisation_units')
        .values({
          id: idOf(units, unit.key),
          parent_id: unit.parent ? idOf(units, unit.parent) : null,
          kind: unit.kind,
          code: unit.code,
          name_ja: unit.ja,
          name_en: unit.en,
          valid_from: from,
          sort,
        })
        .execute();
    }
    await tx
      .insertInto('persons')
      .values(
        posts
          .filter((p) => p.name)
          .map((p) => ({ id: idOf(people, p.key), name: p.name ?? '', email: emailOf(p.key), created_at: now })),
      )
      .execute();
    await tx
      .insertInto('person_credentials')
      .values([...people.values()].map((person_id) => ({ person_id, password_hash: hash, changed_at: now })))
      .execute();
    await tx
      .insertInto('posts')
      .values(
        posts.map((p, sort) => ({
          id: idOf(postIds, p.key),
          unit_id: idOf(units, p.unit),
          title_ja: p.ja,
          title_en: p.en,
          valid_from: from,
          sort,
        })),
      )
      .execute();
    await tx
      .insertInto('post_roles')
      .values(posts.flatMap((p) => p.roles.map((role) => ({ post_id: idOf(postIds, p.key), role, valid_from: from }))))
      .execute();
    await tx
      .insertInto('post_holdings')
      .values(
        posts
          .filter((p) => p.name)
          .map((p) => ({
            id: newId(),
            post_id: idOf(postIds, p.key),
            person_id: idOf(people, p.key),
            capacity: 'regular',
            valid_from: from,
          })),
      )
      .execute();
    await tx
      .insertInto('deputies')
      .values(
        posts.flatMap((p) =>
          p.deputy
            ? [
                {
                  id: newId(),
                  principal_post_id: idOf(postIds, p.key),
                  deputy_post_id: idOf(postIds, p.deputy),
                  valid_from: from,
                },
              ]
            : [],
        ),
      )
      .execute();
  });
  return { units, people };
}

const option = (name: string): string | undefined => {
  const at = process.argv.indexOf(name);
  return at === -1 ? undefined : process.argv[at + 1];
};

if (process.argv.includes('--accounts')) {
  process.stdout.write(`${JSON.stringify(demoAccounts(), null, 2)}\n`);
} else {
  await seed(getDb(), option('--profile') ?? 'fujieda');
  await closeDb();
}
