import type { Text } from '~/platform/text';

export const restrictionWords = {
  suspended: {
    ja: 'いまは使えません（停止中）',
    en: 'Not to be used now: suspended',
  },
  corrective: {
    ja: '要是正です。新しい課は加われません',
    en: 'To be put right: no further section may join',
  },
  correctiveContract: { ja: '要是正です', en: 'To be put right' },
  suspendedContract: { ja: '停止中です', en: 'Suspended' },
  incident: { ja: 'インシデントによる停止', en: 'Stopped because of an incident' },
  missed: (due: string): Text => ({
    ja: `${due}までに満たされていない条件などがあります`,
    en: `Something that was due by ${due} has not been done`,
  }),
  suspendOn: (day: string): Text => ({
    ja: `${day}までに履行されなければ、停止になります。`,
    en: `It is suspended on ${day} unless this is done.`,
  }),
  seeObligation: { ja: '何をするか', en: 'What has to be done' },
} as const;
