import { expect, test } from 'vitest';
import { sendBackWithNotes } from './notes-to-applicant';

const item = (...reviews: { stepKey: string; note: string }[]) => ({ reviews });

test('自分の段階で書いた指摘だけが、印の付いた項目として差戻しに入る', () => {
  const typed = sendBackWithNotes(
    [
      item({ stepKey: 'contracts', note: '第6条に同等の義務を加えてください。' }),
      item({ stepKey: 'contracts', note: '' }),
      item({ stepKey: 'security', note: 'ほかの段階の指摘' }),
      item({ stepKey: 'security', note: '' }, { stepKey: 'contracts', note: '返還の期限を書いてください。' }),
    ],
    'contracts',
    'ja',
  );
  expect(typed).toEqual({
    outcome: 'send-back',
    comment: expect.stringContaining('2件'),
    'items.0.marked': 'yes',
    'items.0.comment': '第6条に同等の義務を加えてください。',
    'items.3.marked': 'yes',
    'items.3.comment': '返還の期限を書いてください。',
  });
});

test('指摘がなければ、何も入れない', () => {
  expect(sendBackWithNotes([item({ stepKey: 'contracts', note: '' })], 'contracts', 'ja')).toEqual({});
  expect(sendBackWithNotes([item({ stepKey: 'contracts', note: '指摘' })], null, 'en')).toEqual({});
});
