/** Complete content of requests about contracts, agreements and subcontractors, and drafts made of it. */
import { loadRequest } from '~/approval-requests/approval-request.repository.server';
import {
  type ContentOf,
  type DesignatedManagerContent,
  emptyContent,
  type OutsourcingContent,
  type RequestContent,
  registerEntryOf,
  titleOf,
} from '~/approval-requests/content';
import { type CreateDraft, createDraft } from '~/approval-requests/create-draft.server';
import { saveDraft } from '~/approval-requests/save-draft.server';
import { assess } from '~/policy/assess';
import type {
  DesignatedManagerFacts,
  InformationItem,
  OutsourcingFacts,
  PolicyProfile,
  SubcontractingFacts,
} from '~/policy/model';
import { activeProfile } from '~/policy/profiles.repository.server';
import type { Db } from '~db/connection.server';
import { answerFor } from './content';
import { type CityHall, NOW, newId, type PostKey } from './organisation';

const io = { now: NOW, newId };

const MEMBERS: InformationItem = {
  name: '要介護認定の申請者の氏名と住所',
  confidentiality: '1',
  integrity: '2',
  availability: '2',
  personalInformation: true,
  specificPersonalInformation: false,
};

/** データ入力業務: personal information, worked on in the contractor's own offices. */
export const OUTSOURCING_FACTS: OutsourcingFacts = {
  purpose: 'new',
  workKind: 'processing',
  handlesInformation: true,
  information: [MEMBERS],
  workplace: 'vendor-offices',
  vendorAccess: 'media',
  externalConnection: false,
  subcontracting: 'none',
  vendorCloud: 'no',
  listing: 'no-product',
  nda: 'with-contract',
  autoRenewal: false,
  longTermContract: false,
  transitional: true,
};

/** 庁舎の清掃: nothing is handled. */
export const LIGHT_OUTSOURCING_FACTS: OutsourcingFacts = {
  ...OUTSOURCING_FACTS,
  workKind: 'other',
  handlesInformation: false,
  information: [],
  workplace: 'our-offices',
  vendorAccess: 'none',
};

export const MANAGER_FACTS: DesignatedManagerFacts = {
  purpose: 'new',
  furtherParties: true,
  handlesInformation: true,
  information: [{ ...MEMBERS, name: '会館の利用者の名簿' }],
  vendorAccess: 'on-site',
  subcontracting: 'approved-tiers',
  vendorCloud: 'yes',
  nda: 'before',
  transitional: true,
};

export const SUBCONTRACTING_FACTS: SubcontractingFacts = {
  purpose: 'new',
  furtherTier: false,
  workKind: 'processing',
  handlesInformation: true,
  information: [MEMBERS],
  workplace: 'vendor-offices',
  vendorAccess: 'media',
  equalDuty: 'signed',
  startedAlready: false,
};

const TERMS = {
  startOn: '2027-01-04',
  endOn: '2028-03-31',
  valueYen: 4_800_000,
  valueBasis: 'total',
} as const;

/** Every requirement answered as met, with proof. */
export function answered<C extends RequestContent>(profile: PolicyProfile, content: C): C {
  const { requirements } = assess(profile, content);
  return { ...content, checklist: Object.fromEntries(requirements.map((each) => [each.key, answerFor(each)])) };
}

export const completeOutsourcing = (
  profile: PolicyProfile,
  unitId: string,
  change: Partial<OutsourcingContent> = {},
): OutsourcingContent =>
  answered(profile, {
    ...emptyContent('outsourcing', unitId),
    ...TERMS,
    contractTitle: '介護認定事務データ入力業務委託',
    vendorName: '有限会社しずはた入力センター',
    useDescription: '認定の申請書を受け取り、入力して納めます。',
    necessity: '申請が増え、職員だけでは期限に間に合いません。',
    facts: OUTSOURCING_FACTS,
    workplaceDescription: '静岡県焼津市本町1-2-3 3階 入力室',
    ...change,
  });

export const completeManager = (
  profile: PolicyProfile,
  unitId: string,
  change: Partial<DesignatedManagerContent> = {},
): DesignatedManagerContent =>
  answered(profile, {
    ...emptyContent('designated-manager', unitId),
    ...TERMS,
    endOn: '2031-12-31',
    facilityName: '福祉交流センター',
    contractTitle: '福祉交流センターの管理に関する基本協定',
    vendorName: '一般財団法人ふじえだ交流財団',
    useDescription: '貸室の予約の受付と、催しの運営を任せます。',
    necessity: '夜間と休日の運営に職員を置けません。公募で選びました。',
    facts: MANAGER_FACTS,
    furtherParties: [{ name: '株式会社みどり設備', part: '共同事業体の構成員' }],
    dependencies: [
      { kind: 'cloud', name: '予約クラウド', provider: '株式会社よやく堂', purpose: '貸室の予約' },
      { kind: 'contractor', name: '有限会社せいそう', provider: '', purpose: '館内の清掃' },
    ],
    ndaSignedOn: '2026-12-01',
    firstDisclosureOn: '2026-12-10',
    ...change,
  });

export const completeSubcontracting = (
  profile: PolicyProfile,
  unitId: string,
  contract: { contractId: string; contractTitle: string; contractorName: string },
): ContentOf<'subcontracting'> =>
  answered(profile, {
    ...emptyContent('subcontracting', unitId),
    ...contract,
    startOn: '2027-02-01',
    endOn: '2028-03-31',
    vendorName: '株式会社いりえデータ',
    vendorAddress: '静岡県静岡市清水区入江1-1',
    tier: 1,
    useDescription: '申請書の検算を任せます。',
    necessity: '委託先に検算の担当者がいません。',
    facts: SUBCONTRACTING_FACTS,
    workplaceDescription: '静岡県静岡市清水区入江1-1 2階',
    workers: [{ name: '入江 一郎', employer: '株式会社いりえデータ', work: '検算' }],
  });

/** A draft of 鈴木 亜紀 with the content that `make` gives; returns its id. */
export async function fileWork(
  db: Db,
  hall: CityHall,
  make: (profile: PolicyProfile, unitId: string) => Exclude<RequestContent, { kind: 'cloud-service' }>,
  by: PostKey = 'nursingClerk',
): Promise<string> {
  const actor = await hall.actor(by);
  const unitId = actor.unitIds[0] ?? '';
  const content = make(await activeProfile(db), unitId);
  const created = await createDraft(db, actor, opening(content, unitId), io);
  if (!created.ok) throw new Error(created.refusal);
  const { id } = created.value;
  const draftVersion = (await loadRequest(db, id))?.draftVersion ?? 0;
  const saved = await saveDraft(db, actor, { requestId: id, draftVersion, patch: () => content }, io);
  if (!saved.ok) throw new Error(saved.refusal);
  return id;
}

function opening(content: Exclude<RequestContent, { kind: 'cloud-service' }>, owningUnitId: string): CreateDraft {
  const common = { submissionKey: newId(), owningUnitId, vendorName: content.vendorName };
  if (content.kind === 'social-media-account') {
    const { kind, accountId, accountName, facts } = content;
    const account = { submissionKey: common.submissionKey, owningUnitId, kind };
    if (accountId === null) return { ...account, accountId, accountName, change: 'new' };
    const change = facts.purpose === 'termination' ? 'end' : facts.accountChange === 'owner' ? 'owner' : 'purpose';
    return { ...account, accountId, change };
  }
  if (content.kind === 'subcontracting') {
    return { ...common, kind: content.kind, contractId: registerEntryOf(content) ?? '' };
  }
  return { ...common, kind: content.kind, purpose: 'new', title: titleOf(content), contractId: content.contractId };
}
