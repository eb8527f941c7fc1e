/**
 * `npm run bench -- --requests 1000,100000,1000000 --json FILE`: fills a schema for each size, starts the built app on
 * it, and measures pages over HTTP as signed-in people. A filled schema is used again; `--reload` fills anew,
 * `--load-only` stops there, `--seconds` is how long each page is measured (default 5),
 * `--only` measures only what has this in its name.
 */
import { writeFile } from 'node:fs/promises';
import os from 'node:os';
import { parseArgs } from 'node:util';
import { build } from '../../scripts/prepare.mjs';
import { startApp } from './app';
import { openPlace } from './database';
import { fillSchema, type Loaded, readLoaded } from './fill';
import { measureSize } from './measure-size';
import { printSize, printTargets, type SizeResult, targetsOf } from './report';

const log = (line: string) => process.stderr.write(`${line}\n`);

const { values: options } = parseArgs({
  options: {
    requests: { type: 'string', default: '1000,100000,1000000' },
    json: { type: 'string' },
    seconds: { type: 'string', default: '5' },
    reload: { type: 'boolean', default: false },
    'load-only': { type: 'boolean', default: false },
    only: { type: 'string', default: '' },
  },
});
const sizes = (options.requests ?? '').split(',').map(Number);
if (sizes.length === 0 || sizes.some((size) => !Number.isInteger(size) || size < 1000)) {
  log('--requests takes whole numbers of at least 1000, for example --requests 1000,100000');
  process.exit(1);
}
const schemaOf = (size: number) => `sekisho_bench_${size}`;

/** Fills what is missing, in a server that need not survive a crash. */
async function fillAll(): Promise<Map<number, Loaded>> {
  const found = new Map<number, Loaded>();
  const place = await openPlace(true, log);
  try {
    for (const size of sizes) {
      const url = place.url(schemaOf(size));
      const known = options.reload ? null : await readLoaded(url);
      if (!known) log(`Loading ${size.toLocaleString('en-US')} requests …`);
      found.set(size, known ?? (await fillSchema(url, size, log)));
    }
  } finally {
    await place.leave();
  }
  return found;
}

async function measureAll(loaded: Map<number, Loaded>): Promise<SizeResult[]> {
  const results: SizeResult[] = [];
  const place = await openPlace(false, log);
  try {
    for (const size of sizes) {
      const url = place.url(schemaOf(size));
      log(`Measuring with ${size.toLocaleString('en-US')} requests …`);
      const app = await startApp(url, schemaOf(size));
      try {
        const result = await measureSize(app, url, loaded.get(size) as Loaded, {
          seconds: Number(options.seconds),
          schema: schemaOf(size),
          only: options.only ?? '',
          log,
        });
        printSize(result, console.log);
        results.push(result);
      } finally {
        await app.stop();
      }
    }
  } finally {
    await place.leave();
  }
  return results;
}

await build();
const loaded = await fillAll();
if (!options['load-only']) {
  const begun = new Date();
  const results = await measureAll(loaded);
  const targets = targetsOf(results);
  printTargets(targets, console.log);
  if (options.json) {
    const machine = {
      cpu: os.cpus()[0]?.model,
      cores: os.cpus().length,
      memoryGB: Math.round(os.totalmem() / 2 ** 30),
      node: process.version,
      loadAverage: os.loadavg(),
    };
    await writeFile(options.json, `${JSON.stringify({ begun, machine, results, targets }, null, 2)}\n`);
  }
}
