/** 履行状況確認: the baseline's questions, and what the city's own text asks of those it lets near its information. */
import type { CheckQuestion } from '~/policy/model';
import { baselinePeriodicCheck } from '~/policy/profiles/baseline/check-questions';
import { all, any, checkQuestion, is, not, ofKind, reaches, restingOn, systemWork } from '~/policy/profiles/compose';

const own: CheckQuestion[] = [
  checkQuestion('fujieda-care-and-confidentiality', {
    ja: [
      '善管注意義務と秘密保持義務',
      '契約書に明記した善良な管理者の注意義務と秘密保持義務は、実際に果たされていますか。',
      '作業の手順と記録、情報を知る人の範囲を確かめてください。義務に反する扱いが見つかった場合は、その内容を書きます。',
    ],
    en: [
      'Duty of care and confidentiality',
      'Are the duty of care and the duty of confidentiality stated in the contract actually met?',
      'Look at procedures and records, and at who knows the information. Say what was found against these duties.',
    ],
    provisions: ['fujieda-6-2'],
    when: systemWork,
  }),
  checkQuestion('fujieda-carrying', {
    ja: [
      '機密性1・2の運搬',
      '機密性1と2の情報は、秘密を守る契約を結んだ事業者だけが、許可を得て運んでいますか。',
      '運搬の許可と受渡しの記録を確かめてください。',
    ],
    en: [
      'Carrying classes 1 and 2',
      'Are classes 1 and 2 carried only by contractors under a written confidentiality duty, and with permission?',
      'Look at the permissions and the hand-over records.',
    ],
    provisions: ['fujieda-5-2-9'],
    when: all(ofKind('outsourcing', 'designated-manager'), reaches('careful'), not(is('vendorAccess', 'none'))),
  }),
  checkQuestion('fujieda-upload-permission', {
    ja: [
      '外部への送信の許可と記録',
      'Webサイトなどを使った外部への送信や持出しに、情報セキュリティ管理者の許可と記録がありますか。',
      '許可の記録が5年間保存されていることも確かめてください。',
    ],
    en: [
      'Permission and record of sending outside',
      'Does sending outside through web sites, and taking out, have the manager’s permission and a record?',
      'Also confirm that the records are kept for five years.',
    ],
    provisions: ['fujieda-6-1-3'],
    when: any(
      all(ofKind('cloud-service'), is('network', 'internet')),
      all(ofKind('outsourcing', 'designated-manager'), is('vendorAccess', 'media')),
    ),
  }),
  checkQuestion('fujieda-disposal-record', {
    ja: [
      '廃棄の記録',
      '機密性1と2の廃棄について、日時、担当、内容の記録があり、5年間保存されていますか。必要な証明書を受け取りましたか。',
      'この1年に廃棄がなかった場合は「該当なし」とし、事業者に確かめた日を書いてください。',
    ],
    en: [
      'Record of disposal',
      'Is disposal of classes 1 and 2 recorded (when, who, what) and kept for five years, with certificates where needed?',
      'Where nothing was disposed of this year, choose “not applicable” and say when the vendor confirmed it.',
    ],
    provisions: ['fujieda-5-2-11'],
    when: reaches('careful'),
  }),
  checkQuestion('fujieda-external-connection', {
    ja: [
      '外部ネットワークとの接続',
      '外部との接続は許可したときの構成のままで、問題が起きたときに切り離せますか。',
      '接続の構成と切離しの手順を確かめ、変わっている場合は許可の取直しが要るかを書いてください。',
    ],
    en: [
      'Connection to outside networks',
      'Is the connection as it was permitted, and can it be cut off if something happens?',
      'Look at the set-up and the procedure for cutting off; where it has changed, say whether permission is needed anew.',
    ],
    provisions: ['fujieda-8-1-8'],
    when: is('externalConnection', true),
  }),
];

export const fujiedaPeriodicCheck: CheckQuestion[] = [
  ...own,
  ...restingOn(baselinePeriodicCheck, {
    'baseline-backup': ['fujieda-5-2-6', 'fujieda-5-2-7'],
    'baseline-incident': ['fujieda-4-2-2'],
  }),
];
