import { describe, expect, test } from 'vitest';
import { fieldErrors } from '~/platform/input';
import { baseline } from '~/policy/profiles/baseline';
import { type CloudServiceContent, emptyContent, type RequestContent } from '../content';
import type { StepSlug } from './step';
import { type FormValues, stepSchema, stepValues, withoutRow, withStepAnswers } from './step-form';
import { findStep, neighbour, stepsOf } from './steps';

const scheme = baseline.classification;
const UNIT = '01J0000000000000000000000A';
const OTHER = '01J0000000000000000000000B';
const draft = emptyContent('cloud-service', UNIT);
const SLUGS = stepsOf('cloud-service').map((step) => step.slug);

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
  expect(neighbour('cloud-service', 'service', -1)).toBeNull();
  expect(neighbour('cloud-service', 'service', 1)).toBe('purpose');
  expect(neighbour('cloud-service', 'check', 1)).toBeNull();
});

test.each(SLUGS)('何も入力しなくても「%s」は保存できる', (slug) => {
  expect(save(slug, {}).errors).toBeUndefined();
});

test.each(SLUGS)('「%s」を保存し直しても、内容は変わらない', (slug) => {
  const once = saved(slug, {});
  expect(saved(slug, {}, once)).toEqual(once);
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
