/** Ten months of requests, filed and decided through the same use cases as in the browser. */
import { loadRequest, loadState } from '~/approval-requests/approval-request.repository.server';
import { addComment } from '~/approval-requests/comments.server';
import { createDraft } from '~/approval-requests/create-draft.server';
import { saveDraft } from '~/approval-requests/save-draft.server';
import { decideStep } from '~/approvals/decide-step.server';
import { steer } from '~/approvals/steer.server';
import { submit } from '~/approvals/submit.server';
import type { Actor } from '~/authorization/actor';
import { loadActor } from '~/people/organisation.repository.server';
import { addDays, addMonths, officeDate, type PlainDate } from '~/platform/dates';
import { newId } from '~/platform/ids';
import { assess } from '~/policy/assess';
import { kindsTaken } from '~/policy/lookup';
import type { PolicyProfile } from '~/policy/model';
import type { MarkedItem, Outcome, StepState } from '~/workflow/model';
import type { Db } from '~db/connection.server';
import { demoContent } from './content';
import { keepClauses } from './kept-clauses';
import { addPaper } from './papers';
import { type DemoService, SERVICES } from './services';
import { told } from './told';
import { type DemoAccount, type DemoWork, WORKS } from './works';

/** Ids by the keys of units, posts, and of the posts that their people hold. */
export type DemoCity = {
  db: Db;
  profile: PolicyProfile;
  units: Map<string, string>;
  posts: Map<string, string>;
  people: Map<string, string>;
};

/** How far each request has come. */
export type Ending =
  | 'draft'
  | 'waiting-head'
  | 'waiting-reviewers'
  | 'waiting-one-reviewer'
  | 'waiting-chief'
  | 'waiting-final'
  | 'approved'
  | 'approved-with-conditions'
  | 'sent-back'
  | 'resubmitted'
  | 'rejected'
  | 'withdrawn'
  | 'on-hold'
  | 'amending';

export type Plan = { service: DemoService | DemoWork | DemoAccount; ending: Ending; daysAgo: number };

const RECENT: Ending[] = [
  'draft',
  'waiting-head',
  'waiting-reviewers',
  'waiting-one-reviewer',
  'waiting-chief',
  'waiting-final',
  'sent-back',
  'on-hold',
  'resubmitted',
];
const PAST: Ending[] = [
  'approved',
  'approved-with-conditions',
  'approved',
  'rejected',
  'approved',
  'withdrawn',
  'amending',
  'approved',
];

/** How far the contracts and agreements have come, in the order of WORKS. */
const WORK_ENDINGS: Ending[] = [
  'approved',
  'waiting-reviewers',
  'waiting-final',
  'approved',
  'sent-back',
  'draft',
  'approved',
  'waiting-chief',
];

/** Every service once in the past and most of them once more of late: about forty requests in every state. */
function plans(profile: PolicyProfile): Plan[] {
  const past = SERVICES.map(
    (service, i): Plan => ({ service, ending: PAST[i % PAST.length] ?? 'approved', daysAgo: 205 - i * 8 }),
  );
  const recent = [...SERVICES]
    .reverse()
    .slice(0, 18)
    .map(
      (service, i): Plan => ({
        service: { ...service, name: `${service.name} プラス`, why: `${service.why}試行の結果を踏まえて申請します。` },
        ending: RECENT[i % RECENT.length] ?? 'draft',
        daysAgo: 9 - (i % 8),
      }),
    );
  const works = WORKS.map(
    (work, i): Plan => ({ service: work, ending: WORK_ENDINGS[i] ?? 'approved', daysAgo: 60 - i * 7 }),
  ).filter(({ service }) => !('kind' in service) || kindsTaken(profile).includes(service.kind));
  return [...past, ...works, ...recent];
}

const isWeekend = (date: PlainDate): boolean => [0, 6].includes(new Date(`${date}T00:00:00Z`).getUTCDay());

/** The working day `count` working days before `today` (weekends only: the demo knows no holidays). */
function workingDayBefore(today: PlainDate, count: number): PlainDate {
  let day = today;
  while (isWeekend(day)) day = addDays(day, -1);
  for (let left = count; left > 0; ) {
    day = addDays(day, -1);
    if (!isWeekend(day)) left -= 1;
  }
  return day;
}

/** Office hours of a working day in Japan; each step a little later than the one before. */
const moment = (today: PlainDate, daysAgo: number, minutes: number): Date =>
  new Date(Date.parse(`${workingDayBefore(today, daysAgo)}T00:00:00Z`) + minutes * 60_000);

/** Files all requests; `today` is the day the demo is set up. */
export async function seedRequests(city: DemoCity, today: PlainDate): Promise<number> {
  const all = plans(city.profile);
  for (const [index, plan] of all.entries()) await tellStory(city, plan, today, index);
  return all.length;
}

/** One request from its draft to its ending; returns its id. `index` varies the hours. */
export async function tellStory(city: DemoCity, plan: Plan, today: PlainDate, index: number): Promise<string> {
  const story = new Story(city, plan, today, index);
  await story.tell();
  return story.id;
}

class Story {
  private minutes: number;
  private readonly plan: Plan;
  id = '';

  constructor(
    private readonly city: DemoCity,
    plan: Plan,
    private readonly today: PlainDate,
    index: number,
  ) {
    this.minutes = (index * 13) % 120;
    this.plan = told(city, plan);
  }

  async tell(): Promise<void> {
    await this.file();
    const { ending } = this.plan;
    if (ending === 'draft') return;
    await this.send();
    switch (ending) {
      case 'waiting-head':
        return;
      case 'waiting-reviewers':
        return this.approve(1);
      case 'waiting-one-reviewer':
        return this.approve(2);
      case 'waiting-chief':
        return this.approveUntil('chief-security-officer');
      case 'waiting-final':
        return this.approveUntil('final');
      case 'withdrawn':
        return this.steer({ type: 'withdraw', reason: '事業者が提供を終えることになったため、取り下げます。' });
      case 'on-hold':
        await this.approve(1);
        return this.holdByReviewer();
      case 'sent-back':
        await this.approve(1);
        return this.sendBack();
      case 'resubmitted':
        await this.approve(1);
        await this.sendBack();
        await this.mend();
        return this.send();
      case 'rejected':
        await this.approveUntil('final');
        return this.decideOne('reject', '個人情報を扱う必要性が説明されていません。別の方法を検討してください。');
      case 'approved-with-conditions':
        await this.approveUntil('final');
        return this.decideOne('approve-with-conditions', '条件を満たしたうえで利用を始めてください。');
      case 'approved':
        return this.approveUntil(null);
      case 'amending':
        await this.approveUntil(null);
        return this.steer({ type: 'amend' });
    }
  }

  private async clerk(): Promise<Actor> {
    const key =
      this.plan.service.section === 'nursing'
        ? 'nursing-clerk'
        : this.plan.service.section === 'pr'
          ? 'pr-clerk'
          : `${this.plan.service.section}-staff-1`;
    return this.actor(this.city.people.get(key) ?? '');
  }

  private async actor(personId: string): Promise<Actor> {
    const actor = await loadActor(this.city.db, personId, officeDate(this.now()));
    if (!actor) throw new Error(`Demo person ${personId} is missing`);
    return actor;
  }

  /** Each event some hours or days after the one before, never later than now. */
  private now(): Date {
    const elapsed = this.minutes + 7;
    const days = Math.min(Math.floor(elapsed / 480), this.plan.daysAgo);
    return moment(this.today, this.plan.daysAgo - days, elapsed % 480);
  }

  private io() {
    this.minutes += 170;
    return { now: this.now(), newId };
  }

  private unitId(): string {
    return this.city.units.get(this.plan.service.section) ?? '';
  }

  private async file(): Promise<void> {
    const actor = await this.clerk();
    const { service } = this.plan;
    const created = await createDraft(
      this.city.db,
      actor,
      {
        submissionKey: newId(),
        owningUnitId: this.unitId(),
        ...openingOf(service),
      },
      this.io(),
    );
    if (!created.ok) throw new Error(`${service.name}: ${created.refusal}`);
    this.id = created.value.id;
    const at = {
      profile: this.city.profile,
      unitId: this.unitId(),
      managerId: actor.personId,
      from: addDays(officeDate(this.now()), 30),
    };
    const draft = (await loadRequest(this.city.db, this.id))?.draft;
    if (!draft) throw new Error(`${service.name}: no draft`);
    const written = 'kind' in service ? service.content({ ...at, draft }) : demoContent({ ...at, service });
    const content = told(this.city, written);
    // A draft is left half way, as drafts are.
    const stored =
      this.plan.ending === 'draft' ? { ...content, checklist: {}, proposedManagerPersonId: null } : content;
    const saved = await saveDraft(
      this.city.db,
      actor,
      { requestId: this.id, draftVersion: 1, patch: () => stored },
      this.io(),
    );
    if (!saved.ok) throw new Error(`${service.name}: ${saved.refusal}`);
    await addPaper(this.city, actor, { id: this.id, title: service.name }, this.now());
  }

  private async send(): Promise<void> {
    const request = await loadRequest(this.city.db, this.id);
    const outcome = await submit(
      this.city.db,
      await this.clerk(),
      { requestId: this.id, submissionKey: newId(), draftVersion: request?.draftVersion ?? 0 },
      this.io(),
    );
    if (!outcome.ok)
      throw new Error(`${this.plan.service.name}: ${outcome.refusal} ${JSON.stringify(outcome.missing?.slice(0, 3))}`);
  }

  private async openSteps(): Promise<{ steps: StepState[]; digest: string }> {
    const request = await loadRequest(this.city.db, this.id);
    const state = request && (await loadState(this.city.db, request));
    if (state?.progress.status !== 'in-review') return { steps: [], digest: '' };
    return {
      steps: state.progress.steps.filter((step) => step.status === 'open'),
      digest: state.progress.revision.digest,
    };
  }

  private async approve(times: number): Promise<void> {
    for (let i = 0; i < times; i++) await this.decideOne('approve', '');
  }

  /** Approves until a step of this role, or the final step, is the next one; null: to the end. */
  private async approveUntil(stop: 'final' | 'chief-security-officer' | null): Promise<void> {
    for (let turn = 0; turn < 12; turn++) {
      const { steps } = await this.openSteps();
      const step = steps[0];
      if (!step || step.role === stop || (stop !== null && step.action === 'final')) return;
      await this.decideOne('approve', step.action === 'final' ? '申請のとおり承認します。' : '');
    }
  }

  private async decideOne(outcome: Outcome, comment: string, markedItems: MarkedItem[] = []): Promise<void> {
    const { steps, digest } = await this.openSteps();
    const step = steps[0];
    const who = step?.assignees[0];
    if (!step || !who) throw new Error(`${this.plan.service.name}: nobody can decide`);
    const clerk = await this.clerk();
    const approves = outcome === 'approve' || outcome === 'approve-with-conditions';
    const actor = await this.actor(who.personId);
    const io = this.io();
    const today = officeDate(io.now);
    if (step.role === 'contract-reviewer') {
      await keepClauses(this.city, actor, { requestId: this.id, stepKey: step.key, title: this.plan.service.name }, io);
    }
    const result = await decideStep(
      this.city.db,
      actor,
      {
        requestId: this.id,
        submissionKey: newId(),
        stepKey: step.key,
        digest,
        outcome,
        comment: comment || REMARKS[(this.minutes + step.key.length) % REMARKS.length] || '',
        conditions:
          outcome === 'approve-with-conditions'
            ? [
                {
                  text: '利用開始までに多要素認証を全利用者に設定し、設定画面の写しを提出すること。',
                  ownerPersonId: clerk.personId,
                  dueOn: addDays(today, 60),
                },
              ]
            : [],
        markedItems,
        grant: approves && step.action === 'final' ? await this.grant(today, clerk) : null,
      },
      io,
    );
    if (!result.ok) throw new Error(`${this.plan.service.name} ${step.key}: ${result.refusal}`);
  }

  /** A contract is approved for as long as it runs, a service for the usual time and with a manager. */
  private async grant(today: PlainDate, clerk: Actor) {
    const { service } = this.plan;
    if ('kind' in service) {
      const request = await loadRequest(this.city.db, this.id);
      return { validUntil: request?.draft.endOn ?? addMonths(today, 12), managerPersonId: null };
    }
    const { pilot, emergency } = service.facts;
    const months = pilot || emergency ? this.city.profile.periods.provisionalMonths : 11;
    return { validUntil: addMonths(today, months), managerPersonId: clerk.personId };
  }

  private async sendBack(): Promise<void> {
    const request = await loadRequest(this.city.db, this.id);
    const requirements = request ? assess(this.city.profile, request.draft).requirements.slice(2, 4) : [];
    await this.decideOne(
      'send-back',
      '印を付けた項目について、根拠となる頁を示してください。',
      requirements.map(({ key }) => ({ itemKey: key, comment: 'どの文書の何頁で確認したかを追記してください。' })),
    );
    const clerk = await this.clerk();
    await addComment(
      this.city.db,
      clerk,
      {
        requestId: this.id,
        submissionKey: newId(),
        itemKey: null,
        body: '事業者へ資料を依頼しました。届き次第、追記して再申請します。',
      },
      this.io(),
    );
  }

  private async mend(): Promise<void> {
    const clerk = await this.clerk();
    const request = await loadRequest(this.city.db, this.id);
    const saved = await saveDraft(
      this.city.db,
      clerk,
      {
        requestId: this.id,
        draftVersion: request?.draftVersion ?? 0,
        patch: (content) => ({
          ...content,
          necessity: `${content.necessity}指摘を受けて、根拠の頁を追記しました。`,
          ...('userCount' in content ? { userCount: (content.userCount ?? 0) + 2 } : {}),
        }),
      },
      this.io(),
    );
    if (!saved.ok) throw new Error(saved.refusal);
  }

  private async holdByReviewer(): Promise<void> {
    const { steps } = await this.openSteps();
    const who = steps[0]?.assignees[0];
    if (!who) return;
    await this.steer(
      { type: 'hold', reason: '事業者にデータセンターの所在地を照会しています。' },
      await this.actor(who.personId),
    );
  }

  private async steer(command: Parameters<typeof steer>[2]['command'], by?: Actor): Promise<void> {
    const result = await steer(
      this.city.db,
      by ?? (await this.clerk()),
      { requestId: this.id, submissionKey: newId(), command },
      this.io(),
    );
    if (!result.ok) throw new Error(`${this.plan.service.name}: ${result.refusal}`);
  }
}

function openingOf(service: Plan['service']) {
  if (!('kind' in service)) {
    const { name: serviceName, vendor: vendorName } = service;
    return { kind: 'cloud-service', purpose: 'new', serviceName, vendorName, cloudServiceId: null } as const;
  }
  if (service.kind === 'social-media-account') return { kind: service.kind, ...service.opened };
  const { kind, name: title, vendor: vendorName } = service;
  return { kind, purpose: 'new', title, vendorName, contractId: null } as const;
}

const REMARKS = [
  '内容を確認しました。',
  '根拠の頁まで確認しました。問題ありません。',
  '',
  '情報の範囲が必要最小限であることを確認しました。',
  '',
];
