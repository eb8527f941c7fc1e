import { expect, test } from 'vitest';
import { readUnsentForm, unsentForm } from './unsent-form';

const formOf = (...fields: [string, string | Blob][]): FormData => {
  const form = new FormData();
  for (const [name, value] of fields) form.append(name, value);
  return form;
};

test('送れなかったフォームは、印だけを除いて、順番も同じ名前の値もそのまま残る', () => {
  const form = formOf(['csrf', 'x'], ['item', '一'], ['item', '二'], ['submissionKey', 'K'], ['text', ' 𠮷\n']);
  const unsent = unsentForm('/approval-requests/x/decisions?step=a', form);
  expect(unsent).toEqual({
    action: '/approval-requests/x/decisions?step=a',
    fields: [
      ['item', '一'],
      ['item', '二'],
      ['submissionKey', 'K'],
      ['text', ' 𠮷\n'],
    ],
  });
  expect(readUnsentForm(JSON.stringify(unsent))).toEqual(unsent);
});

test.each([
  ['a password', '/people/x/password', formOf(['newPassword', 'a'])],
  ['a file', '/x', formOf(['file', new Blob(['a'])])],
  ['signing in', '/sign-in', formOf(['email', 'a'])],
  ['another host', 'https://evil.example/x', formOf(['a', 'b'])],
  ['another host without scheme', '//evil.example/x', formOf(['a', 'b'])],
  ['nothing in it', '/x', formOf(['csrf', 'x'])],
])('a form with %s is not kept', (_, action, form) => {
  expect(unsentForm(action, form)).toBeNull();
});

test.each([
  'no json',
  '{}',
  '{"action":"//evil.example","fields":[["a","b"]]}',
  '{"action":"/x","fields":[["a",1]]}',
  '{"action":"/x","fields":[["a","b"]],"more":1}',
  '{"action":"/account/password","fields":[["a","b"]]}',
])('%s is not read', (text) => {
  expect(readUnsentForm(text)).toBeNull();
});
