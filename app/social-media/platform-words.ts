/** What the platforms are called. */
import type { Text } from '~/platform/text';
import type { Platform } from './account';

const same = (name: string): Text => ({ ja: name, en: name });

export const platformWords: Record<Platform, Text> = {
  x: { ja: 'X（旧Twitter）', en: 'X (formerly Twitter)' },
  facebook: same('Facebook'),
  instagram: same('Instagram'),
  youtube: same('YouTube'),
  line: { ja: 'LINE公式アカウント', en: 'LINE official account' },
  tiktok: same('TikTok'),
  note: same('note'),
  other: { ja: 'そのほか', en: 'Other' },
};
