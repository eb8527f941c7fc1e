import type { Text } from '~/platform/text';
import type { CertificationKind, CertificationStanding, TieKind } from './vendor';
import type { VendorShow } from './vendor-query';

export const vendorWords = {
  title: { ja: '事業者台帳', en: 'Register of vendors' },
  lead: {
    ja: '委託先、クラウドの提供者、指定管理者などの会社です。会社名の書き方がちがっても、同じ会社かどうかを確かめてからまとめます。',
    en: 'Contractors, cloud providers, designated managers. Spelling variants are made one only after somebody has looked.',
  },
  new: { ja: '事業者を登録する', en: 'Add a vendor' },
  newTitle: { ja: '事業者の登録', en: 'New vendor' },
  editTitle: { ja: '事業者の変更', en: 'Change of a vendor' },
  search: { ja: '名称・よみ・法人番号の一部', en: 'Part of a name or number' },
  name: { ja: '名称', en: 'Name' },
  nameHint: {
    ja: '登記された名称を、会社の種類から入力します。',
    en: 'The registered name, with the form of the company.',
  },
  nameKana: { ja: 'よみ（カナ）', en: 'Reading (kana)' },
  nameEnglish: { ja: '英語名', en: 'English name' },
  corporateNumber: { ja: '法人番号', en: 'Corporate number' },
  corporateNumberHint: {
    ja: '13桁。国外の会社など、番号がなければ空欄にします。',
    en: '13 digits. Leave it empty for a company without one, such as a foreign one.',
  },
  country: { ja: '所在国', en: 'Country' },
  address: { ja: '所在地', en: 'Address' },
  officersNote: { ja: '役員等についての確認', en: 'What is known of the officers' },
  officersHint: { ja: '審査担当だけが見ます。', en: 'Only reviewers read this.' },
  exitPlan: { ja: '撤退・移行の計画', en: 'Exit plan' },
  exitHint: {
    ja: '倒産や撤退のときに、業務とデータをどう移すか。審査担当だけが見ます。',
    en: 'How work and data move if the vendor fails or leaves. Only reviewers read this.',
  },
  foreign: { ja: '国外の支配あり', en: 'Controlled from abroad' },
  shows: { ja: '対象', en: 'Show' },
  lapsesWithin: { ja: '認証の期限まで（日以内）', en: 'Certification ends within (days)' },
  certifications: { ja: '認証・登録', en: 'Certifications' },
  nextLapse: { ja: '次の期限', en: 'Next end' },
  uses: { ja: '契約・サービス', en: 'Contracts and services' },
  usesCount: (contracts: number, services: number): Text => ({
    ja: `契約${contracts}件・サービス${services}件`,
    en: `${contracts} ${contracts === 1 ? 'contract' : 'contracts'}, ${services} ${services === 1 ? 'service' : 'services'}`,
  }),
  none: { ja: '条件に合う事業者はありません', en: 'No vendor fits' },
  noneHint: {
    ja: '条件をゆるめてください。申請が承認されると、その事業者がここに載ります。',
    en: 'Try fewer conditions. Vendors appear here once a request is approved.',
  },
  summary: { ja: '概要', en: 'Summary' },
  ties: { ja: '資本関係', en: 'Capital ties' },
  noTies: { ja: '資本関係の記録はありません。', en: 'No capital tie has been recorded.' },
  addTie: { ja: '資本関係を加える', en: 'Add a capital tie' },
  tieTitle: { ja: '資本関係の登録', en: 'New capital tie' },
  tieEditTitle: { ja: '資本関係の変更', en: 'Change of a capital tie' },
  company: { ja: '会社', en: 'Company' },
  seat: { ja: '所在国', en: 'Seat' },
  share: { ja: '持株比率（％）', en: 'Share (%)' },
  shareHint: { ja: '分からなければ空欄にします。', en: 'Leave it empty if it is not known.' },
  kind: { ja: '種類', en: 'Kind' },
  notedOn: { ja: '確認した日', en: 'Noted on' },
  endedOn: { ja: '終わった日', en: 'Ended on' },
  endedHint: {
    ja: '今も続いていれば空欄にします。消さずに残ります。',
    en: 'Leave it empty while it lasts. It is kept, not deleted.',
  },
  ended: { ja: '終了', en: 'Ended' },
  noCertifications: { ja: '認証・登録の記録はありません。', en: 'No certification has been recorded.' },
  addCertification: { ja: '認証・登録を加える', en: 'Add a certification' },
  certificationTitle: { ja: '認証・登録の追加', en: 'New certification' },
  certificationEditTitle: { ja: '認証・登録の変更', en: 'Change of a certification' },
  certification: { ja: '認証・登録の種類', en: 'Certification' },
  number: { ja: '登録番号・証書番号', en: 'Number' },
  scope: { ja: '登録・認証の範囲', en: 'Stated scope' },
  scopeHint: {
    ja: '登録簿や証書に書かれた範囲をそのまま写します。使うプランが入っているかを確かめるためです。',
    en: 'As the certificate states it, to see whether the plan in use is within.',
  },
  auditPeriod: { ja: '監査対象期間の末日（ISMAPのみ）', en: 'End of the audit period (ISMAP only)' },
  auditHint: {
    ja: 'ISMAPの登録は、この日から1年4か月まで有効です。期限は自動で計算します。',
    en: 'An ISMAP registration is valid for one year and four months from this day. The end is worked out.',
  },
  endsOn: { ja: '期限', en: 'Valid until' },
  endsHint: {
    ja: 'ISMAPでは空欄のままにします。期限がなければ空欄にします。',
    en: 'Leave it empty for ISMAP, or where there is no end.',
  },
  renewalPending: { ja: '更新の審査中（その間は有効）', en: 'Renewal pending (valid meanwhile)' },
  checkedOn: { ja: '登録簿などで確かめた日', en: 'Checked on' },
  withdrawnOn: { ja: '取消し・失効の日', en: 'Withdrawn on' },
  withdrawnHint: {
    ja: '取り消されたときだけ入力します。消さずに残ります。',
    en: 'Only if it was taken back. It is kept, not deleted.',
  },
  lapseNote: {
    ja: '期限が切れても、利用が自動で止まることはありません。改めて評価してください。',
    en: 'A lapse stops nothing by itself. Assess the vendor again.',
  },
  notes: { ja: '経営状況の所見', en: 'Viability notes' },
  noNotes: { ja: '所見はありません。', en: 'There are no notes.' },
  addNote: { ja: '所見を加える', en: 'Add a note' },
  noteTitle: { ja: '経営状況の所見の追加', en: 'New viability note' },
  noteLead: { ja: '加えた所見は、変更も削除もできません。', en: 'A note cannot be changed or deleted afterwards.' },
  noteSource: { ja: '出どころ', en: 'Source' },
  noteSourceHint: { ja: '例：決算公告、信用調査、報道', en: 'For example: annual accounts, credit report, press' },
  noteBody: { ja: '所見', en: 'Note' },
  contracts: { ja: '契約', en: 'Contracts' },
  noContracts: { ja: '見られる契約はありません。', en: 'There is no contract that you may see.' },
  allContracts: { ja: 'この事業者の契約をすべて見る', en: 'All contracts with this vendor' },
  services: { ja: 'クラウドサービス', en: 'Cloud services' },
  noServices: { ja: 'この事業者のサービスはありません。', en: 'There is no service of this vendor.' },
  graph: { ja: '再委託のつながりを見る', en: 'See who works behind whom' },
  merged: { ja: 'まとめ済み', en: 'Merged' },
  mergedInto: {
    ja: 'この事業者は、次の事業者にまとめられました。',
    en: 'This vendor was merged into the following one.',
  },
  mergedFrom: { ja: 'まとめた事業者', en: 'Merged into this one' },
  alikeTitle: (n: number): Text => ({
    ja: `似た事業者が${n}件あります`,
    en: n === 1 ? 'One vendor looks alike' : `${n} vendors look alike`,
  }),
  alikeLead: {
    ja: '同じ会社かどうかを確かめてください。自動でまとめることはありません。',
    en: 'See whether they are one company. Nothing is merged by itself.',
  },
  becauseNumber: { ja: '法人番号が同じ', en: 'Same corporate number' },
  becauseName: { ja: '名称が似ている', en: 'Similar name' },
  useThis: { ja: 'この事業者を使う', en: 'Use this one' },
  isAnother: { ja: '別の会社である', en: 'It is another company' },
  apart: { ja: '別の会社とする', en: 'They are two companies' },
  merge: { ja: '一つにまとめる', en: 'Merge the two' },
  mergeTitle: { ja: '事業者をまとめる', en: 'Merging two vendors' },
  mergeLead: {
    ja: '契約、サービス、資本関係、認証が「残す事業者」に移ります。もう一方のページは、残す事業者への案内と経過とともに残ります。何も削除されませんが、元に戻す操作はありません。',
    en: 'Contracts, services, ties and certifications move to the one that goes on. The other keeps its page and history with a pointer. Nothing is deleted, but this cannot be undone.',
  },
  mergeInto: { ja: '残す事業者', en: 'Goes on' },
  mergeFrom: { ja: 'まとめられる事業者', en: 'Is merged' },
  keepBoth: { ja: 'まとめずに戻る', en: 'Back without merging' },
  mergeSwap: { ja: '残すほうを入れ替える', en: 'The other way round' },
  mergeDo: (from: string, into: string): Text => ({
    ja: `「${from}」を「${into}」にまとめる`,
    en: `Merge “${from}” into “${into}”`,
  }),
  lapsed: { ja: '期限切れの認証があります', en: 'A certification has lapsed' },
} as const satisfies Record<string, Text | ((...args: never[]) => Text)>;

export const showWords: Record<VendorShow, Text> = {
  foreign: { ja: '国外の支配がある事業者', en: 'Controlled from abroad' },
  lapsed: { ja: '認証の期限が切れた事業者', en: 'With a lapsed certification' },
  alike: { ja: '似た事業者があるもの', en: 'With a look-alike' },
  merged: { ja: 'まとめられた事業者', en: 'Merged into another' },
};

export const tieWords: Record<TieKind, Text> = {
  parent: { ja: '親会社', en: 'Parent company' },
  majority: { ja: '過半数の株主', en: 'Majority shareholder' },
  other: { ja: 'その他の資本関係', en: 'Other tie' },
};

export const certificationWords: Record<CertificationKind, Text> = {
  ismap: { ja: 'ISMAP', en: 'ISMAP' },
  'ismap-liu': { ja: 'ISMAP-LIU', en: 'ISMAP-LIU' },
  'iso-27001': { ja: 'ISO/IEC 27001', en: 'ISO/IEC 27001' },
  'iso-27017': { ja: 'ISO/IEC 27017', en: 'ISO/IEC 27017' },
  'iso-27018': { ja: 'ISO/IEC 27018', en: 'ISO/IEC 27018' },
  'soc-2': { ja: 'SOC 2', en: 'SOC 2' },
  'p-mark': { ja: 'プライバシーマーク', en: 'PrivacyMark' },
  'jc-star': { ja: 'JC-STAR', en: 'JC-STAR' },
  dmp: { ja: 'DMP（デジタルマーケットプレイス）', en: 'DMP (Digital Marketplace)' },
  other: { ja: 'その他', en: 'Other' },
};

/** 'iso-27001 IS 700101', as the registers give a certificate, with the name that people know. */
export function certificateText(kindAndNumber: string): Text {
  const [kind = '', ...number] = kindAndNumber.split(' ');
  const name = Object.hasOwn(certificationWords, kind) ? certificationWords[kind as CertificationKind] : null;
  const shown = (word: string) => [word, ...number].join(' ').trim();
  return { ja: shown(name?.ja ?? kind), en: shown(name?.en ?? kind) };
}

export const certificationStandingWords: Record<CertificationStanding['standing'], Text> = {
  valid: { ja: '有効', en: 'Valid' },
  lapsing: { ja: 'まもなく期限', en: 'Ends soon' },
  'renewal-pending': { ja: '更新の審査中', en: 'Renewal pending' },
  lapsed: { ja: '期限切れ', en: 'Lapsed' },
  'no-end': { ja: '期限の定めなし', en: 'No end' },
  withdrawn: { ja: '取消し・失効', en: 'Withdrawn' },
};
