/** The words for what a profile and its facts say, in both languages. */
import type { Text } from '~/platform/text';
import type {
  CheckKind,
  Facts,
  RequestKind,
  RequirementKind,
  ScalarFact,
  SlaDefinition,
  Source,
  StepAction,
  Track,
} from '~/policy/model';

const yes: Text = { ja: 'はい', en: 'Yes' };
const no: Text = { ja: 'いいえ', en: 'No' };

/** `label` is the noun of lists and summaries, `question` the title of the intake page, `help` the line beneath it. */
export type FactWords = { label: Text; question: Text; help: Text };
type ValueKey<F extends ScalarFact> = Facts[F] extends boolean ? 'true' | 'false' : Facts[F] & string;

/** What a request asks approval for. `meaning` says it in plain words to somebody who does not know the term. */
export const checkKindWords: Record<CheckKind, Text> = {
  'periodic-check': { ja: '履行状況確認', en: 'Periodic checks' },
  'self-inspection': { ja: '自己点検', en: 'Self-inspections' },
  audit: { ja: '監査', en: 'Audits' },
};

export const requestKindWords: Record<RequestKind, { name: Text; meaning: Text }> = {
  'cloud-service': {
    name: { ja: 'クラウドサービス', en: 'Cloud service' },
    meaning: {
      ja: 'インターネットやLGWANの先にあるサービスを、画面や連携で使うとき',
      en: 'A service reached over the Internet or LGWAN, used on screen or through a connection',
    },
  },
  outsourcing: {
    name: { ja: '業務委託', en: 'Outsourcing' },
    meaning: {
      ja: 'システムの構築や運用、データの処理、印刷、修理などの仕事を、契約して外の事業者に任せるとき',
      en: 'Work given to an outside company by contract: building or running systems, processing data, printing, repairs',
    },
  },
  'designated-manager': {
    name: { ja: '指定管理者', en: 'Designated manager' },
    meaning: {
      ja: '公の施設の管理を、協定を結んで指定管理者に任せるとき',
      en: 'A public facility run by a designated manager under an agreement',
    },
  },
  subcontracting: {
    name: { ja: '再委託', en: 'Subcontracting' },
    meaning: {
      ja: '委託先が、引き受けた仕事の一部をほかの会社に任せるとき',
      en: 'A contractor hands part of its work on to another company',
    },
  },
  'social-media-account': {
    name: { ja: 'ソーシャルメディアのアカウント', en: 'Social-media account' },
    meaning: {
      ja: 'X、LINE、YouTubeなどで、団体の名前で情報を発信するアカウントを開く、変える、閉じるとき',
      en: 'An account on X, LINE, YouTube and the like that speaks for the body: opened, changed or closed',
    },
  },
};

export const factWords: Record<keyof Facts, FactWords> = {
  purpose: {
    label: { ja: '申請の目的', en: 'Purpose of the request' },
    question: { ja: '何のための申請ですか。', en: 'What is this request for?' },
    help: {
      ja: 'すでに承認されたサービスなら、変更、更新、終了のどれかを選びます。',
      en: 'For a service that is already approved, choose change, renewal or termination.',
    },
  },
  serviceModel: {
    label: { ja: 'サービスの形', en: 'Kind of service' },
    question: { ja: 'どの形のクラウドサービスですか。', en: 'What kind of cloud service is it?' },
    help: {
      ja: '画面からそのまま使う業務用のサービスは、たいていSaaSです。',
      en: 'A ready-made application used in the browser is usually SaaS.',
    },
  },
  terms: {
    label: { ja: '契約の形', en: 'Terms' },
    question: { ja: 'どのような契約で使いますか。', en: 'On what terms will it be used?' },
    help: {
      ja: '内容を話し合って変えられる契約書があるか、利用規約に同意するだけかで選びます。',
      en: 'Choose by whether a contract can be negotiated, or terms of use can only be accepted.',
    },
  },
  information: {
    label: { ja: '扱う情報', en: 'Information handled' },
    question: { ja: 'どのような情報を扱いますか。', en: 'What information is handled?' },
    help: {
      ja: '情報の種類ごとに、機密性、完全性、可用性の分類を選びます。最も高い分類が全体の分類になります。',
      en: 'Give each kind its class of confidentiality, integrity and availability. The highest becomes the class of the whole.',
    },
  },
  network: {
    label: { ja: '使うネットワーク', en: 'Network' },
    question: { ja: 'どのネットワークから使いますか。', en: 'From which network will it be used?' },
    help: {
      ja: '職員が使う端末のつながる先で選びます。複数ある場合は、インターネットを含むならインターネットを選びます。',
      en: 'Choose by what staff terminals connect to. If there are several and one is the Internet, choose the Internet.',
    },
  },
  dataLocation: {
    label: { ja: 'データの保存場所', en: 'Place of data' },
    question: { ja: 'データはどこに保存されますか。', en: 'Where is the data kept?' },
    help: { ja: 'バックアップの場所も含めて答えます。', en: 'Backups count too.' },
  },
  governingLaw: {
    label: { ja: '準拠法', en: 'Governing law' },
    question: { ja: '契約にはどの国の法律が適用されますか。', en: 'Which country’s law governs the contract?' },
    help: {
      ja: '契約書や利用規約の終わりの方にある「準拠法」の条を見ます。',
      en: 'Look for “governing law” near the end of the contract or terms.',
    },
  },
  certification: {
    label: { ja: '第三者の認証', en: 'Certification' },
    question: { ja: 'どの認証や登録がありますか。', en: 'Which certification does the service have?' },
    help: {
      ja: '複数ある場合は、上にあるものを選びます。',
      en: 'If there are several, choose the one nearest the top.',
    },
  },
  subcontracting: {
    label: { ja: '再委託', en: 'Subcontracting' },
    question: { ja: '事業者は業務をほかの会社に任せますか。', en: 'Does the provider hand work on to others?' },
    help: {
      ja: '運用や問合せの窓口を別の会社が行う場合も再委託です。',
      en: 'Operations or a help desk run by another company count.',
    },
  },
  systemWork: {
    label: { ja: 'システムの開発・保守・管理の委託', en: 'System work' },
    question: {
      ja: '情報システムの開発、保守、管理を事業者に任せますか。',
      en: 'Does the provider develop, maintain or manage a system for you?',
    },
    help: {
      ja: '導入のための開発や、専用の設定と保守を頼む場合は「はい」です。できあがったサービスを使うだけなら「いいえ」です。',
      en: 'Yes if you order development, or a set-up and upkeep of your own; no if you only use what is there.',
    },
  },
  externalConnection: {
    label: { ja: '庁内システムと外部との接続', en: 'Connection to an outside network' },
    question: {
      ja: '庁内の情報システムを外部のネットワークにつなぎますか。',
      en: 'Will one of your own systems be connected to an outside network?',
    },
    help: {
      ja: '庁内のシステムとサービスの間でデータを自動で受け渡す場合は「はい」です。端末の画面から使うだけなら「いいえ」です。',
      en: 'Yes if data passes between your own system and the service by itself; no if people only use it on screen.',
    },
  },
  dataReuse: {
    label: { ja: '事業者によるデータの利用', en: 'Provider’s own use of data' },
    question: {
      ja: '事業者は、入れたデータを自社の目的に使いますか。',
      en: 'May the provider use your data for its own ends?',
    },
    help: {
      ja: 'AIの学習やサービスの改善、統計への利用が含まれます。利用規約で確かめます。',
      en: 'Training AI, improving the service and statistics count. The terms tell.',
    },
  },
  sharedBySections: {
    label: { ja: '複数の課での利用', en: 'Shared by sections' },
    question: { ja: 'ほかの課も使いますか。', en: 'Will other sections use it too?' },
    help: {
      ja: '主管課を一つ決め、課ごとに目的と分類を記録します。',
      en: 'One section leads; purpose and class are recorded for each.',
    },
  },
  contractorUse: {
    label: { ja: '委託先の従業者の利用', en: 'Use by a contractor’s staff' },
    question: { ja: '委託先の従業者も使いますか。', en: 'Will a contractor’s staff use it?' },
    help: {
      ja: '役所の業務のために、委託した会社の人がこのサービスを使う場合です。',
      en: 'People of a company you have hired, using this service for your work.',
    },
  },
  pilot: {
    label: { ja: '試行', en: 'Pilot' },
    question: { ja: '試行としての利用ですか。', en: 'Is this a pilot?' },
    help: { ja: '試行では模擬データを使い、終わる日を決めます。', en: 'A pilot uses dummy data and has an end date.' },
  },
  emergency: {
    label: { ja: '緊急の利用', en: 'Emergency use' },
    question: { ja: '緊急のため、承認の前に使い始めましたか。', en: 'Did use begin before approval, in an emergency?' },
    help: {
      ja: '災害などで先に使い始めた場合です。理由と期限を記録し、後から承認を受けます。',
      en: 'For example in a disaster. Reason and limit are recorded, approval follows.',
    },
  },
  handlesInformation: {
    label: { ja: '情報の取扱い', en: 'Handling of information' },
    question: { ja: '相手は、当団体の情報を扱いますか。', en: 'Does the other side handle our information?' },
    help: {
      ja: '渡す情報のほか、作業の場所で目に入る情報や、仕事の中で新しく集める情報も含みます。',
      en: 'Not only what is handed over: also what they see where they work, and what they collect on the job.',
    },
  },
  workKind: {
    label: { ja: '仕事の種類', en: 'Kind of work' },
    question: { ja: 'どのような仕事を任せますか。', en: 'What kind of work is it?' },
    help: {
      ja: '当てはまるものが複数ある場合は、上にあるものを選びます。',
      en: 'If several fit, choose the one nearest the top.',
    },
  },
  workplace: {
    label: { ja: '作業の場所', en: 'Place of work' },
    question: { ja: 'どこで作業しますか。', en: 'Where is the work done?' },
    help: {
      ja: '在宅での作業や、国外の拠点で行う作業も含めて答えます。',
      en: 'Work from home and work at sites abroad count too.',
    },
  },
  vendorAccess: {
    label: { ja: '情報への触れ方', en: 'Access to the information' },
    question: {
      ja: '相手は、どのようにして情報に触れますか。',
      en: 'How does the other side get to the information?',
    },
    help: {
      ja: '複数ある場合は、下にあるものを選びます。',
      en: 'If there are several, choose the one nearest the bottom.',
    },
  },
  vendorCloud: {
    label: { ja: '相手が使うクラウドサービス', en: 'Cloud services of the other side' },
    question: {
      ja: '相手は、自分で選んだクラウドサービスに情報を置きますか。',
      en: 'Does the other side keep our information on a cloud service of its own choice?',
    },
    help: {
      ja: '申込みフォーム、ファイルの共有、予約の受付などに外部のサービスを使う場合です。',
      en: 'For example an outside service for forms, file sharing or bookings.',
    },
  },
  listing: {
    label: { ja: '製品・サービスの登録', en: 'Listing of products' },
    question: {
      ja: '調達する製品やサービスは、ISMAPなどの一覧に載っていますか。',
      en: 'Are the products or services procured on a list such as ISMAP?',
    },
    help: {
      ja: 'ISMAP、ISMAP-LIU、JC-STAR、DMPのいずれかです。一つでも載っていないものがあれば「載っていない」を選びます。',
      en: 'ISMAP, ISMAP-LIU, JC-STAR or DMP. If any one is missing, choose “Not listed”.',
    },
  },
  nda: {
    label: { ja: '秘密保持の約束の時期', en: 'When confidentiality is agreed' },
    question: {
      ja: '情報を渡す前に、秘密保持を書面で約束していますか。',
      en: 'Is confidentiality agreed in writing before anything is handed over?',
    },
    help: {
      ja: '見積りや入札の説明のために渡す情報も含みます。',
      en: 'What is handed over for quotations or bidding counts too.',
    },
  },
  autoRenewal: {
    label: { ja: '自動更新', en: 'Automatic renewal' },
    question: { ja: '契約は自動で更新されますか。', en: 'Does the contract renew by itself?' },
    help: {
      ja: '「申出がなければ1年延長する」などの条があれば「はい」です。',
      en: 'Yes if it says something like “extended by a year unless notice is given”.',
    },
  },
  longTermContract: {
    label: { ja: '長期継続契約', en: 'Long-term continuing contract' },
    question: { ja: '長期継続契約ですか。', en: 'Is it a long-term continuing contract?' },
    help: {
      ja: '翌年度以降の予算の範囲で続ける、複数年度の契約です。',
      en: 'A contract over several fiscal years, carried on within each year’s budget.',
    },
  },
  transitional: {
    label: { ja: '経過措置', en: 'Transitional rule' },
    question: {
      ja: '令和9年7月1日より前に始まる契約ですか。',
      en: 'Does the contract begin before 1 July 2027?',
    },
    help: {
      ja: 'その日にすでにある委託には経過措置があり、更新のときに改めて確かめます。',
      en: 'What exists on that day falls under a transitional rule and is checked again on renewal.',
    },
  },
  furtherParties: {
    label: { ja: '三者以上の協定', en: 'More than two parties' },
    question: {
      ja: '当団体と指定管理者のほかに、協定の当事者がいますか。',
      en: 'Is there a further party to the agreement?',
    },
    help: {
      ja: '共同事業体の構成員や、施設を所有する団体が加わる場合です。',
      en: 'Members of a consortium, or another body that owns the facility.',
    },
  },
  furtherTier: {
    label: { ja: '再々委託より先', en: 'Second tier or deeper' },
    question: { ja: '何段階目の再委託ですか。', en: 'Which tier is it?' },
    help: {
      ja: '委託先から直接任される会社が1段階目、その会社からさらに任される会社が2段階目です。',
      en: 'A company engaged by the contractor is tier 1; one engaged by that company is tier 2.',
    },
  },
  equalDuty: {
    label: { ja: '同じ義務を負わせる契約', en: 'Contract with equal duties' },
    question: {
      ja: '再委託先に、元の契約と同じ義務を負わせる契約がありますか。',
      en: 'Does a contract lay the same duties on the subcontractor?',
    },
    help: {
      ja: '秘密保持、目的外利用の禁止、返却と廃棄、検査への協力などが、元の契約と同じ水準である契約です。',
      en: 'On confidentiality, purpose, return and disposal, inspection and the like, at the level of the main contract.',
    },
  },
  startedAlready: {
    label: { ja: '承認前の開始', en: 'Begun before approval' },
    question: { ja: '再委託先の作業は、もう始まっていますか。', en: 'Has the subcontractor begun already?' },
    help: {
      ja: '承認の前に始まっていた場合は、インシデントとして報告も要ります。',
      en: 'Where it began before approval, it has to be reported as an incident as well.',
    },
  },
  accountChange: {
    label: { ja: '変えるもの', en: 'What changes' },
    question: { ja: 'アカウントの何を変えますか。', en: 'What changes about the account?' },
    help: {
      ja: '使う目的が変わるときは、運用手順とポリシーの承認を受け直します。',
      en: 'Where its purpose changes, procedure and policy are approved anew.',
    },
  },
  carefulContent: {
    label: { ja: '注意して扱う情報の発信', en: 'Careful information published' },
    question: {
      ja: '公開を前提としない情報や個人情報を、発信することがありますか。',
      en: 'Could anything be published that is not meant for the public, or personal information?',
    },
    help: {
      ja: '写真に写る人や名札、画面、議会や発表の前の情報も含みます。',
      en: 'People, name tags and screens in pictures count, and so does what is not announced yet.',
    },
  },
  residentRequests: {
    label: { ja: '住民からの書込みとメッセージ', en: 'Comments and messages of residents' },
    question: {
      ja: '住民からの書込みやメッセージを、どうしますか。',
      en: 'What becomes of comments and messages of residents?',
    },
    help: {
      ja: '複数ある場合は、下にあるものを選びます。',
      en: 'If there are several, choose the one nearest the bottom.',
    },
  },
  ownSiteCopy: {
    label: { ja: '公式サイトへの掲載', en: 'Copy on the own site' },
    question: {
      ja: 'いつでも見られなければならない情報を、公式サイトにも載せますか。',
      en: 'Is what must stay available on our own site as well?',
    },
    help: {
      ja: '災害や避難の情報、申請の期限や手続きなどです。アカウントは、使えなくなることがあります。',
      en: 'Disaster and evacuation notices, deadlines, procedures. An account can become unavailable.',
    },
  },
  mfa: {
    label: { ja: '多要素認証', en: 'Multi-factor authentication' },
    question: { ja: 'どの方法の多要素認証を設定しますか。', en: 'Which multi-factor authentication is set up?' },
    help: {
      ja: '複数ある場合は、上にあるものを選びます。暗証番号や復旧用のコードは書きません。',
      en: 'If there are several, choose the one nearest the top. Never enter a PIN or a recovery code.',
    },
  },
};

const factValueWords: { [F in ScalarFact]: Record<ValueKey<F>, Text> } = {
  purpose: {
    new: { ja: '新しく使う', en: 'New use' },
    change: { ja: '承認された内容の変更', en: 'Change of what was approved' },
    renewal: { ja: '期限の更新', en: 'Renewal' },
    termination: { ja: '利用の終了', en: 'Termination' },
  },
  serviceModel: {
    saas: { ja: 'SaaS（業務のソフトウェア）', en: 'SaaS (software)' },
    paas: { ja: 'PaaS（開発や実行の基盤）', en: 'PaaS (platform)' },
    iaas: { ja: 'IaaS（サーバやネットワーク）', en: 'IaaS (servers and networks)' },
  },
  terms: {
    negotiated: { ja: '話し合って決める契約', en: 'Negotiated contract' },
    uniform: { ja: '約款だけ（利用規約への同意）', en: 'Uniform terms only' },
    'free-trial': { ja: '無料の試用', en: 'Free trial' },
  },
  network: {
    internet: { ja: 'インターネット接続系', en: 'Internet segment' },
    lgwan: { ja: 'LGWAN接続系', en: 'LGWAN segment' },
    'individual-number': { ja: '個人番号利用事務系', en: 'My Number segment' },
  },
  dataLocation: {
    domestic: { ja: '国内だけ', en: 'Japan only' },
    foreign: { ja: '国外だけ', en: 'Abroad only' },
    both: { ja: '国内と国外', en: 'Japan and abroad' },
    unknown: { ja: '分からない', en: 'Not known' },
  },
  governingLaw: {
    japan: { ja: '日本法', en: 'Japanese law' },
    foreign: { ja: '外国法', en: 'Foreign law' },
    unknown: { ja: '分からない', en: 'Not known' },
  },
  certification: {
    ismap: { ja: 'ISMAP', en: 'ISMAP' },
    'ismap-liu': { ja: 'ISMAP-LIU', en: 'ISMAP-LIU' },
    other: { ja: 'そのほかの認証（ISO/IEC 27001など）', en: 'Other (such as ISO/IEC 27001)' },
    none: { ja: 'なし', en: 'None' },
  },
  subcontracting: {
    none: { ja: 'しない', en: 'None' },
    'approved-tiers': { ja: '承認された範囲でする', en: 'Within approved tiers' },
    unknown: { ja: '分からない', en: 'Not known' },
  },
  systemWork: { true: yes, false: no },
  externalConnection: { true: yes, false: no },
  dataReuse: {
    no: { ja: '使わない', en: 'No' },
    yes: { ja: '使う', en: 'Yes' },
    unknown: { ja: '分からない', en: 'Not known' },
  },
  sharedBySections: { true: yes, false: no },
  contractorUse: { true: yes, false: no },
  pilot: { true: yes, false: no },
  emergency: { true: yes, false: no },
  handlesInformation: { true: yes, false: no },
  workKind: {
    'system-build': { ja: '情報システムの構築・開発', en: 'Building a system' },
    'system-operation': { ja: '情報システムの運用・保守・管理', en: 'Running and maintaining a system' },
    'system-build-operation': { ja: '情報システムの構築と運用・保守', en: 'Building and running a system' },
    processing: { ja: '情報を扱う業務の処理', en: 'Processing work with information' },
    printing: { ja: '印刷・文字起こし・翻訳', en: 'Printing, transcription or translation' },
    repair: { ja: '中身を消せない機器の修理', en: 'Repair of equipment that cannot be erased' },
    other: { ja: 'そのほかの業務', en: 'Other work' },
  },
  workplace: {
    'our-offices': { ja: '庁舎などの当団体の施設', en: 'Our own premises' },
    'vendor-offices': { ja: '事業者の国内の事業所', en: 'The company’s premises in Japan' },
    both: { ja: '当団体の施設と事業者の国内の事業所', en: 'Ours and the company’s, in Japan' },
    abroad: { ja: '国外を含む', en: 'Abroad, wholly or in part' },
    unknown: { ja: '分からない', en: 'Not known' },
  },
  vendorAccess: {
    none: { ja: '情報には触れない', en: 'No access to information' },
    'on-site': { ja: '当団体の施設の中だけで触れる', en: 'Only on our premises' },
    media: { ja: '書類や記録媒体を受け取って持ち出す', en: 'Takes papers or media away' },
    'remote-closed': { ja: '閉じた回線で離れた所から触れる', en: 'From outside over a closed line' },
    'remote-internet': { ja: 'インターネットを通じて触れる', en: 'Over the Internet' },
  },
  vendorCloud: {
    no: { ja: '置かない', en: 'No' },
    yes: { ja: '置く', en: 'Yes' },
    unknown: { ja: '分からない', en: 'Not known' },
  },
  listing: {
    listed: { ja: '載っている', en: 'Listed' },
    'not-listed': { ja: '載っていない', en: 'Not listed' },
    'no-product': { ja: '製品やサービスの調達を含まない', en: 'No product or service is procured' },
  },
  nda: {
    before: { ja: '渡す前に秘密保持契約などを結ぶ', en: 'An agreement is signed before' },
    'with-contract': {
      ja: '契約書の条で約束し、契約してから渡す',
      en: 'A clause of the contract; handed over afterwards',
    },
    late: { ja: '約束がないまま渡した', en: 'Handed over without an agreement' },
  },
  autoRenewal: { true: yes, false: no },
  longTermContract: { true: yes, false: no },
  transitional: { true: yes, false: no },
  furtherParties: { true: yes, false: no },
  furtherTier: { true: yes, false: no },
  equalDuty: {
    signed: { ja: '結んでいる', en: 'Signed' },
    draft: { ja: '案があり、承認の後に結ぶ', en: 'Drafted; to be signed after approval' },
    none: { ja: 'ない', en: 'None' },
  },
  startedAlready: { true: yes, false: no },
  accountChange: {
    none: { ja: 'なし', en: 'Nothing' },
    purpose: { ja: '使う目的', en: 'Its purpose' },
    owner: { ja: '責任者', en: 'The responsible person' },
  },
  carefulContent: { true: yes, false: no },
  residentRequests: {
    none: { ja: '受け付けず、返信もしない', en: 'Not accepted, not answered' },
    guided: { ja: '一般的な案内だけを返信する', en: 'Answered with general information only' },
    handled: { ja: '相談や申込みをそこで受け付ける', en: 'Requests and consultations are taken there' },
  },
  ownSiteCopy: {
    yes: { ja: '公式サイトにも載せる', en: 'On our own site as well' },
    no: { ja: 'このアカウントだけに載せる', en: 'On this account only' },
    'not-needed': { ja: 'そのような情報は発信しない', en: 'Nothing of that sort is published' },
  },
  mfa: {
    'security-key': { ja: 'セキュリティキー、パスキー', en: 'Security key or passkey' },
    app: { ja: '認証アプリ', en: 'Authenticator app' },
    sms: { ja: 'SMSまたはメールで届くコード', en: 'Code by SMS or e-mail' },
    none: { ja: 'このサービスでは設定できない', en: 'Not offered by the service' },
    unknown: { ja: '分からない', en: 'Not known' },
  },
};

/** The wording of one answer; an answer nobody foresaw shows as it is stored. */
export function factValueText(fact: ScalarFact, value: string | boolean): Text {
  const words = factValueWords[fact] as Record<string, Text>;
  return words[String(value)] ?? { ja: String(value), en: String(value) };
}

export const informationWords = {
  any: { ja: '情報を扱う', en: 'information is held' },
  personal: { ja: '個人情報を扱う', en: 'personal information is held' },
  'specific-personal': { ja: '特定個人情報を扱う', en: 'specific personal information (My Number) is held' },
} as const satisfies Record<string, Text>;

export const trackWords: Record<Track, { name: Text; meaning: Text }> = {
  A: {
    name: { ja: 'トラックA', en: 'Track A' },
    meaning: {
      ja: '注意して扱う情報または個人情報を扱う手続き',
      en: 'For information that needs care, or personal information',
    },
  },
  B: {
    name: { ja: 'トラックB', en: 'Track B' },
    meaning: { ja: 'それ以外の情報だけを扱う、軽い手続き', en: 'The lighter procedure for everything else' },
  },
};

export const kindWords: Record<RequirementKind, Text> = {
  prohibition: { ja: '禁止されていること', en: 'Prohibitions' },
  selection: { ja: '相手の選定', en: 'Choosing the company' },
  cloud: { ja: 'クラウドサービスの選定と運用', en: 'Choosing and running the service' },
  account: { ja: 'アカウントの運用と安全', en: 'Running the account safely' },
  management: { ja: '情報と契約の管理', en: 'Looking after information and contract' },
  contract: { ja: '契約の要件', en: 'Contract requirements' },
  confidentiality: { ja: '秘密保持・個人情報', en: 'Confidentiality and personal information' },
  sla: { ja: 'SLA（サービスレベル）', en: 'Service levels (SLA)' },
};

export const slaCategoryWords: Record<SlaDefinition['category'], Text> = {
  availability: { ja: '可用性', en: 'Availability' },
  reliability: { ja: '信頼性', en: 'Reliability' },
  performance: { ja: '性能', en: 'Performance' },
  support: { ja: 'サポート', en: 'Support' },
  data: { ja: 'データ管理', en: 'Data' },
  exchange: { ja: 'データ交換', en: 'Data exchange' },
  security: { ja: 'セキュリティ', en: 'Security' },
  incident: { ja: 'インシデント', en: 'Incidents' },
  remedy: { ja: '救済', en: 'Remedy' },
};

export const comparatorWords: Record<SlaDefinition['comparator'], Text> = {
  'at-least': { ja: '以上', en: 'at least' },
  'at-most': { ja: '以下', en: 'at most' },
  between: { ja: 'の間', en: 'between' },
  stated: { ja: '文書に記載がある', en: 'stated in the document' },
};

export const unitWords: Record<SlaDefinition['unit'], Text> = {
  percent: { ja: '％', en: '%' },
  years: { ja: '年', en: 'years' },
  days: { ja: '日', en: 'days' },
  months: { ja: 'か月', en: 'months' },
  hours: { ja: '時間', en: 'hours' },
  minutes: { ja: '分', en: 'minutes' },
  seconds: { ja: '秒', en: 'seconds' },
  generations: { ja: '世代', en: 'generations' },
  none: { ja: '', en: '' },
};

export const windowWords: Record<SlaDefinition['window'], Text> = {
  month: { ja: '1か月ごと', en: 'per month' },
  quarter: { ja: '四半期ごと', en: 'per quarter' },
  year: { ja: '1年ごと', en: 'per year' },
  none: { ja: '期間の定めなし', en: 'no period' },
};

export const commitmentWords = {
  guaranteed: { ja: '保証', en: 'Guaranteed' },
  objective: { ja: '努力目標', en: 'Objective' },
  'not-stated': { ja: '記載なし', en: 'Not stated' },
} as const satisfies Record<string, Text>;

export const sourceWords: Record<Source, Text> = {
  'own-text': { ja: '規程の定め', en: 'own text' },
  baseline: { ja: 'ベースライン', en: 'baseline' },
};

export const stepActionWords: Record<StepAction, Text> = {
  endorse: { ja: '確認', en: 'Endorse' },
  concur: { ja: '合議', en: 'Concur' },
  final: { ja: '決裁', en: 'Decide' },
};
