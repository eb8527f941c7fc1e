/** The national scheme as commonly known: 3A is the highest confidentiality. */
import type { ClassificationScheme } from '~/policy/model';

export const baselineClassification: ClassificationScheme = {
  key: 'national',
  name: { ja: '国の標準分類（自治体機密性）', en: 'National scheme (local-government confidentiality)' },
  axes: {
    confidentiality: {
      name: { ja: '機密性', en: 'Confidentiality' },
      levels: [
        {
          key: '3A',
          name: { ja: '自治体機密性3A', en: 'Confidentiality 3A' },
          criterion: {
            ja: '秘密文書にあたる情報です。',
            en: 'Information that counts as a secret document.',
          },
        },
        {
          key: '3B',
          name: { ja: '自治体機密性3B', en: 'Confidentiality 3B' },
          criterion: {
            ja: '漏えいすると個人の権利利益を大きく損ない、規模や性質から特に慎重な取扱いが要る情報です。住民の個人情報がその例です。',
            en: 'A leak would gravely harm the rights of individuals, and scale or nature calls for special care; residents’ personal information is an example.',
          },
        },
        {
          key: '3C',
          name: { ja: '自治体機密性3C', en: 'Confidentiality 3C' },
          criterion: {
            ja: '3Bほどではないものの、公表を前提とせず、規模や性質から慎重な取扱いが要る情報です。',
            en: 'Less than 3B, but not meant for publication and in need of care because of its scale or nature.',
          },
        },
        {
          key: '2',
          name: { ja: '自治体機密性2', en: 'Confidentiality 2' },
          criterion: {
            ja: '3にはあたらないものの、すぐに公表することを前提としていない情報です。',
            en: 'Below 3, but not meant to be published straight away.',
          },
        },
        {
          key: '1',
          name: { ja: '自治体機密性1', en: 'Confidentiality 1' },
          criterion: {
            ja: '公表してよい情報など、2と3のどちらにもあたらない情報です。',
            en: 'Neither 2 nor 3, such as information open to the public.',
          },
        },
      ],
    },
    integrity: {
      name: { ja: '完全性', en: 'Integrity' },
      levels: [
        {
          key: '2',
          name: { ja: '自治体完全性2', en: 'Integrity 2' },
          criterion: {
            ja: '改ざん、誤り、破損があると、住民の権利が侵されるか、事務の適切な遂行に支障が出るおそれのある情報です。',
            en: 'Alteration, error or damage could infringe residents’ rights or hinder proper administration.',
          },
        },
        {
          key: '1',
          name: { ja: '自治体完全性1', en: 'Integrity 1' },
          criterion: { ja: '完全性2以外の情報です。', en: 'Everything else.' },
        },
      ],
    },
    availability: {
      name: { ja: '可用性', en: 'Availability' },
      levels: [
        {
          key: '2',
          name: { ja: '自治体可用性2', en: 'Availability 2' },
          criterion: {
            ja: '失われたり使えなくなったりすると、住民の権利が侵されるか、事務の安定した遂行に支障が出るおそれのある情報です。',
            en: 'Loss or lack of access could infringe residents’ rights or hinder steady administration.',
          },
        },
        {
          key: '1',
          name: { ja: '自治体可用性1', en: 'Availability 1' },
          criterion: { ja: '可用性2以外の情報です。', en: 'Everything else.' },
        },
      ],
    },
  },
  thresholds: {
    careful: { axis: 'confidentiality', level: '2' },
    strict: { axis: 'confidentiality', level: '3C' },
    'critical-integrity': { axis: 'integrity', level: '2' },
    'critical-availability': { axis: 'availability', level: '2' },
  },
};
