/** Social-media accounts: procedure, what may be published, who answers, how the account is kept safe, how it ends. */
import type { CanonicalRole, Condition, Requirement } from '~/policy/model';
import { all, among, ending, is, never, not, ofKind, requirement, using } from '~/policy/profiles/compose';

const account = ofKind('social-media-account');
const of = (...parts: Condition[]) => using(account, ...parts);
/** New, or for another purpose: procedure, policy and what may be published are looked at; not when only the owner changes. */
const stated = (...parts: Condition[]) => of(not(is('accountChange', 'owner')), ...parts);
const ended = all(ending, account);

const rules = ['baseline-social-media'];
const safety = ['baseline-social-media-safety'];
const PR: CanonicalRole[] = ['public-relations'];
const SECURITY: CanonicalRole[] = ['security-reviewer'];

export const socialMediaRequirements: Requirement[] = [
  requirement('prohibition', 'prohibition-social-careful', {
    ja: [
      '注意して扱う情報の発信',
      '公開を前提としない情報（機密性の高い分類の情報）と個人情報は、例外としても発信できません。',
      '発信する内容を公開できる情報だけに見直すか、発信する前に取り除く手順を定めて、答えを直してください。',
    ],
    en: [
      'Publishing information that needs care',
      'Information that is not meant for the public, and personal information, is never published, not even by exemption.',
      'Limit the account to public information, or lay down how such things are removed before posting, and correct the answer.',
    ],
    provisions: [...rules, 'baseline-classification'],
    when: of(is('carefulContent', true)),
    exemptable: false,
    reviewers: ['public-relations', 'security-reviewer'],
  }),
  requirement('prohibition', 'prohibition-social-only-here', {
    ja: [
      'アカウントだけでの重要な情報の提供',
      'いつでも見られなければならない情報を、外部のサービスだけに載せません。',
      '同じ情報を公式サイトにも載せる手順に変えてください。できない事情があるときは、代わりの方法を示して例外措置を申請します。',
    ],
    en: [
      'Important information on the account alone',
      'What must stay available is not put on an outside service alone.',
      'Put the same on our own site. If that is impossible, ask for an exemption, saying how else it stays available.',
    ],
    provisions: ['baseline-social-media-availability'],
    when: of(is('ownSiteCopy', 'no')),
    reviewers: PR,
  }),
  requirement('account', 'social-procedure', {
    ja: [
      '運用手順',
      '運用手順を定め、広報担当の承認を受けています。使う目的が変わるときは、承認を受け直します。',
      '運用手順を添付し、投稿、返信、削除、点検、引継ぎの手順がどこにあるかを示してください。',
    ],
    en: [
      'Operating procedure',
      'There is an operating procedure, approved by public relations, and again when the purpose changes.',
      'Attach it, and say where it deals with posting, answering, deleting, checks and hand-over.',
    ],
    provisions: rules,
    when: stated(),
    exemptable: false,
    reviewers: PR,
  }),
  requirement('account', 'social-policy', {
    ja: [
      '運用ポリシーの公開',
      '利用者に向けた運用ポリシーを定め、広報担当の承認を受けて、公式サイトに載せます。',
      '運営者、目的、返信の有無、削除する書込み、免責と問合せ先が書かれていることを確かめてください。',
    ],
    en: [
      'Operating policy, published',
      'A policy for its users is approved by public relations and published on our own site.',
      'It names the operator, the purpose, whether answers are given, what is deleted, and where to turn.',
    ],
    provisions: rules,
    when: stated(),
    reviewers: PR,
  }),
  requirement('account', 'social-publishable', {
    ja: [
      '発信できる情報とできない情報',
      '発信できる情報と発信してはいけない情報を定め、投稿する全員に知らせています。',
      '定めた文書と、知らせた方法を書いてください。公開を前提としない情報と個人情報は、発信してはいけない情報に入れます。',
    ],
    en: [
      'What may be published, and what not',
      'It is laid down what may and what must not be published, and everybody who posts knows it.',
      'Name the document, and how people were told. Whatever is not meant for the public belongs to what must not.',
    ],
    provisions: rules,
    when: stated(),
    exemptable: false,
    reviewers: PR,
  }),
  requirement('account', 'social-review-before-posting', {
    ja: [
      '投稿の前の確認',
      '投稿の前に、書いた人とは別の人が内容を確かめます。',
      '確かめる人と、急ぐときの扱い、誤って投稿したときの訂正の手順を書いてください。',
    ],
    en: [
      'Checked before posting',
      'Somebody other than the writer looks at a post before it goes out.',
      'Say who does, what holds when it is urgent, and how a mistake is corrected.',
    ],
    provisions: rules,
    when: stated(),
    reviewers: PR,
  }),
  requirement('account', 'social-responsible', {
    ja: [
      '責任者と副責任者の了承',
      '責任者と副責任者が、このアカウントを受け持つこと、異動のときに引き継ぐことを承知しています。',
      '承知を確かめた日と方法を書いてください。',
    ],
    en: [
      'Accepted by those responsible',
      'The responsible person and the deputy know that they answer for the account and hand it over when they move.',
      'Say when and how they agreed.',
    ],
    provisions: rules,
    when: of(),
    exemptable: false,
    reviewers: PR,
  }),
  requirement('account', 'social-listed', {
    ja: [
      '公式サイトの一覧への掲載',
      '公式サイトのアカウントの一覧に、サービス、アカウント名、URLを載せます。',
      '載せるページのURLと、載せる日を書いてください。',
    ],
    en: [
      'Listed on our own site',
      'Service, name and address of the account are listed on our own site.',
      'Give the address of that page and the day.',
    ],
    provisions: ['baseline-social-media-impersonation'],
    when: stated(),
    reviewers: PR,
  }),
  requirement('account', 'social-profile', {
    ja: [
      'プロフィールの運営者の表示',
      'プロフィールに運営する団体と課を書き、公式サイトへのリンクを張ります。認証の表示が使えるサービスでは、それを受けます。',
      'プロフィールに書く文を示してください。',
    ],
    en: [
      'The profile names the operator',
      'The profile names the body and the section and links back to our own site; verification is used where it is offered.',
      'Show the wording of the profile.',
    ],
    provisions: ['baseline-social-media-impersonation'],
    when: stated(),
    reviewers: PR,
  }),
  requirement('account', 'social-impersonation', {
    ja: [
      'なりすましの見張り',
      '似た名前のアカウントがないかを定期的に調べ、見つけたときに通報と注意喚起を行います。',
      '調べる間隔と、行う人を書いてください。',
    ],
    en: [
      'Watching for impersonation',
      'Accounts with similar names are looked for regularly, reported, and warned against.',
      'Say how often, and who does it.',
    ],
    provisions: ['baseline-social-media-impersonation'],
    when: stated(),
    mandatory: never,
    reviewers: PR,
  }),
  requirement('account', 'social-own-site-copy', {
    ja: [
      '公式サイトへの同じ情報の掲載',
      'いつでも見られなければならない情報を公式サイトにも載せ、投稿からそのページを案内します。',
      '載せるページと、どちらを先に載せるかを書いてください。',
    ],
    en: [
      'The same on our own site',
      'What must stay available is put on our own site as well, and posts point there.',
      'Name the page, and say which of the two comes first.',
    ],
    provisions: ['baseline-social-media-availability'],
    when: stated(is('ownSiteCopy', 'yes')),
    reviewers: PR,
  }),
  requirement('account', 'social-resident-requests', {
    ja: [
      '住民からの書込みとメッセージの扱い',
      '返信する範囲と時間を示し、個人の事情にかかわる相談は、正式な窓口に案内します。届いた個人情報は、必要なものを庁内に移してサービスから消します。',
      '案内する窓口、確かめる間隔、消すまでの期間を書いてください。',
    ],
    en: [
      'Comments and messages of residents',
      'It is stated what is answered and when; personal matters are led to the proper office. Personal information that arrives is moved to our own systems where needed, and deleted from the service.',
      'Name the office, how often messages are read, and when they are deleted.',
    ],
    provisions: [...rules, 'baseline-personal-information'],
    when: stated(among('residentRequests', 'guided', 'handled')),
    mandatory: is('residentRequests', 'handled'),
    reviewers: ['public-relations', 'security-reviewer'],
  }),
  requirement('account', 'social-custodian', {
    ja: [
      '認証情報の保管',
      '認証情報の保管責任者を決め、知る人を投稿する人に限り、ほかのサービスと使い回しません。',
      '保管の方法と、知る人の数を書いてください。パスワードや復旧用のコードそのものは、決して書かないでください。',
    ],
    en: [
      'Custody of credentials',
      'A custodian keeps the credentials; only those who post know them, and they are used nowhere else.',
      'Say how they are kept and how many people know them. Never write the password or a recovery code itself.',
    ],
    provisions: safety,
    when: of(),
    reviewers: SECURITY,
  }),
  requirement('account', 'social-mfa', {
    ja: [
      '多要素認証の設定',
      'アカウントと、その登録に使うメールアドレスに、多要素認証を設定します。',
      '設定した方法を書いてください。設定できないサービスでは、長い専用のパスワード、使う端末の限定、ログインの通知などを示して例外措置を申請します。',
    ],
    en: [
      'Multi-factor authentication',
      'The account, and the e-mail address it is registered with, use multi-factor authentication.',
      'Say by what means. Where the service offers none, ask for an exemption with substitutes: a long password of its own, fixed devices, notices of log-ins.',
    ],
    provisions: safety,
    when: of(),
    reviewers: SECURITY,
  }),
  requirement('account', 'social-leavers', {
    ja: [
      '異動や退職のときの手続き',
      '投稿する人が異動または退職したときは、その日のうちに権限を外し、認証情報を変えます。',
      '外す人と、変えた日を記録する場所を書いてください。',
    ],
    en: [
      'When somebody leaves',
      'Whoever moves or leaves loses access the same day, and the credentials are changed.',
      'Say who does it, and where the day is recorded.',
    ],
    provisions: safety,
    when: of(),
    reviewers: SECURITY,
  }),
  requirement('account', 'social-takeover', {
    ja: [
      '乗っ取られたときの手順',
      'ログイン中の端末の切断、認証情報の変更、サービスへの報告、公式サイトでの注意喚起、警察への相談の順と、行う人を決めています。',
      '手順と、夜間や休日の連絡先を示してください。',
    ],
    en: [
      'Plan for a takeover',
      'It is settled who logs out all sessions, changes the credentials, reports to the platform, warns on our own site and goes to the police, in that order.',
      'Show the plan, with whom to call at night and on holidays.',
    ],
    provisions: [...safety, 'baseline-incident'],
    when: stated(),
    reviewers: SECURITY,
  }),
  requirement('account', 'social-handover', {
    ja: [
      '前の責任者からの引継ぎ',
      '前の責任者が引き継ぐもの（登録のメールアドレス、電話番号、復旧の手段、投稿の予約、返信の途中のもの）を一覧にしています。',
      '一覧と、認証情報を変える日を示してください。新しい責任者は、台帳で引受けを確かめます。',
    ],
    en: [
      'Hand-over by the former owner',
      'Everything to hand over is listed: e-mail address and phone number of the registration, ways of recovery, scheduled posts, open answers.',
      'Show the list, and the day on which the credentials are changed. The new owner accepts in the register.',
    ],
    provisions: [...rules, ...safety],
    when: of(is('accountChange', 'owner')),
    reviewers: PR,
  }),
  requirement('contract', 'social-contractor', {
    ja: [
      '運用を任せる契約での同じ決まり',
      '運用を任せる事業者にも、契約で、発信できる情報、投稿の前の確認、認証情報の扱い、終わるときの引渡しの決まりを守らせます。',
      '契約書または仕様書の該当する条を示してください。',
    ],
    en: [
      'The same rules in the contract',
      'The contract binds the company that runs the account to the same rules: what may be published, checks, credentials, hand-over at the end.',
      'Point to the clauses of the contract or specification.',
    ],
    provisions: [...rules, 'baseline-outsourcing-contract'],
    when: of(is('contractorUse', true)),
    reviewers: ['contract-reviewer'],
  }),
  requirement('account', 'social-announcement', {
    ja: [
      '廃止のお知らせ',
      'アカウントと公式サイトで、廃止する日と、代わりに見る場所を前もって知らせ、一覧から外します。',
      'お知らせの文と、載せる日を示してください。',
    ],
    en: [
      'Announcing the end',
      'The account and our own site announce the last day and where to look instead, and the list is corrected.',
      'Show the wording and the day.',
    ],
    provisions: ['baseline-social-media-end'],
    when: ended,
    reviewers: PR,
  }),
  requirement('account', 'social-name-afterwards', {
    ja: [
      '廃止した後のアカウントと名前',
      'アカウントを消すか、使わないまま持ち続けるかを決め、名前を他人に取られる危険を考えています。',
      '決めた理由と、持ち続ける場合に誰が見張るかを書いてください。',
    ],
    en: [
      'Account and name afterwards',
      'It is settled whether the account is deleted or kept unused, with a view to strangers taking its name.',
      'Give the reason, and where it is kept, who looks after it.',
    ],
    provisions: ['baseline-social-media-end'],
    when: ended,
    reviewers: ['public-relations', 'security-reviewer'],
  }),
  requirement('account', 'social-records-kept', {
    ja: [
      '記録の保存と残る情報の消去',
      '残すべき投稿を保存し、届いたメッセージなどの残る情報をサービスから消します。',
      '保存する範囲と場所、消したことを確かめる方法を書いてください。',
    ],
    en: [
      'Records kept, the rest erased',
      'Posts that have to be kept are saved; messages and other remaining information are erased from the service.',
      'Say what is kept and where, and how erasure is confirmed.',
    ],
    provisions: ['baseline-social-media-end'],
    when: ended,
    reviewers: SECURITY,
  }),
];
