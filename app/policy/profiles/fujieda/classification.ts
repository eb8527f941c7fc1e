/** 藤枝市 5(1): the highest is 1, on every axis. */
import type { ClassificationScheme } from '~/policy/model';

export const fujiedaClassification: ClassificationScheme = {
  key: 'fujieda',
  name: { ja: '藤枝市の重要性分類（1が最高）', en: 'Fujieda’s classes of importance (1 is the highest)' },
  axes: {
    confidentiality: {
      name: { ja: '機密性', en: 'Confidentiality' },
      levels: [
        {
          key: '1',
          name: { ja: '機密性1', en: 'Confidentiality 1' },
          criterion: {
            ja: '個人情報、特定個人情報、法令で守秘義務のある情報、漏れると団体の利益や行政への信頼を損なう情報、パスワードとシステムの設定情報です。',
            en: 'Personal and My Number information, what the law keeps secret, what would harm an organisation or trust in the city if leaked, passwords and system settings.',
          },
        },
        {
          key: '2',
          name: { ja: '機密性2', en: 'Confidentiality 2' },
          criterion: {
            ja: '実害の危険は低いものの事務の執行に重要な情報や、公開すると行政の円滑な執行に著しい支障が出るおそれのある情報です。',
            en: 'Little danger of real harm, but important to the work, or publication could seriously disturb administration.',
          },
        },
        {
          key: '3',
          name: { ja: '機密性3', en: 'Confidentiality 3' },
          criterion: { ja: '機密性1と2のどちらにもあたらない情報です。', en: 'Everything else.' },
        },
      ],
    },
    integrity: {
      name: { ja: '完全性', en: 'Integrity' },
      levels: [
        {
          key: '1',
          name: { ja: '完全性1', en: 'Integrity 1' },
          criterion: {
            ja: '誤り、改ざん、破損により、住民の権利が侵されるか、事務の的確な遂行に著しい支障が出る可能性のある情報です。',
            en: 'Error, alteration or damage could infringe residents’ rights or seriously hinder the work.',
          },
        },
        {
          key: '2',
          name: { ja: '完全性2', en: 'Integrity 2' },
          criterion: {
            ja: '実害の危険は低いものの事務の執行に重要な情報や、公開すると行政の円滑な執行に著しい支障が出るおそれのある情報です。',
            en: 'Little danger of real harm, but important to the work, or publication could seriously disturb administration.',
          },
        },
        {
          key: '3',
          name: { ja: '完全性3', en: 'Integrity 3' },
          criterion: { ja: '完全性1と2のどちらにもあたらない情報です。', en: 'Everything else.' },
        },
      ],
    },
    availability: {
      name: { ja: '可用性', en: 'Availability' },
      levels: [
        {
          key: '1',
          name: { ja: '可用性1', en: 'Availability 1' },
          criterion: {
            ja: '失われたり傷ついたりすると復元が著しく難しく、行政の円滑な執行を妨げるおそれのある情報です。',
            en: 'If lost or damaged it is very hard to restore, and administration could be hindered.',
          },
        },
        {
          key: '2',
          name: { ja: '可用性2', en: 'Availability 2' },
          criterion: { ja: '可用性1以外の情報です。', en: 'Everything else.' },
        },
      ],
    },
  },
  thresholds: {
    // 「機密性分類1、2」: what 5(2)⑨⑩⑪ and 6(1)⑤ are written for.
    careful: { axis: 'confidentiality', level: '2' },
    strict: { axis: 'confidentiality', level: '1' },
    'critical-integrity': { axis: 'integrity', level: '1' },
    'critical-availability': { axis: 'availability', level: '1' },
  },
};
