/**
 * `npm run people:first -- --body 藤枝市 --name '曽根 拓也' --email sone@example.lg.jp [--profile fujieda]`: the first
 * administrator of a new installation. Exit 0: done; 1: refused, with the reason.
 */
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { clock } from '~/platform/clock.server';
import { newId } from '~/platform/ids';
import { singleLine } from '~/platform/input';
import { appDatabaseUrl } from '~db/app-account.server';
import { openDatabase } from '~db/connection.server';
import { type FoundingRefusal, foundOrganisation } from './found-organisation.server';

const REASONS: Record<FoundingRefusal, string> = {
  'not-empty': 'There are people already. Sign in as an administrator and add others under /people.',
  'unknown-profile': 'No such policy profile is shipped. Use baseline or fujieda.',
  busy: 'The password could not be made just now. Try again.',
};

const { values } = parseArgs({
  options: {
    body: { type: 'string', default: '' },
    name: { type: 'string', default: '' },
    email: { type: 'string', default: '' },
    profile: { type: 'string', default: 'baseline' },
  },
});
const filled = (max: number) => singleLine(max).refine((text) => text !== '');
const input = z
  .object({ body: filled(100), name: filled(100), email: z.email().max(254), profile: z.string() })
  .safeParse(values);

if (!input.success) {
  process.stderr.write(
    `${input.error.issues.map((issue) => `--${issue.path.join('.')}: missing or not valid`).join('\n')}\n`,
  );
  process.exitCode = 1;
} else {
  const { body, name, email, profile } = input.data;
  const db = openDatabase(appDatabaseUrl().url, { connections: 2 });
  const founding = { bodyName: body, name, email: email.toLowerCase(), profileKey: profile };
  const outcome = await foundOrganisation(db, founding, { now: clock.now(), newId });
  await db.destroy();
  if (outcome.ok) process.stdout.write(`${founding.email}\n${outcome.value.initialPassword}\n`);
  else {
    process.stderr.write(`${REASONS[outcome.refusal]}\n`);
    process.exitCode = 1;
  }
}
