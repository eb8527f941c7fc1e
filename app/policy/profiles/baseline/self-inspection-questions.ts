/** 自己点検: what a section asks itself once a year. The head of the section answers for it. */
import type { CheckQuestion } from '~/policy/model';
import { checkQuestion } from '~/policy/profiles/compose';

export const baselineSelfInspection: CheckQuestion[] = [
  checkQuestion('roles-known', {
    ja: [
      '役割と連絡先',
      '課の情報セキュリティ管理者と担当者が決まっていて、課の全員がだれかを知っていますか。',
      '課内の分担表で確かめ、会計年度任用職員や派遣の人にも伝えた日を書いてください。',
    ],
    en: [
      'Roles and contacts',
      'Are the section’s security manager and security staff named, and does everybody in the section know who they are?',
      'Look at the section’s list of duties; say when it was told to part-time and agency staff too.',
    ],
    provisions: ['baseline-organisation'],
  }),
  checkQuestion('training-attended', {
    ja: [
      '研修の受講',
      'この1年の間に、課の全員が情報セキュリティの研修または訓練を受けましたか。',
      '受講の記録を添付し、受けていない人の数と、いつ受けるかを書いてください。',
    ],
    en: [
      'Training',
      'Has everybody in the section attended security training within the last year?',
      'Attach the record; give the number of those who have not, and when they will.',
    ],
    provisions: ['baseline-training'],
  }),
  checkQuestion('information-listed', {
    ja: [
      '情報資産の把握と分類',
      '課が持つ情報とその保管場所が一覧になっていて、それぞれの分類が付いていますか。',
      '一覧を最後に見直した日を書き、新しく始まった業務の情報が入っているかを確かめてください。',
    ],
    en: [
      'Information known and classified',
      'Is there a list of the information the section holds and where it lies, with its class?',
      'Give the date of the last review, and see whether the information of new work is in it.',
    ],
    provisions: ['baseline-classification'],
  }),
  checkQuestion('desks-and-screens', {
    ja: [
      '机の上と画面',
      '席を離れるときに画面をロックし、退庁のときに書類や媒体を施錠できる場所に入れていますか。',
      '退庁後の執務室を見て回り、見た日と、置いたままだったものの数を書いてください。',
    ],
    en: [
      'Desks and screens',
      'Are screens locked when people leave their seats, and papers and media locked away in the evening?',
      'Walk through the office after hours; give the date and the number of things left lying about.',
    ],
    provisions: ['baseline-workplace'],
  }),
  checkQuestion('rooms-and-visitors', {
    ja: [
      '来訪者と施錠',
      '来庁者が執務室の奥まで一人で入れないようになっていて、鍵の持ち出しが記録されていますか。',
      '鍵の管理簿と、来庁者の動線を確かめてください。',
    ],
    en: [
      'Visitors and keys',
      'Can visitors not walk into the office alone, and is it recorded who takes keys?',
      'Look at the key register and at the way visitors take.',
    ],
    provisions: ['baseline-workplace'],
  }),
  checkQuestion('passwords', {
    ja: [
      'パスワードとカード',
      'パスワードの貼り紙、使い回し、共用はなく、カードや鍵を貸し借りしていませんか。',
      '机や端末の周りを確かめ、共用が避けられないものがあれば理由を書いてください。',
    ],
    en: [
      'Passwords and cards',
      'Are passwords neither posted, reused nor shared, and cards and keys not lent?',
      'Look around desks and terminals; where sharing cannot be avoided, say why.',
    ],
    provisions: ['baseline-accounts'],
  }),
  checkQuestion('accounts-of-movers', {
    ja: [
      '異動・退職者のアカウント',
      '異動や退職をした人のアカウントと権限は、業務を離れた日のうちに止めていますか。',
      '課で管理するシステムの利用者一覧を今の職員と見比べ、残っていた数を書いてください。',
    ],
    en: [
      'Accounts of people who moved or left',
      'Are accounts and rights of people who move or leave stopped on the day they leave the work?',
      'Compare the users of the section’s systems with the staff of today; give the number left over.',
    ],
    provisions: ['baseline-accounts'],
  }),
  checkQuestion('take-out-recorded', {
    ja: [
      '持出しと外部への送信',
      '情報や端末の持出しと、外部への送信に、許可と記録がありますか。',
      '持出しの記録と、戻したことの記録を突き合わせてください。',
    ],
    en: [
      'Taking out and sending outside',
      'Is there permission and a record for taking out information or devices, and for sending outside?',
      'Compare the record of what was taken out with that of what came back.',
    ],
    provisions: ['baseline-workplace', 'baseline-network'],
  }),
  checkQuestion('media-and-disposal', {
    ja: [
      '媒体の管理と廃棄',
      'USBメモリなどの媒体の数が合っていて、要らない情報は復元できない形で廃棄していますか。',
      '媒体の管理簿と現物を数え、廃棄した記録を確かめてください。',
    ],
    en: [
      'Media and disposal',
      'Does the number of USB sticks and other media agree, and is what is not needed destroyed beyond recovery?',
      'Count the media against the register; look at the record of disposal.',
    ],
    provisions: ['baseline-workplace'],
  }),
  checkQuestion('mail-and-attachments', {
    ja: [
      'メールの扱い',
      '外部へのメールで、あて先と添付を送る前に確かめ、不審なメールを開かずに報告していますか。',
      'この1年の誤送信と不審なメールの報告の件数を書いてください。',
    ],
    en: [
      'E-mail',
      'Are addresses and attachments looked at before mail goes outside, and suspicious mail reported unopened?',
      'Give this year’s number of misdirected and of reported mails.',
    ],
    provisions: ['baseline-network', 'baseline-incident'],
  }),
  checkQuestion('software-and-devices', {
    ja: [
      '無許可のソフトや機器',
      '許可のないソフト、個人の端末や媒体、無線機器を業務に使っていませんか。',
      '端末の一覧と現物を見比べてください。',
    ],
    en: [
      'Software and devices without permission',
      'Is no software without permission, no private device or medium and no wireless device used for work?',
      'Compare the list of devices with what is there.',
    ],
    provisions: ['baseline-workplace', 'baseline-network'],
  }),
  checkQuestion('services-approved', {
    ja: [
      '承認のないクラウドサービス',
      '課で使うクラウドサービスは、無料のものや試用も含めて、すべて承認を受けて台帳にありますか。',
      '課の全員に尋ね、承認のないものがあれば名前を書いて、使うのを止めるか申請してください。',
    ],
    en: [
      'Cloud services without approval',
      'Is every cloud service the section uses approved and in the register, free ones and trials included?',
      'Ask everybody; name those without approval, and stop using them or file a request.',
    ],
    provisions: ['baseline-cloud-careful', 'baseline-cloud-light', 'baseline-provisional-use'],
  }),
  checkQuestion('contracts-supervised', {
    ja: [
      '委託先の監督',
      '課の委託と協定について、履行状況の確認と、決められた報告の受領が済んでいますか。',
      'この画面の履行状況確認と台帳を見て、済んでいないものを書いてください。',
    ],
    en: [
      'Supervision of contractors',
      'Are the periodic checks of the section’s contracts and agreements done, and the agreed reports received?',
      'Look at the periodic checks and the registers; name what is left.',
    ],
    provisions: ['baseline-outsourcing-supervision'],
  }),
  checkQuestion('accounts-for-publicity', {
    ja: [
      'ソーシャルメディアの運用',
      '課が運用するソーシャルメディアのアカウントには責任者がいて、手順のとおりに発信し、使っていないものを閉じていますか。',
      '台帳の責任者が今の担当者と合っているかを確かめてください。運用がない課は「該当なし」とします。',
    ],
    en: [
      'Social media',
      'Do the section’s social-media accounts have a responsible person and follow the procedure, and are unused ones closed?',
      'See whether the register names those in charge today. Sections without accounts choose “not applicable”.',
    ],
    provisions: ['baseline-social-media', 'baseline-social-media-safety'],
  }),
  checkQuestion('personal-information-handled', {
    ja: [
      '個人情報の取扱い',
      '個人情報は、決めた目的と担当者の範囲で扱い、要らなくなったものを廃棄していますか。',
      '取扱いの記録を確かめ、目的の範囲を超えた利用がないことを書いてください。',
    ],
    en: [
      'Personal information',
      'Is personal information handled for its purpose and by those in charge only, and destroyed when not needed?',
      'Look at the records of handling, and say that nothing was used beyond its purpose.',
    ],
    provisions: ['baseline-personal-information', 'baseline-confidentiality'],
  }),
  checkQuestion('specific-personal-information-handled', {
    ja: [
      '特定個人情報の取扱い',
      '特定個人情報は、決めた区域と担当者だけが、番号法に定める事務の範囲で扱っていますか。',
      '取扱区域、担当者の一覧、取扱いの記録を確かめてください。扱わない課は「該当なし」とします。',
    ],
    en: [
      'Specific personal information (My Number)',
      'Is My Number information handled only in the area and by the people named, and only for the work the act allows?',
      'Look at the area, the list of people and the records. Sections without it choose “not applicable”.',
    ],
    provisions: ['baseline-specific-personal-information'],
  }),
  checkQuestion('incident-ready', {
    ja: [
      '事故のときの備え',
      '事故やその疑いがあったときの連絡先と順番を、課の全員が知っていますか。この1年の事故は、すべて報告されましたか。',
      '連絡の手順をいつ確かめたかを書き、報告しなかった出来事があれば内容を書いてください。',
    ],
    en: [
      'Ready for incidents',
      'Does everybody know whom to tell, and in which order, when something happens? Was every incident of the year reported?',
      'Say when the procedure was last gone through; describe anything that was not reported.',
    ],
    provisions: ['baseline-incident', 'baseline-leak-report'],
  }),
  checkQuestion('backup-of-own-data', {
    ja: [
      '課のデータのバックアップ',
      '課で管理する大切なデータは、決めたとおりにバックアップされ、戻せることを確かめていますか。',
      '戻すのを試した日と範囲を書いてください。情報政策の担当がまとめて行う場合は、そのことを書きます。',
    ],
    en: [
      'Backup of the section’s data',
      'Is the important data the section keeps backed up as laid down, and has a restore been tried?',
      'Give date and extent of the trial; where IT does it for all, say so.',
    ],
    provisions: ['baseline-backup'],
  }),
  checkQuestion('last-findings-closed', {
    ja: [
      '前回の指摘への対応',
      '前回の点検や監査で見つかったことは、すべて直り、元に戻っていませんか。',
      '前回の結果を開き、一つずつ今の状態を書いてください。初めての点検では「該当なし」とします。',
    ],
    en: [
      'What was found last time',
      'Is everything found in the last inspection or audit put right, and has it stayed so?',
      'Open the last results and say for each how it stands. In the first inspection choose “not applicable”.',
    ],
    provisions: ['baseline-compliance'],
  }),
];
