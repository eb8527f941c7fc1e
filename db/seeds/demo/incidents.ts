/** Incidents of the demo city: one that is over, one that is being handled, one that has just been reported. */
import { instruct, moveIncident, noteOnIncident, recordFindings } from '~/incidents/change-incident.server';
import { readIncident } from '~/incidents/incidents.repository.server';
import { type Findings, findingsOf, type IncidentStep } from '~/incidents/model';
import { type IncidentReport, reportIncident } from '~/incidents/report-incident.server';
import { liftSuspension, suspendService, takeMeasure } from '~/incidents/take-measure.server';
import { acknowledgeIncident, tellNext } from '~/incidents/tell-next.server';
import { loadActor } from '~/people/organisation.repository.server';
import { addDays, type PlainDate } from '~/platform/dates';
import { newId } from '~/platform/ids';
import type { DemoCity } from './requests';
import { told } from './told';

const NURSING_CONTRACT = '介護認定調査票データ入力業務委託';
const RESIDENTS_CONTRACT = '住民情報システム運用保守業務委託';

/** One incident told step by step, minutes apart, from a day in the past. */
class Telling {
  private minutes = 0;
  private id = '';

  constructor(
    private readonly city: DemoCity,
    private day: PlainDate,
  ) {}

  later(days: number): void {
    this.day = addDays(this.day, days);
    this.minutes = 0;
  }

  private io() {
    this.minutes += 7;
    return { now: new Date(Date.parse(`${this.day}T09:20:00+09:00`) + this.minutes * 60_000), newId };
  }

  private async actor(post: string) {
    const personId = this.city.people.get(post);
    const actor = personId && (await loadActor(this.city.db, personId, this.day));
    if (!actor) throw new Error(`The demo has nobody as ${post}`);
    return actor;
  }

  private on = async () => {
    const row = await this.city.db.selectFrom('incidents').selectAll().where('id', '=', this.id).executeTakeFirst();
    if (!row) throw new Error('The incident is gone');
    return { incidentId: this.id, version: row.version, incident: readIncident(row) };
  };

  private taken(outcome: { ok: true; value: unknown } | { ok: false; refusal: { reason: string } }): void {
    if (!outcome.ok) throw new Error(`Incident of the demo: ${outcome.refusal.reason}`);
  }

  async report(post: string, report: Omit<IncidentReport, 'noticedOn' | 'unitId'> & { unit: string }): Promise<void> {
    const { unit, ...rest } = told(this.city, report);
    const given = { ...rest, noticedOn: this.day, unitId: this.city.units.get(unit) ?? '', submissionKey: newId() };
    const outcome = await reportIncident(this.city.db, await this.actor(post), given, this.io());
    this.taken(outcome);
    if (outcome.ok) this.id = outcome.value;
  }

  async acknowledge(post: string, text: string): Promise<void> {
    this.taken(
      await acknowledgeIncident(
        this.city.db,
        await this.actor(post),
        { incidentId: this.id, text: told(this.city, text) },
        this.io(),
      ),
    );
  }

  async tell(post: string, note: string): Promise<void> {
    const { incident, ...on } = await this.on();
    const given = { ...on, note, stagesTold: incident.stagesTold };
    this.taken(await tellNext(this.city.db, await this.actor(post), given, this.io()));
  }

  async find(post: string, found: Partial<Findings>): Promise<void> {
    const { incident, ...on } = await this.on();
    const findings = findingsOf({ ...incident, ...told(this.city, found) });
    this.taken(await recordFindings(this.city.db, await this.actor(post), { ...on, findings }, this.io()));
  }

  async step(post: string, step: IncidentStep, note: string): Promise<void> {
    const { incidentId, version } = await this.on();
    this.taken(
      await moveIncident(this.city.db, await this.actor(post), { incidentId, version, step, note }, this.io()),
    );
  }

  async note(post: string, body: string): Promise<void> {
    this.taken(await noteOnIncident(this.city.db, await this.actor(post), { incidentId: this.id, body }, this.io()));
  }

  async instruct(post: string, body: string): Promise<void> {
    this.taken(await instruct(this.city.db, await this.actor(post), { incidentId: this.id, body }, this.io()));
  }

  async measure(post: string, contractId: string, measure: string): Promise<void> {
    const { incidentId, version } = await this.on();
    const given = { incidentId, version, contractId, requirementKey: null, measure, takenOn: this.day };
    this.taken(await takeMeasure(this.city.db, await this.actor(post), given, this.io()));
  }

  async suspend(post: string, serviceId: string, reason: string): Promise<void> {
    const { incidentId, version } = await this.on();
    const given = { incidentId, version, serviceId, reason };
    this.taken(await suspendService(this.city.db, await this.actor(post), given, this.io()));
  }

  async lift(post: string, reason: string): Promise<void> {
    const { incidentId, version } = await this.on();
    const { id: suspensionId } = await this.city.db
      .selectFrom('restrictions')
      .select('id')
      .where('cause_id', '=', incidentId)
      .where('is_open', '=', 1)
      .executeTakeFirstOrThrow();
    const given = { incidentId, version, suspensionId, reason };
    this.taken(await liftSuspension(this.city.db, await this.actor(post), given, this.io()));
  }
}

/** After the registers: incidents are tied to what stands there. `today` is the day the demo is set up. */
export async function seedIncidents(city: DemoCity, today: PlainDate): Promise<void> {
  const contracts = new Map(
    (await city.db.selectFrom('contracts').select(['id', 'title', 'vendor_id']).execute()).map((row) => [
      row.title,
      row,
    ]),
  );
  await closedLetter(new Telling(city, addDays(today, -26)), contracts.get(told(city, RESIDENTS_CONTRACT))?.id ?? null);
  await foreignSignIn(new Telling(city, addDays(today, -4)), await anyService(city, today));
  await lostForms(new Telling(city, addDays(today, -1)), contracts.get(told(city, NURSING_CONTRACT)) ?? null);
}

/** A service of its own section that is in use today. */
const anyService = async ({ db }: DemoCity, today: PlainDate): Promise<string | null> =>
  (
    await db
      .selectFrom('cloud_services')
      .select('id')
      .where('status', '=', 'approved')
      .where('valid_until', '>=', today)
      .orderBy('id', 'desc')
      .executeTakeFirst()
  )?.id ?? null;

async function closedLetter(telling: Telling, contractId: string | null): Promise<void> {
  await telling.report('residents-staff-1', {
    unit: 'residents',
    kind: 'wrong-address',
    title: '住民票の写しを別の人に郵送した',
    report: '郵送請求の住民票の写しを、封筒を取り違えて別の請求者に送りました。届いた人から電話がありました。',
    noticedAt: '09:10',
    whose: '郵送で請求した市民2人',
    personal: 'yes',
    specificPersonal: 'no',
    onBehalf: 'outsider',
    behalfName: '届いた人から市民課へ電話',
    about: contractId ? [{ type: 'contract', id: contractId }] : [],
  });
  await telling.acknowledge('residents-head', '職員2人で回収に向かいます。');
  await telling.tell('residents-head', '電話でも伝えました。同じ日に封入した4通も確かめています。');
  await telling.step('residents-head', 'confirm', '');
  await telling.note('residents-staff-1', '回収し、2人におわびと説明をしました。');
  await telling.find('residents-head', {
    content: '郵送請求の2通で、封筒と中身を取り違えた。',
    cause: '封入と確認を1人で続けて行った。',
    damage: '1人の住民票の写しが、別の1人に開封された。写しは回収した。',
    scope: '当日に封入した6通のうち2通',
    prevention: '封入と確認を別の人が行い、窓付きの封筒に替える。',
    personsAffected: 2,
    informationKinds: '氏名、住所、生年月日、続柄',
    sensitive: 'no',
    propertyDamage: 'no',
    malicious: 'no',
    exposed: 'no',
    protected: 'no',
  });
  telling.later(2);
  if (contractId) {
    await telling.measure('residents-head', contractId, '印字の順と封入の順をそろえる設定を、保守の範囲で求めた。');
  }
  await telling.step('residents-head', 'contain', '2通とも回収し、残る4通に誤りがないことを確かめた。');
  telling.later(7);
  await telling.step('residents-head', 'close', '手順書を改め、係の全員に説明した。');
}

async function foreignSignIn(telling: Telling, serviceId: string | null): Promise<void> {
  await telling.report('it-security-2', {
    unit: 'it',
    kind: 'unauthorised-access',
    title: 'クラウドサービスに国外からサインインされた疑い',
    report:
      '深夜に国外のアドレスから、職員1人のアカウントで2回サインインされた記録がありました。本人は心当たりがありません。',
    noticedAt: '08:40',
    whose: '利用している課の職員と、扱っている文書',
    personal: 'unknown',
    specificPersonal: 'no',
    onBehalf: 'self',
    behalfName: '',
    about: serviceId ? [{ type: 'cloud-service', id: serviceId }] : [],
  });
  await telling.tell('it-head', 'サービスの利用を止めるか、判断をお願いします。');
  await telling.tell('it-head', '外部に見られたおそれがあるため、あわせて伝えます。');
  await telling.instruct('vice-mayor', '見られたおそれのある文書を、二日以内に数えてください。');
  if (serviceId) await telling.suspend('vice-mayor', serviceId, '国外からのサインインの原因が分かるまで止めます。');
  await telling.step('it-head', 'confirm', 'サインインの記録を事業者に確かめた。');
  telling.later(2);
  await telling.find('it-security', {
    content: '職員1人のパスワードが、ほかのサービスの漏えいから知られたとみられる。',
    cause: '同じパスワードを使い回していた。多要素認証を求める設定が漏れていた。',
    scope: '利用者12人のうち1人。閲覧の記録を調査中',
    malicious: 'yes',
  });
  if (serviceId) await telling.lift('vice-mayor', '全員に多要素認証を求める設定に改めたことを確かめました。');
}

async function lostForms(telling: Telling, contract: { id: string; vendor_id: string } | null): Promise<void> {
  await telling.report('nursing-clerk', {
    unit: 'nursing',
    kind: 'loss',
    title: '委託先が調査票の束を紛失した',
    report: '委託先から、運ぶ途中で調査票の束が1つ見当たらないと連絡がありました。車と事務所を捜しています。',
    noticedAt: '08:50',
    whose: '要介護認定を申請した市民、およそ40人',
    personal: 'yes',
    specificPersonal: 'unknown',
    onBehalf: 'vendor',
    behalfName: '委託先の業務責任者から電話',
    about: contract
      ? [
          { type: 'contract', id: contract.id },
          { type: 'vendor', id: contract.vendor_id },
        ]
      : [],
  });
}
