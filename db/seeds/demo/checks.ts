/** Periodic checks of the demo city: last round with a finding that was put right, this round half-way. */
import { defineAbilities } from '~/authorization/define-abilities';
import { loadActor } from '~/people/organisation.repository.server';
import { saveAnswers, submitCheck } from '~/periodic-checks/answer-check.server';
import { listSubjects } from '~/periodic-checks/campaign-set.query.server';
import { type Check, findCheck } from '~/periodic-checks/checks.repository.server';
import { clausesFor } from '~/periodic-checks/clauses.query.server';
import { carryOutMeasure, judgeMeasure } from '~/periodic-checks/correct-finding.server';
import { type Answer, UNANSWERED } from '~/periodic-checks/model';
import { raiseFinding, reviewCheck } from '~/periodic-checks/review-check.server';
import type { Selection } from '~/periodic-checks/selection';
import { startCampaign } from '~/periodic-checks/start-campaign.server';
import { addDays, fiscalYear, type PlainDate } from '~/platform/dates';
import { newId } from '~/platform/ids';
import type { DemoCity } from './requests';
import { told } from './told';

const REVIEWER = 'contracts-reviewer';
const SECTION = 'nursing';
const [HEAD, CLERK] = ['nursing-head', 'nursing-clerk'] as const;
const NEIGHBOUR = { section: 'residents', clerk: 'residents-staff-1', head: 'residents-head' };

/** One round of checks, told from a day on. */
class Round {
  private minutes = 0;

  constructor(
    private readonly city: DemoCity,
    private day: PlainDate,
  ) {}

  later(days: number): void {
    this.day = addDays(this.day, days);
  }

  private io() {
    this.minutes += 5;
    return { now: new Date(Date.parse(`${this.day}T10:00:00+09:00`) + this.minutes * 60_000), newId };
  }

  private async actor(post: string) {
    const personId = this.city.people.get(post);
    const actor = personId && (await loadActor(this.city.db, personId, this.day));
    if (!actor) throw new Error(`The demo has nobody as ${post}`);
    return actor;
  }

  private taken<T>(outcome: { ok: true; value: T } | { ok: false; refusal: { reason: string } }): T {
    if (!outcome.ok) throw new Error(`Check of the demo: ${outcome.refusal.reason}`);
    return outcome.value;
  }

  /** The checks it makes; none where nothing fits. */
  async start(title: string, dueOn: PlainDate, selection: Selection): Promise<Check[]> {
    const { db, profile } = this.city;
    const actor = await this.actor(REVIEWER);
    const reading = { ability: defineAbilities(actor), profile, today: this.day };
    const shown = (await listSubjects(db, selection, reading)).length;
    if (shown === 0) return [];
    const campaign = {
      title: told(this.city, title),
      fiscalYear: fiscalYear(this.day),
      dueOn,
      ...selection,
      shown,
      submissionKey: newId(),
    };
    const campaignId = this.taken(await startCampaign(db, actor, campaign, this.io()));
    const rows = await db
      .selectFrom('checks')
      .select('id')
      .where('campaign_id', '=', campaignId)
      .orderBy('id')
      .execute();
    const checks = [];
    for (const { id } of rows) checks.push(await this.check(id));
    return checks;
  }

  private async check(id: string): Promise<Check> {
    const check = await findCheck(this.city.db, id);
    if (!check) throw new Error('The check is gone');
    return check;
  }

  private async on(checkId: string) {
    return { checkId, version: (await this.check(checkId)).version };
  }

  async answer(
    { id, questionKeys }: Check,
    special: Record<string, Partial<Answer>>,
    [clerk, head]: readonly [string, string] = [CLERK, HEAD],
  ): Promise<void> {
    const answers = new Map(
      questionKeys.map((key): [string, Answer] => [key, { ...UNANSWERED, ...ordinary(key), ...special[key] }]),
    );
    this.taken(
      await saveAnswers(this.city.db, await this.actor(clerk), { ...(await this.on(id)), answers }, this.io()),
    );
    this.taken(await submitCheck(this.city.db, await this.actor(head), await this.on(id), this.io()));
  }

  async find(check: Check, questionKey: string, statement: string, measure: string): Promise<string> {
    const actor = await this.actor(REVIEWER);
    const [source] = await clausesFor(this.city.db, defineAbilities(actor), check.subject);
    const power = source?.powers.find((one) => one.power === 'subcontracting') ?? source?.powers[0];
    const finding = {
      ...(await this.on(check.id)),
      submissionKey: newId(),
      questionKey: check.questionKeys.includes(questionKey) ? questionKey : '',
      statement,
      clause: source ? { sourceId: source.id, requirementKey: power?.requirement.key ?? null } : null,
      severity: null,
      measure,
      dueOn: addDays(this.day, 21),
    };
    return this.taken(await raiseFinding(this.city.db, actor, finding, this.io()));
  }

  async accept(check: Check, note: string): Promise<void> {
    const given = { ...(await this.on(check.id)), outcome: 'accept' as const, note, dueOn: null };
    this.taken(await reviewCheck(this.city.db, await this.actor(REVIEWER), given, this.io()));
  }

  async putRight(check: Check, findingId: string, report: string, evidence: string, note: string): Promise<void> {
    const done = { ...(await this.on(check.id)), findingId, report, evidence };
    this.taken(await carryOutMeasure(this.city.db, await this.actor(CLERK), done, this.io()));
    const closed = { ...(await this.on(check.id)), findingId, outcome: 'close' as const, note, dueOn: null };
    this.taken(await judgeMeasure(this.city.db, await this.actor(REVIEWER), closed, this.io()));
  }
}

const ordinary = (key: string): Partial<Answer> =>
  ['return-and-erasure', 'fujieda-disposal-record'].includes(key)
    ? { answer: 'not-applicable', reason: '今期に返却や消去の対象となった情報はないことを、事業者に電話で確かめた。' }
    : { answer: 'fulfilled', explanation: '事業者の半期報告書を受け取り、担当者と読み合わせて確かめた。' };

export async function seedChecks(city: DemoCity, today: PlainDate): Promise<void> {
  const all: Selection = {
    types: ['contract', 'designated-manager', 'cloud-service'],
    minimumLevel: null,
    work: null,
    unitId: null,
    personal: false,
    notCheckedSince: null,
  };
  const past = new Round(city, addDays(today, -120));
  const own = { ...all, unitId: city.units.get(SECTION) ?? null };
  const [first] = await past.start('上期の履行状況確認（介護福祉課）', addDays(today, -90), own);
  if (first) {
    past.later(12);
    const company = told(city, '有限会社しだ印刷');
    await past.answer(first, {
      subcontracting: { answer: 'partly', explanation: `届出のない再委託先（${company}）が1社見つかった。` },
    });
    past.later(5);
    const found = await past.find(
      first,
      'subcontracting',
      `${company}への再委託が、承認を受けずに行われていた。`,
      '再委託の届出を求め、承認されるまでその作業を止めさせる。',
    );
    await past.accept(first, '再委託のほかに問題は見当たらない。');
    past.later(15);
    await past.putRight(
      first,
      found,
      '作業を止めさせ、再委託の承認を受けた。従事者の名簿も受け取った。',
      told(city, '介護第318号'),
      '届出と承認の記録を確かめた。',
    );
  }
  const present = new Round(city, addDays(today, -9));
  const checks = await present.start('下期の履行状況確認', addDays(today, 30), all);
  present.later(4);
  const neighbours = checks.find(({ unitId }) => unitId === city.units.get(NEIGHBOUR.section));
  if (neighbours) await present.answer(neighbours, {}, [NEIGHBOUR.clerk, NEIGHBOUR.head]);
}
