/** Cloud requirements of the light track, of special situations, and of the end of use. */
import type { Requirement } from '~/policy/model';
import { all, any, ending, is, onTrack, requirement, using } from '~/policy/profiles/compose';

export const lightTrackRequirements: Requirement[] = [
  requirement('cloud', 'light-terms-read', {
    ja: [
      '約款を読み、危険が許せると判断したこと',
      '利用規約とプライバシーポリシーを読み、危険が許せる範囲だと判断しています。',
      '読んだ文書の名前、版、日付と、気になった点を書いてください。',
    ],
    en: [
      'Terms read, risk acceptable',
      'Terms of use and privacy policy were read and the risk was found acceptable.',
      'Name document, version and date, and what gave you pause.',
    ],
    provisions: ['baseline-cloud-light'],
    when: using(onTrack('B')),
  }),
  requirement('cloud', 'light-no-careful-information', {
    ja: [
      '注意して扱う情報を入れない決まり',
      '使ってよい業務と、入れてはいけない情報を決め、利用者に知らせています。',
      '利用者への案内文を貼り付けるか、添付してください。',
    ],
    en: [
      'Nothing that needs care goes in',
      'The work allowed and the information forbidden are settled, and users know.',
      'Paste or attach the note to users.',
    ],
    provisions: ['baseline-cloud-light'],
    when: using(onTrack('B')),
  }),
  requirement('cloud', 'light-account-safety', {
    ja: [
      'アカウントの安全',
      '共用のパスワードを使わず、使える場合は多要素認証を使い、異動の際にアカウントを引き継ぐか廃止します。',
      'アカウントの管理者と、認証の方法を書いてください。',
    ],
    en: [
      'Safe accounts',
      'No shared passwords, more than one factor where possible, and accounts handed over or closed on transfer.',
      'Name who manages the accounts and how people sign in.',
    ],
    provisions: ['baseline-cloud-light', 'baseline-cloud-introduction'],
    when: using(onTrack('B')),
  }),
  requirement('cloud', 'light-incident-contact', {
    ja: ['困ったときの連絡先', 'サービスの窓口と、庁内の連絡先が分かっています。', '両方の連絡先を書いてください。'],
    en: ['Whom to call', 'The provider’s desk and our own contact are known.', 'Write down both.'],
    provisions: ['baseline-incident'],
    when: using(onTrack('B')),
    mandatory: any(is('externalConnection', true), is('systemWork', true)),
  }),
];

export const situationRequirements: Requirement[] = [
  requirement('cloud', 'situation-free-trial', {
    ja: [
      '試用の終わり',
      '無料の試用が終わる日と、自動で有料に移らないことを確かめています。',
      '終了日と、解約の手順を書いてください。',
    ],
    en: [
      'When the trial ends',
      'The last day of the free trial is known, and it does not turn into a paid contract by itself.',
      'Give the date and how to cancel.',
    ],
    provisions: ['baseline-cloud-uniform-terms'],
    when: using(is('terms', 'free-trial')),
  }),
  requirement('cloud', 'situation-pilot', {
    ja: [
      '試行の計画',
      '模擬データを使い、試行の終わる日と、終わった後の消去が決まっています。',
      '模擬データの作り方、終了日、消去の方法と確認者を書いてください。',
    ],
    en: [
      'Plan of the pilot',
      'Dummy data is used, and the end date and the erasure afterwards are settled.',
      'Say how the dummy data is made, when it ends, how it is erased and who checks.',
    ],
    provisions: ['baseline-provisional-use'],
    when: using(is('pilot', true)),
  }),
  requirement('cloud', 'situation-emergency', {
    ja: [
      '緊急に使う理由と期限',
      '先に使い始める理由、始めた日、終える日が記録されています。',
      '災害名など緊急の事情と、正式な手続きに移る予定を書いてください。',
    ],
    en: [
      'Emergency: reason and limit',
      'The reason for starting before approval, the first and the last day are recorded.',
      'Describe the emergency and when the regular procedure follows.',
    ],
    provisions: ['baseline-provisional-use'],
    when: using(is('emergency', true)),
    exemptable: false,
  }),
  requirement('cloud', 'situation-shared', {
    ja: [
      '複数の課での利用',
      '主管課が決まり、利用する課ごとに目的と情報の分類が記録されています。',
      '課ごとの責任者と、主管課が行う管理の範囲を書いてください。',
    ],
    en: [
      'Used by several sections',
      'One section leads, and purpose and class are recorded for each section.',
      'Name who answers in each section, and what the lead section manages.',
    ],
    provisions: ['baseline-cloud-operation'],
    when: using(is('sharedBySections', true)),
  }),
  requirement('cloud', 'situation-contractor', {
    ja: [
      '委託先の従業者による利用',
      '委託先の従業者が使う範囲とアカウントが決まり、同じ規則を守ることが委託契約に書かれています。',
      '委託先の名称、人数、契約の該当する条を書いてください。',
    ],
    en: [
      'Use by a contractor’s staff',
      'Range and accounts are settled, and the contract binds the contractor’s staff to the same rules.',
      'Name the contractor, the number of people and the clause.',
    ],
    provisions: ['baseline-cloud-contractor'],
    when: using(is('contractorUse', true)),
  }),
  requirement('cloud', 'situation-change', {
    ja: [
      '変わる点と影響',
      '前の承認から変わる点と、それが情報、約款、場所に与える影響が分かります。',
      '変更の前と後を並べて書いてください。',
    ],
    en: [
      'What changes, and with what effect',
      'It is clear what changes since the last approval, and what that means for data, terms and place.',
      'Put before and after side by side.',
    ],
    provisions: ['baseline-cloud-operation'],
    when: is('purpose', 'change'),
  }),
  requirement('cloud', 'situation-renewal', {
    ja: [
      '更新のための点検',
      '前の期間の事故、SLAの実績、認証の期限、約款の変更を点検しています。',
      '点検の結果と、付けられた条件を果たしたかを書いてください。',
    ],
    en: [
      'Check before renewal',
      'Incidents, measured service levels, certificates and changed terms of the past period were checked.',
      'Give the result, and whether conditions set last time were met.',
    ],
    provisions: ['baseline-cloud-operation', 'baseline-outsourcing-supervision', 'baseline-local-autonomy-rule'],
    when: is('purpose', 'renewal'),
  }),
];

const endingTrackA = all(ending, onTrack('A'));

export const endRequirements: Requirement[] = [
  requirement('cloud', 'end-migration', {
    ja: [
      'データの移行または返却',
      '必要なデータを取り出す方法と、読めることの確かめ方が決まっています。',
      '移行先、件数の照合の方法、確かめる人を書いてください。行ったことは、承認の後に終了の手続で証明します。',
    ],
    en: [
      'Data moved or returned',
      'It is settled how the data still needed is taken out and found readable.',
      'Say where it goes, how numbers are compared and who checks. What was done is proved in the ending, after the approval.',
    ],
    provisions: ['baseline-cloud-end'],
    when: endingTrackA,
  }),
  requirement('cloud', 'end-erasure', {
    ja: [
      'データとバックアップの消去',
      'サービスに残るデータとバックアップを消去する方法と、得られる証拠が決まっています。鍵の廃棄で消去する場合は、鍵を捨てた証拠が得られます。',
      '契約や規約の消去の定めと、消去証明書が出るかどうかを書いてください。',
    ],
    en: [
      'Data and backups erased',
      'It is settled how what remains in the service and its backups is erased, and with what proof; if by destroying keys, proof of that.',
      'Quote what contract or terms say about erasure, and whether a certificate is given.',
    ],
    provisions: ['baseline-cloud-end', 'baseline-outsourcing-end'],
    when: ending,
    exemptable: false,
  }),
  requirement('cloud', 'end-disposal-record', {
    ja: [
      '廃棄の記録',
      'いつ、誰が、何を、どのように廃棄したかを記録する人が決まっています。',
      '記録する人と、事業者から受け取る報告を書いてください。',
    ],
    en: [
      'Record of disposal',
      'It is settled who records when, who, what and how.',
      'Name the person, and the report that the vendor gives.',
    ],
    provisions: ['baseline-outsourcing-end'],
    when: endingTrackA,
    exemptable: false,
  }),
  requirement('cloud', 'end-accounts-closed', {
    ja: [
      'アカウントと接続の廃止',
      '利用者と管理者のアカウント、連携の設定、外部との接続を全て廃止する日と担当が決まっています。',
      '廃止する日と、確かめる人を書いてください。',
    ],
    en: [
      'Accounts and connections closed',
      'It is settled when all user and administrator accounts, integrations and connections are closed, and by whom.',
      'Give the date and who checks.',
    ],
    provisions: ['baseline-cloud-end'],
    when: ending,
  }),
  requirement('cloud', 'end-successor', {
    ja: [
      '業務の引継ぎ',
      '利用を終えた後の業務の進め方が決まり、利用者と関係者に知らせています。',
      '後継の手段と、知らせた日を書いてください。',
    ],
    en: [
      'The work goes on',
      'It is settled how the work goes on, and users and others concerned were told.',
      'Name the successor and the date of the notice.',
    ],
    provisions: ['baseline-cloud-end'],
    when: endingTrackA,
    mandatory: { reaches: 'critical-availability' },
  }),
];
