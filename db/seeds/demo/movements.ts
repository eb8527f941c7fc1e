/** 情報の持出し・提供など of the demo city: given to a contractor, taken out, disposed of, and what waits for a permission. */
import { applyForMovement } from '~/information-movements/apply.server';
import { reportMovement } from '~/information-movements/carry-out.server';
import { decideOnMovement } from '~/information-movements/decide.server';
import type { Application } from '~/information-movements/forms';
import { findMovement } from '~/information-movements/movements.repository.server';
import { loadActor } from '~/people/organisation.repository.server';
import { addDays, type PlainDate } from '~/platform/dates';
import { newId } from '~/platform/ids';
import type { MovementKind } from '~/policy/model';
import { movementRulesOf } from '~/policy/movements';
import { classUnder } from './classes';
import type { DemoCity } from './requests';
import { told } from './told';

type Said = Pick<Application, 'way' | 'what' | 'amount' | 'purpose' | 'recipient' | 'plannedOn'> &
  Partial<Application> & { kind: MovementKind; class: '1' | '2' | '3' };

export async function seedMovements(city: DemoCity, today: PlainDate): Promise<void> {
  if (movementRulesOf(city.profile).length === 0) return;
  const earlier = addDays(today, -12);
  const given = await apply(city, 'nursing-clerk', earlier, {
    kind: 'provision',
    class: '1',
    personalInformation: true,
    way: 'staff',
    what: '要介護認定の調査票（氏名、住所、心身の状況）',
    amount: '書類2箱、640件',
    purpose: '調査票の入力を委託するため。',
    recipient: '有限会社しずはた入力センター 業務部',
    protection: '鍵付きの箱に入れ、職員2人で届けます。',
    plannedOn: addDays(earlier, 2),
    returnBy: addDays(today, 20),
  });
  await permit(
    city,
    given,
    earlier,
    '個人情報の保護に関する法律第69条。委託に必要な範囲で、契約の特記事項に沿っています。',
  );
  await report(city, given, addDays(earlier, 2), {
    doneBy: '介護福祉課 主事 鈴木 亜紀、主事 髙橋 陸',
    doneWhat: '書類2箱（640件）を受渡簿に署名を受けて渡した。',
    evidence: '受渡簿 第18号',
  });

  const disposed = await apply(city, 'nursing-clerk', earlier, {
    kind: 'disposal',
    class: '1',
    personalInformation: true,
    way: 'contractor',
    what: '旧訪問調査用のタブレット端末（調査の記録を含む）',
    amount: '6台',
    purpose: '機器の更新により不要になったため。',
    recipient: '株式会社するが環境 リサイクル工場',
    plannedOn: addDays(earlier, 1),
  });
  await permit(city, disposed, earlier, '');
  await report(city, disposed, addDays(earlier, 3), {
    doneBy: '株式会社するが環境、立会い 介護福祉課 主事 髙橋 陸',
    doneWhat: '端末6台を破砕機で物理的に破壊した。',
    evidence: '破壊証明書 第2207号',
    method: 'destruction',
  });

  await apply(city, 'nursing-clerk', today, {
    kind: 'take-out',
    class: '1',
    personalInformation: true,
    way: 'staff',
    what: '訪問調査の名簿と地図',
    amount: 'タブレット端末1台',
    purpose: '山間部の訪問調査で使うため。',
    recipient: '市内の訪問先8件',
    protection: '端末の全体を暗号化し、パスワードを設定しています。',
    plannedOn: addDays(today, 3),
    returnBy: addDays(today, 3),
  });
  await apply(city, 'nursing-head', today, {
    kind: 'connection',
    class: '1',
    personalInformation: true,
    way: 'closed-network',
    what: '介護保険システム（認定と給付の情報）',
    amount: '1システム',
    purpose: '国保連合会と請求の情報をやり取りするため。',
    recipient: '国民健康保険団体連合会の専用回線',
    survey: '接続先の対策の資料を確かめ、庁内のほかの資産に影響がないことを情報政策課と確認しました。',
    damages: '接続協定 第12条（損害賠償）',
    plannedOn: addDays(today, 10),
  });
}

async function actorOf(city: DemoCity, key: string, day: PlainDate) {
  const actor = await loadActor(city.db, city.people.get(key) ?? '', day);
  if (!actor) throw new Error(`Demo person ${key} is missing`);
  return actor;
}

const at = (day: PlainDate, time: string) => ({ now: new Date(`${day}T${time}:00+09:00`), newId });

async function apply(
  city: DemoCity,
  person: string,
  day: PlainDate,
  { kind, class: level, ...said }: Said,
): Promise<string> {
  const input: Application = {
    submissionKey: newId(),
    unitId: city.units.get('nursing') ?? '',
    confidentiality: classUnder(city.profile, 'confidentiality', level),
    personalInformation: false,
    specificPersonalInformation: false,
    contractId: null,
    carrier: '',
    carrierName: '',
    protection: '',
    survey: '',
    damages: '',
    exemptionReason: '',
    returnBy: null,
    noReturnReason: '',
    ...told(city, said),
  };
  const applied = await applyForMovement(city.db, await actorOf(city, person, day), { kind, input }, at(day, '09:20'));
  if (!applied.ok) throw new Error(`Movement of the demo: ${applied.refusal.reason}`);
  return applied.value;
}

async function permit(city: DemoCity, movementId: string, day: PlainDate, laws: string): Promise<void> {
  const version = (await findMovement(city.db, movementId))?.version ?? 0;
  const decision = { movementId, version, role: 'security-manager', outcome: 'permitted', note: '' } as const;
  const head = await actorOf(city, 'nursing-head', day);
  done(await decideOnMovement(city.db, head, { ...decision, lawful: laws !== '', laws }, at(day, '15:40')));
}

type Reported = { doneBy: string; doneWhat: string; evidence: string; method?: 'destruction' };

async function report(city: DemoCity, movementId: string, day: PlainDate, said: Reported): Promise<void> {
  const version = (await findMovement(city.db, movementId))?.version ?? 0;
  const { method = null, ...rest } = told(city, said);
  const command = {
    movementId,
    version,
    doneOn: day,
    doneTime: '13:30',
    method,
    keyDestroyedOn: null,
    keyEvidence: '',
  };
  const clerk = await actorOf(city, 'nursing-clerk', day);
  done(await reportMovement(city.db, clerk, { ...command, ...rest }, at(day, '16:10')));
}

function done(outcome: { ok: true } | { ok: false; refusal: { reason: string } }): void {
  if (!outcome.ok) throw new Error(`Movement of the demo: ${outcome.refusal.reason}`);
}
