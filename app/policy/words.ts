/** The words for what a profile and its facts say, in both languages. */
import type { Text } from '~/platform/text';
import type {
  CloudServiceFacts,
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
type ValueKey<F extends ScalarFact> = CloudServiceFacts[F] extends boolean
  ? 'true' | 'false'
  : CloudServiceFacts[F] & string;

export const factWords: Record<keyof CloudServiceFacts, FactWords> = {
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
    question: { ja: 'どのような情報を扱いますか。', en: 'What information will the service hold?' },
    help: {
      ja: '情報の種類ごとに、機密性、完全性、可用性の分類を選びます。最も高い分類がサービス全体の分類になります。',
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
  cloud: { ja: 'クラウドサービスの選定と運用', en: 'Choosing and running the service' },
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
  stated: { ja: '文書に記載がある', en: 'stated in the document' },
};

export const unitWords: Record<SlaDefinition['unit'], Text> = {
  percent: { ja: '％', en: '%' },
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
