/** 履行状況確認: what is asked of everything that runs, and what only of some of it. */
import type { CheckQuestion } from '~/policy/model';
import { among, any, checkQuestion, holds, not, ofKind, operated, reaches } from '~/policy/profiles/compose';

const careful = any(reaches('careful'), holds('personal'));
const cloud = ofKind('cloud-service');
const byPeople = ofKind('outsourcing', 'designated-manager');

export const baselinePeriodicCheck: CheckQuestion[] = [
  checkQuestion('operation-as-agreed', {
    ja: [
      '承認・契約どおりの運用',
      '業務の内容、扱う情報、利用する課や人の範囲は、承認と契約のとおりですか。',
      '承認の内容と今の運用を見比べ、変わった点があれば書いてください。範囲が広がっている場合は、変更の申請が要ります。',
    ],
    en: [
      'Operation as approved and agreed',
      'Are the work, the information handled and those who use it as approved and agreed?',
      'Compare what was approved with how it runs today and say what has changed. Where the scope has grown, a change has to be requested.',
    ],
    provisions: ['baseline-outsourcing-supervision', 'baseline-local-autonomy-rule'],
  }),
  checkQuestion('security-measures', {
    ja: [
      '情報セキュリティ対策の実施',
      '契約や協定、規約で求めた情報セキュリティ対策は、今も守られていますか。',
      '事業者の報告書や立入りの結果など、確かめた資料を添付し、確かめた日と方法を書いてください。',
    ],
    en: [
      'Security measures',
      'Are the security measures asked for in the contract, agreement or terms still kept?',
      'Attach what it was confirmed with, such as a report of the vendor or of a visit, and say when and how.',
    ],
    provisions: ['baseline-outsourcing-supervision', 'baseline-outsourcing-contract'],
  }),
  checkQuestion('people-and-places', {
    ja: [
      '責任者・従事者・作業場所',
      '責任者、従事者とその所属、作業場所は、届出のとおりですか。',
      '今の体制図や名簿を受け取り、届出と比べてください。',
    ],
    en: [
      'People and places',
      'Are the responsible person, the workers with their employers and the place of work as reported?',
      'Ask for today’s chart or list and compare it with what was reported.',
    ],
    provisions: ['baseline-outsourcing-contract', 'baseline-personal-information'],
    when: { all: [byPeople, careful] },
  }),
  checkQuestion('confidentiality-and-training', {
    ja: [
      '守秘と教育',
      '従事者に守秘の義務が知らされ、この1年の間に情報セキュリティの教育が行われましたか。',
      '誓約書や受講の記録を確かめ、実施した日と人数を書いてください。',
    ],
    en: [
      'Confidentiality and training',
      'Do the workers know their duty of confidentiality, and were they trained within the last year?',
      'Look at pledges and training records; give dates and numbers.',
    ],
    provisions: ['baseline-confidentiality', 'baseline-outsourcing-supervision'],
    when: { all: [byPeople, careful] },
  }),
  checkQuestion('subcontracting', {
    ja: [
      '再委託',
      '承認していない再委託や、届出のない下層の事業者はありませんか。',
      '台帳の再委託と、事業者が答えた再委託先を比べてください。見つかった場合は、契約の画面から報告します。',
    ],
    en: [
      'Subcontracting',
      'Is there no subcontractor without approval, and no underlying provider that was not reported?',
      'Compare the register with what the vendor says. One that is found is reported on the page of the contract.',
    ],
    provisions: ['baseline-subcontracting', 'baseline-supply-chain'],
  }),
  checkQuestion('incidents-and-reports', {
    ja: [
      '事故と報告',
      'この1年の事故や障害は、決めた期限のうちに報告され、再発防止が行われましたか。定期の報告は届いていますか。',
      'インシデントの記録と事業者の報告を比べてください。事故がなかった場合は、そのことを事業者に確かめた日を書きます。',
    ],
    en: [
      'Incidents and reports',
      'Were this year’s incidents and outages reported in time and prevented from recurring? Do regular reports arrive?',
      'Compare the record of incidents with the vendor’s reports. Where there was none, say when the vendor confirmed it.',
    ],
    provisions: ['baseline-incident', 'baseline-outsourcing-supervision'],
  }),
  checkQuestion('service-level', {
    ja: [
      'サービスレベル',
      '稼働率など、約束されたサービスレベルは達成されていますか。',
      '毎月の実績と約束の値を比べ、下回った月とその扱い（減額の請求など）を書いてください。',
    ],
    en: [
      'Service level',
      'Is the promised service level, such as availability, reached?',
      'Compare the monthly figures with what was promised; name the months below it and what was done, such as a credit claimed.',
    ],
    provisions: ['baseline-sla'],
    when: operated,
  }),
  checkQuestion('accounts-and-access', {
    ja: [
      'アカウントと権限',
      '異動や退職のあとに残ったアカウントはなく、権限は必要な範囲にとどまっていますか。管理者は多要素認証を使っていますか。',
      '利用者の一覧を出し、今の在職者と比べてください。消したアカウントの数と日付を書きます。',
    ],
    en: [
      'Accounts and access',
      'Is no account left of people who moved or left, and is access limited to what is needed? Do administrators use more than one factor?',
      'Export the list of users and compare it with the staff of today. Give the number of accounts removed and the date.',
    ],
    provisions: ['baseline-cloud-operation', 'baseline-cloud-introduction'],
    when: cloud,
  }),
  checkQuestion('settings-and-changes', {
    ja: [
      '設定と事業者側の変更',
      '公開範囲などの設定は承認したときのままですか。規約、データの所在地、下層の事業者、料金の変更はありませんか。',
      '設定の画面を点検し、この1年に届いた変更の通知を確かめてください。',
    ],
    en: [
      'Settings and changes by the provider',
      'Are settings such as what is public as they were approved? Has nothing changed in terms, place of data, underlying providers or price?',
      'Go through the settings, and through the notices of change received this year.',
    ],
    provisions: ['baseline-cloud-operation', 'baseline-cloud-selection'],
    when: cloud,
  }),
  checkQuestion('backup-and-restore', {
    ja: [
      'バックアップと復元の試験',
      'バックアップは決めたとおりに取られ、この1年の間に復元を試しましたか。',
      '試した日、戻せた範囲、かかった時間を書いてください。',
    ],
    en: [
      'Backup and restore test',
      'Are backups made as agreed, and was a restore tried within the last year?',
      'Give the date, what could be restored, and how long it took.',
    ],
    provisions: ['baseline-backup', 'baseline-cloud-operation'],
    when: operated,
  }),
  checkQuestion('certification-still-valid', {
    ja: [
      '認証・登録の有効性',
      '選定のときに根拠とした認証や登録は、今も有効で、使っているプランがその範囲に入っていますか。',
      '登録の一覧や認証の写しで、有効期限と範囲を確かめた日を書いてください。',
    ],
    en: [
      'Certificates and listings still valid',
      'Are the certificates and listings that the choice rested on still valid, and do they cover the plan in use?',
      'Look them up and say on which day validity and scope were confirmed.',
    ],
    provisions: ['baseline-cloud-selection', 'baseline-supply-chain'],
    when: any(cloud, { all: [ofKind('outsourcing'), not(among('listing', 'no-product'))] }),
  }),
  checkQuestion('vendor-situation', {
    ja: [
      '事業者の状況',
      '事業者の合併、主な株主や資本関係の変更、経営の不安など、続けるうえで気になることはありませんか。',
      '公表された資料や信用調査で確かめてください。気になる点は、事業者の台帳の所見にも残します。',
    ],
    en: [
      'Situation of the vendor',
      'Is there nothing to worry about: a merger, another main shareholder, doubts about its viability?',
      'Look at published material or a credit report. Note anything of concern on the vendor’s page too.',
    ],
    provisions: ['baseline-supply-chain', 'baseline-outsourcing-selection'],
  }),
  checkQuestion('personal-information', {
    ja: [
      '個人情報の取扱い',
      '個人情報は目的の範囲で扱われ、複製や持出しの記録があり、特記事項が守られていますか。',
      '取扱いの台帳や持出しの記録を受け取って確かめてください。必要に応じて立入りで確かめます。',
    ],
    en: [
      'Personal information',
      'Is personal information handled for its purpose only, are copies and take-outs recorded, and are the special clauses kept?',
      'Ask for the handling and take-out records; visit where needed.',
    ],
    provisions: ['baseline-personal-information'],
    when: holds('personal'),
  }),
  checkQuestion('specific-personal-information', {
    ja: [
      '特定個人情報の取扱い',
      '当団体と同等の安全管理が続いていますか。扱う人は特定され、再委託はすべて当団体の許可を得ていますか。',
      '事業者の遵守状況の報告を受け、取扱区域、従事者の一覧、監督の記録を確かめてください。',
    ],
    en: [
      'Specific personal information (My Number)',
      'Are safeguards equal to our own still in place? Are the people named, and has every subcontract our permission?',
      'Have the vendor report on compliance; look at the area, the list of workers and the record of supervision.',
    ],
    provisions: ['baseline-specific-personal-information'],
    when: holds('specific-personal'),
  }),
  checkQuestion('return-and-erasure', {
    ja: [
      '要らなくなった情報の返却・消去',
      '使い終えた情報や媒体は、返却または消去され、その証拠がありますか。',
      '消去の証明書や返却の受領書を添付してください。まだ要る情報だけの場合は「該当なし」とし、そのわけを書きます。',
    ],
    en: [
      'Return and erasure of what is not needed any more',
      'Was information no longer needed returned or erased, with proof?',
      'Attach certificates of erasure or receipts. Where everything is still needed, choose “not applicable” and say so.',
    ],
    provisions: ['baseline-outsourcing-end', 'baseline-cloud-end'],
    when: holds('any'),
  }),
  checkQuestion('state-of-measures-report', {
    ja: [
      '指定管理者の年次報告',
      '協定に定めた対策の実施状況が、年次の報告で報告され、課で確かめましたか。',
      '年次報告の記録と、施設を訪ねて確かめたことを書いてください。',
    ],
    en: [
      'Yearly report of the designated manager',
      'Did the yearly report say how the measures of the agreement are carried out, and did the section confirm it?',
      'Refer to the recorded report, and say what was seen at the facility.',
    ],
    provisions: ['baseline-designated-manager'],
    when: ofKind('designated-manager'),
  }),
];
