/** What personal information adds; a passage counts only where it, its annex or its headings are about it. */
import { article, head, led, near, own, para, section, type TopicRules } from './model';
import { AT_ONCE, CONSENT, LEAKED, NEVER, re, TELL, WORKERS } from './words';

const vendor = ['vendor', 'both', 'unknown'] as const;
const DEFINITION = /(?:とは[、「]?[^。]{0,160}(?:をいう|をいいます|を指す)|の意義は)/u;
const ANNEX =
  /(?:特記事項|特記仕様書|取扱(?:い)?(?:に関する|についての)?(?:基準|遵守事項|覚書|特約|要領|規程|条項|仕様書)|遵守事項|別記|別紙|附属書|この別紙|保護に関する(?:特約|条項|規程))/u;

export const personal: TopicRules[] = [
  {
    topic: 'personal-special-clauses',
    promise: false,
    rules: [
      {
        points: 2.1,
        all: [
          own(ANNEX),
          own(/個人情報|個人データ|特定個人情報|個人番号|プライバシー/u),
          own(
            /(?:遵守|順守|守[らりるっ]|従[いうっわ]|よ(?:る|らなければ|り)|適用|一部|構成|添付|付する|含む|定めるところ|とおり|取り扱[いわうっ])/u,
          ),
        ],
        none: [own(/(?:様式|ダウンロード|変更されるものではない)/u)],
      },
      {
        points: 1.9,
        all: [
          own(/(?:この|本)(?:特記事項|特記仕様書|遵守事項|覚書|別紙|特約|基準)/u),
          own(/(?:契約(?:書)?の一部|守らなければ|従[いわ]|適用|添付|一体|定めるもの|遵守し)/u),
          near(/個人情報|個人データ/u),
        ],
        none: [own(/(?:違反|遵守状況|遵守の状況|再委託|誓約書|損害|周知|同等の義務|教育|報告し|第\d+条)/u)],
      },
    ],
    never: [
      own(DEFINITION),
      own(/(?:違反したとき|違反した場合|違反して|損害|解除)/u),
      own(/プライバシーポリシー/u),
      own(/再委託先|派遣/u),
    ],
    bonuses: [
      { test: own(/特記事項|遵守事項|特記仕様書/u), points: 0.4 },
      { test: head(/個人情報/u), points: 0.4 },
      { test: own(/契約(?:書)?の一部|一部を成|一部とする/u), points: 0.4 },
    ],
    concerns: [
      { concern: 'left-to-agreement', when: [own(/協議/u)] },
      { concern: 'best-effort', when: [own(/参考|趣旨に沿|努め/u)] },
    ],
  },
  {
    topic: 'personal-minimum',
    promise: false,
    subject: 'personal',
    rules: [
      {
        points: 2,
        all: [
          own(
            /(?:収集|取得|集め|登録(?:し|す)|入手|提供を受け|提供する(?:項目|情報)|移行する項目|取り扱う項目|入力(?:し|す))/u,
          ),
          own(
            /(?:必要(?:な|最小限|最低限|の)?(?:の)?(?:範囲|限度|項目|もの)|最小限|最低限|限[るりら]|以外の(?:個人情報|情報|もの)|範囲(?:内|を超え)|必要な|不要な|関係がある|適法かつ公正|不正な手段|不正の手段)/u,
          ),
        ],
        none: [own(/(?:契約者は|自らの責任で|漏え|返却|返還|複製(?!物)|利用者は)/u)],
        owners: ['vendor', 'both', 'unknown', 'body'],
      },
    ],
    never: [
      own(DEFINITION),
      own(/(?:監査|検査|教育|研修|閲覧|アクセスすること|目的以外の目的に利用|持ち出|名簿|登録しないもの)/u),
    ],
    bonuses: [
      { test: head(/収集|取得|制限|最小|集める/u), points: 0.6 },
      { test: own(/収集|取得|集め/u), points: 0.4 },
      { test: own(/必要|限/u), points: 0.2 },
      { test: own(/引き渡|作成した|返還/u), points: -0.8 },
    ],
    concerns: [
      { concern: 'purpose-widened', when: [own(/ことができる|補う/u)], unless: [own(/のみ|限り/u)] },
      { concern: 'exception', when: [own(/関係がある/u)] },
    ],
  },
  {
    topic: 'personal-copying',
    promise: false,
    subject: 'personal',
    rules: [
      {
        points: 2,
        all: [
          own(/(?:複写|複製(?!物)|コピー|写しを(?:取|作成)|転写|印刷し|バックアップを作)/u),
          near(re(NEVER, '|', CONSENT, '|少なく|最小限|制限')),
        ],
        none: [own(/(?:返却|返還|消去|廃棄(?!の)|複製物を含む|複写したもの|漏らし|著作権|入力すること|契約終了時)/u)],
        owners: vendor,
      },
      {
        points: 1.6,
        all: [
          own(/(?:複写|複製)(?:又は|若しくは|、|し|を|なさ)/u),
          own(re(NEVER)),
          own(/(?:許可|承諾|承認|指示|同意|許諾)/u),
        ],
        owners: vendor,
      },
    ],
    contrary: [
      {
        points: 1.8,
        all: [
          own(/(?:複写|複製)/u),
          own(/(?:承諾|許可|同意)[^。]{0,6}(?:なく|なしに)/u),
          own(/(?:複製できます|できる|することができ|複製します)/u),
        ],
      },
    ],
    never: [own(DEFINITION), own(/(?:著作権法|図書館資料|本サービスを複製)/u)],
    bonuses: [
      { test: head(/複写|複製|コピー/u), points: 0.8 },
      { test: own(re('(?:', CONSENT, ')')), points: 0.3 },
      { test: own(/受渡|保管|暗号化/u), points: -0.3 },
    ],
    concerns: [
      { concern: 'afterwards-only', when: [own(/事後|(?:複写|複製)をしたとき/u)] },
      { concern: 'exception', when: [para(/(?:業務上必要と判断|この限りでない)/u)] },
      { concern: 'best-effort', when: [own(/できるだけ|努め/u)] },
    ],
  },
  {
    topic: 'personal-structure-report',
    subject: 'personal',
    rules: [
      {
        points: 2,
        all: [
          own(/(?:責任者|体制|作業場所|作業の場所|取扱区域|従事者|場所|管理者)/u),
          own(/(?:報告|届け|届出|提出|通知|知らせ|明らか|書面)/u),
          own(/(?:責任者|体制|管理責任者|責任体制)/u),
        ],
        none: [own(/(?:漏え|事故|紛失|消去|再委託|周知|教育|誓約|監督させ|立ち入|改善|損害|国籍|株主)/u)],
        owners: vendor,
      },
      {
        points: 1.2,
        all: [own(/責任者|体制/u), own(/(?:定め|決め|置[きくか]|選任|整備)/u)],
        none: [own(/(?:漏え|事故|教育|再委託|廃棄|保管)/u)],
        owners: vendor,
      },
    ],
    contrary: [
      { points: 1.6, all: [own(/責任者|作業場所/u), own(/(?:お知らせしない|通知しない|報告しない|報告の義務を負)/u)] },
    ],
    never: [
      own(DEFINITION),
      own(/(?:様式|ダウンロード)[^。]{0,20}(?:ダウンロード|ホームページ)/u),
      own(/取り扱う従事者を特定|取り扱う者(?:を|及び)|取扱者の氏名|取扱者名簿|従事者は、氏名/u),
    ],
    bonuses: [
      { test: head(/責任者|体制|届出|報告|作業場所|管理/u), points: 0.5 },
      { test: own(/場所|区域/u), points: 0.3 },
      { test: own(/体制/u), points: 0.2 },
      { test: para(/変更/u), points: 0.2 },
    ],
    concerns: [
      { concern: 'change-not-reported', unless: [article(/変更|異動|変わった|変更した/u)] },
      { concern: 'no-report', unless: [para(/報告|届|提出|知らせ|通知/u)] },
    ],
  },
  {
    topic: 'personal-workers-informed',
    subject: 'personal',
    rules: [
      {
        points: 2,
        all: [own(re(WORKERS)), own(/(?:周知|知らせ|説明|徹底|教示|認識させ|理解させ|明示)/u)],
        none: [own(/(?:漏えい等が発生|事故が|報告を求め|再委託先に)/u)],
        owners: vendor,
      },
    ],
    never: [own(DEFINITION), own(/(?:技術水準|見積|入札|提案)/u), own(/誓約書(?:の写し)?を(?:徴|提出)/u)],
    bonuses: [
      { test: own(/罰則/u), points: 0.5 },
      { test: own(/周知/u), points: 0.4 },
      { test: own(/報告/u), points: 0.2 },
      { test: head(/周知|従事者|教育|監督/u), points: 0.4 },
    ],
    concerns: [
      { concern: 'penalties-missing', unless: [para(/罰/u)] },
      { concern: 'no-report', unless: [para(/報告/u)] },
      { concern: 'not-in-writing', unless: [para(/書面|文書|手引/u)] },
    ],
  },
  {
    topic: 'personal-pledge',
    subject: 'personal',
    forms: true,
    rules: [
      {
        points: 2.2,
        all: [own(/(?:誓約書|宣誓書|誓約させ|誓約を)/u), own(/(?:徴|提出|取[りる]|受け取|署名|保管|とる|求め|させ)/u)],
        none: [own(/(?:閲覧|入札|参加|企画提案|貸し出|貸与|同意書|市の職員)/u)],
        owners: vendor,
      },
      {
        points: 2,
        all: [own(/(?:誓約します|誓います|誓約いたします|誓約する)/u), own(/(?:個人情報|知り得た|業務上)/u)],
        none: [own(/(?:下記の事項を誓約|参加に当た|貸与を受け)/u)],
      },
    ],
    never: [own(DEFINITION), own(/(?:市は|甲は)[^。]{0,30}誓約書を(?:配布|定め)/u), own(/(?:誓約書の枚数|先に資料)/u)],
    bonuses: [
      { test: own(re(WORKERS)), points: 0.4 },
      { test: head(/誓約|従事者|周知/u), points: 0.3 },
    ],
    concerns: [
      { concern: 'exception', when: [own(/代えることが/u)] },
      { concern: 'exception', when: [own(/必要と考える|ことができ|必要に応じ/u)] },
    ],
  },
  {
    topic: 'personal-inspection',
    subject: 'personal',
    rules: [
      {
        points: 2,
        all: [
          own(/(?:検査|調査|立ち入|立入|実地|監査|見学|現地で|査察|訪れ|確認)/u),
          own(/(?:できる|できます|ことができ|行うもの|させる|受け(?:なければ|入れ)|応じ|拒)/u),
        ],
        none: [own(/(?:改善|是正|損害|公表|先立ち|技術水準|閲覧でき|利用する)/u), own(/会計|成果物|検収/u)],
        owners: ['body', 'both', 'unknown', 'vendor'],
      },
    ],
    contrary: [
      {
        points: 1.8,
        all: [
          own(/(?:検査|調査|立入り|監査)/u),
          own(
            /(?:お受けできません|(?:検査|調査|立入り|監査)(?:は|を|すること(?:は|が))?、?できません|応じません|受けません)/u,
          ),
        ],
      },
    ],
    never: [
      own(DEFINITION),
      own(/(?:委員長|委員会をいう)/u),
      own(
        /(?:再委託することができ|委託することができ|公表することができ|解除することができ|請求することができ|開示することができ|求めることができる。$)/u,
      ),
    ],
    bonuses: [
      { test: head(/検査|調査|監査|立入|実地|立会|見学/u), points: 0.6 },
      { test: own(/(?:実地|立ち入|立入|現地)/u), points: 0.4 },
      { test: own(/取扱い|取扱|管理/u), points: 0.2 },
    ],
    concerns: [
      { concern: 'consent-needed', when: [own(/差し支えないと認めた|同意した日時/u)] },
      {
        concern: 'consent-needed',
        when: [own(re('(?:受注者|受託者|乙|当社|弊社|事業者)(?:の|が)[^。]{0,6}', CONSENT))],
      },
    ],
  },
  {
    topic: 'personal-accident-report',
    subject: 'personal',
    rules: [
      {
        points: 2.1,
        all: [own(re(LEAKED)), own(re(TELL)), own(re(AT_ONCE))],
        none: [own(/(?:市民から|損害を賠償|公表することが)/u)],
        owners: vendor,
      },
      {
        points: 1.6,
        all: [led(re(LEAKED)), own(re(TELL)), own(/(?:とき|場合|おそれ|虞|次第)/u)],
        none: [own(/(?:損害|賠償|公表|解除|遵守状況|苦情)/u)],
        owners: vendor,
      },
    ],
    never: [own(DEFINITION), own(/(?:委員長|賠償しなければ)/u)],
    bonuses: [
      { test: head(/事故|漏えい|報告|緊急|障害/u), points: 0.6 },
      { test: own(/個人情報|個人データ/u), points: 0.4 },
      { test: own(/おそれ|虞|恐れ/u), points: 0.2 },
    ],
    concerns: [
      {
        concern: 'not-at-once',
        unless: [own(/直ちに|ただちに|速やか|すみやか|すぐ|即|時間以内|分以内|遅滞なく|至急|急報/u)],
      },
      { concern: 'exception', when: [para(/ただし|次の開庁日|調査が(?:終わ|完了)|確実になった/u)] },
    ],
  },
  {
    topic: 'personal-bidders-told',
    promise: false,
    rules: [
      {
        points: 2.1,
        all: [
          near(
            /(?:入札|見積|参加(?:者|する者|を希望|表明)|応募|提案(?:者|書|に当た)|公募|受託候補|プロポーザル|応札)/u,
          ),
          para(/個人情報|特定個人情報|個人データ/u),
          para(/(?:特記事項|特記仕様書|遵守事項|別紙|別記|取扱いに関する)/u),
          own(/(?:確認|承知|了知|周知|掲載|示す|明示|説明|配布|配付|理解|前提|含める|適用|了承|同意|添付|付する)/u),
        ],
        none: [own(/(?:開示請求|参加者から実費)/u)],
      },
    ],
    never: [own(DEFINITION), own(/(?:設備、技術水準|暴力団|点数|配点)/u), section(/(?:契約書|協定書)$/u)],
    bonuses: [
      { test: head(/入札|見積|応募|提案|参加|告知|留意/u), points: 0.6 },
      { test: own(/特記事項/u), points: 0.4 },
      { test: own(/前に|事前|当たり|承知の上/u), points: 0.3 },
    ],
    concerns: [{ concern: 'afterwards-only', when: [own(/落札者と決定した後|議決の後|契約締結後|決定した後/u)] }],
  },
];
