/** The words for how information leaves, and for what the policy says of it. */
import type { Text } from '~/platform/text';
import type { MovementCheck, MovementKind, MovementOutcome, MovementWay } from '~/policy/model';

export const movementKindWords: Record<MovementKind, { name: Text; meaning: Text }> = {
  provision: {
    name: { ja: '外部への提供', en: 'Giving outside' },
    meaning: {
      ja: '委託先やほかの団体などに、情報を渡す、送る、見せるとき',
      en: 'Information is handed, sent or shown to a contractor, another body or anybody else outside',
    },
  },
  carrying: {
    name: { ja: '運搬', en: 'Carrying' },
    meaning: {
      ja: '書類や記録媒体を、庁舎の間や保管場所まで運ぶとき',
      en: 'Papers or media are carried between our buildings or to where they are stored',
    },
  },
  'take-out': {
    name: { ja: '持出し', en: 'Taking out' },
    meaning: {
      ja: '端末、書類、記録媒体を、仕事のために保管場所から持ち出すとき（庁舎の中の移動を含む）',
      en: 'A device, papers or media leave their place for work, also within the building',
    },
  },
  upload: {
    name: { ja: 'Webサイト等への送信', en: 'Sending to a web site' },
    meaning: {
      ja: 'Webサイトの入力画面やファイルの登録など、インターネット上の画面に情報を送るとき',
      en: 'Information is entered or uploaded on a page in the Internet',
    },
  },
  disposal: {
    name: { ja: '廃棄', en: 'Disposal' },
    meaning: {
      ja: '書類、記録媒体、機器、データを廃棄するとき（契約や利用の終了に伴うものは、終了の手続で記録します）',
      en: 'Papers, media, equipment or data are disposed of; at the end of a contract or service its ending records it',
    },
  },
  connection: {
    name: { ja: '外部ネットワークとの接続', en: 'Connecting to an outside network' },
    meaning: {
      ja: '所管する情報システムを、外部のネットワークとつなぐとき',
      en: 'A system of the section is connected to a network of somebody else',
    },
  },
};

export const movementWayWords: Record<MovementWay, Text> = {
  staff: { ja: '職員が行う（手渡し、持参）', en: 'By our staff, in person' },
  contractor: {
    ja: '外部の業者が行う（運送、宅配、郵送、廃棄の委託）',
    en: 'By a company (transport, parcel, mail, disposal)',
  },
  'closed-network': { ja: '閉じた回線（LGWAN、専用線など）', en: 'Closed line (LGWAN, leased line)' },
  internet: {
    ja: 'インターネット（ファイル転送、クラウド、Webサイトなど）',
    en: 'Internet (file transfer, cloud, web site)',
  },
  email: { ja: '電子メール', en: 'E-mail' },
  viewing: { ja: '庁舎の中で見せる（渡さない）', en: 'Shown in our offices, nothing handed over' },
};

export const movementOutcomeWords: Record<MovementOutcome, Text> = {
  forbidden: { ja: 'できません', en: 'Not allowed' },
  exemption: { ja: '例外措置が必要', en: 'Only by exemption' },
  permission: { ja: '許可が必要', en: 'Permission needed' },
  free: { ja: '許可は不要', en: 'No permission needed' },
};

export const movementCheckWords: Record<MovementCheck, Text> = {
  'no-law-broken': { ja: '法令等に抵触しないことの確認', en: 'Confirmed that no law is broken' },
  'confidentiality-duty': {
    ja: '守秘義務を明記した契約のある業者であること',
    en: 'A company under a written duty of confidentiality',
  },
  protection: {
    ja: '暗号化、パスワード、鍵付きのケースなどの保護',
    en: 'Protected: encryption, password, locked case',
  },
  unrecoverable: { ja: '復元できない方法', en: 'Beyond recovery' },
  survey: { ja: '接続先の事前の調査', en: 'Survey beforehand' },
  damages: { ja: '損害賠償の定め（必要な場合）', en: 'Damages in the contract, where needed' },
};
