/** What a task about service levels says. */
import type { Text } from '~/platform/text';
import type { BreachKind } from './breach';
import { type Month, monthText } from './month';

export const titles = {
  figures: (name: string, month: Month): Text => ({
    ja: `「${name}」の${monthText(month).ja}のSLAの実績を入力する`,
    en: `Enter the SLA figures of “${name}” for ${monthText(month).en}`,
  }),
  breach: (name: string, month: Month, item: Text, kind: BreachKind): Text =>
    kind === 'breach'
      ? {
          ja: `「${name}」の${monthText(month).ja}の${item.ja}が保証に届かないため、減額などを求める`,
          en: `Claim what follows from ${item.en} of “${name}” short of its guarantee in ${monthText(month).en}`,
        }
      : {
          ja: `「${name}」の${monthText(month).ja}の${item.ja}が努力目標に届かないため、改善を求める`,
          en: `Ask for better: ${item.en} of “${name}” short of its objective in ${monthText(month).en}`,
        },
} as const;

/** What the portal itself writes down when it ends a task. */
export const endNotes = {
  entered: { ja: '全項目の実績を入力した', en: 'All figures were entered' },
  corrected: { ja: '実績の訂正により、未達ではなくなった', en: 'A correction of the figure: nothing was missed' },
  notMeasured: { ja: '測る項目がなくなった', en: 'Nothing is left to be measured' },
  ended: { ja: '利用・契約の終了により、測定を終えた', en: 'Measuring ended with the service or contract' },
} as const satisfies Record<string, Text>;
