import { describe, expect, test } from 'vitest';
import { fieldErrors } from '~/platform/input';
import { CONFIDENTIALITY_TOPICS, type ConfidentialityTopic } from '~/policy/confidentiality';
import { detailSchema, detailsFrom, detailValues } from './detail-form';

function typed(topic: ConfidentialityTopic, fields: Record<string, unknown>) {
  const parsed = detailSchema(topic).safeParse(fields);
  return parsed.success
    ? { details: detailsFrom(topic, parsed.data) }
    : { errors: Object.keys(fieldErrors(parsed.error)) };
}

test('選んだものは、問いの順に並べて保存する', () => {
  expect(typed('workers', { bound: ['left-company', 'workers', 'workers'] }).details).toEqual({
    topic: 'workers',
    bound: ['workers', 'left-company'],
  });
  expect(typed('workers', { bound: 'agency' }).details).toEqual({ topic: 'workers', bound: ['agency'] });
});

test('何も答えなければ、何も保存しない', () => {
  expect(typed('workers', {})).toEqual({ details: undefined });
  expect(typed('survival', { years: '' })).toEqual({ details: undefined });
  expect(typed('date', { signedOn: '', firstDisclosureOn: '' })).toEqual({ details: undefined });
});

test('全角の数と和暦も読む', () => {
  expect(typed('survival', { lasts: 'years', years: '５' }).details).toMatchObject({ years: 5 });
  expect(typed('date', { signedOn: '令和9年1月4日', firstDisclosureOn: '2027/1/5' }).details).toEqual({
    topic: 'date',
    signedOn: '2027-01-04',
    firstDisclosureOn: '2027-01-05',
  });
});

describe('受け取らないもの', () => {
  test.each<[string, ConfidentialityTopic, Record<string, unknown>, string[]]>([
    ['0年', 'survival', { lasts: 'years', years: '0' }, ['years']],
    ['101年', 'survival', { lasts: 'years', years: '101' }, ['years']],
    ['「永久」', 'survival', { lasts: 'years', years: '永久' }, ['years']],
    ['ない日付', 'date', { signedOn: '2027-02-30', firstDisclosureOn: '' }, ['signedOn']],
    ['知らない選択肢', 'workers', { bound: ['workers', 'everybody'] }, ['bound.1']],
    ['知らない欄', 'workers', { bound: [], verdict: 'met' }, ['']],
    ['ほかの要件の欄', 'workers', { bound: [], years: '5' }, ['']],
    ['長すぎる文', 'purpose', { limit: 'wider', widening: 'あ'.repeat(1001) }, ['widening']],
  ])('%s', (_name, topic, fields, errors) => {
    expect(typed(topic, fields).errors).toEqual(errors);
  });
});

test('どの要件の答えも、同じ欄に戻る', () => {
  const answers: Record<ConfidentialityTopic, Record<string, unknown>> = {
    scope: { covers: ['handed-over', 'seen'], markedOnly: 'yes', definition: '文書で示した情報' },
    purpose: { limit: 'wider', widening: '関連する業務' },
    workers: { bound: ['workers', 'left-work'] },
    survival: { lasts: 'years', years: '5' },
    return: { how: ['destroy'], includes: ['copies'], days: '30', proof: 'certificate' },
    exceptions: { allowed: ['public', 'law'], other: '', legalNotice: 'before' },
    remedy: { remedies: ['damages'], cap: 'applies' },
    notice: { told: 'pledge', reported: 'yes' },
    date: { signedOn: '2027-01-04', firstDisclosureOn: '2027-01-05' },
  };
  for (const topic of CONFIDENTIALITY_TOPICS) {
    const { details } = typed(topic, answers[topic]);
    expect([topic, detailValues(topic, details)]).toEqual([topic, answers[topic]]);
  }
});
