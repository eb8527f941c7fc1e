/** 代決・引上げ in words: in what capacity, and for whom. */
import type { Text } from '~/platform/text';
import type { Capacity } from '~/workflow/model';
import { capacityWords } from './words';

/** The post, and its absent holder where there was one, as they were called then. */
export type ActedFor = { post: string; name: string };

/** '代決（介護福祉課 課長 増田 春菜の代わり）'; null for whoever decided as the holder himself. */
export function actingFor(capacity: Capacity, principal: ActedFor | null): Text | null {
  if (capacity === 'holder') return null;
  const words = capacityWords[capacity];
  if (principal === null) return words;
  const whom = [principal.post, principal.name].filter(Boolean).join(' ');
  return { ja: `${words.ja}（${whom}の代わり）`, en: `${words.en} (for ${whom})` };
}
