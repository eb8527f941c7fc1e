/** What the demo city has heard of changes, and a renewal that has just begun. */
import { loadRequest } from '~/approval-requests/approval-request.repository.server';
import { createDraft } from '~/approval-requests/create-draft.server';
import type { Actor } from '~/authorization/actor';
import { defineAbilities } from '~/authorization/define-abilities';
import type { SubjectType } from '~/change-notes/model';
import { assessChange, noteChange } from '~/change-notes/note-change.server';
import { notableSubject } from '~/change-notes/subjects.query.server';
import { loadActor } from '~/people/organisation.repository.server';
import { addDays, officeDate, type PlainDate } from '~/platform/dates';
import { newId } from '~/platform/ids';
import type { ChangeKind, Facts } from '~/policy/model';
import { activeProfile } from '~/policy/profiles.repository.server';
import { confirmItem } from '~/renewals/confirm-item.server';
import { confirmStep } from '~/renewals/confirm-step.server';
import type { DemoCity } from './requests';

type Heard = {
  kind: ChangeKind;
  aspect: string;
  was: string;
  becomes: string;
  sourceText: string;
  effectiveOn: PlainDate | null;
  facts?: Partial<Facts>;
};

async function actorAs(city: DemoCity, post: string, on: PlainDate): Promise<Actor> {
  const personId = city.people.get(post);
  const actor = personId && (await loadActor(city.db, personId, on));
  if (!actor) throw new Error(`The demo has nobody as ${post}`);
  return actor;
}

async function hear(
  city: DemoCity,
  actor: Actor,
  about: { type: SubjectType; id: string },
  heard: Heard,
  now: Date,
): Promise<void> {
  const { db } = city;
  const today = officeDate(now);
  const subject = await notableSubject(db, defineAbilities(actor), about);
  if (!subject) throw new Error('The demo cannot note a change');
  const { kind, facts = {}, ...said } = heard;
  const input = { ...said, facts, learnedOn: today, source: 'mail' as const, submissionKey: newId() };
  const { print } = assessChange(await activeProfile(db), subject, { ...input, kind }, today);
  const noted = await noteChange(db, actor, { about, kind, input: { ...input, seen: print } }, { now, newId });
  if (!noted.ok) throw new Error(`Change of the demo: ${noted.refusal.reason}`);
}

/** A move abroad that needs a decision, a buyer whose take-over is to be checked, and new wording of terms. */
export async function seedChanges(city: DemoCity, today: PlainDate, now: Date): Promise<void> {
  const { db } = city;
  const at = (days: number) => new Date(now.getTime() - days * 86_400_000);
  const services = await db
    .selectFrom('cloud_services')
    .select(['id', 'vendor_id', 'lead_unit_id', 'confidentiality_rank'])
    .where('status', '=', 'approved')
    .orderBy('confidentiality_rank', 'desc')
    .orderBy('id')
    .limit(20)
    .execute();
  const [first, second] = services;
  if (!first || !second) return;
  const security = await actorAs(city, 'it-security', today);
  const contracts = await actorAs(city, 'contracts-reviewer', today);
  const service = (id: string) => ({ type: 'cloud-service' as const, id });
  await hear(
    city,
    security,
    service(first.id),
    {
      kind: 'data-location',
      aspect: 'country',
      was: '国内の2か所のデータセンター',
      becomes: '予備のデータセンターがシンガポールに移る',
      sourceText: '事業者からのメール「データセンター再編のお知らせ」',
      effectiveOn: addDays(today, 75),
      facts: { dataLocation: 'both' },
    },
    at(6),
  );
  await hear(
    city,
    contracts,
    { type: 'vendor', id: second.vendor_id },
    {
      kind: 'capital',
      aspect: 'domestic',
      was: '創業者が過半数の株を持つ',
      becomes: '国内の通信会社の子会社になる',
      sourceText: '事業者の報道発表',
      effectiveOn: addDays(today, 20),
    },
    at(3),
  );
  await hear(
    city,
    security,
    service(second.id),
    {
      kind: 'terms',
      aspect: 'wording',
      was: '利用規約 第7版',
      becomes: '利用規約 第8版（用語の整理）',
      sourceText: '管理画面のお知らせ',
      effectiveOn: addDays(today, -10),
    },
    at(12),
  );
  await beginRenewal(city, today, now);
}

/** 介護福祉課 has begun to renew a service, and confirmed the first few answers. */
async function beginRenewal(city: DemoCity, today: PlainDate, now: Date): Promise<void> {
  const { db } = city;
  const clerk = await actorAs(city, 'nursing-clerk', today);
  const own = await db
    .selectFrom('cloud_services')
    .select('id')
    .where('lead_unit_id', '=', city.units.get('nursing') ?? '')
    .where('status', '=', 'approved')
    .orderBy('valid_until')
    .limit(1)
    .executeTakeFirst();
  if (!own) return;
  const opened = await createDraft(
    db,
    clerk,
    {
      submissionKey: newId(),
      owningUnitId: city.units.get('nursing') ?? '',
      kind: 'cloud-service',
      purpose: 'renewal',
      serviceName: '',
      vendorName: '',
      cloudServiceId: own.id,
    },
    { now, newId },
  );
  if (!opened.ok) throw new Error(`Renewal of the demo: ${opened.refusal}`);
  const requestId = opened.value.id;
  for (const slug of ['purpose', 'information', 'network', 'terms', 'data', 'certification'] as const) {
    const draftVersion = (await loadRequest(db, requestId))?.draftVersion ?? 0;
    await confirmStep(db, clerk, { requestId, slug, draftVersion, seen: '' }, { now });
  }
  const answered = (await loadRequest(db, requestId))?.draft.earlier?.answered ?? [];
  // Some cannot be confirmed any more: those stay to be answered.
  for (const key of answered.slice(0, 12)) {
    await confirmItem(db, clerk, { requestId, key, draftVersion: 0 }, { now, newId });
  }
}
