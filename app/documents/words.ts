import type { Text } from '~/platform/text';
import type { DocumentKind } from './document-kind';
import type { VersionFault } from './document-versions';
import { type EvidenceType, LARGEST_FILE, MOST_FILES_AT_ONCE } from './file-type';

const LARGEST_MB = LARGEST_FILE / 1024 / 1024;

export const evidenceWords = {
  title: { ja: '根拠資料', en: 'Evidence files' },
  request: { ja: '申請', en: 'Request' },
  lead: {
    ja: '仕様書、利用規約、認証の写しなど、回答の根拠になる資料です。この申請を見られる人だけが開けます。',
    en: 'Specifications, terms, certificates: what the answers rest on. Only those who may read this request can open them.',
  },
  list: { ja: '添付した資料', en: 'Attached files' },
  none: { ja: '添付した資料はありません。', en: 'No files are attached.' },
  name: { ja: '資料', en: 'File' },
  kind: { ja: '種類', en: 'Type' },
  size: { ja: '大きさ', en: 'Size' },
  added: { ja: '添付', en: 'Added' },
  addedBy: { ja: '添付した人', en: 'Added by' },
  remove: { ja: '外す', en: 'Remove' },
  removeNamed: (name: string): Text => ({ ja: `「${name}」を外す`, en: `Remove “${name}”` }),
  removal: { ja: '資料を外す', en: 'Remove a file' },
  removalLead: {
    ja: 'この申請から資料を外します。添付して外したことは記録に残ります。',
    en: 'The file leaves this request. That it was attached and removed stays in the record.',
  },
  keep: { ja: '外さずに戻る', en: 'Keep it and go back' },
  documentKind: { ja: '文書の種別', en: 'Kind of document' },
  replaces: { ja: '差し替える前の版', en: 'Former version it replaces' },
  replacesHint: {
    ja: '同じ文書の新しい版を添付するときに選びます。審査では前の版との違いが示されます。',
    en: 'Choose it when you attach a new version of the same document. Reviewers are shown what has changed.',
  },
  noFormer: { ja: 'なし（新しい文書）', en: 'None (a new document)' },
  takenOut: (name: string): Text => ({ ja: `${name}（外した資料）`, en: `${name} (removed)` }),
  replacesNamed: (name: string): Text => ({ ja: `「${name}」の新しい版`, en: `New version of “${name}”` }),
  change: { ja: '変更', en: 'Change' },
  description: { ja: '文書の種別と版', en: 'Kind and version of a document' },
  descriptionSave: { ja: '保存する', en: 'Save' },
  descriptionError: { ja: '保存できませんでした', en: 'Not saved' },
  add: { ja: '資料を添付する', en: 'Attach files' },
  choose: { ja: '資料を選ぶ', en: 'Choose files' },
  hint: {
    ja: `PDF、Word（docx）、Excel（xlsx）、PNG、JPEG、CSV。一つ${LARGEST_MB}MBまで、一度に${MOST_FILES_AT_ONCE}個まで。`,
    en: `PDF, Word (docx), Excel (xlsx), PNG, JPEG, CSV; up to ${LARGEST_MB} MB each, ${MOST_FILES_AT_ONCE} at a time.`,
  },
  send: { ja: '添付する', en: 'Attach' },
  forRequirement: (title: Text): Text => ({
    ja: `「${title.ja}」の根拠として添付します。`,
    en: `The files will be attached as evidence for “${title.en}”.`,
  }),
  backToRequest: { ja: '申請に戻る', en: 'Back to the request' },
  backToFiles: { ja: '根拠資料に戻る', en: 'Back to the evidence files' },
  backToItem: { ja: '確認項目に戻る', en: 'Back to the item' },
  readOnly: {
    ja: '提出した申請には、資料を加えたり外したりできません。差し戻されたとき、または内容を変更するときに行えます。',
    en: 'Files cannot be added or removed while a request is under review. They can be when it is sent back or changed.',
  },
  errorTitle: { ja: '添付できませんでした', en: 'Nothing was attached' },
} as const satisfies Record<string, Text | ((...args: never[]) => Text)>;

export const typeWords: Record<EvidenceType, Text> = {
  pdf: { ja: 'PDF', en: 'PDF' },
  docx: { ja: 'Word', en: 'Word' },
  xlsx: { ja: 'Excel', en: 'Excel' },
  png: { ja: '画像（PNG）', en: 'PNG image' },
  jpeg: { ja: '画像（JPEG）', en: 'JPEG image' },
  csv: { ja: 'CSV', en: 'CSV' },
};

export const documentKindWords: Record<DocumentKind, Text> = {
  contract: { ja: '契約書', en: 'Contract' },
  specification: { ja: '仕様書', en: 'Specification' },
  nda: { ja: '秘密保持契約書・誓約書', en: 'Non-disclosure agreement' },
  terms: { ja: '利用規約・約款', en: 'Terms of service' },
  sla: { ja: 'SLA（サービス品質の合意）', en: 'SLA' },
  agreement: { ja: '協定書', en: 'Agreement with a designated manager' },
  subcontract: { ja: '再委託の契約書', en: 'Subcontract' },
  other: { ja: 'その他', en: 'Other' },
};

const named = (name: string): Text =>
  name === '' ? { ja: 'ファイル', en: 'The file' } : { ja: `「${name}」`, en: `“${name}”` };

export type UploadFault =
  | 'no-file'
  | 'not-a-form'
  | 'too-many'
  | 'too-many-files'
  | 'empty'
  | 'wrong-type'
  | 'too-large'
  | 'storage-full'
  | 'cut-off'
  | 'one-version-only'
  | VersionFault;

/** Each says what happened, to which file, and what to do. Nothing was attached in any of these cases. */
const uploadFaults: Record<UploadFault, (name: string) => Text> = {
  'no-file': () => ({ ja: '添付する資料を選んでください。', en: 'Choose the file to attach.' }),
  'not-a-form': () => ({
    ja: '送信の形が正しくありません。この画面からもう一度添付してください。',
    en: 'What arrived was not this form. Attach the file again from this page.',
  }),
  'too-many': () => ({
    ja: `一度に添付できるのは${MOST_FILES_AT_ONCE}個までです。分けて添付してください。`,
    en: `At most ${MOST_FILES_AT_ONCE} files can be attached at a time. Attach them in parts.`,
  }),
  'too-many-files': () => ({
    ja: '一つの申請に添付できる資料の数を超えます。要らない資料を外すか、まとめてください。',
    en: 'This request would have too many files. Remove some, or combine them.',
  }),
  empty: (name: string) => ({
    ja: `${named(name).ja}は中身が空です。内容のある資料を選んでください。`,
    en: `${named(name).en} is empty. Choose a file with content.`,
  }),
  'wrong-type': (name: string) => ({
    ja: `${named(name).ja}は添付できない種類です。PDF、Word（docx）、Excel（xlsx）、PNG、JPEG、CSVのいずれかにしてください。拡張子ではなく中身で判断しています。`,
    en: `${named(name).en} is of a type that cannot be attached. Use PDF, Word (docx), Excel (xlsx), PNG, JPEG or CSV. The content decides, not the extension.`,
  }),
  'too-large': (name: string) => ({
    ja: `${named(name).ja}は${LARGEST_MB}MBを超えています。分割するか、画像の解像度を下げてください。`,
    en: `${named(name).en} is larger than ${LARGEST_MB} MB. Split it or lower the resolution of its images.`,
  }),
  'storage-full': (name: string) => ({
    ja: `保存場所の空きが足りず、${named(name).ja}を保存できませんでした。情報政策の担当に知らせてください。入力した内容は失われていません。`,
    en: `${named(name).en} could not be stored: the storage is full. Tell the IT department. Nothing you entered is lost.`,
  }),
  'one-version-only': () => ({
    ja: '前の版を差し替えるときは、新しい版を一つだけ添付してください。',
    en: 'To replace a former version, attach one file only.',
  }),
  'no-such-version': () => ({
    ja: '差し替える前の版が見つかりません。一覧から選び直してください。',
    en: 'The former version was not found. Choose it from the list again.',
  }),
  'replaces-itself': () => ({
    ja: 'この資料を自分自身の前の版にすることはできません。別の資料を選んでください。',
    en: 'A file cannot be a former version of itself. Choose another one.',
  }),
  'replaced-already': () => ({
    ja: 'その版は別の資料に差し替えられています。最も新しい版を選んでください。',
    en: 'That version has been replaced by another file. Choose the newest version.',
  }),
  'cut-off': (name: string) => ({
    ja: `${named(name).ja}の送信が途中で切れました。通信を確かめて、もう一度添付してください。`,
    en: `The upload of ${named(name).en} was cut off. Check the connection and attach it again.`,
  }),
};

export const uploadFault = (fault: UploadFault, name: string): Text => uploadFaults[fault](name);
