import type { Text } from '~/platform/text';
import type { Verdict } from './verdicts';

export const verdictWords: Record<Verdict, Text> = {
  conforms: { ja: '適合', en: 'Conforms' },
  partly: { ja: '一部適合', en: 'In part' },
  'does-not': { ja: '不適合', en: 'Does not conform' },
  'not-applicable': { ja: '該当なし', en: 'Not applicable' },
};
