/** How the SLA part of the checklist speaks. */
import type { Text } from '~/platform/text';
import type { PLANNED_STOPS } from '~/policy/sla';
import type { SlaUnit } from '~/policy/sla-units';

export const plannedStopWords: Record<(typeof PLANNED_STOPS)[number], Text> = {
  excluded: { ja: '数えない（除かれる）', en: 'Left out' },
  counted: { ja: '数える', en: 'Counted' },
  'not-stated': { ja: '書かれていない', en: 'Not stated' },
};

const downtimeUnits: Partial<Record<SlaUnit, Text>> = {
  minutes: { ja: '分（止まる時間の上限）', en: 'minutes of downtime' },
  hours: { ja: '時間（止まる時間の上限）', en: 'hours of downtime' },
};

export const slaWords = {
  heading: { ja: '約束されている水準', en: 'What is promised' },
  required: { ja: '求める水準', en: 'Required' },
  promised: { ja: '資料にある数値', en: 'Figure in the document' },
  upTo: { ja: '幅の大きいほう', en: 'Upper end of the range' },
  promisedHint: {
    ja: '幅で書かれていれば「24～72」とします。書かれていないときは空けておきます。',
    en: 'Write a range as 24-72. Leave empty where there is none.',
  },
  unit: { ja: '資料の単位', en: 'Unit in the document' },
  unitHint: { ja: '資料に書かれたままの単位を選びます。', en: 'Choose the unit as it is written there.' },
  downtimeUnitHint: {
    ja: '止まる時間で書かれているときは、時間か分を選びます。',
    en: 'Choose hours or minutes where it is given as downtime.',
  },
  downtimeUnits,
  commitment: { ja: '約束の強さ', en: 'Commitment' },
  commitmentHints: {
    guaranteed: { ja: '守れないと、減額などの定めがあります。', en: 'There is a remedy when it is missed.' },
    objective: { ja: '目標として書かれているだけです。', en: 'Written as a goal only.' },
    'not-stated': { ja: '資料に見当たりません。', en: 'Not found in the documents.' },
  },
  window: { ja: '測る期間', en: 'Measured over' },
  windowHint: { ja: '資料に書かれた期間を選びます。', en: 'The period given in the document.' },
  days: { ja: '使える日', en: 'Days of service' },
  from: { ja: '何時から', en: 'From' },
  to: { ja: '何時まで', en: 'Until' },
  timeHint: { ja: '例：9:00', en: 'For example 9:00' },
  untilHint: { ja: '一日中なら 0:00 から 24:00', en: 'All day is 0:00 to 24:00' },
  plannedStops: { ja: '計画停止は、水準の計算で', en: 'Planned stops are' },
  exclusions: { ja: '数えないもの', en: 'What is left out' },
  exclusionsHint: {
    ja: '計画停止や災害など、約束から除かれる場合を書きます。',
    en: 'Cases that do not count, such as planned stops or disasters.',
  },
  compareNow: { ja: '保存して、比べた結果を見る', en: 'Save and compare' },
  comparison: { ja: '求める水準と約束', en: 'Required and promised' },
  side: { ja: '区分', en: 'Side' },
  level: { ja: '水準', en: 'Level' },
  allowed: { ja: '止まってよい時間', en: 'Allowed downtime' },
  allowedRequired: { ja: '止まってよい時間（求める水準）', en: 'Allowed downtime (required)' },
  allowedPromised: { ja: '止まってよい時間（約束）', en: 'Allowed downtime (promised)' },
  notYet: {
    ja: '資料の約束と、その強さを入れると、ここに比べた結果が出ます。',
    en: 'Enter what is promised and how firmly, and the comparison appears here.',
  },
  unreadable: {
    ja: '読めない値があるため、比べていません。上の欄を直してください。',
    en: 'Not compared: something above cannot be read. Correct it first.',
  },
  countedAs: {
    ja: '1か月は30日（720時間）、四半期は91日、1年は365日として計算します。暦の1か月は、実際には672～744時間です。',
    en: 'A month counts as 30 days (720 hours), a quarter as 91 and a year as 365 days; by the calendar a month has 672 to 744 hours.',
  },
  table: { ja: 'SLAの比較', en: 'SLA comparison' },
  item: { ja: '項目', en: 'Item' },
  promise: { ja: '約束', en: 'Promised' },
  verdict: { ja: '比べた結果', en: 'Result' },
  planned: { ja: '計画停止', en: 'Planned stops' },
  alsoStated: (count: number): Text => ({
    ja: `ほかに、記載を求める${count}項目は資料に書かれているか、該当しません。`,
    en: `${count === 1 ? 'One more item asks' : `${count} more items ask`} for a statement only, and have it or do not apply.`,
  }),
  alsoMet: (count: number): Text => ({
    ja: `ほかの${count}項目は、求める水準を満たすか、該当しません。`,
    en: `${count === 1 ? 'One more item meets' : `${count} more items meet`} what is required, or do not apply.`,
  }),
} as const;
