import { describe, expect, test } from 'vitest';
import { aspectText } from './change-words';
import { changeRulesOf, factsOfChange, judgeChange } from './changes';
import {
  CHANGE_ASPECTS,
  CHANGE_KINDS,
  type ChangeKind,
  type Facts,
  type InformationItem,
  type RequestKind,
} from './model';
import { shippedProfiles } from './profiles';
import { baseline } from './profiles/baseline';
import { fujieda } from './profiles/fujieda';

const item = (confidentiality: string, personal: 'none' | 'personal' | 'my-number' = 'none'): InformationItem => ({
  name: '名簿',
  confidentiality,
  integrity: '2',
  availability: '1',
  personalInformation: personal !== 'none',
  specificPersonalInformation: personal === 'my-number',
});

const CLOUD: Partial<Facts> = {
  purpose: 'new',
  serviceModel: 'saas',
  terms: 'negotiated',
  network: 'internet',
  dataLocation: 'domestic',
  governingLaw: 'japan',
  certification: 'ismap',
  subcontracting: 'approved-tiers',
  systemWork: false,
  externalConnection: false,
  dataReuse: 'no',
  sharedBySections: false,
  contractorUse: false,
  pilot: false,
  emergency: false,
};
const WORK: Partial<Facts> = {
  purpose: 'new',
  workKind: 'processing',
  handlesInformation: true,
  workplace: 'vendor-offices',
  vendorAccess: 'media',
  externalConnection: false,
  subcontracting: 'none',
  vendorCloud: 'no',
  listing: 'listed',
  nda: 'before',
  autoRenewal: false,
  longTermContract: false,
  transitional: false,
};
const careful = [item('2')];
const light = [item('1')];
const personal = [item('2', 'personal')];
const myNumber = [item('3A', 'my-number')];

type Row = [
  what: string,
  kind: RequestKind,
  information: InformationItem[],
  change: ChangeKind,
  aspect: string,
  facts: Partial<Facts>,
  outcome: 'decision' | 'check' | 'note',
  requirement: string | null,
];

/** 変更の規則の表: 左から、何に、どの情報で、何が変わり、何が要るか。最後は、あわせて見る要件。 */
test.each<Row>([
  ['規約：情報の使い方', 'cloud-service', light, 'terms', 'data-use', {}, 'decision', 'light-terms-read'],
  ['規約：約束が弱く', 'cloud-service', careful, 'terms', 'protection', {}, 'decision', 'cloud-responsibility-split'],
  ['規約：約束が弱く（軽い情報）', 'cloud-service', light, 'terms', 'protection', {}, 'check', 'light-terms-read'],
  ['規約：字句だけ', 'cloud-service', careful, 'terms', 'wording', {}, 'note', null],
  ['規約：料金', 'outsourcing', careful, 'terms', 'charges', {}, 'note', null],
  [
    '規約：字句だけだが約款型になる',
    'cloud-service',
    careful,
    'terms',
    'wording',
    { terms: 'uniform' },
    'decision',
    'prohibition-uniform-terms',
  ],
  [
    '規約：学習に使われる',
    'cloud-service',
    careful,
    'terms',
    'data-use',
    { dataReuse: 'yes' },
    'decision',
    'prohibition-data-reuse',
  ],
  [
    '国外へ移る',
    'cloud-service',
    careful,
    'data-location',
    'country',
    { dataLocation: 'foreign' },
    'decision',
    'cloud-foreign-disclosure',
  ],
  ['国内で移る', 'cloud-service', careful, 'data-location', 'site', {}, 'check', 'cloud-data-location'],
  ['国内で移る（軽い情報）', 'cloud-service', light, 'data-location', 'site', {}, 'note', null],
  [
    '国内で移ると言うが、国外を含む',
    'cloud-service',
    careful,
    'data-location',
    'site',
    { dataLocation: 'both' },
    'decision',
    'cloud-foreign-disclosure',
  ],
  [
    '作業場所が国外になる',
    'outsourcing',
    careful,
    'data-location',
    'site',
    { workplace: 'abroad' },
    'decision',
    'management-abroad',
  ],
  ['国外の者に買収される', 'outsourcing', careful, 'capital', 'abroad', {}, 'decision', 'selection-ownership'],
  ['国外の者に買収される（軽い情報）', 'cloud-service', light, 'capital', 'abroad', {}, 'check', null],
  ['国内の会社に買収される', 'outsourcing', careful, 'capital', 'domestic', {}, 'check', 'selection-ownership'],
  [
    '再委託先が加わる（委託）',
    'outsourcing',
    careful,
    'subcontractor',
    'added',
    {},
    'decision',
    'contract-subcontracting',
  ],
  [
    '再委託先が替わる（クラウド）',
    'cloud-service',
    careful,
    'subcontractor',
    'replaced',
    {},
    'check',
    'cloud-subcontractors',
  ],
  [
    '再委託先が加わる（特定個人情報）',
    'cloud-service',
    myNumber,
    'subcontractor',
    'added',
    {},
    'decision',
    'specific-subcontract-permission',
  ],
  ['再委託先が離れる', 'outsourcing', careful, 'subcontractor', 'ended', {}, 'check', 'contract-return-disposal'],
  ['低いプランにする', 'cloud-service', careful, 'plan', 'lower', {}, 'decision', 'sla-uptime'],
  ['低いプランにする（軽い情報）', 'cloud-service', light, 'plan', 'lower', {}, 'check', 'contract-service-level'],
  ['同じ水準のプラン：登録の範囲', 'cloud-service', careful, 'plan', 'equal', {}, 'check', 'cloud-certification-scope'],
  ['AIの機能が加わる', 'cloud-service', light, 'functions', 'ai', {}, 'decision', null],
  ['外部への公開', 'cloud-service', careful, 'functions', 'sharing', {}, 'decision', 'cloud-settings-check'],
  ['使っていた機能がなくなる', 'cloud-service', careful, 'functions', 'withdrawn', {}, 'check', 'cloud-log-review'],
  ['ほかの機能', 'cloud-service', careful, 'functions', 'other', {}, 'note', null],
  [
    '認証が失効する',
    'cloud-service',
    careful,
    'certification',
    'lost',
    { certification: 'none' },
    'decision',
    'cloud-certification-alternative',
  ],
  [
    '認証の範囲が変わる',
    'cloud-service',
    careful,
    'certification',
    'narrowed',
    {},
    'check',
    'cloud-certification-scope',
  ],
  ['認証を更新する', 'cloud-service', careful, 'certification', 'other', {}, 'note', null],
  [
    '個人情報の責任者が替わる',
    'outsourcing',
    personal,
    'staff',
    'responsible',
    {},
    'check',
    'personal-structure-report',
  ],
  ['責任者が替わる', 'outsourcing', light, 'staff', 'responsible', {}, 'note', null],
  ['連絡先が変わる', 'outsourcing', personal, 'staff', 'contact', {}, 'note', null],
])('%s（%s）', (_what, kind, information, change, aspect, facts, outcome, requirement) => {
  const before = { ...(kind === 'cloud-service' ? CLOUD : WORK), information };
  const judged = judgeChange(baseline, { change, aspect, kind, before, facts });
  expect([judged.outcome, judged.reasons[0]?.outcome]).toEqual([outcome, outcome]);
  if (requirement) expect(judged.checks).toContain(requirement);
  // Whatever is called for rests on a provision.
  for (const reason of judged.reasons) expect(reason.provisions, reason.text.ja).not.toEqual([]);
});

test('前と同じ答えからは、何も変わらない', () => {
  const before = { ...CLOUD, information: careful };
  const judged = judgeChange(baseline, {
    change: 'data-location',
    aspect: 'site',
    kind: 'cloud-service',
    before,
    facts: { dataLocation: 'domestic' },
  });
  expect(judged).toMatchObject({ added: [], gone: [] });
});

test('なくなる要件は示すが、それだけで手続きは増えない', () => {
  const before = { ...CLOUD, dataLocation: 'foreign' as const, information: careful };
  const judged = judgeChange(baseline, {
    change: 'terms',
    aspect: 'wording',
    kind: 'cloud-service',
    before,
    facts: { dataLocation: 'domestic' },
  });
  expect(judged.gone).toContain('cloud-foreign-disclosure');
  expect(judged.outcome).toBe('note');
});

test('申請のない契約では、分からないことを重い方に見る', () => {
  const judged = judgeChange(baseline, {
    change: 'capital',
    aspect: 'abroad',
    kind: 'outsourcing',
    before: null,
    facts: {},
  });
  expect(judged.outcome).toBe('decision');
  expect(judged.checks).toContain('selection-foreign-disclosure');
});

test('藤枝市では、市の規定も根拠に挙がる', () => {
  const judged = judgeChange(fujieda, {
    change: 'terms',
    aspect: 'data-use',
    kind: 'outsourcing',
    before: { ...WORK, information: [item('2')] },
    facts: {},
  });
  expect(judged.reasons[0]?.provisions).toContain('fujieda-6-2');
});

describe.each(shippedProfiles.map((profile) => [profile.body.ja, profile] as const))('%sの規則', (_name, profile) => {
  test('どの種類のどの内容にも、規則がある', () => {
    const { rules } = changeRulesOf(profile);
    for (const change of CHANGE_KINDS) {
      for (const aspect of CHANGE_ASPECTS[change]) {
        expect(rules.some((rule) => rule.change === change && rule.aspects.includes(aspect))).toBe(true);
        expect(aspectText(change, aspect).ja).not.toBe(aspect);
      }
    }
  });
});

test('尋ねる事実は、その種類の申請が尋ねるものだけ', () => {
  expect(factsOfChange('data-location', 'cloud-service')).toEqual(['dataLocation', 'governingLaw']);
  expect(factsOfChange('data-location', 'outsourcing')).toEqual(['workplace']);
});
