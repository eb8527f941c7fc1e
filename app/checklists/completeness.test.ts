import { describe, expect, test } from 'vitest';
import { type ChecklistAnswer, type CloudServiceContent, emptyContent } from '~/approval-requests/content';
import { assess } from '~/policy/assess';
import type { AssessedRequirement, CloudServiceFacts } from '~/policy/model';
import { baseline } from '~/policy/profiles/baseline';
import { unanswered } from './answers';
import { contentForSubmission, itemGaps, missingForSubmission } from './completeness';
import { exemptionsIn, summarise, unmetIn } from './summary';

const ID = '01J00000000000000000000001';
const UNIT = '01J0000000000000000000000A';

const facts: CloudServiceFacts = {
  purpose: 'new',
  serviceModel: 'saas',
  terms: 'negotiated',
  information: [
    {
      name: '講座の申込者',
      confidentiality: '2',
      integrity: '1',
      availability: '1',
      personalInformation: true,
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

const filledIn: CloudServiceContent = {
  ...emptyContent('cloud-service', UNIT),
  serviceName: '講座予約サービス',
  vendorName: '株式会社サンプル',
  useDescription: '公民館の講座の申込みを受け付ける。',
  necessity: '電話での受付に時間がかかっている。',
  userCount: 20,
  startOn: '2027-04-01',
  endOn: '2028-03-31',
  yearlyCostYen: 120000,
  facts,
  sections: [{ unitId: UNIT, lead: true, purpose: '講座の受付', confidentiality: '2' }],
  proposedManagerPersonId: '01J0000000000000000000000P',
};

const assessment = assess(baseline, { kind: 'cloud-service', facts });
const proven: ChecklistAnswer = {
  ...unanswered,
  answer: 'met',
  quotes: [{ document: '契約書', page: '3', text: '第5条' }],
};

/** Every requirement answered as met, with proof and with the required figure, guaranteed. */
const complete: CloudServiceContent = {
  ...filledIn,
  checklist: Object.fromEntries(
    assessment.requirements.map((requirement) => [
      requirement.key,
      {
        ...proven,
        sla: requirement.sla
          ? {
              promised: requirement.sla.required,
              commitment: 'guaranteed',
              window: requirement.sla.window,
              exclusions: '',
            }
          : null,
      } satisfies ChecklistAnswer,
    ]),
  ),
};

const missing = (content: CloudServiceContent, on = assess(baseline, content)) =>
  missingForSubmission(baseline, content, on, ID);
const paths = (content: CloudServiceContent) => missing(content).map((gap) => gap.path);

describe('申請に足りないもの', () => {
  test('すべて答えた申請には、足りないものがない', () => {
    expect(missing(complete)).toEqual([]);
  });

  test('空の下書きでは、必要な問いのすべてが挙がり、任意の問いは挙がらない', () => {
    const found = paths(emptyContent('cloud-service', UNIT));
    for (const path of [
      'serviceName',
      'vendorName',
      'useDescription',
      'necessity',
      'kindOfUse',
      'serviceModel',
      'contractorUse',
      'information.0.name',
      'network',
      'terms',
      'dataLocation',
      'governingLaw',
      'dataReuse',
      'certification',
      'subcontracting',
      'systemWork',
      'externalConnection',
      'lead.purpose',
      'lead.confidentiality',
      'startOn',
      'endOn',
      'userCount',
      'yearlyCostYen',
      'proposedManagerPersonId',
    ]) {
      expect(found).toContain(path);
    }
    expect(found).not.toContain('serviceUrl');
    expect(found).not.toContain('vendorCorporateNumber');
  });

  test('足りないものは、その欄へのリンクになる', () => {
    const [gap] = missing({ ...complete, serviceName: '' });
    expect(gap).toEqual({
      path: 'serviceName',
      text: { ja: '「サービスの名前」に答えてください。', en: '“Name of the service”: give an answer.' },
      href: `/approval-requests/${ID}/intake/service#serviceName`,
    });
    const [first] = assessment.requirements;
    const [item] = missing({ ...complete, checklist: { ...complete.checklist, [first!.key]: unanswered } });
    expect(item?.href).toBe(`/approval-requests/${ID}/checklist/${first!.key}#answer`);
  });

  test('0円と0でない人数は答えとして数える', () => {
    expect(paths({ ...complete, yearlyCostYen: 0 })).toEqual([]);
  });

  test('分類を選んでいない情報は、行と軸を名指しする', () => {
    const information = [{ ...facts.information[0]!, integrity: '' }];
    const gap = missing({ ...complete, facts: { ...facts, information } }, assessment)[0];
    expect(gap?.path).toBe('information.0.integrity');
    expect(gap?.text.ja).toContain('講座の申込者');
    expect(gap?.text.ja).toContain('完全性');
  });

  test('別の規程の分類は、答えとして数えない', () => {
    const information = [{ ...facts.information[0]!, confidentiality: 'C1' }];
    expect(missing({ ...complete, facts: { ...facts, information } }, assessment).map((gap) => gap.path)).toEqual([
      'information.0.confidentiality',
    ]);
  });

  test('一緒に使う課には、課と使い道と分類が要る', () => {
    const sections = [...complete.sections, { unitId: '', lead: false, purpose: '', confidentiality: null }];
    const content = { ...complete, sections, facts: { ...facts, sharedBySections: true } };
    expect(missing(content, assessment).map((gap) => gap.path)).toEqual([
      'others.0.unitId',
      'others.0.purpose',
      'others.0.confidentiality',
    ]);
  });

  test('所管課のない申請は出せない', () => {
    expect(paths({ ...complete, sections: [] })).toContain('lead.purpose');
  });
});

const requirement = (changes: Partial<AssessedRequirement>): AssessedRequirement => ({
  key: 'x',
  kind: 'cloud',
  title: { ja: '要件', en: 'Requirement' },
  statement: { ja: '', en: '' },
  guidance: { ja: '', en: '' },
  provisions: [],
  when: { always: true },
  mandatory: { always: true },
  exemptable: true,
  reviewers: [],
  isMandatory: true,
  ...changes,
});
const uptime = requirement({
  kind: 'sla',
  sla: { category: 'availability', comparator: 'at-least', required: 99.9, unit: 'percent', window: 'month' },
});
const exemption = { reason: '法令で定められた受付', compensation: '通信を暗号化する', until: '2027-03-31' };
const sla = { promised: 99.95, commitment: 'guaranteed', window: 'month', exclusions: '' } as const;

describe('確認項目ひとつに足りないもの', () => {
  test.each<[string, AssessedRequirement, Partial<ChecklistAnswer>, 'A' | 'B', string[]]>([
    ['必須で未回答', requirement({}), {}, 'A', ['answer']],
    ['任意で未回答', requirement({ isMandatory: false }), {}, 'A', []],
    ['該当なしで理由なし', requirement({}), { answer: 'not-applicable' }, 'A', ['notApplicableReason']],
    ['該当なしで理由あり', requirement({}), { answer: 'not-applicable', notApplicableReason: '再委託なし' }, 'A', []],
    [
      '任意でも該当なしには理由',
      requirement({ isMandatory: false }),
      { answer: 'not-applicable' },
      'B',
      ['notApplicableReason'],
    ],
    ['不適合', requirement({}), { answer: 'not-met' }, 'A', ['exemption.reason']],
    ['不適合で例外を申請', requirement({}), { answer: 'not-met', exemption }, 'A', []],
    ['任意の不適合', requirement({ isMandatory: false }), { answer: 'not-met' }, 'A', []],
    ['例外を認めない要件の不適合', requirement({ exemptable: false }), { answer: 'not-met' }, 'A', ['answer']],
    [
      '例外を認めない要件の一部適合',
      requirement({ exemptable: false }),
      { answer: 'partly-met', explanation: '一部' },
      'A',
      ['answer'],
    ],
    [
      '例外を認めない要件に例外を申請',
      requirement({ exemptable: false }),
      { answer: 'not-met', exemption },
      'A',
      ['exemption.reason'],
    ],
    [
      '例外の書きかけ',
      requirement({}),
      { answer: 'not-met', exemption: { reason: '', compensation: '', until: null } },
      'A',
      ['exemption.reason', 'exemption.compensation'],
    ],
    ['一部適合で説明なし', requirement({}), { answer: 'partly-met' }, 'A', ['explanation']],
    ['契約の適合で根拠なし（A）', requirement({ kind: 'contract' }), { answer: 'met' }, 'A', ['quotes.0.document']],
    ['契約の適合で根拠なし（B）', requirement({ kind: 'contract' }), { answer: 'met' }, 'B', []],
    [
      '契約の適合で書名だけ（A）',
      requirement({ kind: 'contract' }),
      { answer: 'met', quotes: [{ document: '契約書', page: '', text: '' }] },
      'A',
      ['quotes.0.document'],
    ],
    [
      '契約の適合でファイルあり（A）',
      requirement({ kind: 'contract' }),
      { answer: 'met', evidenceFileIds: [ID] },
      'A',
      [],
    ],
    ['クラウド要件の適合（A）', requirement({}), { answer: 'met' }, 'A', []],
    ['稼働率の数値なし', uptime, { answer: 'met' }, 'B', ['sla.promised', 'sla.commitment']],
    ['稼働率が届かない', uptime, { answer: 'met', sla: { ...sla, promised: 99.5 } }, 'B', ['sla.promised']],
    ['稼働率が届く', uptime, { answer: 'met', sla }, 'B', []],
    ['稼働率の期間が不明', uptime, { answer: 'met', sla: { ...sla, window: 'none' } }, 'B', ['sla.window']],
    ['稼働率が記載なし', uptime, { answer: 'met', sla: { ...sla, commitment: 'not-stated' } }, 'B', ['sla.commitment']],
    ['事実が破っている規則', requirement({ kind: 'prohibition' }), {}, 'A', ['exemption.reason']],
    ['事実が破っている規則で例外を申請', requirement({ kind: 'prohibition' }), { exemption }, 'A', []],
    ['例外のない規則', requirement({ kind: 'prohibition', exemptable: false }), {}, 'A', ['facts']],
  ])('%s', (_name, item, answer, track, expected) => {
    expect(itemGaps(item, { ...unanswered, ...answer }, track).map((gap) => gap.field)).toEqual(expected);
  });

  test('少ないほどよい数値は、上限と比べる', () => {
    const notice = requirement({
      kind: 'sla',
      sla: { category: 'reliability', comparator: 'at-most', required: 60, unit: 'minutes', window: 'none' },
    });
    const at = (promised: number) => itemGaps(notice, { ...unanswered, answer: 'met', sla: { ...sla, promised } }, 'B');
    expect(at(60)).toEqual([]);
    expect(at(61).map((gap) => gap.field)).toEqual(['sla.promised']);
  });
});

describe('申請で凍結する内容', () => {
  const [first] = assessment.requirements;
  const key = first!.key;

  test('当てはまらなくなった要件の答えは、下書きに残り、申請には入らない', () => {
    const content = { ...complete, checklist: { ...complete.checklist, 'no-longer-asked': proven } };
    expect(contentForSubmission(content, assessment).checklist['no-longer-asked']).toBeUndefined();
    expect(content.checklist['no-longer-asked']).toEqual(proven);
  });

  test('答えを変えて要らなくなった理由や例外は、申請に入らない', () => {
    const leftover = { ...proven, notApplicableReason: '以前の理由', exemption };
    const frozen = contentForSubmission({ ...complete, checklist: { [key]: leftover } }, assessment).checklist[key];
    expect(frozen).toMatchObject({ answer: 'met', notApplicableReason: '', exemption: null });
  });

  test('名前が Object の部品でも、答えとして読まない', () => {
    const odd = requirement({ key: 'constructor' });
    expect(summarise(complete, { ...assessment, requirements: [odd] }).missing).toBe(1);
  });
});

test('例外を申請した要件は、不適合とは別に数える', () => {
  const [a, b] = assessment.requirements.filter((item) => item.exemptable && item.kind !== 'prohibition');
  const content: CloudServiceContent = {
    ...complete,
    checklist: {
      ...complete.checklist,
      [a!.key]: { ...unanswered, answer: 'not-met', exemption },
      [b!.key]: { ...unanswered, answer: 'not-met' },
    },
  };
  expect(exemptionsIn(content, assessment).map((entry) => entry.requirement.key)).toEqual([a!.key]);
  expect(unmetIn(content, assessment).map((entry) => entry.key)).toEqual([b!.key]);
  const summary = summarise(content, assessment);
  expect(summary).toMatchObject({ total: assessment.requirements.length, exemption: 1, 'not-met': 1, missing: 0 });
});
