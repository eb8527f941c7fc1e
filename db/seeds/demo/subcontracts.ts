/** Subcontractors of the demo's contracts: filed and decided through the use cases, and one that nobody approved. */
import { loadRequest, loadState } from '~/approval-requests/approval-request.repository.server';
import type { SubcontractingContent } from '~/approval-requests/content';
import { createDraft } from '~/approval-requests/create-draft.server';
import { saveDraft } from '~/approval-requests/save-draft.server';
import { decideStep } from '~/approvals/decide-step.server';
import { submit } from '~/approvals/submit.server';
import { loadActor } from '~/people/organisation.repository.server';
import { addDays, addMonths, officeDate, type PlainDate } from '~/platform/dates';
import { newId } from '~/platform/ids';
import type { InformationItem } from '~/policy/model';
import { reportUnapproved } from '~/subcontracting/report-unapproved.server';
import { informationUnder } from './classes';
import { withAnswers } from './content';
import type { DemoCity } from './requests';
import { told } from './told';

type Sub = {
  /** Title of the contract in the register. */
  contract: string;
  company: string;
  address: string;
  above?: string;
  work: string;
  why: string;
  information: string;
  workers: SubcontractingContent['workers'];
  equalDuty?: 'signed' | 'draft';
  ending: 'approved' | 'waiting';
};

const NURSING = '介護認定調査票データ入力業務委託';
const HALL = '市民文化会館の管理に関する基本協定';

const SUBS: readonly Sub[] = [
  {
    contract: NURSING,
    company: '株式会社みなと照合センター',
    address: '静岡県静岡市清水区港町2-4-8',
    work: '入力した調査票を、入力した人とは別の人が照らし合わせます。',
    why: '照合を専門とする会社のほうが、誤りを早く見付けられます。',
    information: '要介護認定の調査票',
    workers: [
      { name: '港 一平', employer: '株式会社みなと照合センター', work: '照合の責任者' },
      { name: '清水 灯', employer: '㈱みなと照合センター', work: '照合' },
    ],
    ending: 'approved',
  },
  {
    contract: NURSING,
    company: '合同会社ほしぞらデータ',
    address: '静岡県焼津市栄町3-1-5',
    above: '株式会社みなと照合センター',
    work: '年度末の3か月、照合の一次作業を行います。',
    why: '年度末に必要な人数を、照合センターだけではそろえられません。',
    information: '要介護認定の調査票',
    workers: [
      { name: '星 みのり', employer: '合同会社ほしぞらデータ', work: '一次の照合' },
      { name: '遠山 翔', employer: '遠州スタッフサービス株式会社', work: '一次の照合' },
    ],
    equalDuty: 'draft',
    ending: 'approved',
  },
  {
    contract: HALL,
    company: '株式会社みなと照合センター',
    address: '静岡県静岡市清水区港町2-4-8',
    work: '友の会の申込書を名簿に入力し、照らし合わせます。',
    why: '申込みが春に集中し、会館の職員では入力が追い付きません。',
    information: '友の会会員の名簿',
    workers: [{ name: '港 一平', employer: '株式会社みなと照合センター', work: '入力と照合' }],
    ending: 'approved',
  },
  {
    contract: NURSING,
    company: '合同会社ことり検算',
    address: '静岡県藤枝市前島1-1-1',
    work: '照合の結果から標本を抜き取り、誤りの割合を調べます。',
    why: '照合した会社とは別の目で確かめる必要があります。',
    information: '要介護認定の調査票',
    workers: [{ name: '小鳥 花', employer: '合同会社ことり検算', work: '抜取りの検査' }],
    ending: 'waiting',
  },
];

const INFORMATION: Omit<InformationItem, 'name'> = {
  confidentiality: '1',
  integrity: '2',
  availability: '2',
  personalInformation: true,
  specificPersonalInformation: false,
};

type Contract = { id: string; title: string; unitId: string; contractor: string; endsOn: PlainDate };

/** Files them for the contracts that the register has; returns how many. `today` is the day the demo is set up. */
export async function seedSubcontracts(city: DemoCity, today: PlainDate): Promise<number> {
  const contracts = new Map((await listContracts(city)).map((contract) => [contract.title, contract]));
  let filed = 0;
  for (const [at, sub] of told(city, SUBS).entries()) {
    const contract = contracts.get(sub.contract);
    if (!contract) continue;
    await tell(city, sub, contract, new Telling(today, at));
    filed += 1;
  }
  const nursing = contracts.get(told(city, NURSING));
  if (nursing) await report(city, nursing, new Telling(today, SUBS.length));
  return filed;
}

const isWeekend = (date: PlainDate): boolean => [0, 6].includes(new Date(`${date}T00:00:00Z`).getUTCDay());

/** Minutes apart, on the working day before the demo is set up. */
class Telling {
  private minutes = 0;
  readonly today: PlainDate;
  constructor(
    setUp: PlainDate,
    private readonly at: number,
  ) {
    let day = addDays(setUp, -1);
    while (isWeekend(day)) day = addDays(day, -1);
    this.today = day;
  }

  io() {
    this.minutes += 4;
    const opens = Date.parse(`${this.today}T09:00:00+09:00`);
    return { now: new Date(opens + (this.at * 60 + this.minutes) * 60_000), newId };
  }
}

const listContracts = ({ db }: DemoCity): Promise<Contract[]> =>
  db
    .selectFrom('contracts as contract')
    .innerJoin('vendors as vendor', 'vendor.id', 'contract.vendor_id')
    .select(['contract.id', 'contract.title', 'contract.unit_id as unitId', 'contract.ends_on as endsOn'])
    .select('vendor.name as contractor')
    .where('contract.is_open', '=', 1)
    .execute();

/** Somebody of the section who is not its head. */
async function clerkOf({ db, units, people }: DemoCity, unitId: string, today: PlainDate) {
  const section = [...units].find(([, id]) => id === unitId)?.[0] ?? '';
  const personId = people.get(`${section}-clerk`) ?? people.get(`${section}-staff-1`) ?? '';
  const actor = await loadActor(db, personId, today);
  if (!actor) throw new Error(`The demo has nobody in ${section}`);
  return actor;
}

async function tell(city: DemoCity, sub: Sub, contract: Contract, telling: Telling): Promise<void> {
  const { db, profile } = city;
  const clerk = await clerkOf(city, contract.unitId, telling.today);
  const opened = await createDraft(
    db,
    clerk,
    {
      submissionKey: newId(),
      owningUnitId: contract.unitId,
      kind: 'subcontracting',
      vendorName: sub.company,
      contractId: contract.id,
    },
    telling.io(),
  );
  if (!opened.ok) throw new Error(`${sub.company}: ${opened.refusal}`);
  const requestId = opened.value.id;
  const from = addDays(telling.today, 14);
  const [until] = [addMonths(from, 11), contract.endsOn].sort();
  const patch = (draft: unknown) =>
    withAnswers(
      profile,
      {
        ...(draft as SubcontractingContent),
        vendorAddress: sub.address,
        tier: sub.above ? 2 : 1,
        parentName: sub.above ?? '',
        useDescription: sub.work,
        necessity: sub.why,
        workplaceDescription: sub.address,
        startOn: from,
        endOn: until ?? contract.endsOn,
        workers: sub.workers,
        facts: {
          purpose: 'new',
          furtherTier: sub.above !== undefined,
          workKind: 'processing',
          handlesInformation: true,
          information: informationUnder(profile, [{ ...INFORMATION, name: sub.information }]),
          workplace: 'vendor-offices',
          vendorAccess: 'media',
          equalDuty: sub.equalDuty ?? 'signed',
          startedAlready: false,
        },
      },
      2,
    );
  const draftVersion = (await loadRequest(db, requestId))?.draftVersion ?? 0;
  const saved = await saveDraft(db, clerk, { requestId, draftVersion, patch }, telling.io());
  if (!saved.ok) throw new Error(`${sub.company}: ${saved.refusal}`);
  const sent = await submit(
    db,
    clerk,
    { requestId, submissionKey: newId(), draftVersion: saved.value.draftVersion },
    telling.io(),
  );
  if (!sent.ok) throw new Error(`${sub.company}: ${sent.refusal} ${JSON.stringify(sent.missing?.slice(0, 3))}`);
  await decide(city, requestId, sub, telling, contract.endsOn);
}

/** To the end, or past the head of the section only. */
async function decide(city: DemoCity, requestId: string, sub: Sub, telling: Telling, endsOn: PlainDate): Promise<void> {
  const { db } = city;
  for (let turn = 0; turn < 12; turn++) {
    const request = await loadRequest(db, requestId);
    const state = request && (await loadState(db, request));
    if (state?.progress.status !== 'in-review') return;
    if (sub.ending === 'waiting' && turn > 0) return;
    const step = state.progress.steps.find(({ status }) => status === 'open');
    const who = step?.assignees[0];
    const io = telling.io();
    const actor = who && (await loadActor(db, who.personId, officeDate(io.now)));
    if (!step || !actor) throw new Error(`${sub.company}: nobody can decide`);
    const decided = await decideStep(
      db,
      actor,
      {
        requestId,
        submissionKey: newId(),
        stepKey: step.key,
        digest: state.progress.revision.digest,
        outcome: 'approve',
        comment: '',
        conditions: [],
        markedItems: [],
        grant: step.action === 'final' ? { validUntil: endsOn, managerPersonId: null } : null,
      },
      io,
    );
    if (!decided.ok) throw new Error(`${sub.company} ${step.key}: ${decided.refusal}`);
  }
}

async function report(city: DemoCity, contract: Contract, telling: Telling): Promise<void> {
  const reporter = await clerkOf(city, contract.unitId, telling.today);
  const outcome = await reportUnapproved(
    city.db,
    reporter,
    {
      contractId: contract.id,
      submissionKey: newId(),
      company: '有限会社はやぶさ便',
      engagedBy: 'contractor',
      seenOn: addDays(telling.today, -1),
      seen: told(
        city,
        '調査票を受け取りに来た2人が、聞いたことのない会社の名札を付けていました。調査票の箱を、その会社の車に積んで帰りました。',
      ),
    },
    telling.io(),
  );
  if (!outcome.ok) throw new Error(`Report: ${outcome.refusal.reason}`);
}
