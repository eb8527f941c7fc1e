/** A program of ours that works behind everybody else: its own process, with limits, knowing nothing it need not. */
import { type ChildProcess, fork } from 'node:child_process';
import { resolve } from 'node:path';

/**
 * A shell sets the limit on processor time, which holds even when we are killed meanwhile; `nice` puts the process
 * behind everybody else before it has any thread. The hard limit lies above the soft one: where they are equal the
 * process is killed without the signal that says why. No core is left behind: it would hold what was read.
 */
const AS_GUEST = 'ulimit -c 0; ulimit -H -t "$(($1 + 5))"; ulimit -S -t "$1"; n="$2"; shift 2; exec nice -n "$n" "$@"';

/** Behind everybody; a host with nobody to wait for may say otherwise (checked at the start: env.server.ts). */
const niceness = (): string => process.env.BACKGROUND_NICENESS || '19';

export type GuestProgram = {
  /** Path of its first file. */
  script: string;
  /** Options of node before the file: how it is loaded. */
  loader: readonly string[];
  cpuSeconds: number;
  /** Of JavaScript objects. */
  heapMB: number;
};

/**
 * Where a program is: the built app brings it along as `built`; from the sources it is run as tests and tools are, which
 * takes a second or two to begin. BUILT_GUESTS=1 where a build of these very sources is at hand.
 */
export const guestProgram = (built: string, source: string): Pick<GuestProgram, 'script' | 'loader'> =>
  import.meta.env?.PROD || process.env.BUILT_GUESTS === '1'
    ? { script: resolve('build/server', built), loader: ['--no-addons'] }
    : { script: resolve(source), loader: ['--import', 'tsx'] };

export function forkAsGuest({ script, loader, cpuSeconds, heapMB }: GuestProgram): ChildProcess {
  const node = [
    process.execPath,
    ...loader,
    `--max-old-space-size=${heapMB}`,
    '--max-semi-space-size=16',
    '--no-deprecation',
  ];
  return fork(script, [], {
    execPath: '/bin/sh',
    execArgv: ['-c', AS_GUEST, 'sh', String(cpuSeconds), niceness(), ...node],
    // Nothing of ours: the address of the database and the keys are none of its business.
    env: { PATH: process.env.PATH ?? '', NODE_ENV: 'production' },
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
}
