/** 監査: what an auditor asks a section to show. The section answers with evidence; the auditor judges each answer. */
import type { CheckQuestion } from '~/policy/model';
import { checkQuestion } from '~/policy/profiles/compose';

export const baselineAudit: CheckQuestion[] = [
  checkQuestion('audit-organisation', {
    ja: [
      '体制と権限',
      '課の情報セキュリティ管理者の職に今の所属長が就き、権限の代行や不在のときの扱いが決まっていますか。',
      '職と役割の画面、辞令、代行の定めを示してください。',
    ],
    en: [
      'Organisation and powers',
      'Does the present head hold the post of security manager, and is it laid down who stands in?',
      'Show posts and roles, the appointment, and the rule for deputies.',
    ],
    provisions: ['baseline-organisation'],
  }),
  checkQuestion('audit-separation', {
    ja: [
      '申請と承認の分離',
      '申請した人が自分で承認や許可をした例はありませんか。やむを得ない場合の理由は残っていますか。',
      'この1年の申請と許可から5件を選び、申請者と決裁者を示してください。',
    ],
    en: [
      'Separation of duties',
      'Has nobody approved or permitted what he applied for himself? Where it could not be helped, is the reason on record?',
      'Choose five of this year’s requests and permissions; show who applied and who decided.',
    ],
    provisions: ['baseline-separation-of-duties'],
  }),
  checkQuestion('audit-training', {
    ja: [
      '教育・訓練の実施',
      '課の全員に教育が行われ、受けなかった人への追加の実施まで記録がありますか。',
      '受講の記録を名簿と突き合わせて示してください。',
    ],
    en: [
      'Training',
      'Was everybody trained, and is there a record up to those who had to catch up?',
      'Show the record beside the list of staff.',
    ],
    provisions: ['baseline-training'],
  }),
  checkQuestion('audit-classification', {
    ja: [
      '情報資産の分類と表示',
      '情報資産の一覧は実際の保有と合い、分類に応じた扱いがされていますか。',
      '一覧から3件を抜き出し、保管場所、閲覧できる人、複製の扱いを示してください。',
    ],
    en: [
      'Classification in practice',
      'Does the list of information agree with what is held, and is everything handled as its class asks?',
      'Take three entries; show where they lie, who may see them and how copies are handled.',
    ],
    provisions: ['baseline-classification'],
  }),
  checkQuestion('audit-workplace', {
    ja: [
      '執務室と機器の物理的な管理',
      '機器、媒体、書類は、決めた場所に施錠して置かれ、管理簿と数が合いますか。',
      '管理簿を示し、監査人と一緒に現物を数えてください。',
    ],
    en: [
      'Physical security',
      'Are equipment, media and papers locked up where they should be, and do they agree with the register?',
      'Show the register and count together with the auditor.',
    ],
    provisions: ['baseline-workplace'],
  }),
  checkQuestion('audit-access-rights', {
    ja: [
      'アクセス権限の付与と見直し',
      '権限は申請に基づいて付けられ、業務に必要な範囲で、定期に見直されていますか。',
      '管理するシステムの利用者と権限の一覧、直近の見直しの記録を示してください。',
    ],
    en: [
      'Access rights',
      'Are rights granted on application, limited to what the work needs, and reviewed regularly?',
      'Show the users and rights of the section’s systems and the last review.',
    ],
    provisions: ['baseline-accounts'],
  }),
  checkQuestion('audit-privileged-accounts', {
    ja: [
      '管理者権限',
      '管理者の権限を持つ人は最小限で、多要素認証と操作の記録がありますか。',
      '管理者の一覧、認証の設定、記録の抜粋を示してください。',
    ],
    en: [
      'Administrators',
      'Are administrators as few as possible, with more than one factor and a log of what they do?',
      'Show the list, the settings and an extract of the log.',
    ],
    provisions: ['baseline-accounts', 'baseline-cloud-operation'],
  }),
  checkQuestion('audit-take-out', {
    ja: [
      '持出し・外部送信の許可と記録',
      '持出しと外部送信の許可、記録、返却がそろい、決めた期間保存されていますか。',
      '記録から5件を選び、許可から返却までの書類を示してください。',
    ],
    en: [
      'Taking out and sending outside',
      'Are permission, record and return complete, and kept for the period laid down?',
      'Choose five entries and show the papers from permission to return.',
    ],
    provisions: ['baseline-workplace', 'baseline-network'],
  }),
  checkQuestion('audit-network-boundaries', {
    ja: [
      'ネットワークの分離',
      '課の端末と機器は決められた領域だけにつながり、領域をまたぐ受け渡しは定めた方法で行われていますか。',
      '構成図と、受け渡しの手順と記録を示してください。',
    ],
    en: [
      'Separate networks',
      'Are the section’s devices connected only where they belong, and does data cross in the way laid down?',
      'Show the drawing, and the procedure and record of transfers.',
    ],
    provisions: ['baseline-network'],
  }),
  checkQuestion('audit-cloud-approval', {
    ja: [
      'クラウドサービスの承認と運用',
      '使っているクラウドサービスはすべて承認され、条件、有効期限、管理者が実際と合っていますか。',
      '課の利用を台帳と突き合わせ、条件が果たされた証拠を示してください。',
    ],
    en: [
      'Cloud services: approval and operation',
      'Is every cloud service in use approved, and do conditions, end date and manager agree with reality?',
      'Compare with the register, and show that conditions are met.',
    ],
    provisions: [
      'baseline-cloud-careful',
      'baseline-cloud-light',
      'baseline-cloud-manager',
      'baseline-cloud-operation',
    ],
  }),
  checkQuestion('audit-outsourcing-contracts', {
    ja: [
      '委託の契約',
      '委託の契約書に、求められたセキュリティ要件と秘密保持の条項が入っていますか。',
      '課の契約から3件を選び、署名済みの契約書の該当する条を示してください。',
    ],
    en: [
      'Outsourcing: contracts',
      'Do the contracts contain the security requirements and the confidentiality clauses that were asked for?',
      'Choose three contracts and show the clauses in the signed copy.',
    ],
    provisions: ['baseline-outsourcing-contract', 'baseline-confidentiality'],
  }),
  checkQuestion('audit-outsourcing-supervision', {
    ja: [
      '委託先の監督',
      '委託先の対策を課が実際に確かめ、見つかったことに契約に基づく措置をとりましたか。',
      '履行状況確認の回答とその証跡、措置の記録を示してください。',
    ],
    en: [
      'Outsourcing: supervision',
      'Did the section really confirm the contractors’ measures, and act under the contract on what it found?',
      'Show the answers of the periodic checks with their evidence, and the measures.',
    ],
    provisions: ['baseline-outsourcing-supervision', 'baseline-subcontracting'],
  }),
  checkQuestion('audit-end-and-disposal', {
    ja: [
      '終了と廃棄',
      '終わった委託やサービスの情報は、返却または消去が証明され、課の廃棄も記録されていますか。',
      'この1年に終わったものと廃棄したものの証明を示してください。',
    ],
    en: [
      'Endings and disposal',
      'Is the return or erasure at the end of contracts and services proved, and the section’s own disposal recorded?',
      'Show the proofs for what ended or was disposed of this year.',
    ],
    provisions: ['baseline-outsourcing-end', 'baseline-cloud-end'],
  }),
  checkQuestion('audit-social-media', {
    ja: [
      'ソーシャルメディアの管理',
      'アカウントの責任者、手順、認証の設定は届け出のとおりで、引継ぎが記録されていますか。',
      'アカウントの画面を監査人と一緒に開いてください。運用がない課は「該当なし」とします。',
    ],
    en: [
      'Social media',
      'Are responsible person, procedure and sign-in as registered, and hand-overs recorded?',
      'Open the accounts together with the auditor. Sections without any choose “not applicable”.',
    ],
    provisions: ['baseline-social-media', 'baseline-social-media-safety'],
  }),
  checkQuestion('audit-personal-information', {
    ja: [
      '個人情報の安全管理',
      '個人情報の取扱いは、目的、担当者、記録、廃棄のどれも定めのとおりですか。',
      '取扱いの記録から3件を選び、受け入れから廃棄までを示してください。',
    ],
    en: [
      'Personal information',
      'Is personal information handled as laid down: purpose, people, records and disposal?',
      'Choose three cases and show them from receipt to disposal.',
    ],
    provisions: ['baseline-personal-information'],
  }),
  checkQuestion('audit-specific-personal-information', {
    ja: [
      '特定個人情報の安全管理措置',
      '特定個人情報の取扱区域、担当者、アクセスの記録は、番号法と規程のとおりですか。',
      '区域の図、担当者の一覧、アクセスの記録を示してください。扱わない課は「該当なし」とします。',
    ],
    en: [
      'Specific personal information (My Number)',
      'Are the area, the people and the access log for My Number information as act and rules ask?',
      'Show the plan, the list and the log. Sections without it choose “not applicable”.',
    ],
    provisions: ['baseline-specific-personal-information'],
  }),
  checkQuestion('audit-incidents', {
    ja: [
      '事故の報告と再発防止',
      '事故やその疑いは決めた順に遅れなく報告され、再発防止策が続いていますか。',
      'この1年のインシデントの記録と、課の実際の出来事を突き合わせて示してください。',
    ],
    en: [
      'Incidents and prevention',
      'Were incidents and suspicions reported in order and in time, and is what prevents them still in place?',
      'Compare the record of incidents with what really happened.',
    ],
    provisions: ['baseline-incident', 'baseline-leak-report'],
  }),
  checkQuestion('audit-backup', {
    ja: [
      'バックアップと復旧',
      '課のシステムとデータのバックアップは計画のとおりに取られ、復元の試験がされていますか。',
      '計画、取得の記録、試験の結果を示してください。',
    ],
    en: [
      'Backup and recovery',
      'Are systems and data backed up as planned, and has a restore been tested?',
      'Show the plan, the log and the result of the test.',
    ],
    provisions: ['baseline-backup'],
  }),
  checkQuestion('audit-exemptions', {
    ja: [
      '例外措置の管理',
      '守れないことには例外措置の許可があり、代わりの対策が行われ、期限が過ぎていませんか。',
      '課にかかわる例外措置をすべて示し、代わりの対策の実施を説明してください。',
    ],
    en: [
      'Exemptions',
      'Is there an exemption for what cannot be kept, with its substitute measure carried out and its end not passed?',
      'Show every exemption that concerns the section and how the substitute is carried out.',
    ],
    provisions: ['baseline-exemption'],
  }),
  checkQuestion('audit-self-inspection', {
    ja: [
      '自己点検と改善',
      '課の自己点検は実態に合い、前回の監査と点検の指摘は期限までに直っていますか。',
      '直近の自己点検の回答から3問を選び、その根拠を示してください。',
    ],
    en: [
      'Self-inspection and improvement',
      'Does the section’s self-inspection agree with reality, and was what was found before put right in time?',
      'Choose three answers of the last self-inspection and show what they rest on.',
    ],
    provisions: ['baseline-compliance'],
  }),
];
