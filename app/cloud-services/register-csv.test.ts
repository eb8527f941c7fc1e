import { expect, test } from 'vitest';
import { registerCsvHead, registerCsvLine } from './register-csv';

test('一行は画面の列と同じ', () => {
  const row = {
    id: '1',
    name: '議事メモ',
    vendorName: '株式会社みなと技研',
    standing: { standing: 'ending-soon', days: 3 } as const,
    level: { ja: '機密性2', en: 'Confidentiality 2' },
    leadUnit: { ja: '介護福祉課', en: 'Nursing Care' },
    otherUnits: [{ ja: '税務課', en: 'Tax' }],
    managerName: '増田 春菜',
    managerPost: '課長',
    validUntil: '2027-03-31',
    openConditions: 2,
    restrictions: [],
  };
  expect(registerCsvLine(row, 'ja').join('|')).toBe(
    '議事メモ|株式会社みなと技研|機密性2|介護福祉課、税務課|増田 春菜|2027-03-31|まもなく期限|未了2件',
  );
  expect(registerCsvLine(row, 'en')).toContain('Nursing Care, Tax');
  expect(registerCsvHead('ja')).toHaveLength(registerCsvLine(row, 'ja').length);
});
