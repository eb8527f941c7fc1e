/** Answers as a careful clerk would give them, with a gap here and there so that reviewers have something to find. */
import {
  type ChecklistAnswer,
  type CloudServiceContent,
  emptyContent,
  type RequestContent,
} from '~/approval-requests/content';
import { addMonths, type PlainDate } from '~/platform/dates';
import { assess } from '~/policy/assess';
import type { AssessedRequirement, PolicyProfile } from '~/policy/model';
import { informationUnder } from './classes';
import { demoDetails, demoPromise } from './clauses';
import type { DemoService } from './services';

const DOCUMENTS = {
  contract: '業務委託契約書（案）',
  confidentiality: '秘密保持契約書',
  cloud: 'セキュリティホワイトペーパー',
  sla: 'サービス品質保証書',
  prohibition: '利用規約',
  selection: '会社概要',
  account: 'アカウント運用手順書',
  management: '業務仕様書',
} as const;

const SAID: Record<keyof typeof DOCUMENTS, string> = {
  contract: '乙は、本契約の履行に当たり、甲の定める情報セキュリティに関する規程を守るものとする。',
  confidentiality: '受領者は、秘密情報を本目的以外に用いず、本契約の終了後5年間も同様とする。',
  cloud: 'データは国内の二か所のデータセンターに暗号化して保存します。',
  sla: '当社は、本サービスの月間稼働率が次の値を下回らないことを保証します。',
  selection: '当社の株主及び出資の比率は、次のとおりです。',
  account: '投稿する前に、書いた者とは別の者が内容を確かめる。',
  management: '受託者は、貸与を受けた資料の受渡しを、その都度記録する。',
  prohibition: '利用者は、登録したデータをいつでも書き出すことができます。',
};

/** The n-th answer; every seventeenth is only partly met and asks for an exemption where one is possible. */
function answer(requirement: AssessedRequirement, n: number): ChecklistAnswer {
  const partly = n % 17 === 9 && requirement.exemptable && requirement.kind !== 'sla';
  return {
    answer: partly ? 'partly-met' : 'met',
    explanation: partly ? '方針は示されていますが、書面での約束はまだ得ていません。' : '事業者の資料で確認しました。',
    quotes: [{ document: DOCUMENTS[requirement.kind], page: String((n % 28) + 2), text: SAID[requirement.kind] }],
    evidenceFileIds: [],
    notApplicableReason: '',
    sla: requirement.sla ? demoPromise(requirement.sla, n) : null,
    ...(partly ? {} : demoDetails(requirement)),
    exemption:
      partly || requirement.kind === 'prohibition'
        ? {
            reason: '同じ働きをする別のサービスがなく、契約の更新時に書面へ加えると事業者が約束しています。',
            compensation: '登録する情報を業務に必要な項目だけに絞り、月に一度、課長が記録を確認します。',
            until: null,
          }
        : null,
  };
}

/** The content with every requirement that applies answered; `start` varies where the gaps are. */
export function withAnswers<C extends RequestContent>(profile: PolicyProfile, content: C, start: number): C {
  const { requirements } = assess(profile, content);
  const checklist = Object.fromEntries(requirements.map((each, n) => [each.key, answer(each, n + start)]));
  return { ...content, checklist };
}

export type DemoContent = {
  service: DemoService;
  profile: PolicyProfile;
  unitId: string;
  managerId: string;
  from: PlainDate;
};

/** A complete draft for `service`. */
export function demoContent({ service, profile, unitId, managerId, from }: DemoContent): CloudServiceContent {
  const information = informationUnder(profile, service.facts.information);
  const careful = information[0]?.confidentiality ?? null;
  const content: CloudServiceContent = {
    ...emptyContent('cloud-service', unitId),
    serviceName: service.name,
    vendorName: service.vendor,
    useDescription: service.use,
    necessity: service.why,
    userCount: service.users,
    startOn: from,
    endOn: addMonths(from, 12),
    yearlyCostYen: service.cost,
    facts: { ...service.facts, information },
    sections: [{ unitId, lead: true, purpose: service.use, confidentiality: careful }],
    proposedManagerPersonId: managerId,
  };
  return withAnswers(profile, content, service.name.length);
}
