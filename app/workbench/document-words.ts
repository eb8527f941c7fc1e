/** Kinds of documents, and why one could not be read. */
import type { DocumentKind } from '~/documents/document-kind';
import type { ReadingFailure } from '~/documents/document-text';
import type { Text } from '~/platform/text';

export const documentKindWords: Record<DocumentKind, Text> = {
  contract: { ja: '契約書', en: 'Contract' },
  specification: { ja: '仕様書', en: 'Specification' },
  nda: { ja: '秘密保持契約', en: 'NDA' },
  terms: { ja: '利用規約', en: 'Terms' },
  sla: { ja: 'SLA', en: 'SLA' },
  agreement: { ja: '協定書', en: 'Agreement' },
  subcontract: { ja: '再委託の契約', en: 'Subcontract' },
  other: { ja: 'その他', en: 'Other' },
};

export const readingFailureWords: Record<ReadingFailure, Text> = {
  encrypted: { ja: 'パスワードで保護されています。', en: 'It is protected with a password.' },
  broken: { ja: 'ファイルが壊れています。', en: 'The file is damaged.' },
  'wrong-type': { ja: '中身が拡張子の示す種類と違います。', en: 'It is not the kind of file that it claims to be.' },
  'too-many-pages': { ja: 'ページが2,000を超えています。', en: 'It has more than 2,000 pages.' },
  'too-large': { ja: '中身が大きすぎます。', en: 'Its content is too large.' },
  'too-long': { ja: '読み取りに時間がかかりすぎました。', en: 'Reading it took too long.' },
  'too-much-memory': { ja: '読み取りに使うメモリーが多すぎました。', en: 'Reading it took too much memory.' },
  missing: { ja: 'ファイルが見つかりません。', en: 'The file is missing.' },
};
