/** 不在・代決・後閲・引上げ over the real database: who gets the steps, what the record keeps, what comes up on return. */
import { beforeAll, describe, expect, test } from 'vitest';
import { loadMyAbsence } from '~/absences/my-absence.query.server';
import { changeAbsence, noteAbsence } from '~/absences/note-absence.server';
import { noteAfterReading } from '~/approvals/after-reading.server';
import { afterReadingsPageData } from '~/approvals/after-readings-page-data.server';
import { decideStep } from '~/approvals/decide-step.server';
import { reassignSteps } from '~/approvals/reassign.server';
import { listDecisions } from '~/approvals/route-view.query.server';
import { listInbox } from '~/obligations/inbox.query.server';
import { endDeputy, nameDeputy } from '~/people/name-deputy.server';
import { officeDate } from '~/platform/dates';
import type { RequestKind } from '~/policy/model';
import { buildCityHall, type CityHall, NOW, newId, type PostKey } from '../factories/organisation';
import { visit } from '../factories/pages';
import { browserOf, givePassword } from '../factories/people';
import { approveUntil, decisionOn, fileDraft, submitDraft } from '../factories/requests';
import { emptyTables, testDatabase } from '../setup/database';

const { db } = testDatabase();
const io = { now: NOW, newId };
/** 10:00 in Japan on the day. */
const at = (day: string) => new Date(`${day}T01:00:00Z`);
/** The very first moment of the day in Japan. */
const midnight = (day: string) => new Date(Date.parse(`${day}T00:00:00Z`) - 9 * 3_600_000);

let hall: CityHall;
beforeAll(async () => {
  await emptyTables();
  hall = await buildCityHall(db);
});

const assignees = async (requestId: string) =>
  (
    await db
      .selectFrom('step_assignees')
      .select(['person_id', 'capacity'])
      .where('request_id', '=', requestId)
      .where('is_open', '=', 1)
      .orderBy('person_id')
      .execute()
  ).map((row) => `${keyOf(row.person_id)} ${row.capacity}`);
const keyOf = (personId: string) => Object.entries(hall.people).find(([, id]) => id === personId)?.[0] ?? personId;

const note = async (by: PostKey, of: PostKey, firstDay: string, lastDay: string, now = NOW) =>
  noteAbsence(
    db,
    await hall.actor(by, now),
    { personId: hall.people[of], firstDay, lastDay, reason: 'leave' },
    { now, newId },
  );
const decide = async (as: PostKey, requestId: string, stepKey: string, now: Date) =>
  decideStep(db, await hall.actor(as, now), await decisionOn(db, requestId, stepKey), { now, newId });
const reassign = (now: Date) => reassignSteps(db, { now, newId });
const inReview = async (more: Parameters<typeof fileDraft>[2] = {}) => {
  const id = await fileDraft(db, hall, more);
  await submitDraft(db, hall, id, more.by ?? 'nursingClerk');
  return id;
};

describe('不在の始まりと終わり', () => {
  let id: string;
  let absenceId: string;

  test('不在の初日の午前0時から代理が担当になり、何度動かしても一度しか変わらない', async () => {
    id = await inReview();
    const noted = await note('nursingHead', 'nursingHead', '2026-11-24', '2026-11-26');
    if (!noted.ok) throw new Error(noted.refusal.reason);
    absenceId = noted.value.absenceId;
    const before = new Date(midnight('2026-11-24').getTime() - 1);
    expect(await reassign(before)).toBe(0);
    expect(await assignees(id)).toEqual(['nursingHead holder']);
    expect(await reassign(midnight('2026-11-24'))).toBe(1);
    expect(await assignees(id)).toEqual(['nursingDeputy deputy']);
    expect(await reassign(at('2026-11-24'))).toBe(0);
  });

  test('二つの処理が同時に動いても、担当は一度だけ変わる', async () => {
    expect(await reassign(midnight('2026-11-27'))).toBe(1);
    const both = await Promise.all([reassign(at('2026-11-24')), reassign(at('2026-11-24'))]);
    expect(both[0] + both[1]).toBe(1);
    expect(await assignees(id)).toEqual(['nursingDeputy deputy']);
  });

  test('不在の本人は決定できず、代理の決定には二人の氏名が残る', async () => {
    const now = at('2026-11-25');
    expect(await decide('nursingHead', id, 'section-head', now)).toEqual({ ok: false, refusal: 'not-assignee' });
    expect(await decide('nursingDeputy', id, 'section-head', now)).toMatchObject({ ok: true });
    const [decision] = await listDecisions(db, id);
    expect(decision).toMatchObject({
      personName: '𠮷田 ふみ',
      capacity: 'deputy',
      principal: { post: '健康福祉部 介護福祉課 nursingHead職', name: '増田 春菜' },
      afterReading: { doneAt: null },
    });
    const recorded = await db
      .selectFrom('recorded_events')
      .select('payload')
      .where('stream', '=', `approval-request:${id}`)
      .where('type', '=', 'decided')
      .executeTakeFirstOrThrow();
    expect(JSON.parse(recorded.payload)).toMatchObject({
      personName: '𠮷田 ふみ',
      principal: { name: '増田 春菜', personId: hall.people.nursingHead },
    });
  });

  test('戻った本人に後閲が上がり、期限は不在が延びると延びる', async () => {
    const due = async () =>
      (
        await listInbox(db, await hall.actor('nursingHead', at('2026-11-27')), { today: '2026-11-27', days: 120 })
      ).filter(({ kind }) => kind === 'after-reading');
    expect(await due()).toMatchObject([{ dueOn: '2026-12-10' }]);
    // 自分の仕事: while away how to end it, and in any case how many wait to be read.
    const away = await loadMyAbsence(db, await hall.actor('nursingHead', at('2026-11-26')), '2026-11-26');
    expect(away).toMatchObject({
      absence: { id: absenceId, period: { from: '2026-11-24', to: '2026-11-26' } },
      deputies: [{ holders: ['𠮷田 ふみ'] }],
      unread: 1,
    });
    const returned = await loadMyAbsence(db, await hall.actor('nursingHead', at('2026-11-27')), '2026-11-27');
    expect(returned).toEqual({ absence: null, deputies: [], unread: 1 });
    expect(await loadMyAbsence(db, await hall.actor('nursingDeputy'), '2026-11-27')).toMatchObject({ unread: 0 });
    const longer = await changeAbsence(
      db,
      await hall.actor('nursingHead'),
      { personId: hall.people.nursingHead, absenceId, version: 1, lastDay: '2026-11-30' },
      { now: at('2026-11-26'), newId },
    );
    expect(longer.ok).toBe(true);
    expect(await due()).toMatchObject([{ dueOn: '2026-12-14' }]);
    const back = await changeAbsence(
      db,
      await hall.actor('nursingHead'),
      { personId: hall.people.nursingHead, absenceId, version: 2, lastDay: '2026-11-26' },
      { now: at('2026-11-27'), newId },
    );
    expect(back.ok).toBe(true);
    expect(await due()).toMatchObject([{ dueOn: '2026-12-10' }]);
  });

  test('後閲を記録できるのは本人だけで、記録しても決定は変わらない', async () => {
    const now = at('2026-11-27');
    const page = async (post: PostKey) => afterReadingsPageData(db, await hall.actor(post, now), id, now);
    const [reading] = (await page('nursingHead'))?.readings ?? [];
    expect(reading).toMatchObject({ mayNote: true, deciderName: '𠮷田 ふみ' });
    const read = async (as: PostKey) =>
      noteAfterReading(
        db,
        await hall.actor(as, now),
        { subjectId: id, obligationId: reading!.id, version: reading!.version, remark: '確認しました' },
        { now, newId },
      );
    for (const other of ['nursingDeputy', 'nursingClerk', 'director', 'administrator', 'auditor'] as const) {
      expect((await page(other))?.readings[0]?.mayNote ?? false, other).toBe(false);
      expect(await read(other), other).toMatchObject({ ok: false, refusal: { reason: 'not-found' } });
    }
    expect(await read('nursingHead')).toMatchObject({ ok: true });
    expect(await read('nursingHead')).toMatchObject({ ok: false, refusal: { reason: 'already-done' } });
    expect(await listDecisions(db, id)).toMatchObject([
      { outcome: 'approve', afterReading: { byName: '増田 春菜', note: '確認しました' } },
    ]);
  });
});

describe('引上げと代理の範囲', () => {
  const standIn = async (validFrom: string, validTo: string | null, kinds: RequestKind[], upTo: string) => {
    const post = db.selectFrom('posts').select('version').where('id', '=', hall.posts.itReviewer);
    const named = await nameDeputy(
      db,
      await hall.actor('itReviewer'),
      {
        postId: hall.posts.itReviewer,
        version: (await post.executeTakeFirstOrThrow()).version,
        deputyPostId: hall.posts.itDeputy,
        priority: 1,
        validFrom,
        validTo,
        kinds,
        upTo,
      },
      io,
    );
    if (!named.ok) throw new Error(named.refusal.reason);
    return named.value.deputyId;
  };

  test('代理の範囲外なら一つ上の職へ、範囲内なら代理へ、戻れば本人へ', async () => {
    const id = await inReview({ serviceName: '範囲のある代理' });
    await approveUntil(db, hall, id, 'security-reviewer');
    expect((await note('itReviewer', 'itReviewer', '2026-12-14', '2026-12-16')).ok).toBe(true);
    await standIn('2026-12-14', '2026-12-14', ['outsourcing'], '');
    const last = await standIn('2026-12-15', null, ['cloud-service'], '1');
    await reassign(at('2026-12-14'));
    expect(await assignees(id)).toContain('itHead escalated');
    await reassign(at('2026-12-15'));
    expect(await assignees(id)).toContain('itDeputy deputy');
    await reassign(at('2026-12-17'));
    expect(await assignees(id)).toContain('itReviewer holder');
    const ended = { postId: hall.posts.itReviewer, deputyId: last, version: 3, lastDay: '2026-12-15' };
    expect((await endDeputy(db, await hall.actor('itReviewer'), ended, io)).ok).toBe(true);
    await reassign(at('2026-12-16'));
    expect(await assignees(id)).toContain('itHead escalated');
  });

  test('CISOが不在で代理もいなければ、誰にも回らず、そのことが分かる', async () => {
    const id = await inReview({ serviceName: '副市長の不在' });
    await approveUntil(db, hall, id, 'ciso');
    expect((await note('administrator', 'mayor', '2026-12-01', '2026-12-03')).ok).toBe(true);
    await reassign(at('2026-12-01'));
    expect(await assignees(id)).toEqual([]);
    const { resolution } = await db
      .selectFrom('route_steps')
      .select('resolution')
      .where('request_id', '=', id)
      .where('status', '=', 'open')
      .executeTakeFirstOrThrow();
    expect(JSON.parse(resolution)).toMatchObject({ skipped: [{ personId: hall.people.mayor, reason: 'absent' }] });
    await reassign(at('2026-12-04'));
    expect(await assignees(id)).toEqual(['mayor holder']);
  });
});

describe('兼務の禁止をすり抜けない', () => {
  test('申請者が登録した不在や代理は、その申請の担当を変えない', async () => {
    // 課長 files for his section; the director would decide, and the head of the section cannot make him go away.
    const id = await inReview({ by: 'nursingHead', serviceName: '課長の申請' });
    expect(await assignees(id)).toEqual(['nursingDeputy deputy']);
    const staff = await note('nursingHead', 'nursingDeputy', '2026-11-20', '2026-11-30');
    expect(staff.ok).toBe(true);
    await reassign(NOW);
    expect(await assignees(id)).toEqual(['nursingDeputy deputy']);
    expect(await decide('nursingDeputy', id, 'section-head', NOW)).toMatchObject({ ok: true });
    // For everybody else's requests the absence counts, and the deputy of the deputy is nobody.
    const absence = staff.ok ? staff.value.absenceId : '';
    const off = { personId: hall.people.nursingDeputy, absenceId: absence, version: 1, lastDay: '2026-11-19' };
    expect((await changeAbsence(db, await hall.actor('nursingDeputy'), off, io)).ok).toBe(true);
  });

  test('代理が申請者なら代決できず、画面も処理もデータベースも通さない', async () => {
    const id = await inReview({ by: 'nursingDeputy', serviceName: '代理の申請' });
    expect((await note('nursingHead', 'nursingHead', '2026-12-07', '2026-12-09')).ok).toBe(true);
    const now = at('2026-12-07');
    await reassign(now);
    expect(await assignees(id)).toEqual(['director escalated']);
    expect(await decide('nursingDeputy', id, 'section-head', now)).toEqual({ ok: false, refusal: 'is-author' });
    await expect(
      db
        .insertInto('participations')
        .values({
          request_id: id,
          person_id: hall.people.nursingDeputy,
          part: 'decider',
          step_key: 'section-head',
          since: now,
        })
        .execute(),
    ).rejects.toThrow(/Duplicate/);
    expect(await decide('director', id, 'section-head', now)).toMatchObject({ ok: true });
    expect(await listDecisions(db, id)).toMatchObject([
      { capacity: 'escalated', principal: { name: '増田 春菜' }, afterReading: { doneAt: null } },
    ]);
  });

  test('他課の人や一般の職員は、人の不在も代理も決められない', async () => {
    for (const by of ['nursingClerk', 'contractHead', 'itReviewer', 'auditor'] as const) {
      expect(await note(by, 'nursingHead', '2027-01-04', '2027-01-05'), by).toMatchObject({
        refusal: { reason: 'not-allowed' },
      });
      const named = await nameDeputy(
        db,
        await hall.actor(by),
        {
          postId: hall.posts.nursingHead,
          version: 1,
          deputyPostId: hall.posts.nursingClerk,
          priority: 1,
          validFrom: '2026-11-20',
          validTo: null,
          kinds: [],
          upTo: '',
        },
        io,
      );
      expect(named, by).toMatchObject({ refusal: { reason: 'not-allowed' } });
    }
    expect(await note('nursingHead', 'nursingClerk2', '2027-01-04', '2027-01-05')).toMatchObject({ ok: true });
    expect(await note('nursingClerk2', 'nursingClerk2', '2027-01-05', '2027-01-06')).toMatchObject({
      refusal: { reason: 'absence-overlaps' },
    });
    expect(await note('nursingClerk2', 'nursingClerk2', '2026-11-19', '2026-11-20')).toMatchObject({
      refusal: { reason: 'absence-in-the-past' },
    });
  });
});

test('区分は本人と所属長と管理者だけに見え、記録には残らない', async () => {
  expect(officeDate(NOW)).toBe('2026-11-20');
  const path = `/people/${hall.people.nursingClerk2}/absences`;
  const { loader } = await import('../../app/routes/_app.people.$personId.absences._index');
  const status: Record<string, number> = {};
  for (const post of ['nursingClerk2', 'nursingHead', 'administrator', 'nursingClerk', 'auditor'] as const) {
    await givePassword(db, hall.people[post]);
    const browser = await browserOf(db, hall.people[post]);
    status[post] = (await visit(loader, browser, path, { personId: hall.people.nursingClerk2 })).status;
  }
  expect(status).toEqual({ nursingClerk2: 200, nursingHead: 200, administrator: 200, nursingClerk: 404, auditor: 404 });
  const events = await db.selectFrom('recorded_events').select('payload').where('type', '=', 'absence-noted').execute();
  expect(events.length).toBeGreaterThan(4);
  expect(events.filter(({ payload }) => payload.includes('leave'))).toEqual([]);
});
