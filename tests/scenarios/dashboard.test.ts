/** Every figure of the dashboard is what the list it leads to shows to the same reader. */
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { beforeAll, describe, expect, test } from 'vitest';
import { listRequests } from '~/approval-requests/request-list.query.server';
import { readListQuery } from '~/approval-requests/request-list-query';
import { reassignSteps } from '~/approvals/reassign.server';
import type { Actor } from '~/authorization/actor';
import { defineAbilities } from '~/authorization/define-abilities';
import { listRegister } from '~/cloud-services/register-list.query.server';
import { readRegisterQuery } from '~/cloud-services/register-query';
import { listContracts } from '~/contracts/contract-list.query.server';
import { readContractQuery } from '~/contracts/contract-query';
import { dashboardData, reportData } from '~/dashboard/dashboard-data.server';
import { ReportPage } from '~/dashboard/report-page';
import { listIncidents } from '~/incidents/incident-list.query.server';
import { readIncidentQuery } from '~/incidents/incident-query';
import { listObligations } from '~/obligations/obligation-list.query.server';
import { readObligationQuery } from '~/obligations/obligations-query';
import { activeProfile } from '~/policy/profiles.repository.server';
import { listAccounts } from '~/social-media/account-list.query.server';
import { readAccountQuery } from '~/social-media/account-query';
import { LocaleProvider } from '~/ui/locale';
import { buildCityHall, type CityHall, NOW, newId, type PostKey } from '../factories/organisation';
import { visit } from '../factories/pages';
import { browserOf, givePassword } from '../factories/people';
import { approveUntil, decideAs, decisionOn, fileDraft, submitDraft } from '../factories/requests';
import { emptyTables, testDatabase } from '../setup/database';

const { db, ownerDb } = testDatabase();
const TODAY = '2026-12-10';
const LATER = new Date('2026-12-10T01:00:00Z');

let hall: CityHall;
beforeAll(async () => {
  await emptyTables();
  hall = await buildCityHall(db);
  // Approved, with something that lapses and something that is due.
  const approved = await fileDraft(db, hall, { serviceName: '承認されたサービス' });
  await submitDraft(db, hall, approved);
  await approveUntil(db, hall, approved);
  const second = await fileDraft(db, hall, { serviceName: '二つ目のサービス' });
  await submitDraft(db, hall, second);
  await approveUntil(db, hall, second);
  // Waiting for different times, and at different stages.
  const stages = [null, null, 'contract-reviewer', 'chief-security-officer', 'ciso'] as const;
  for (const [at, stage] of stages.entries()) {
    const id = await fileDraft(db, hall, { serviceName: `審査中のサービス${at}` });
    await submitDraft(db, hall, id);
    if (stage) await approveUntil(db, hall, id, stage);
    const opened = new Date(LATER.getTime() - [0, 5, 9, 20, 40][at]! * 86_400_000);
    await ownerDb
      .updateTable('route_steps')
      .set({ opened_at: opened })
      .where('request_id', '=', id)
      .where('status', '=', 'open')
      .execute();
  }
  const rejected = await fileDraft(db, hall, { serviceName: '却下されたサービス' });
  await submitDraft(db, hall, rejected);
  const no = await decisionOn(db, rejected, 'section-head', { outcome: 'reject', comment: '不要' });
  expect(await decideAs(db, hall, 'nursingHead', no)).toMatchObject({ ok: true });
  // Of another department: a head must not count it.
  const elsewhere = await fileDraft(db, hall, { by: 'prClerk', serviceName: '広報のサービス' });
  await submitDraft(db, hall, elsewhere, 'prClerk');
  await fileDraft(db, hall, { serviceName: '下書きのまま' });
  await fillObligations();
  await reassignSteps(db, { now: LATER, newId });
});

async function fillObligations(): Promise<void> {
  const rows = [
    ['condition', '2026-12-20', 'open', 'nursing'],
    ['condition', '2026-12-01', 'missed', 'nursing'],
    ['condition', '2026-12-01', 'missed', 'pr'],
    ['condition', '2026-11-01', 'done', 'nursing'],
    ['contract-end', '2027-03-31', 'open', 'nursing'],
    ['contract-notice', '2026-12-31', 'open', 'it'],
    ['service-end', '2027-01-01', 'open', 'nursing'],
    ['service-end', '2027-01-31', 'open', 'pr'],
    ['service-end', '2027-08-01', 'open', 'pr'],
    ['incident-first-report', '2026-12-12', 'open', 'nursing'],
  ] as const;
  await db
    .insertInto('obligations')
    .values(
      rows.map(([kind, due_on, status, unit]) => ({
        id: newId(),
        kind,
        subject_type: 'test',
        subject_id: newId(),
        subject_name: '対象',
        occurrence: due_on,
        title_ja: '行うこと',
        title_en: 'To do',
        owner_post_id: null,
        unit_id: hall.units[unit],
        due_on,
        status,
        is_open: status === 'done' ? 0 : 1,
        source: 'test',
        created_at: NOW,
        updated_at: NOW,
      })),
    )
    .execute();
}

/** Every page of a list, counted. */
async function rowsOf(href: string, actor: Actor): Promise<number> {
  const { pathname, searchParams } = new URL(href.replaceAll('&amp;', '&'), 'http://localhost');
  const ability = defineAbilities(actor);
  const reading = { ability, actor, today: TODAY };
  switch (pathname) {
    case '/approval-requests': {
      const { filter } = readListQuery(searchParams, TODAY);
      return (await listRequests(db, ability, filter, null)).rows.length;
    }
    case '/obligations': {
      const { filter, from } = readObligationQuery(searchParams);
      return (await listObligations(db, reading, filter, from)).rows.length;
    }
    case '/registers/cloud-services': {
      const { filter, from } = readRegisterQuery(searchParams);
      return (await listRegister(db, { ...reading, profile: await activeProfile(db) }, filter, from)).rows.length;
    }
    case '/registers/contracts': {
      const { filter, from } = readContractQuery(searchParams);
      return (await listContracts(db, reading, filter, from)).rows.length;
    }
    case '/registers/social-media': {
      const { filter, from } = readAccountQuery(searchParams);
      return (await listAccounts(db, reading, filter, from)).rows.length;
    }
    case '/incidents': {
      const { filter, from } = readIncidentQuery(searchParams);
      return (await listIncidents(db, reading, filter, from)).rows.length;
    }
    default:
      throw new Error(`No list at ${href}`);
  }
}

const reader = (post: PostKey) => hall.actor(post, LATER);

/** The report holds everything of the dashboard; each link with a number in it, as a reader sees it. */
async function figuresFor(actor: Actor): Promise<{ href: string; count: number }[]> {
  const data = await reportData(db, defineAbilities(actor), TODAY, 2026);
  const page = createElement(ReportPage, { ...data, years: [2026], reader: actor.name } as never);
  const html = renderToStaticMarkup(createElement(LocaleProvider, { locale: 'ja' } as never, page));
  return [...html.matchAll(/<a href="([^"]+)">(.*?)<\/a>/g)].flatMap(([, href = '', inner = '']) => {
    const digits = /[\d,]+/.exec(inner.replace(/<[^>]+>/g, ' '))?.[0];
    return digits === undefined || href.startsWith('/registers/vendors/')
      ? []
      : [{ href, count: Number(digits.replaceAll(',', '')) }];
  });
}

describe.each(['mayor', 'auditor', 'itReviewer', 'nursingHead', 'director', 'prHead'] as const)('%s', (post) => {
  test('どの数字も、行き先の一覧の件数と同じ', async () => {
    const actor = await reader(post);
    const figures = await figuresFor(actor);
    expect(figures.length).toBeGreaterThan(60);
    const wrong: string[] = [];
    for (const { href, count } of figures) {
      const rows = await rowsOf(href, actor);
      if (rows !== count) wrong.push(`${href}: ${count}, but the list has ${rows}`);
    }
    expect(wrong).toEqual([]);
  });
});

test('副市長には全庁の数字、広報課長には自分の課の数字が出る', async () => {
  const figures = async (post: PostKey) => dashboardData(db, defineAbilities(await reader(post)), TODAY);
  const of = <Row extends { key: string; count: number }>(rows: readonly Row[], key: string) =>
    rows.find((row) => row.key === key)?.count;
  const whole = await figures('mayor');
  expect(of(whole.approvals.byStatus, 'in-review')).toBe(6);
  expect(of(whole.approvals.byStatus, 'approved')).toBe(2);
  expect(of(whole.approvals.byStatus, 'rejected')).toBe(1);
  expect(of(whole.approvals.byWaiting, '0-3')).toBe(1);
  expect(of(whole.approvals.byWaiting, '4-7')).toBe(1);
  expect(of(whole.approvals.byWaiting, '8-14')).toBe(1);
  expect(of(whole.approvals.byWaiting, '15-')).toBe(3);
  expect(whole.services.classes.reduce((sum, { count }) => sum + count, 0)).toBe(2);
  expect(whole.vendors).toMatchObject({ entries: 2, top: [{ services: expect.any(Number) }] });
  expect(whole.obligations.lapses.find(({ kind }) => kind === 'service-end')?.counts).toEqual([0, 2, 0, 0, 0]);
  const own = await figures('prHead');
  expect(of(own.approvals.byStatus, 'in-review')).toBe(1);
  expect(of(own.approvals.byStatus, 'approved')).toBe(0);
  expect(own.obligations.states.find(({ kind, status }) => kind === 'condition' && status === 'missed')?.count).toBe(1);
});

test('全体の状況は、見る役割のない職員にはない', async () => {
  const { loader } = await import('../../app/routes/_app.dashboard._index');
  const status: Record<string, number> = {};
  for (const post of ['mayor', 'auditor', 'nursingHead', 'nursingClerk', 'administrator'] as const) {
    await givePassword(db, hall.people[post]);
    status[post] = (await visit(loader, await browserOf(db, hall.people[post]), '/dashboard')).status;
  }
  expect(status).toEqual({ mayor: 200, auditor: 200, nursingHead: 200, nursingClerk: 404, administrator: 404 });
});
