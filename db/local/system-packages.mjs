/** Installs packages of the operating system where that can be done without asking: apt-get, as root or by sudo. */
import { spawnSync } from 'node:child_process';

const has = (command) => spawnSync('sh', ['-c', `command -v ${command}`]).status === 0;

/** What goes before apt-get, or null when packages cannot be installed from here. */
function asRoot() {
  if (!has('apt-get')) return null;
  if (process.getuid() === 0) return [];
  if (!has('sudo')) return null;
  // With a terminal sudo may ask for the password; without one it must not wait for it.
  return process.stdin.isTTY ? ['sudo'] : ['sudo', '-n'];
}

/**
 * Tries each set of packages until one is installed.
 * @param {string[][]} choices
 * @param {(line: string) => void} log
 * @returns {boolean} whether one was
 */
export function installPackages(choices, log) {
  const before = asRoot();
  if (before === null) return false;
  const run = (...command) => {
    const [program, ...rest] = [...before, 'env', 'DEBIAN_FRONTEND=noninteractive', ...command];
    return spawnSync(program, rest, { stdio: ['inherit', 'ignore', 'inherit'] }).status === 0;
  };
  run('apt-get', 'update', '-q');
  for (const packages of choices) {
    log(`Installing ${packages.join(', ')} (apt-get) …`);
    if (run('apt-get', 'install', '-y', '-q', '--no-install-recommends', ...packages)) return true;
  }
  return false;
}
