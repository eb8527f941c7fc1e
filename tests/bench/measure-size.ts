/** Everything that is measured on one filled schema. */
import type { RowDataPacket } from 'mysql2/promise';
import { type App, listening, signIn } from './app';
import { connect, serverVersion, sizeOf } from './database';
import { measureDecisions, signInHeads } from './decisions';
import { fileForHeads, type Loaded } from './fill';
import { type Client, client, textOf } from './http';
import { firstVisit, LIST_AS, LIST_PATH, type PageMeasure, PEOPLE, type Person, pageMeasures, rowsIn } from './pages';
import type { Measured, SizeResult } from './report';
import { measure, type Timing } from './timing';

const CLIENTS = 20;
const WARM_UP = 30;
/** Rounds over all pages before the first is measured: what they share must not be charged to it. */
const ROUNDS = 15;
const DECISIONS = { one: 40, twenty: 200 };

type Options = { seconds: number; schema: string; only: string; log: (line: string) => void };

export async function measureSize(app: App, url: string, loaded: Loaded, options: Options): Promise<SizeResult> {
  const one = client(app.port, 1);
  const twenty = client(app.port, CLIENTS);
  try {
    const cookies = {} as Record<Person, string>;
    for (const [person, post] of Object.entries(PEOPLE)) cookies[person as Person] = await signIn(one, post);
    const about = await describe(url, loaded, options.schema);
    const measures = await pageMeasures(one, cookies, loaded, about.waitingForCiso);
    const pages: Measured[] = [];
    const chosen = measures.filter(({ name }) => name.includes(options.only));
    for (let n = 0; n < ROUNDS * chosen.length; n++) {
      const page = chosen[n % chosen.length] as PageMeasure;
      await one.get(page.path(n), cookies[page.as]);
    }
    for (const page of chosen) {
      options.log(`  ${page.name}`);
      pages.push(await measurePage(page, cookies[page.as], { one, twenty, seconds: options.seconds }));
    }
    const floor = await measureFloor(url, loaded, options.seconds);
    const list = await onceMore(twenty, cookies[LIST_AS], options.seconds);
    const visited = await firstVisit(one, cookies[LIST_AS]);
    if ('decision'.includes(options.only)) {
      options.log('  decisions');
      pages.push(...(await decisions({ one, twenty }, url, loaded)));
    }
    return { requests: loaded.requests, ...about.words, pages, floor, list, firstVisit: visited };
  } finally {
    one.close();
    twenty.close();
  }
}

async function describe(url: string, loaded: Loaded, schema: string) {
  const connection = await connect(url);
  try {
    const [waiting] = await connection.query<RowDataPacket[]>(
      `select request_id as id from route_steps where status = 'open' and action = 'final' and role = 'ciso' limit 50`,
    );
    return {
      waitingForCiso: waiting.map((row) => row.id as string),
      words: {
        loaded:
          `${loaded.open} of them open; whole content for ${loaded.whole} (the newest and a sample), ` +
          `a shortened checklist for the others; events in the record for ${loaded.withEvents}; ` +
          `loaded in ${loaded.seconds} s; ${loaded.copies - loaded.requests} more filed for decisions before this run`,
        database: await serverVersion(connection),
        gigabytes: (await sizeOf(connection, schema)) / 1e9,
      },
    };
  } finally {
    await connection.end();
  }
}

type Clients = { one: Client; twenty: Client };

async function measurePage(
  page: PageMeasure,
  cookie: string,
  { one, twenty, seconds }: Clients & { seconds: number },
): Promise<Measured> {
  const first = await one.get(page.path(0), cookie);
  if (first.status !== 200) throw new Error(`${page.path(0)} answered ${first.status} to ${page.as}`);
  const work = (through: Client) => async (n: number) => {
    const answer = await through.get(page.path(n), cookie);
    if (answer.status !== 200) throw new Error(`${page.path(n)} answered ${answer.status}`);
    return answer.ms;
  };
  await measure(work(one), { clients: 1, seconds: 10, most: WARM_UP });
  const load = { seconds, most: 100_000 };
  const alone = await measure(work(one), { ...load, clients: 1 });
  await measure(work(twenty), { clients: CLIENTS, seconds: 10, most: WARM_UP * 2 });
  return {
    name: page.name,
    as: page.as,
    rows: rowsIn(textOf(first)),
    kilobytes: first.bytes / 1024,
    one: alone,
    twenty: await measure(work(twenty), { ...load, clients: CLIENTS }),
  };
}

/** The floor is a process of its own, as the app is; the app is idle meanwhile. */
async function measureFloor(url: string, loaded: Loaded, seconds: number): Promise<SizeResult['floor']> {
  const person = loaded.city.people.find(([key]) => key === PEOPLE[LIST_AS])?.[1] ?? '';
  const floor = await listening(process.execPath, ['--import', 'tsx', 'tests/bench/floor.tsx'], {
    DATABASE_URL: url,
    FLOOR_PERSON: person,
  });
  const through = client(floor.port, CLIENTS);
  try {
    const at = async (path: string): Promise<Timing> => {
      const work = async () => (await through.get(path)).ms;
      await measure(work, { clients: CLIENTS, seconds: 3, most: 500 });
      return measure(work, { clients: CLIENTS, seconds, most: 100_000 });
    };
    return { json: await at('/json'), html: await at('/html') };
  } finally {
    through.close();
    await floor.stop();
  }
}

/** The list right after the floor, so that both see the machine in the same state. */
async function onceMore(through: Client, cookie: string, seconds: number): Promise<Timing> {
  const work = async () => (await through.get(LIST_PATH, cookie)).ms;
  await measure(work, { clients: CLIENTS, seconds: 3, most: 200 });
  return measure(work, { clients: CLIENTS, seconds, most: 100_000 });
}

async function decisions({ one, twenty }: Clients, url: string, loaded: Loaded): Promise<Measured[]> {
  const tasks = await fileForHeads(url, loaded, DECISIONS.one + DECISIONS.twenty);
  const cookies = await signInHeads(one, tasks);
  await measureDecisions(one, tasks.slice(0, 5), cookies, { clients: 1, seconds: 60, most: 5 });
  const rest = tasks.slice(5);
  const alone = await measureDecisions(one, rest.slice(0, DECISIONS.one - 5), cookies, {
    clients: 1,
    seconds: 60,
    most: DECISIONS.one,
  });
  const many = await measureDecisions(twenty, rest.slice(DECISIONS.one - 5), cookies, {
    clients: CLIENTS,
    seconds: 60,
    most: DECISIONS.twenty,
  });
  await checkDecided(
    url,
    tasks.map((task) => task.requestId),
  );
  const base = { as: 'section heads', rows: 0, kilobytes: 0 };
  return [
    { ...base, name: 'form of a decision', one: alone.form, twenty: many.form },
    { ...base, name: 'decision', one: alone.decision, twenty: many.decision },
  ];
}

/** Every acknowledged decision is there once. */
async function checkDecided(url: string, requestIds: string[]): Promise<void> {
  const connection = await connect(url);
  try {
    const [[row]] = await connection.query<RowDataPacket[]>(
      'select count(*) as decided from decisions where request_id in (?)',
      [requestIds],
    );
    if (Number(row?.decided) !== requestIds.length) {
      throw new Error(`${requestIds.length} decisions were acknowledged, ${row?.decided} are there`);
    }
  } finally {
    await connection.end();
  }
}
