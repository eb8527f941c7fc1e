import type { Text } from '~/platform/text';

export const paperWords = {
  busy: {
    ja: 'ファイルを作っています。長いものは時間がかかります。少し待ってから、もう一度開いてください。',
    en: 'The file is being made. A long one takes a while: wait a moment and open it again.',
  },
  failed: {
    ja: 'ファイルが大きすぎて作れませんでした。画面を印刷してください。',
    en: 'The file is too large to be made. Print the page instead.',
  },
} as const satisfies Record<string, Text>;
