/** Complete content of a cloud-service request, answered so that nothing is missing. */
import type { ChecklistAnswer, CloudServiceContent } from '~/approval-requests/content';
import { emptyContent } from '~/approval-requests/content';
import { assess } from '~/policy/assess';
import type { AssessedRequirement, CloudServiceFacts, PolicyProfile } from '~/policy/model';

/** 議事録作成サービス: 重要な情報を扱い、藤枝市の機密性2に当たる (track A). */
export const CAREFUL_FACTS: CloudServiceFacts = {
  purpose: 'new',
  serviceModel: 'saas',
  terms: 'negotiated',
  information: [
    {
      name: '庁内会議の音声',
      confidentiality: '2',
      integrity: '2',
      availability: '2',
      personalInformation: false,
      specificPersonalInformation: false,
    },
  ],
  network: 'internet',
  dataLocation: 'domestic',
  governingLaw: 'japan',
  certification: 'ismap',
  subcontracting: 'none',
  systemWork: false,
  externalConnection: false,
  dataReuse: 'no',
  sharedBySections: false,
  contractorUse: false,
  pilot: false,
  emergency: false,
};

/** Only public information: the light track B. */
export const LIGHT_FACTS: CloudServiceFacts = {
  ...CAREFUL_FACTS,
  terms: 'uniform',
  information: [{ ...CAREFUL_FACTS.information[0]!, name: '公開イベントの案内', confidentiality: '3', integrity: '3' }],
};

/** Met, with a passage that shows it. */
export function answerFor(requirement: AssessedRequirement): ChecklistAnswer {
  return {
    answer: 'met',
    explanation: '仕様書で確認しました。',
    quotes: [{ document: '利用規約', page: '12', text: '受託者は、善良な管理者の注意をもって…' }],
    evidenceFileIds: [],
    notApplicableReason: '',
    sla: requirement.sla
      ? {
          promised: requirement.sla.required,
          commitment: 'guaranteed',
          window: requirement.sla.window,
          exclusions: '計画停止を除く',
        }
      : null,
    exemption:
      requirement.kind === 'prohibition'
        ? { reason: '代わるサービスがないためです。', compensation: '通信と保存の両方を暗号化します。', until: null }
        : null,
  };
}

export type ContentOptions = {
  profile: PolicyProfile;
  unitId: string;
  managerId: string;
  facts?: CloudServiceFacts;
  serviceName?: string;
  vendorName?: string;
};

/** Content that can be submitted at once. */
export function completeContent(options: ContentOptions): CloudServiceContent {
  const { profile, unitId, managerId, facts = CAREFUL_FACTS } = options;
  const careful = facts.information[0]?.confidentiality ?? null;
  return {
    ...emptyContent('cloud-service', unitId),
    serviceName: options.serviceName ?? '議事メモ',
    vendorName: options.vendorName ?? '株式会社みなと技研',
    serviceUrl: 'https://minutes.example.jp/',
    useDescription: '庁内会議の議事録を作成します。',
    necessity: '議事録の作成に月40時間かかっています。',
    userCount: 12,
    startOn: '2027-01-04',
    endOn: '2027-03-31',
    yearlyCostYen: 360000,
    facts,
    sections: [{ unitId, lead: true, purpose: '議事録の作成', confidentiality: careful }],
    proposedManagerPersonId: managerId,
    checklist: Object.fromEntries(
      assess(profile, { kind: 'cloud-service', facts }).requirements.map((requirement) => [
        requirement.key,
        answerFor(requirement),
      ]),
    ),
  };
}
