import { describe, expect, test } from 'vitest';
import { fieldErrors } from '~/platform/input';
import { scalarFactsOf } from '~/policy/facts';
import { REQUEST_KINDS } from '~/policy/model';
import { baseline } from '~/policy/profiles/baseline';
import { type CloudServiceContent, emptyContent, type RequestContent } from '../content';
import { isAnswered, isNeeded } from './fields';
import type { StepSlug } from './step';
import { type FormValues, stepSchema, stepValues, withoutRow, withStepAnswers } from './step-form';
import { findStep, neighbour, stepsOf } from './steps';

const scheme = baseline.classification;
const UNIT = '01J0000000000000000000000A';
const OTHER = '01J0000000000000000000000B';
const draft = emptyContent('cloud-service', UNIT);

/** Saves `typed` on the page `slug` as the action does. */
const save = (slug: StepSlug, typed: FormValues, content: RequestContent = draft) => {
  const parsed = stepSchema(content.kind, slug, scheme).safeParse({ ...stepValues(slug, scheme, content), ...typed });
  if (!parsed.success) return { errors: fieldErrors(parsed.error) };
  return { content: withStepAnswers(slug, parsed.data, content) };
};
const saved = (...args: Parameters<typeof save>) => {
  const { content, errors } = save(...args);
  if (!content) throw new Error(JSON.stringify(errors));
  return content as CloudServiceContent;
};
const messages = (slug: StepSlug, typed: FormValues) => Object.keys(save(slug, typed).errors ?? {});

test('すべての画面に番号どおりの前後がある', () => {
  expect(neighbour(draft, 'service', -1)).toBeNull();
  expect(neighbour(draft, 'service', 1)).toBe('purpose');
  expect(neighbour(draft, 'check', 1)).toBeNull();
});

const PAGES = REQUEST_KINDS.flatMap((kind) => stepsOf(kind).map((step) => [kind, step.slug] as const));

test.each(PAGES)('%s の「%s」は、何も入力しなくても保存でき、保存し直しても変わらない', (kind, slug) => {
  const blank = emptyContent(kind, UNIT);
  expect(save(slug, {}, blank).errors).toBeUndefined();
  const once = saved(slug, {}, blank);
  expect(saved(slug, {}, once)).toEqual(once);
});

test.each(REQUEST_KINDS)('%s の項目の名前は、どれも一度しか使われず、両方の言葉がある', (kind) => {
  const fields = stepsOf(kind).flatMap((step) => step.fields);
  expect(new Set(fields.map((field) => field.name)).size).toBe(fields.length);
  const texts = [
    ...stepsOf(kind).flatMap(({ title, help }) => [title, help]),
    ...fields.flatMap(({ label, question, hint }) => [label, question ?? label, hint ?? label]),
  ];
  expect(texts.filter(({ ja, en }) => ja === '' || en === '' || /[ぁ-ん]/.test(en))).toEqual([]);
});

test.each(REQUEST_KINDS)('%s で尋ねる事実は、規程の見る事実と過不足がない', (kind) => {
  const asked = stepsOf(kind).flatMap((step) => step.fields.flatMap(({ fact }) => fact ?? []));
  const given = ['purpose', 'sharedBySections', 'emergency', 'accountChange'];
  expect(asked.toSorted()).toEqual(
    scalarFactsOf(kind)
      .filter((fact) => !given.includes(fact))
      .toSorted(),
  );
});

describe('事実', () => {
  test('選ばなかった答えは「まだ分からない」のままにする', () => {
    expect(saved('network', { network: '' }).facts).toEqual({});
    expect(saved('network', { network: 'lgwan' }).facts).toEqual({ network: 'lgwan' });
  });

  test('緊急の利用は、試行ではない', () => {
    expect(saved('use', { kindOfUse: 'emergency' }).facts).toEqual({ pilot: false, emergency: true });
    expect(saved('use', { kindOfUse: 'regular' }).facts).toEqual({ pilot: false, emergency: false });
  });

  test('「いいえ」は答えであり、未回答ではない', () => {
    const content = saved('outside-work', { systemWork: 'no' });
    expect(content.facts.systemWork).toBe(false);
    expect(stepValues('outside-work', scheme, content).systemWork).toBe('no');
  });

  test('ほかの画面の答えには触れない', () => {
    const network = saved('network', { network: 'internet' });
    expect(saved('terms', { terms: 'uniform' }, network).facts).toEqual({ network: 'internet', terms: 'uniform' });
  });
});

describe('情報の行', () => {
  const row = {
    name: '申込者の名簿',
    confidentiality: '2',
    integrity: '',
    availability: '',
    personalInformation: 'yes',
    specificPersonalInformation: '',
  };
  const blank = {
    name: '',
    confidentiality: '',
    integrity: '',
    availability: '',
    personalInformation: '',
    specificPersonalInformation: '',
  };

  test('画面の最後に、いつも空いた行がひとつある', () => {
    expect(stepValues('information', scheme, draft).information).toEqual([blank]);
    const content = saved('information', { information: [row, blank] });
    expect(stepValues('information', scheme, content).information).toEqual([row, blank]);
  });

  test('空いた行は残らず、書きかけの行は残る', () => {
    const content = saved('information', { information: [blank, row, blank] });
    expect(content.facts.information).toEqual([
      {
        name: '申込者の名簿',
        confidentiality: '2',
        integrity: '',
        availability: '',
        personalInformation: true,
        specificPersonalInformation: false,
      },
    ]);
  });

  test('個人番号を含む情報は、個人情報を含む', () => {
    const content = saved('information', {
      information: [{ ...row, personalInformation: '', specificPersonalInformation: 'yes' }],
    });
    expect(content.facts.information?.[0]?.personalInformation).toBe(true);
  });

  test('行をひとつ除いても、ほかの行はそのまま残る', () => {
    const typed = { information: [row, { ...row, name: '名札' }, blank] };
    expect(withoutRow(typed, 'information.0').information).toEqual([{ ...row, name: '名札' }, blank]);
    expect(withoutRow(typed, 'sections.0')).toEqual(typed);
    expect(withoutRow(typed, null)).toEqual(typed);
  });

  test('規程にない分類は選べない', () => {
    expect(messages('information', { information: [{ ...row, confidentiality: '9' }] })).toEqual([
      'information.0.confidentiality',
    ]);
  });

  test('50行を超える情報は、まとめるように求める', () => {
    const rows = Array.from({ length: 52 }, () => row);
    expect(messages('information', { information: rows })).toEqual(['information']);
  });
});

describe('課の行', () => {
  const other = { unitId: OTHER, purpose: '窓口', confidentiality: '2' };

  test('所管課は変わらず、一緒に使う課が続く', () => {
    const content = saved('sections', { lead: { purpose: '講座', confidentiality: '1' }, others: [other] });
    expect(content.sections).toEqual([
      { unitId: UNIT, lead: true, purpose: '講座', confidentiality: '1' },
      { unitId: OTHER, lead: false, purpose: '窓口', confidentiality: '2' },
    ]);
    expect(content.facts.sharedBySections).toBe(true);
    expect(saved('sections', { others: [] }, content).facts.sharedBySections).toBe(false);
  });

  test('同じ課を二度選ぶことはできない', () => {
    expect(messages('sections', { others: [other, other] })).toEqual(['others.1.unitId']);
  });
});

describe('形の誤り', () => {
  test.each<[string, StepSlug, FormValues, string[]]>([
    ['終わりが始まりより前', 'period', { startOn: '2027-04-01', endOn: '2027-03-31' }, ['endOn']],
    ['存在しない日付', 'period', { startOn: '2027-02-30' }, ['startOn']],
    ['数でない人数', 'period', { userCount: 'たくさん' }, ['userCount']],
    ['無限の費用', 'period', { yearlyCostYen: 'Infinity' }, ['yearlyCostYen']],
    ['長すぎる名前', 'service', { serviceName: 'あ'.repeat(201) }, ['serviceName']],
    ['示されていない選択肢', 'network', { network: 'wifi' }, ['network']],
    ['画面にない項目', 'service', { status: 'approved', applicantId: UNIT }, ['']],
    ['別の画面の項目', 'service', { network: 'lgwan' }, ['']],
    [
      '行の中の知らない項目',
      'information',
      { information: [{ name: 'a', confidentiality: '', integrity: '', availability: '', rank: '9' }] },
      [''],
    ],
    ['向きを変える文字', 'purpose', { useDescription: 'a\u202Eb' }, ['useDescription']],
    ['対にならない文字', 'purpose', { necessity: '\uD842' }, ['necessity']],
    ['行でないもの', 'information', { information: 'x' }, ['information']],
  ])('%s', (_name, slug, typed, expected) => {
    expect(messages(slug, typed)).toEqual(expected);
  });

  test('全角の数字と和暦の日付は、そのまま受け付ける', () => {
    const content = saved('period', {
      startOn: '令和９年４月１日',
      endOn: '',
      userCount: '１２０',
      yearlyCostYen: '１，２００，０００',
    });
    expect(content).toMatchObject({ startOn: '2027-04-01', endOn: null, userCount: 120, yearlyCostYen: 1200000 });
  });
});

test('ほかの種類の申請にしかない画面は、ない', () => {
  expect(findStep('outsourcing', 'service')).toBeNull();
  expect(findStep('cloud-service', 'workers')).toBeNull();
});

describe('委託の条件で要る答え', () => {
  const open = (content: RequestContent) =>
    stepsOf(content.kind)
      .flatMap((step) => step.fields)
      .filter((field) => isNeeded(field, content) && !isAnswered(field.get(content)))
      .map((field) => field.name);
  const blank = emptyContent('outsourcing', UNIT);

  test('自動更新のときだけ、延びる期間と断る期限が要る', () => {
    const renews = saved('renewal', { autoRenewal: 'yes' }, blank);
    expect(open(renews)).toEqual(expect.arrayContaining(['renewalMonths', 'noticeAmount', 'noticeUnit']));
    const ends = saved('renewal', { autoRenewal: 'no' }, blank);
    expect(open(ends)).not.toContain('noticeAmount');
  });

  test('情報を扱うときだけ、秘密保持の約束の時期と作業の場所が要る', () => {
    const handles = saved('information', { handlesInformation: 'yes' }, blank);
    expect(open(handles)).toEqual(expect.arrayContaining(['nda', 'workplaceDescription', 'firstDisclosureOn']));
    const none = saved('information', { handlesInformation: 'no' }, blank);
    for (const name of ['nda', 'ndaSignedOn', 'firstDisclosureOn', 'workplaceDescription']) {
      expect(open(none)).not.toContain(name);
    }
  });

  test('2段階目からは、1段階上の再委託先が要る', () => {
    const sub = emptyContent('subcontracting', UNIT);
    expect(open(saved('company', { tier: '１' }, sub))).not.toContain('parentName');
    const deeper = saved('company', { tier: '2' }, sub);
    expect(open(deeper)).toContain('parentName');
    expect(deeper.facts).toMatchObject({ furtherTier: true });
  });
});
