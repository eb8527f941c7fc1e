import { readdirSync, readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { Locale } from '~/platform/text';
import { type Db, openDatabase } from '~db/connection.server';
import { type EveryPage, everyPage } from './pages/every-page';
import { seriousIn } from './setup/axe';
import { browserForFile, DESKTOP, PHONE, type Visit } from './setup/browser';
import { type City, noCity, readCity } from './setup/whole-city';

const { visit } = browserForFile();

let db: Db;
let city: City;

beforeAll(async () => {
  db = openDatabase(inject('demo').databaseUrl, { connections: 2 });
  city = await readCity(db);
});
afterAll(async () => {
  await everybodySpeaks('ja');
  await db.destroy();
});

/** The names are known before the city is: one test for each page. */
const names = everyPage(noCity()).map(({ route }, index) => [nameOf(route), index] as const);

test('すべての画面がここで見られる', () => {
  const pages = readdirSync('app/routes').filter(
    (file) => file.endsWith('.tsx') && readFileSync(`app/routes/${file}`, 'utf8').includes('export default'),
  );
  const seen = new Set(everyPage(noCity()).map(({ route }) => route));
  expect(pages.filter((file) => file !== '_app.tsx' && !seen.has(file))).toEqual([]);
});

describe('360ピクセルの幅で、日本語で', () => {
  beforeAll(() => everybodySpeaks('ja'));
  test.for(names)('%s', ([, index]) => look(index, { locale: 'ja', viewport: PHONE }));
});

describe('広い画面で、英語で', () => {
  beforeAll(() => everybodySpeaks('en'));
  test.for(names)('%s', ([, index]) => look(index, { locale: 'en', viewport: DESKTOP }));
});

/** No sideways scrolling, a title and a heading of its own, and nothing serious for axe. */
async function look(index: number, options: { locale: Locale; viewport: typeof DESKTOP }): Promise<void> {
  const shown = everyPage(city)[index] as EveryPage;
  const visited = await visit({ ...options, sameWindow: true, ...(shown.as ? { as: shown.as } : {}) });
  await arrive(visited, shown);
  const { page, picture } = visited;
  if (process.env.PICTURES) await picture(nameOf(shown.route));

  const { lang, headings, scrollWidth, clientWidth } = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.scrollingElement as Element;
    return {
      lang: document.documentElement.lang,
      headings: document.querySelectorAll('h1').length,
      scrollWidth,
      clientWidth,
    };
  });
  expect(lang).toBe(options.locale);
  expect(await page.title()).toMatch(options.locale === 'ja' ? /^.+ - 関所$/ : /^.+ - Sekisho$/);
  expect(headings).toBe(1);
  expect(scrollWidth).toBeLessThanOrEqual(clientWidth);
  if (options.locale === 'en') expect(await japaneseIn(page)).toEqual([]);
  expect(await seriousIn(page, { contrast: options.viewport === DESKTOP })).toEqual([]);
}

async function arrive(visited: Visit, { path, status = 200, arrive: onwards }: EveryPage): Promise<void> {
  visited.expectStatus(status);
  const answered = await visited.open(path);
  await onwards?.(visited);
  await visited.page.waitForLoadState('load');
  if (!onwards) expect(answered).toBe(status);
}

async function everybodySpeaks(locale: Locale): Promise<void> {
  await db.updateTable('persons').set({ locale }).execute();
}

/** Words and marks of the frame and of forms that stayed Japanese; what people typed, and their names, may. */
async function japaneseIn(page: Page): Promise<string[]> {
  const texts = await page.locator('h1, h2, h3, label, legend, button, th[scope=col], dt, nav a').allTextContents();
  const names = ['日本語', ...city.names].filter((name) => name !== '').sort((a, b) => b.length - a.length);
  const withoutNames = (text: string) => names.reduce((rest, name) => rest.replaceAll(name, ''), text);
  return texts.filter((text) => /[\u3041-\u30ff\uff08\uff1a]/.test(withoutNames(text)));
}

function nameOf(route: string): string {
  return route.replaceAll(/^_app\.|\._index|\.tsx$/g, '').replaceAll('$', '');
}
