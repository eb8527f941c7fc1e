/**
 * Reviews of the demo city's policy: one that an incident gave reason for and is over, one that waits for the CISO, one
 * that is being written; and a service that was approved under the version before.
 */
import type { Actor } from '~/authorization/actor';
import { loadActor } from '~/people/organisation.repository.server';
import { addDays, type PlainDate } from '~/platform/dates';
import { newId } from '~/platform/ids';
import { policyReviewRules } from '~/policy/policy-review';
import { recordProfile, setActiveProfile } from '~/policy/profiles.repository.server';
import { decideReview, submitReview } from '~/policy-reviews/decide-review.server';
import type { RiskInput } from '~/policy-reviews/forms';
import { openReview, type TriggerInput } from '~/policy-reviews/open-review.server';
import { writeFinding, writeRisk } from '~/policy-reviews/write-review.server';
import { lookAfterPolicyReviews } from '~/policy-reviews/yearly.server';
import { decideOnActivation } from '~/policy-versions/decide-activation.server';
import { proposeVersion } from '~/policy-versions/put-into-force.server';
import { workOffReassessments } from '~/reassessments/run.server';
import { inTransaction } from '~db/connection.server';
import { type DemoCity, tellStory } from './requests';
import { SERVICES } from './services';
import { told } from './told';

type Grades = { likelihood: string; loss: string; likelihoodAfter: string | null; lossAfter: string | null };
type Story = {
  title: string;
  background: string;
  trigger: TriggerInput;
  risks: (Pick<RiskInput, 'threat' | 'scope' | 'measure' | 'dueOn'> & Grades & { owner: string })[];
  /** null: it is still being written. */
  finding: { finding: string; proposed: 'no-change' | 'procedure' | 'new-version'; proposal: string } | null;
};

const noRecord = { incidentId: null, campaignId: null };

async function actorAs(city: DemoCity, post: string, on: PlainDate): Promise<Actor> {
  const personId = city.people.get(post);
  const actor = personId && (await loadActor(city.db, personId, on));
  if (!actor) throw new Error(`The demo has nobody as ${post}`);
  return actor;
}

function taken<T>(outcome: { ok: true; value: T } | { ok: false; refusal: { reason: string } }): T {
  if (!outcome.ok) throw new Error(`Policy review of the demo: ${outcome.refusal.reason}`);
  return outcome.value;
}

/** Written by IT security on `day`, and sent in where there is a finding; returns where it stands. */
async function write(city: DemoCity, { risks, finding, ...opening }: Story, day: PlainDate) {
  const { db } = city;
  const actor = await actorAs(city, 'it-security', day);
  let minutes = 0;
  const io = () => {
    minutes += 9;
    return { now: new Date(Date.parse(`${day}T13:10:00+09:00`) + minutes * 60_000), newId };
  };
  const { trigger, ...head } = opening;
  const reviewId = taken(await openReview(db, actor, { submissionKey: newId(), ...head, ...trigger }, io()));
  let version = 1;
  for (const { owner, ...risk } of told(city, risks)) {
    const ownerPostId = city.posts.get(owner) ?? null;
    taken(await writeRisk(db, actor, { reviewId, version, riskId: null, risk: { ...risk, ownerPostId } }, io()));
    version += 1;
  }
  if (finding === null) return { reviewId, version };
  taken(await writeFinding(db, actor, { reviewId, version, ...finding }, io()));
  taken(await submitReview(db, actor, { reviewId, version: version + 1 }, io()));
  return { reviewId, version: version + 2 };
}

export async function seedPolicyReviews(city: DemoCity, today: PlainDate, now: Date): Promise<void> {
  const { db } = city;
  const incident = await db
    .selectFrom('incidents')
    .select('id')
    .where('is_open', '=', 0)
    .orderBy('id')
    .limit(1)
    .executeTakeFirst();
  const decidedOn = addDays(today, -20);
  const first = await write(
    city,
    {
      title: '委託先での事案を受けた見直し',
      background: '委託先での事案の再発防止策のうち、実施手順に書くべきことがないかを確かめます。',
      trigger: {
        trigger: 'incident',
        triggerNote: '委託先の作業者が、許可のない方法で資料を受け渡しました。',
        ...noRecord,
        incidentId: incident?.id ?? null,
      },
      risks: [
        {
          threat: '許可のない方法での資料の受渡し',
          scope: '紙と媒体で渡す調査票、委託6件',
          likelihood: 'likely',
          loss: 'considerable',
          measure: '受渡しの手順書を改め、受渡簿を月ごとに確かめる',
          owner: 'it-head',
          dueOn: addDays(today, 25),
          likelihoodAfter: 'possible',
          lossAfter: 'minor',
        },
      ],
      finding: {
        finding: '規程の定めは足りていますが、受渡しの実施手順に例がなく、課ごとにやり方が違いました。',
        proposed: 'procedure',
        proposal: '受渡しの実施手順に、認める方法の例と受渡簿の様式を加えます。',
      },
    },
    addDays(today, -34),
  );
  const { committee } = policyReviewRules(city.profile);
  const decision = {
    version: first.version,
    outcome: 'procedure' as const,
    note: '提案のとおり、実施手順を改めること。',
    committee: committee?.ja ?? '',
    committeeOn: committee ? addDays(decidedOn, -3) : null,
    committeeReference: committee ? '第2回 議題3' : '',
    versionDueOn: null,
  };
  const io = { now: new Date(`${decidedOn}T10:30:00+09:00`), newId };
  const ciso = await actorAs(city, 'vice-mayor', decidedOn);
  taken(await decideReview(db, ciso, { reviewId: first.reviewId, ...decision }, io));
  await write(
    city,
    {
      title: '定期の見直し',
      background: '前回の見直しから一年がたつため、規程全体を見直します。',
      trigger: { trigger: 'periodic', triggerNote: '一年に一度の見直しの時期です。', ...noRecord },
      risks: [
        {
          threat: '生成AIの機能への情報の入力',
          scope: '承認済みのクラウドサービスの追加機能',
          likelihood: 'likely',
          loss: 'severe',
          measure: '入力してよい情報を要件に加え、承認のときに設定を確かめる',
          owner: 'it-head',
          dueOn: addDays(today, 90),
          likelihoodAfter: 'possible',
          lossAfter: 'considerable',
        },
        {
          threat: '異動した職員の権限の残り',
          scope: '共用するクラウドサービス',
          likelihood: 'possible',
          loss: 'considerable',
          measure: '異動の翌週に、利用者の一覧を所属長が確かめる',
          owner: 'nursing-head',
          dueOn: addDays(today, 60),
          likelihoodAfter: 'rare',
          lossAfter: 'considerable',
        },
      ],
      finding: {
        finding: '利用の広がったサービスの追加機能について、規程に定めがありません。',
        proposed: 'new-version',
        proposal: '追加機能を使う前に確かめることを、要件として加えます。',
      },
    },
    addDays(today, -4),
  );
  await write(
    city,
    {
      title: '再委託先のクラウドについての見直し',
      background: '委託先が使うクラウドサービスの把握について、定めが足りているかを確かめます。',
      trigger: {
        trigger: 'circumstances',
        triggerNote: '再委託先でクラウドサービスを使う委託が増えました。',
        ...noRecord,
      },
      risks: [
        {
          threat: '把握していないクラウドサービスへの保存',
          scope: '再委託のある委託',
          likelihood: 'possible',
          loss: 'severe',
          measure: '',
          owner: '',
          dueOn: null,
          likelihoodAfter: null,
          lossAfter: null,
        },
      ],
      finding: null,
    },
    addDays(today, -2),
  );
  await lookAfterPolicyReviews(db, { now, newId });
  await workOffReassessments(db, { now, newId });
}

const FORMER = '2025.1';
/** What the version before did not ask for yet. */
const ASKED_SINCE = 3;

/** Before everything else: a service is approved under an earlier version, and then the one in force came. */
export async function seedFormerVersion(city: DemoCity, today: PlainDate): Promise<void> {
  const { db, profile } = city;
  const since = profile.requirements.filter(({ kind }) => kind === 'cloud').slice(0, ASKED_SINCE);
  const requirements = profile.requirements.filter((one) => !since.includes(one));
  const former = { ...profile, version: FORMER, requirements };
  const [service] = SERVICES;
  if (!service) throw new Error('The demo has no services');
  const begun = new Date(`${addDays(today, -300)}T09:00:00+09:00`);
  await recordProfile(db, former, begun);
  await inTransaction(db, (tx) => setActiveProfile(tx, former.key, former.version));
  const earlier = { ...service, name: `${service.name} ライト` };
  await tellStory({ ...city, profile: former }, { service: earlier, ending: 'approved', daysAgo: 280 }, today, 0);
  const inForceFrom = addDays(today, -240);
  const administrator = await actorAs(city, 'it-administrator', inForceFrom);
  const { key, version } = profile;
  const io = { now: new Date(`${inForceFrom}T08:30:00+09:00`), newId };
  const proposal = { key, version, inForceFrom, reference: '第1回委員会' };
  const proposed = await proposeVersion(db, administrator, proposal, io);
  if (!proposed.ok) throw new Error(`Policy of the demo: ${proposed.refusal}`);
  const note = '委員会の議事録と版の中身を確かめました。';
  const decision = { activationId: proposed.value.id, outcome: 'confirmed', note } as const;
  const decided = await decideOnActivation(db, await actorAs(city, 'vice-mayor', inForceFrom), decision, io);
  if (!decided.ok) throw new Error(`Policy of the demo: ${decided.refusal.reason}`);
}
