/** What the registers of the demo hold besides the approvals: older contracts, and what is known of the vendors. */
import type { Actor } from '~/authorization/actor';
import { noticeDeadline } from '~/contracts/contract';
import type { TermBasis } from '~/contracts/contract.repository.server';
import {
  appendTerm,
  type ContractColumns,
  contractStream,
  indexContract,
  insertContract,
} from '~/contracts/contract.repository.server';
import { recordedContract } from '~/contracts/recorded-contract';
import { renewContracts } from '~/contracts/renew-contracts.server';
import {
  agreementStream,
  insertDependency,
  writeAgreement,
  writeMeasures,
  writeParties,
} from '~/designated-managers/agreement.repository.server';
import { recordReport } from '~/designated-managers/change-agreement.server';
import { recordContacts } from '~/emergency-contacts/contacts.server';
import { loadActor } from '~/people/organisation.repository.server';
import { addDays, addMonths, fiscalYear, type PlainDate } from '~/platform/dates';
import { newId } from '~/platform/ids';
import type { Result } from '~/platform/result';
import { rankOf } from '~/policy/classification';
import { kindsTaken } from '~/policy/lookup';
import { appendEvents } from '~/record/append.server';
import { recordedActor } from '~/record/recorded-actor';
import type { RegisterRefusal } from '~/registers/refusals';
import { findLookalikes } from '~/vendors/lookalikes.query.server';
import { changeVendor } from '~/vendors/save-vendor.server';
import { addCertification, addNote, addTie } from '~/vendors/vendor-details.server';
import { findOrCreateVendor, findVendor } from '~/vendors/vendors.repository.server';
import { inTransaction } from '~db/connection.server';
import { classUnder } from './classes';
import type { DemoCity } from './requests';
import { told } from './told';

type OldContract = Partial<ContractColumns> & {
  title: string;
  vendor: string;
  section: string;
  class: '1' | '2' | '3';
};

/** Contracts from before the portal: under the transitional rule, in every state. `y` is this fiscal year. */
const oldContracts = (y: number, today: PlainDate): OldContract[] => [
  {
    title: '住民情報システム運用保守業務委託',
    vendor: '駿河ソリューションズ株式会社',
    section: 'residents',
    class: '1',
    work: 'system-operation',
    startsOn: `${y - 3}-04-01`,
    endsOn: `${y}-03-31`,
    autoRenews: true,
    renewalMonths: 12,
    notice: { amount: 3, unit: 'months' },
    valueYen: 36_300_000,
    valueBasis: 'yearly',
    longTerm: true,
    personalInformation: true,
    specificPersonalInformation: true,
  },
  {
    title: '庁内ネットワーク機器保守業務委託',
    vendor: '東雲ネットワーク株式会社',
    section: 'it',
    class: '2',
    work: 'system-operation',
    startsOn: `${y - 1}-04-01`,
    endsOn: addDays(today, 75),
    autoRenews: true,
    renewalMonths: 12,
    notice: { amount: 30, unit: 'days' },
    valueYen: 8_140_000,
    valueBasis: 'yearly',
  },
  {
    title: '市税コールセンター運営業務委託',
    vendor: '株式会社あけぼのサポート',
    section: 'residents',
    class: '1',
    work: 'processing',
    startsOn: `${y}-04-01`,
    endsOn: `${y + 3}-03-31`,
    valueYen: 66_000_000,
    valueBasis: 'total',
    personalInformation: true,
    ndaSignedOn: `${y}-04-10`,
    firstDisclosureOn: `${y}-04-02`,
  },
  {
    title: '広報紙印刷業務委託',
    vendor: '株式会社あおば印刷',
    section: 'pr',
    class: '3',
    work: 'printing',
    startsOn: `${y - 1}-04-01`,
    endsOn: `${y}-03-31`,
    valueYen: 5_940_000,
    valueBasis: 'yearly',
  },
  {
    title: '学校給食費収納データ処理業務委託',
    vendor: '有限会社しずはた入力センター',
    section: 'schooling',
    class: '1',
    work: 'processing',
    status: 'corrective',
    startsOn: `${y}-04-01`,
    endsOn: `${y + 1}-03-31`,
    valueYen: 2_310_000,
    valueBasis: 'total',
    personalInformation: true,
  },
  {
    title: '道路台帳図面電子化業務委託',
    vendor: '株式会社ロードアイ',
    section: 'roads',
    class: '2',
    work: 'processing',
    status: 'suspended',
    startsOn: `${y}-06-01`,
    endsOn: `${y + 1}-02-28`,
    valueYen: 11_000_000,
    valueBasis: 'total',
  },
  {
    title: '観光案内所翻訳業務委託',
    vendor: 'Kodama Language Inc.',
    section: 'tourism',
    class: '3',
    work: 'printing',
    status: 'ended',
    startsOn: `${y - 1}-04-01`,
    endsOn: `${y}-03-31`,
    valueYen: 990_000,
    valueBasis: 'total',
    endedOn: `${y}-03-31`,
    endReason: '期間の満了。翻訳データの返却と消去を確かめた。',
  },
  // Over since, with nothing behind them: their ends are told in endings.ts.
  {
    title: '介護予防調査集計業務委託',
    vendor: '有限会社しずはた入力センター',
    section: 'nursing',
    class: '1',
    work: 'processing',
    startsOn: addDays(today, -220),
    endsOn: addDays(today, -41),
    valueYen: 1_430_000,
    valueBasis: 'total',
    personalInformation: true,
  },
  {
    title: '高齢者台帳データ整備業務委託',
    vendor: '有限会社しずはた入力センター',
    section: 'nursing',
    class: '1',
    work: 'processing',
    startsOn: addDays(today, -180),
    endsOn: addDays(today, -4),
    valueYen: 2_200_000,
    valueBasis: 'total',
    personalInformation: true,
  },
];

type OldAgreement = OldContract & { facility: string; address: string; reports: number[]; handedOver?: PlainDate };

const oldAgreements = (y: number): OldAgreement[] => [
  {
    title: '高齢者福祉センターの管理に関する基本協定',
    facility: '高齢者福祉センター',
    address: '静岡県藤枝市（架空）南新屋101',
    vendor: '社会福祉法人みはらし会',
    section: 'nursing',
    class: '1',
    kind: 'designated-manager',
    work: 'facility',
    startsOn: `${y - 3}-04-01`,
    endsOn: `${y + 2}-03-31`,
    valueYen: 54_000_000,
    valueBasis: 'yearly',
    personalInformation: true,
    reports: [y - 3, y - 2],
  },
  {
    title: '青少年の家の管理に関する基本協定',
    facility: '青少年の家',
    address: '静岡県藤枝市（架空）滝ノ谷12',
    vendor: '特定非営利活動法人やまなみ',
    section: 'lifelong',
    class: '2',
    kind: 'designated-manager',
    work: 'facility',
    status: 'ended',
    startsOn: `${y - 5}-04-01`,
    endsOn: `${y}-03-31`,
    endedOn: `${y}-03-31`,
    endReason: '協定期間の満了。',
    valueYen: 21_000_000,
    valueBasis: 'yearly',
    reports: [y - 2, y - 1],
    handedOver: `${y}-04-08`,
  },
];

const MEASURES = [
  {
    key: 'manager-responsible',
    nameJa: '情報の取扱いの責任者を定める',
    nameEn: 'Names who is responsible for information',
    state: 'in-agreement',
    note: '',
  },
  {
    key: 'manager-confidentiality',
    nameJa: '秘密保持（協定の終了後も続く）',
    nameEn: 'Confidentiality, also after the end',
    state: 'in-agreement',
    note: '',
  },
  {
    key: 'manager-subcontracting',
    nameJa: '再委託は事前に承認を得る',
    nameEn: 'Subcontracting only with approval',
    state: 'partly',
    note: '清掃と警備だけを定めている',
  },
  { key: 'manager-incident', nameJa: '事故の報告', nameEn: 'Reports of incidents', state: 'in-agreement', note: '' },
  {
    key: 'manager-inspection',
    nameJa: '立入りと検査を受ける',
    nameEn: 'Inspection by the body',
    state: 'missing',
    note: '次の協定で加える',
  },
  {
    key: 'manager-return',
    nameJa: '終了時の返却・消去',
    nameEn: 'Return and erasure at the end',
    state: 'in-agreement',
    note: '',
  },
] as const;

const EMERGENCY_CONTACTS = [
  { side: 'vendor', who: '施設の窓口', reach: '054-000-0101', hours: '8:30–21:00' },
  { side: 'vendor', who: '社会福祉法人みはらし会 情報管理責任者', reach: '054-000-0102', hours: '夜間・休日も可' },
  { side: 'own', who: '介護福祉課 課長', reach: '054-000-0201', hours: '平日 8:30–17:15' },
  { side: 'own', who: '情報政策課（統一的な窓口）', reach: '054-000-0301', hours: '夜間・休日は当直から' },
] as const;

/** Fills the registers; `now` is the moment the demo is set up. */
export async function seedRegisters(city: DemoCity, today: PlainDate, now: Date): Promise<void> {
  const reviewer = await actorOf(city, 'contracts-reviewer', today);
  const year = fiscalYear(today);
  for (const contract of told(city, oldContracts(year, today))) await enter(city, reviewer, contract, now);
  const agreements = kindsTaken(city.profile).includes('designated-manager') ? oldAgreements(year) : [];
  for (const agreement of told(city, agreements)) {
    const id = await enter(city, reviewer, agreement, now);
    await enterAgreement(city, reviewer, id, agreement, now);
    for (const fiscal of agreement.reports) {
      const command = {
        contractId: id,
        fiscalYear: fiscal,
        version: 0,
        receivedOn: `${fiscal + 1}-05-15`,
        finding: 'sound',
        summary: '職員の研修と名簿の施錠保管を確かめました。事故はありませんでした。',
      } as const;
      done(await recordReport(city.db, reviewer, command, { now, newId }));
    }
    if (agreement.status === 'ended') continue;
    const chain = { contractId: id, version: 0, contacts: told(city, EMERGENCY_CONTACTS) };
    done(await recordContacts(city.db, reviewer, chain, { now, newId }));
  }
  await renewContracts(city.db, { now, newId });
  await describeVendors(city, reviewer, today, now);
}

async function actorOf(city: DemoCity, key: string, today: PlainDate): Promise<Actor> {
  const actor = await loadActor(city.db, city.people.get(key) ?? '', today);
  if (!actor) throw new Error(`Demo person ${key} is missing`);
  return actor;
}

function done<T>(result: Result<T, RegisterRefusal>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.value;
}

async function enter(city: DemoCity, by: Actor, { vendor, section, class: said, ...given }: OldContract, now: Date) {
  const id = newId();
  const scheme = city.profile.classification;
  const level = classUnder(city.profile, 'confidentiality', said);
  await inTransaction(city.db, async (tx) => {
    const as = recordedActor(by);
    const vendorId = await findOrCreateVendor(tx, { name: vendor, corporateNumber: '' }, now, newId, as);
    const startsOn = given.startsOn ?? '2026-04-01';
    const contract: ContractColumns = {
      number: `契検第${100 + given.title.length}号`,
      kind: 'outsourcing',
      work: 'other',
      unitId: city.units.get(section) ?? '',
      status: 'concluded',
      startsOn,
      endsOn: addMonths(startsOn, 12),
      notice: null,
      noticeGivenOn: null,
      autoRenews: false,
      renewalMonths: null,
      valueYen: null,
      valueBasis: null,
      longTerm: false,
      transitional: true,
      ndaSignedOn: addDays(startsOn, -14),
      firstDisclosureOn: startsOn,
      schemeKey: scheme.key,
      confidentialityLevel: level,
      confidentialityRank: rankOf(scheme, 'confidentiality', level) ?? 0,
      personalInformation: false,
      specificPersonalInformation: false,
      signedOn: addDays(startsOn, -7),
      endedOn: null,
      endReason: '',
      previousContractId: null,
      ...given,
      vendorId,
    };
    await insertContract(tx, id, contract, now);
    const basis: TermBasis = 'original';
    await appendTerm(
      tx,
      id,
      { ...contract, basis, noticeDeadline: noticeDeadline(contract.endsOn, contract.notice) },
      now,
    );
    await indexContract(tx, id);
    await appendEvents(tx, { actor: as, now, newId }, [
      { stream: contractStream(id), type: 'contract-registered', payload: recordedContract(contract) },
    ]);
  });
  return id;
}

async function enterAgreement(
  city: DemoCity,
  by: Actor,
  id: string,
  agreement: OldAgreement,
  now: Date,
): Promise<void> {
  await inTransaction(city.db, async (tx) => {
    const { facility, address, vendor } = agreement;
    const designatedOn = addDays(agreement.startsOn ?? '', -100);
    await writeAgreement(tx, id, { facility, facilityAddress: address, designatedOn });
    await writeParties(tx, id, [{ name: vendor, part: '' }]);
    await writeMeasures(tx, id, MEASURES);
    await insertDependency(tx, newId(), id, {
      kind: 'cloud',
      name: told(city, 'かいかん予約'),
      provider: '株式会社かけはしネット',
      purpose: told(city, '部屋の予約'),
      startedOn: agreement.startsOn ?? null,
      endedOn: null,
      approvedOn: null,
    });
    if (agreement.handedOver) {
      await tx
        .updateTable('agreements')
        .set({
          handed_over_on: agreement.handedOver,
          handed_over_to: told(city, '生涯学習課 指導主事'),
          hand_over_evidence: told(city, '利用者名簿の受領書（生涯第21号）と、端末の消去証明書を受け取った。'),
        })
        .where('contract_id', '=', id)
        .execute();
    }
    await indexContract(tx, id);
    await appendEvents(tx, { actor: recordedActor(by), now, newId }, [
      { stream: agreementStream(id), type: 'agreement-registered', payload: { facility } },
    ]);
  });
}

type Known = {
  name: string;
  kana?: string;
  english?: string;
  number?: string;
  country?: string;
  address?: string;
  exitPlan?: string;
  ties?: { company: string; country: string; kind: 'parent' | 'majority' | 'other'; share: number }[];
  certifications?: {
    kind: 'ismap' | 'ismap-liu' | 'iso-27001' | 'iso-27017' | 'soc-2' | 'p-mark' | 'jc-star';
    number: string;
    scope: string;
    days?: number;
    audit?: number;
    pending?: boolean;
  }[];
  note?: string;
};

/** Invented, with numbers whose check digit fits; days are counted from today, some of them back. */
const KNOWN: readonly Known[] = [
  {
    name: '株式会社みなと技研',
    kana: 'ミナトギケン',
    english: 'Minato Giken Inc.',
    number: withCheckDigit('080001000101'),
    address: '静岡県静岡市（架空）港町1-2',
    exitPlan: '録音と議事録はCSVと音声ファイルで取り出し、県の共同利用へ移す。',
    ties: [{ company: '港ホールディングス株式会社', country: 'JP', kind: 'parent', share: 100 }],
    certifications: [
      { kind: 'ismap-liu', number: 'L24-0012', scope: '議事メモクラウド 標準プラン', audit: -300 },
      { kind: 'iso-27001', number: 'IS 700101', scope: '本社と静岡開発センターにおけるソフトウェアの開発', days: 70 },
    ],
  },
  {
    name: '㈱あおばシステム',
    kana: 'アオバシステム',
    number: withCheckDigit('080001000102'),
    address: '静岡県浜松市（架空）青葉台3-4',
    certifications: [{ kind: 'p-mark', number: '22000999(05)', scope: '全社', days: -20, pending: true }],
  },
  {
    name: '駿河ソリューションズ株式会社',
    kana: 'スルガソリューションズ',
    english: 'Suruga Solutions Co., Ltd.',
    number: withCheckDigit('080001000103'),
    address: '静岡県静岡市（架空）駿河区本通5-6',
    exitPlan: '後継の事業者へ3か月で引き継ぐ。設計書と運用手順書は毎年度末に納めさせる。',
    ties: [{ company: 'Pacific Harbour Holdings Inc.', country: 'US', kind: 'majority', share: 62.5 }],
    certifications: [
      { kind: 'ismap', number: 'C21-0123', scope: '駿河ガバメントクラウド接続サービス', audit: -520 },
      { kind: 'iso-27017', number: 'CLOUD 700202', scope: 'クラウドの運用', days: 400 },
    ],
    note: '親会社の変更に伴い、保守の体制が一部海外に移る可能性がある。次の更新で確かめる。',
  },
  {
    name: '有限会社しずはた入力センター',
    kana: 'シズハタニュウリョクセンター',
    number: withCheckDigit('080002000104'),
    address: '静岡県焼津市（架空）本町1-2-3',
    certifications: [{ kind: 'p-mark', number: '22000888(07)', scope: '全社', days: -45 }],
    note: '二期続けて営業損失。受注の集中が原因とのことで、四半期ごとに確かめる。',
  },
  {
    name: 'Kodama Language Inc.',
    english: 'Kodama Language Inc.',
    country: 'US',
    certifications: [{ kind: 'soc-2', number: 'Type II', scope: 'Translation platform', days: 120 }],
  },
  {
    name: '東雲ネットワーク株式会社',
    kana: 'シノノメネットワーク',
    number: withCheckDigit('080001000105'),
    certifications: [{ kind: 'jc-star', number: '★1-0042', scope: '無線アクセスポイント SN-200', days: 500 }],
  },
];

/** 法人番号: the check digit in front of twelve others. */
function withCheckDigit(rest: string): string {
  const sum = [...rest].reverse().reduce((total, digit, place) => total + Number(digit) * (place % 2 === 0 ? 1 : 2), 0);
  return `${9 - (sum % 9)}${rest}`;
}

async function describeVendors(city: DemoCity, by: Actor, today: PlainDate, now: Date): Promise<void> {
  const io = { now, newId };
  for (const known of told(city, KNOWN)) {
    const found = await city.db.selectFrom('vendors').select('id').where('name', '=', known.name).executeTakeFirst();
    if (!found) throw new Error(`No vendor ${known.name}`);
    const vendor = (await findVendor(city.db, found.id))!;
    const alike = await findLookalikes(city.db, vendor);
    const changes = {
      vendorId: vendor.id,
      version: vendor.version,
      name: known.name,
      nameKana: known.kana ?? '',
      nameEnglish: known.english ?? '',
      corporateNumber: known.number ?? null,
      country: known.country ?? 'JP',
      address: known.address ?? '',
      officersNote: '',
      exitPlan: known.exitPlan ?? '',
      distinctFrom: [],
    };
    // One that has a look-alike stays as it is: the demo shows the question.
    if (alike.length === 0) done(await changeVendor(city.db, by, changes, io));
    const on = { vendorId: vendor.id };
    for (const { share, ...tie } of known.ties ?? []) {
      const given = { ...on, ...tie, submissionKey: newId(), sharePercent: share, notedOn: addDays(today, -200) };
      done(await addTie(city.db, by, given, io));
    }
    for (const one of known.certifications ?? []) {
      const given = {
        ...on,
        submissionKey: newId(),
        kind: one.kind,
        number: one.number,
        scope: one.scope,
        auditPeriodEndsOn: one.audit === undefined ? null : addDays(today, one.audit),
        endsOn: one.days === undefined ? null : addDays(today, one.days),
        renewalPending: one.pending ?? false,
        checkedOn: addDays(today, -30),
      };
      done(await addCertification(city.db, by, given, io));
    }
    if (known.note) {
      const note = {
        ...on,
        submissionKey: newId(),
        notedOn: addDays(today, -60),
        source: '決算公告',
        body: known.note,
      };
      done(await addNote(city.db, by, note, io));
    }
  }
}
