/** 自己点検 and 監査 of the demo city: last year's finished, this year's under way. */
import { loadActor } from '~/people/organisation.repository.server';
import { saveAnswers, submitCheck } from '~/periodic-checks/answer-check.server';
import { type Check, findCheck } from '~/periodic-checks/checks.repository.server';
import { carryOutMeasure, judgeMeasure, planFinding } from '~/periodic-checks/correct-finding.server';
import { type Answer, checkKindsOf, type Severity, UNANSWERED, type Verdict } from '~/periodic-checks/model';
import { raiseFinding, reviewCheck, saveVerdicts } from '~/periodic-checks/review-check.server';
import { startSectionCampaign } from '~/periodic-checks/start-campaign.server';
import { addDays, fiscalYear, type PlainDate } from '~/platform/dates';
import { newId } from '~/platform/ids';
import type { DemoCity } from './requests';
import { told } from './told';

type Kind = 'self-inspection' | 'audit';
/** The sections of the story with who answers and who heads them. */
const SECTIONS = {
  nursing: { clerk: 'nursing-clerk', head: 'nursing-head' },
  residents: { clerk: 'residents-staff-1', head: 'residents-head' },
  pr: { clerk: 'pr-clerk', head: 'pr-head' },
} as const;
type Section = keyof typeof SECTIONS;
const REVIEWER: Record<Kind, string> = { 'self-inspection': 'it-security', audit: 'auditor' };

/** One round, told from a day on. */
class Round {
  private minutes = 0;

  constructor(
    private readonly city: DemoCity,
    private readonly kind: Kind,
    private day: PlainDate,
  ) {}

  later(days: number): void {
    this.day = addDays(this.day, days);
  }

  private io() {
    this.minutes += 5;
    return { now: new Date(Date.parse(`${this.day}T11:00:00+09:00`) + this.minutes * 60_000), newId };
  }

  private async actor(post: string) {
    const personId = this.city.people.get(post);
    const actor = personId && (await loadActor(this.city.db, personId, this.day));
    if (!actor) throw new Error(`The demo has nobody as ${post}`);
    return actor;
  }

  private taken<T>(outcome: { ok: true; value: T } | { ok: false; refusal: { reason: string } }): T {
    if (!outcome.ok) throw new Error(`${this.kind} of the demo: ${outcome.refusal.reason}`);
    return outcome.value;
  }

  private reviewer() {
    return this.actor(REVIEWER[this.kind]);
  }

  /** Over the sections that this body has. */
  async start(title: string, dueIn: number): Promise<Map<Section, Check>> {
    const { db, units, people } = this.city;
    const sections = (Object.keys(SECTIONS) as Section[]).filter((key) => units.has(key));
    const auditor = people.get('auditor');
    const round = {
      kind: this.kind,
      title,
      fiscalYear: fiscalYear(this.day),
      dueOn: addDays(this.day, dueIn),
      occasion: 'scheduled' as const,
      occasionNote: '',
      departmentIds: [],
      unitIds: sections.flatMap((key) => units.get(key) ?? []),
      auditorIds: this.kind === 'audit' && auditor ? [auditor] : [],
      questionKeys: [],
      submissionKey: newId(),
      shown: sections.length,
    };
    const campaignId = this.taken(await startSectionCampaign(db, await this.reviewer(), round, this.io()));
    const rows = await db
      .selectFrom('checks')
      .select(['id', 'unit_id'])
      .where('campaign_id', '=', campaignId)
      .execute();
    const checks = new Map<Section, Check>();
    for (const { id, unit_id } of rows) {
      const section = sections.find((key) => units.get(key) === unit_id);
      if (section) checks.set(section, await this.check(id));
    }
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

  async answer(section: Section, { id, questionKeys }: Check, special: Record<string, Partial<Answer>>): Promise<void> {
    const answers = new Map(
      questionKeys.map((key): [string, Answer] => [key, { ...UNANSWERED, ...USUAL, ...special[key] }]),
    );
    const { clerk, head } = SECTIONS[section];
    const { db } = this.city;
    this.taken(await saveAnswers(db, await this.actor(clerk), { ...(await this.on(id)), answers }, this.io()));
    this.taken(await submitCheck(db, await this.actor(head), await this.on(id), this.io()));
  }

  /** The first `judged` questions; all of them unless told otherwise. */
  async judge(check: Check, special: Record<string, Verdict>, judged = check.questionKeys.length): Promise<void> {
    const verdicts = new Map(
      check.questionKeys
        .slice(0, judged)
        .map((key): [string, Verdict] => [key, special[key] ?? { verdict: 'fulfilled', remark: '' }]),
    );
    const given = { ...(await this.on(check.id)), verdicts };
    this.taken(await saveVerdicts(this.city.db, await this.reviewer(), given, this.io()));
  }

  async find(check: Check, questionKey: string, severity: Severity, statement: string): Promise<string> {
    const finding = { submissionKey: newId(), questionKey, statement, clause: null, severity, measure: '' };
    const given = { ...(await this.on(check.id)), ...finding, dueOn: addDays(this.day, 14) };
    return this.taken(await raiseFinding(this.city.db, await this.reviewer(), given, this.io()));
  }

  async accept(check: Check, note: string): Promise<void> {
    const given = { ...(await this.on(check.id)), outcome: 'accept' as const, note, dueOn: null };
    this.taken(await reviewCheck(this.city.db, await this.reviewer(), given, this.io()));
  }

  async putRight(section: Section, check: Check, findingId: string, measure: string, evidence: string): Promise<void> {
    const { db } = this.city;
    const clerk = await this.actor(SECTIONS[section].clerk);
    const planned = { ...(await this.on(check.id)), findingId, measure, dueOn: addDays(this.day, 40) };
    this.taken(await planFinding(db, clerk, planned, this.io()));
    this.later(20);
    const done = { ...(await this.on(check.id)), findingId, report: `${measure}（実施済み）`, evidence };
    this.taken(await carryOutMeasure(db, await this.actor(SECTIONS[section].clerk), done, this.io()));
    const closed = { ...(await this.on(check.id)), findingId, outcome: 'close' as const, dueOn: null };
    const note = '現物と記録を確かめた。';
    this.taken(await judgeMeasure(db, await this.reviewer(), { ...closed, note }, this.io()));
  }
}

const USUAL: Partial<Answer> = { answer: 'fulfilled', explanation: '記録と現物を見て、係ごとに読み合わせて確かめた。' };

export async function seedAudits(city: DemoCity, today: PlainDate): Promise<void> {
  const kinds = checkKindsOf(city.profile.switches);
  if (kinds.includes('self-inspection')) await seedInspections(city, today);
  if (kinds.includes('audit')) await seedOwnAudits(city, today);
}

async function seedInspections(city: DemoCity, today: PlainDate): Promise<void> {
  const past = new Round(city, 'self-inspection', addDays(today, -370));
  const last = await past.start('前年度の情報セキュリティ自己点検', 30);
  past.later(15);
  for (const [section, check] of last) {
    const short: Record<string, Partial<Answer>> = section === 'nursing' ? { 'media-and-disposal': SHORT } : {};
    await past.answer(section, check, short);
  }
  past.later(10);
  const nursing = last.get('nursing');
  const found =
    nursing && (await past.find(nursing, 'media-and-disposal', 'minor', 'USBメモリの管理簿と現物の数が合っていない。'));
  for (const check of last.values()) await past.accept(check, '');
  if (nursing && found) {
    await past.putRight(
      'nursing',
      nursing,
      found,
      '管理簿を作り直し、月末に現物と突き合わせる。',
      told(city, '介護第204号'),
    );
  }
  const present = new Round(city, 'self-inspection', addDays(today, -12));
  await present.start('今年度の情報セキュリティ自己点検', 30);
}

const SHORT: Partial<Answer> = { answer: 'partly', explanation: 'USBメモリが管理簿より1本少ない。所在を調べている。' };

async function seedOwnAudits(city: DemoCity, today: PlainDate): Promise<void> {
  const round = new Round(city, 'audit', addDays(today, -45));
  const checks = await round.start('今年度の情報セキュリティ監査', 60);
  const [nursing, residents] = [checks.get('nursing'), checks.get('residents')];
  if (nursing) {
    round.later(10);
    await round.answer('nursing', nursing, {});
    round.later(10);
    const verdict: Verdict = { verdict: 'not-fulfilled', remark: '書庫の鍵が、退庁後も錠に差したままだった。' };
    await round.judge(nursing, { 'audit-workplace': verdict });
    await round.find(nursing, 'audit-workplace', 'major', '書庫の鍵の保管場所が決まっておらず、だれでも開けられる。');
    await round.accept(nursing, '鍵の管理のほかは、おおむね良好である。');
  }
  if (residents) {
    round.later(5);
    await round.answer('residents', residents, {});
    round.later(4);
    await round.judge(residents, {}, 6);
  }
}
