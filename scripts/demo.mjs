/**
 * `npm run demo`: from a fresh checkout to a running demo, and the same data again at the next start.
 *   -- --reset [--yes]  starts over     -- --accounts  prints the demo accounts as JSON
 *   -- --profile KEY    another policy  -- --no-serve  prepares everything and ends
 */
import fs from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import readline from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { folders } from './folders.mjs';
import {
  build,
  checkNode,
  demoAccounts,
  emptyDatabase,
  installDependencies,
  main,
  migrate,
  openDatabase,
  say,
  seed,
  serve,
  Told,
  together,
} from './prepare.mjs';

/** There while the demo data is being filled in: what a cut-off start leaves behind is not used. */
const UNFINISHED = path.join(folders.var, 'demo-data-unfinished');

function readOptions() {
  try {
    return parseArgs({
      options: {
        reset: { type: 'boolean', default: false },
        yes: { type: 'boolean', default: false },
        accounts: { type: 'boolean', default: false },
        serve: { type: 'boolean', default: true },
        profile: { type: 'string' },
      },
      allowNegative: true,
    }).values;
  } catch (error) {
    throw new Told(`${error.message}\nnpm run demo -- [--reset [--yes]] [--accounts] [--profile KEY] [--no-serve]`);
  }
}

async function demo() {
  checkNode();
  const options = readOptions();
  const port = Number(process.env.PORT || 3000);
  const host = process.env.HOST || '127.0.0.1';
  if (options.accounts) {
    await installDependencies();
    console.log(JSON.stringify(await demoAccounts(options.profile), null, 2));
    return;
  }
  if (options.serve) await checkPort(port, host);
  await installDependencies();
  if (options.reset && !(await startOver(options.yes))) return;

  const database = await openDatabase();
  try {
    const [accounts] = await together(demoAccounts(options.profile), build(), fill(database, options.profile));
    if (!options.serve) {
      say('The demo is ready. Start it with: npm run demo');
      return;
    }
    const server = await serve({
      ...database.env,
      HOST: host,
      PORT: String(port),
      LOG_LEVEL: process.env.LOG_LEVEL || 'warn',
    });
    show(accounts, `http://${host === '127.0.0.1' || host === '0.0.0.0' ? 'localhost' : host}:${server.port}/`);
    process.exitCode = await server.ended;
  } finally {
    await database.leave();
  }
}

/** Schema and data; data that is there is kept. */
async function fill(database, profile) {
  if (fs.existsSync(UNFINISHED) && database.isPrivate) {
    say('The last start was cut off while it filled in the demo data: starting over.');
    await emptyDatabase(database.env);
    removeData();
  }
  await migrate(database.env);
  fs.mkdirSync(folders.var, { recursive: true });
  fs.writeFileSync(UNFINISHED, '');
  await seed(database.env, profile);
  fs.rmSync(UNFINISHED, { force: true });
}

async function checkPort(port, host) {
  await new Promise((resolve, reject) => {
    const probe = net.createServer();
    probe.once('error', (error) =>
      reject(
        new Told(
          error.code === 'EADDRINUSE'
            ? `Port ${port} is taken by another program (perhaps another demo). Choose one: PORT=${port + 1} npm run demo`
            : `Port ${port} on ${host} cannot be used: ${error.message}`,
        ),
      ),
    );
    probe.listen(port, host, () => probe.close(resolve));
  });
}

/** Asks, then throws away the demo's data. False when the user would rather not. */
async function startOver(yes) {
  const { privateDatabaseUsers, stopPrivateDatabase } = await import('../db/local/private-database.mjs');
  const given = process.env.DATABASE_URL;
  const users = given ? [] : privateDatabaseUsers(folders.database);
  if (users.length > 0) throw new Told(`The demo is running (process ${users.join(', ')}). Stop it first.`);
  const where = given ? `every table in the database of DATABASE_URL (${withoutPassword(given)})` : folders.database;
  say('Starting over removes for good:');
  say(`  ${where}`);
  say(`  ${folders.data}: evidence files, the signing key of the record and its signed heads`);
  if (!yes && !(await confirmed())) {
    say('Nothing was removed.');
    process.exitCode = 1;
    return false;
  }
  if (given) await emptyDatabase({ SEKISHO_DATA_DIR: folders.data });
  else {
    await stopPrivateDatabase(folders.database);
    fs.rmSync(folders.database, { recursive: true, force: true });
  }
  removeData();
  fs.rmSync(UNFINISHED, { force: true });
  return true;
}

const withoutPassword = (url) => {
  const shown = new URL(url);
  shown.password = '';
  return shown.toString();
};

/** Only a folder that is ours: SEKISHO_DATA_DIR may point anywhere. */
function removeData() {
  const ours = ['database-account.json', 'record', 'files'];
  const found = fs.existsSync(folders.data) ? fs.readdirSync(folders.data) : [];
  if (found.length === 0) return;
  if (!ours.some((name) => found.includes(name))) {
    throw new Told(`${folders.data} does not look like a data folder of this app; remove it yourself.`);
  }
  fs.rmSync(folders.data, { recursive: true, force: true });
}

async function confirmed() {
  if (!process.stdin.isTTY) {
    say('There is nobody to ask here; say it with --yes.');
    return false;
  }
  const asked = readline.createInterface({ input: process.stdin, output: process.stderr });
  const answer = await asked.question('Type "yes" to go on: ');
  asked.close();
  return answer.trim().toLowerCase() === 'yes';
}

function show(accounts, address) {
  const width = (text) => [...text].reduce((sum, character) => sum + (character.codePointAt(0) > 0x2e7f ? 2 : 1), 0);
  const rows = accounts.map(({ email, password, name, role, section }) => [email, password, name, role, section]);
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => width(row[column]))));
  console.log(`\n関所 Sekisho  ${address}\n`);
  for (const row of rows) {
    console.log(
      `  ${row
        .map((cell, column) => cell + ' '.repeat(widths[column] - width(cell)))
        .join('  ')
        .trimEnd()}`,
    );
  }
  console.log('\nCtrl-C stops it; the data is kept. npm run demo -- --reset starts over.');
}

await main(demo);
