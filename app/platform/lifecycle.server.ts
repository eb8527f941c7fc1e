/** What `server.js` asks of the built app: may it start, is it well, begin and end its work. */
import { access, constants, mkdir } from 'node:fs/promises';
import path from 'node:path';
import { sql } from 'kysely';
import { reassignSteps } from '~/approvals/reassign.server';
import { compareSignedCopies, stopComparing } from '~/conclusions/background.server';
import { renewContracts } from '~/contracts/renew-contracts.server';
import { cleanIncomingFiles } from '~/documents/file-store.server';
import { readWaitingDocuments, stopReading } from '~/documents/reading/background.server';
import { beginEndings } from '~/endings/begin-endings.server';
import { reassignPermissions } from '~/information-movements/ask-permitters.server';
import { sendNotices, stopSendingNotices } from '~/notifications/background.server';
import { clearNotices } from '~/notifications/clear-notices.server';
import { remindOfObligations } from '~/obligations/daily-run.server';
import { followRegisters } from '~/obligations/from-registers.server';
import { suspendUncorrected } from '~/obligations/missed.server';
import { deactivateLeavers } from '~/people/personnel-changes/deactivate-leavers.server';
import { sweepSignIns } from '~/people/sign-in.server';
import { askForRounds } from '~/periodic-checks/yearly-rounds.server';
import { recordShippedProfiles } from '~/policy/profiles.repository.server';
import { lookAfterPolicyReviews } from '~/policy-reviews/yearly.server';
import { enterIntoForce } from '~/policy-versions/put-into-force.server';
import { workOffReassessments } from '~/reassessments/run.server';
import { sealNow } from '~/record/sealing.server';
import { lookAfterServiceLevels } from '~/sla-figures/ask-for-months.server';
import { lookAfterAccounts } from '~/social-media/life/look-after.server';
import { askForTrainings } from '~/trainings/ask-for-trainings.server';
import { findWaitingClauses, stopFinding } from '~/workbench/finding/background.server';
import { appDatabaseUrl } from '~db/app-account.server';
import { closeDb, type Db, getDb, openDatabase } from '~db/connection.server';
import { describeDatabase } from '~db/database-url';
import { recordIsProtected } from '~db/grants';
import { partsByShape, shapeOf } from './build-parts';
import { clock } from './clock.server';
import { BadEnvironment, env } from './env.server';
import { answerOutages } from './http-errors.server';
import { newId } from './ids';
import { runJobs } from './jobs.server';
import { logger } from './logger.server';

const SESSION_CLEANING_SECONDS = 600;
/** A transfer shows in the work lists within this time; decisions look at today's posts at once. */
const REASSIGN_SECONDS = 120;
/** After midnight in Japan the accounts of those who have left end within this time; their posts end at once. */
const LEAVING_SECONDS = 60;
/** After midnight in Japan a contract is in its next term within this time. */
const RENEWAL_SECONDS = 900;
/** After midnight in Japan what is due or missed is said within this time. */
const REMINDING_SECONDS = 900;
/** Nobody waits for it. */
const CLEARING_SECONDS = 21_600;
/** A transfer leaves an account without an owner; its hand-over begins within this time. */
const ACCOUNTS_SECONDS = 300;
/** An urgent mail is on its way within this time. */
const MAIL_SECONDS = 20;
/** After midnight in Japan a version of a policy is in force within this time. */
const POLICY_SECONDS = 60;
/** A file begins to be read within this time. */
const READING_SECONDS = 2;
/** At start, and once a day: what uploads left behind when the server was killed. */
const UPLOAD_CLEANING_SECONDS = 24 * 60 * 60;
/** A load balancer wants to know now: shorter than the bounds of a page. */
const PROBE = { connections: 1, acquireMs: 1_800, queryMs: 1_800 };

let probe: Db | undefined;
let stopJobs: (() => Promise<void>) | undefined;

type StartCheck = { ok: true } | { ok: false; message: string };

/** Whether the environment, the data folder and the database are as the app needs them; else what to do. */
async function checkStart(): Promise<StartCheck> {
  try {
    const { SEKISHO_DATA_DIR } = env();
    await checkDataFolder(SEKISHO_DATA_DIR);
    const database = appDatabaseUrl();
    await checkDatabase(describeDatabase(database.url));
    // A version of the app that ships new profiles brings them along; those in force stay in force.
    await recordShippedProfiles(getDb(), clock.now()).catch((error: Error) => {
      throw new CannotStart(reasonOf(error));
    });
    if (!(await recordIsProtected(getDb()))) {
      logger.warn(
        'The database account of the app may change and delete what was recorded. ' +
          'Give it one of its own with DATABASE_APP_URL, or let npm run db:migrate make it.',
      );
    }
    return { ok: true };
  } catch (error) {
    if (error instanceof CannotStart || error instanceof BadEnvironment) return { ok: false, message: error.message };
    throw error;
  }
}

class CannotStart extends Error {}

async function checkDataFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await access(folder, constants.W_OK | constants.X_OK);
  } catch (error) {
    throw new CannotStart(`SEKISHO_DATA_DIR: ${folder} cannot be written (${(error as Error).message}).`);
  }
}

async function checkDatabase(place: string): Promise<void> {
  const applied = await appliedMigrations().catch((error: Error) => {
    const hint = (error as { errno?: unknown }).errno === 1049 ? ' Run: npm run db:migrate' : '';
    throw new CannotStart(`The database (${place}) cannot be used: ${reasonOf(error)}.${hint}`);
  });
  const known = Object.keys(import.meta.glob('../../db/migrations/*.ts'))
    .map((file) => path.basename(file, '.ts'))
    .sort();
  const missing = known.filter((name) => !applied.includes(name));
  if (missing.length > 0) {
    throw new CannotStart(
      `The database (${place}) is not migrated: ${missing.join(', ')} ${missing.length === 1 ? 'is' : 'are'} missing. Run: npm run db:migrate`,
    );
  }
  const ahead = applied.filter((name) => !known.includes(name));
  if (ahead.length > 0) {
    throw new CannotStart(
      `The database (${place}) belongs to a newer version of the app: this one does not know ${ahead.join(', ')}.`,
    );
  }
}

const reasonOf = (error: Error): string => {
  const code = (error as { code?: unknown }).code;
  const text = error.message || String(code ?? error.name);
  return typeof code === 'string' && !text.includes(code) ? `${text} (${code})` : text;
};

/** Names of the migrations that were applied; none where the table is missing or hidden from an account without rights. */
async function appliedMigrations(): Promise<string[]> {
  try {
    const { rows } = await sql<{ name: string }>`select name from kysely_migration`.execute(getDb());
    return rows.map((row) => row.name);
  } catch (error) {
    if ([1146, 1142].includes((error as { errno: number }).errno)) return [];
    throw error;
  }
}

/** Whether the database answers within two seconds. Over a connection of its own: a busy app is not an ill one. */
async function health(): Promise<boolean> {
  try {
    probe ??= openDatabase(appDatabaseUrl().url, PROBE);
    const answer = sql`select 1`.execute(probe).then(() => true);
    answer.catch(() => {});
    const late = new Promise<false>((resolve) => setTimeout(resolve, 1_900, false).unref());
    return await Promise.race([answer, late]);
  } catch {
    return false;
  }
}

function startJobs(): void {
  const { RECORD_SEAL_SECONDS } = env();
  stopJobs ??= runJobs([
    { name: 'seal the record', everySeconds: RECORD_SEAL_SECONDS, run: () => sealNow() },
    {
      name: 'put policies into force',
      everySeconds: POLICY_SECONDS,
      run: () => enterIntoForce(getDb(), { now: clock.now(), newId }),
    },
    {
      name: 'look at what is approved under a new policy',
      everySeconds: POLICY_SECONDS,
      run: () => workOffReassessments(getDb(), { now: clock.now(), newId }),
    },
    {
      name: 'see when the policy is to be reviewed',
      everySeconds: REMINDING_SECONDS,
      run: () => lookAfterPolicyReviews(getDb(), { now: clock.now(), newId }),
    },
    {
      name: 'clear ended sessions',
      everySeconds: SESSION_CLEANING_SECONDS,
      run: () => sweepSignIns(getDb(), clock.now()),
    },
    {
      name: 'renew contracts that renew themselves',
      everySeconds: RENEWAL_SECONDS,
      run: () => renewContracts(getDb(), { now: clock.now(), newId }),
    },
    {
      name: 'begin the ending of contracts whose last day has passed',
      everySeconds: RENEWAL_SECONDS,
      run: () => beginEndings(getDb(), { now: clock.now(), newId }),
    },
    {
      name: 'see what comes up in the registers',
      everySeconds: REMINDING_SECONDS,
      run: () => followRegisters(getDb(), { now: clock.now(), newId }),
    },
    {
      name: 'ask for the self-inspection and the audit of the year',
      everySeconds: REMINDING_SECONDS,
      run: () => askForRounds(getDb(), { now: clock.now(), newId }),
    },
    {
      name: 'ask for the training of every section',
      everySeconds: REMINDING_SECONDS,
      run: () => askForTrainings(getDb(), { now: clock.now(), newId }),
    },
    {
      name: 'clear notices that have done their work',
      everySeconds: CLEARING_SECONDS,
      run: () => clearNotices(getDb(), clock.now()),
    },
    {
      name: 'remind of what is due',
      everySeconds: REMINDING_SECONDS,
      run: () => remindOfObligations(getDb(), { now: clock.now(), newId }),
    },
    {
      name: 'suspend what was not put right',
      everySeconds: REMINDING_SECONDS,
      run: () => suspendUncorrected(getDb(), { now: clock.now(), newId }),
    },
    {
      name: 'ask for the SLA figures of a month',
      everySeconds: REMINDING_SECONDS,
      run: () => lookAfterServiceLevels(getDb(), { now: clock.now(), newId }),
    },
    {
      name: 'end the accounts of those who have left',
      everySeconds: LEAVING_SECONDS,
      run: () => deactivateLeavers(getDb(), { now: clock.now(), newId }),
    },
    {
      name: 'look after social-media accounts',
      everySeconds: ACCOUNTS_SECONDS,
      run: () => lookAfterAccounts(getDb(), { now: clock.now(), newId }),
    },
    { name: 'send notices', everySeconds: MAIL_SECONDS, run: sendNotices },
    { name: 'read documents', everySeconds: READING_SECONDS, run: readWaitingDocuments },
    { name: 'find clauses', everySeconds: READING_SECONDS, run: findWaitingClauses },
    { name: 'compare signed contracts', everySeconds: READING_SECONDS, run: compareSignedCopies },
    {
      name: 'clear uploads that broke off',
      everySeconds: UPLOAD_CLEANING_SECONDS,
      run: () => cleanIncomingFiles(clock.now()),
    },
    {
      name: 'hand open steps to the holders of today',
      everySeconds: REASSIGN_SECONDS,
      run: () => reassignSteps(getDb(), { now: clock.now(), newId }),
    },
    {
      name: 'hand open permissions to the holders of today',
      everySeconds: REASSIGN_SECONDS,
      run: () => reassignPermissions(getDb(), { now: clock.now(), newId }),
    },
  ]);
}

/** Ends the jobs and closes the connections; bounded by the caller. */
async function stop(): Promise<void> {
  const stopped = stopJobs?.();
  stopReading();
  stopFinding();
  stopComparing();
  stopSendingNotices();
  await stopped;
  stopJobs = undefined;
  await Promise.all([closeDb(), probe?.destroy()]);
  probe = undefined;
}

export const lifecycle = {
  env,
  checkStart,
  health,
  startJobs,
  stop,
  answerOutages,
  partsByShape,
  shapeOf,
  logger,
} as const;
