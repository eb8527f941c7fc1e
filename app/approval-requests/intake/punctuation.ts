/** Marks between words, which differ by language. */
import type { Text } from '~/platform/text';

export const colon: Text = { ja: '：', en: ': ' };
export const comma: Text = { ja: '、', en: ', ' };

/** '（任意）' / ' (optional)'. */
export const inBrackets = (text: Text): Text => ({ ja: `（${text.ja}）`, en: ` (${text.en})` });
