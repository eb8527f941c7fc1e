/** `npm test`: everything. Installs what is missing, checks, tests, builds, drives a browser, and counts at the end. */
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { stopUnusedPrivateDatabase } from '../db/local/private-database.mjs';
import { installPackages } from '../db/local/system-packages.mjs';
import { folders } from './folders.mjs';
import { build, checkNode, installDependencies, main, run, say, Told, together } from './prepare.mjs';

const results = path.join(folders.var, 'test-results');
const totals = { passed: 0, failed: 0, failedParts: [] };

/** One part of the whole; a failure is counted and the others still run, so that one sees all of it. */
async function part(name, work) {
  const begun = Date.now();
  say(`\n── ${name}`);
  const ok = await work().catch((error) => {
    say(error instanceof Told ? error.message : String(error.stack));
    return false;
  });
  if (!ok) totals.failedParts.push(name);
  say(`── ${name}: ${ok ? 'passed' : 'FAILED'} in ${Math.round((Date.now() - begun) / 1000)} s`);
}

const npmRun = async (script) => (await run('npm', ['run', '-s', script])).code === 0;

/** Runs the tests of some projects and adds up what vitest counted. */
async function vitest(projects) {
  const file = path.join(results, `${projects.join('-')}.json`);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const { code } = await run(path.join(folders.root, 'node_modules', '.bin', 'vitest'), [
    'run',
    ...projects.flatMap((project) => ['--project', project]),
    ...reporters,
  ]);
  const counted = fs.existsSync(file)
    ? JSON.parse(fs.readFileSync(file, 'utf8'))
    : { numPassedTests: 0, numFailedTests: 0 };
  totals.passed += counted.numPassedTests;
  totals.failed += counted.numFailedTests;
  return code === 0;
}

const has = (...commands) => commands.some((name) => spawnSync('sh', ['-c', `command -v ${name}`]).status === 0);

async function prepareBrowser() {
  // The browser without its windows is a package of its own where there is one, and quicker.
  if (!process.env.CHROMIUM_PATH && !has('chromium-headless-shell')) {
    if (!installPackages([['chromium-headless-shell'], ['chromium']], say) && !has('chromium')) {
      throw new Told(
        'Chromium is missing. Install it (Debian: sudo apt-get install -y chromium fonts-noto-cjk), or set CHROMIUM_PATH to a Chromium or Chrome.',
      );
    }
  }
  const japanese = spawnSync('fc-list', [':lang=ja', 'family'], { encoding: 'utf8' });
  if (japanese.status === 0 && japanese.stdout.trim() !== '') return true;
  if (!installPackages([['fonts-noto-cjk']], say)) say('No Japanese font was found: screenshots will show boxes.');
  return true;
}

await main(async () => {
  checkNode();
  await installDependencies();
  fs.rmSync(results, { recursive: true, force: true });
  fs.mkdirSync(results, { recursive: true });
  let built = false;
  // Each of these leaves a core idle for most of its time.
  await together(
    part('build', async () => {
      await build();
      built = true;
      return true;
    }),
    (async () => {
      for (const script of ['typecheck', 'lint', 'architecture', 'unused']) await part(script, () => npmRun(script));
    })(),
  );
  // What was just built need not be translated again for each process that a test starts.
  if (built) process.env.BUILT_GUESTS = '1';
  await part('unit and database tests', () => vitest(['unit', 'database']));
  if (fs.existsSync(path.join(folders.root, 'tests', 'e2e')) && built) {
    await part('browser', prepareBrowser);
    await part('end-to-end tests', () => vitest(['e2e']));
  }
  // Left by a run that was killed, this one's or an earlier one's.
  await stopUnusedPrivateDatabase(folders.testDatabase);
  if (totals.failedParts.length > 0) say(`\nFailed: ${totals.failedParts.join(', ')}`);
  // A part that ended badly without a failed test, such as a check, counts as one.
  const failed = Math.max(totals.failed, totals.failedParts.length);
  console.log(`\n${totals.passed} passed, ${failed} failed`);
  if (failed > 0) process.exitCode = 1;
});
