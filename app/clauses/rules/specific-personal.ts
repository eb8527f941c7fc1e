/** What My Number (特定個人情報) adds; a passage counts only where it, its annex or its headings are about it. */
import { article, found, head, led, near, own, para, type TopicRules } from './model';
import { AT_ONCE, CONSENT, END, ERASE, GIVE_BACK, LEAKED, NEVER, re, TELL, WORKERS } from './words';

const vendor = ['vendor', 'both', 'unknown'] as const;
const anyone = ['vendor', 'both', 'unknown', 'body'] as const;
const DEFINITION = /(?:とは[、「]?[^。]{0,160}(?:をいう|をいいます|を指す)|の意義は|をいう。$)/u;

export const specificPersonal: TopicRules[] = [
  {
    topic: 'specific-equal-measures',
    subject: 'specific',
    rules: [
      {
        points: 2.2,
        all: [
          own(/(?:同等|同じ|同水準|匹敵|同一水準|遜色)/u),
          own(/(?:措置|安全管理|管理|保護)/u),
          own(/(?:確認|確かめ|判断|認め|調査|講じ|維持|審査|評価)/u),
        ],
        none: [own(/(?:再委託|再受託|第三者に)/u)],
        owners: anyone,
      },
      {
        points: 2,
        all: [
          own(/(?:技術水準|設備|経営(?:環境|の状況|の状態)|財務)/u),
          own(/(?:確認|確かめ|調査|審査|評価)/u),
          own(/(?:監督|教育|経営|財務)/u),
        ],
        none: [own(/再委託を受ける/u)],
        owners: anyone,
      },
    ],
    never: [own(/(?:義務を負わせ|義務を課)/u)],
    bonuses: [
      { test: own(/(?:前に|先立|締結前|予定者)/u), points: 0.4 },
      { test: head(/同等|確認|選定|契約前|措置/u), points: 0.3 },
    ],
    concerns: [
      { concern: 'best-effort', when: [own(/努め/u)] },
      { concern: 'part-missing', unless: [own(/確認|確かめ|判断|認め|調査|審査/u)] },
    ],
  },
  {
    topic: 'specific-confidentiality',
    promise: false,
    subject: 'specific',
    rules: [
      {
        points: 2.1,
        all: [
          own(/(?:漏らし|漏らさ|漏ら[すせ]|漏えいし|漏洩し|知らせ(?:て|な|、|又|たり)|口外|話し|秘密|守秘|開示し)/u),
          own(re(NEVER, '|義務|注意|誓|遵守|保持')),
        ],
        none: [own(/(?:賠償|損害|直ちに|速やかに|時間以内|周知|誓約書|再委託|漏えいさせたとき|技術水準)/u)],
        owners: vendor,
      },
      {
        points: 2,
        all: [
          own(/(?:目的以外|目的外|以外の目的|以外の用途|以外に(?:使|利用)|範囲を超え|のみに|目的だけ)/u),
          own(re(NEVER, '|のみ|だけ|限')),
          own(/(?:利用|使用|使[いうわ]|用い|提供)/u),
        ],
        owners: vendor,
      },
    ],
    never: [
      own(DEFINITION),
      own(/(?:自己が雇用する|登録しないもの|事業主として|持ち出|搬出|複写し)/u),
      own(/公知|存続/u),
    ],
    bonuses: [
      { test: own(/特定個人情報|個人番号/u), points: 0.6 },
      { test: head(/秘密|守秘|目的外|利用の制限|利用/u), points: 0.5 },
    ],
    concerns: [
      { concern: 'part-missing', unless: [found(/漏|秘密|守秘|知らせ|教え/u)] },
      { concern: 'part-missing', unless: [found(/目的|以外|用途/u)] },
      { concern: 'best-effort', when: [own(/注意する|努め/u)] },
    ],
  },
  {
    topic: 'specific-no-carrying-out',
    promise: false,
    subject: 'specific',
    rules: [
      {
        points: 2.2,
        all: [
          own(
            /(?:持ち出|持出|持ちだ|搬出|外へ|外に|社外|館外|室外|外部(?:へ|に)(?:送信|持)|在宅|取扱区域から|遠隔地)/u,
          ),
          own(re(NEVER, '|限[るりっ]|場合を除|禁|みなす|認めた')),
        ],
        none: [own(/(?:漏らし|再委託|学習|技術水準)/u)],
        owners: vendor,
      },
    ],
    never: [own(DEFINITION), own(/持出記録簿/u)],
    bonuses: [
      { test: head(/持出|持ち出|搬出/u), points: 0.6 },
      { test: own(/特定個人情報|個人番号/u), points: 0.5 },
      { test: own(/持ち出|持出|搬出/u), points: 0.3 },
    ],
    concerns: [
      { concern: 'no-prior-approval', unless: [article(/てはなら|ない|ません|限[るりっ]|禁止|認めた|許可/u)] },
      { concern: 'exception', when: [own(/職員が必要と判断|必要と(?:判断|認め)した場合を除/u)] },
    ],
  },
  {
    topic: 'specific-subcontract-permission',
    promise: false,
    subject: 'specific',
    rules: [
      {
        points: 2.1,
        all: [
          led(
            /(?:再委託|再々委託|再受託|請け負わせ|第三者に(?:委託|取り扱わせ|行わせ)|他の者に(?:委託|行わせ)|委託を受けた者|下請)/u,
          ),
          own(re('(?:', CONSENT, '|', NEVER, ')')),
        ],
        owners: anyone,
      },
      {
        points: 1.4,
        all: [own(/(?:許諾|許可|承諾)/u), own(/(?:安全管理|最初の委託者|段階)/u), near(/再委託|委託/u)],
        owners: anyone,
      },
    ],
    contrary: [
      {
        points: 2,
        all: [
          own(/(?:直前の|直近の|受託者の|一次)[^。]{0,16}(?:承諾|承認|許可|許諾)/u),
          own(/(?:足りる|よい|十分|をもって)/u),
        ],
        none: [own(/できない|できません|代わるものではない/u)],
      },
    ],
    never: [own(DEFINITION), own(/(?:損害|賠償|立ち入|実地に|優先するよう|費用は)/u), own(/以外の目的|監査/u)],
    bonuses: [
      { test: head(/再委託|委託/u), points: 0.6 },
      { test: own(/特定個人情報|個人番号|番号/u), points: 0.5 },
      { test: own(/(?:段階|その都度|何次|以降|すべての)/u), points: 0.4 },
    ],
    concerns: [
      { concern: 'part-missing', unless: [article(/段階|再々|更に|さらに|その都度|都度|何次|何番目|以降|すべての/u)] },
      {
        concern: 'next-tier-only',
        when: [own(/直前|直近/u)],
        unless: [own(/できない|代わるものではない|代えることはできない/u)],
      },
    ],
  },
  {
    topic: 'specific-liability',
    subject: 'specific',
    rules: [
      {
        points: 2.1,
        all: [
          own(/(?:損害|賠償|責任|責め|補償|費用|償)/u),
          near(/(?:漏えい|漏洩|漏れ|違反|流出|漏らし)/u),
          own(/(?:賠償|補償|負担|責任を負|責めを負|対応を行|償[いう])/u),
        ],
        none: [own(/(?:再委託先の行為|個人情報保護委員会に)/u)],
        owners: anyone,
      },
    ],
    never: [own(DEFINITION), own(/(?:管理責任者|責任者を|公表)/u)],
    bonuses: [
      { test: own(/特定個人情報|個人番号/u), points: 0.6 },
      { test: head(/責任|損害|賠償|補償/u), points: 0.5 },
      { test: own(/漏えい|漏洩|漏れ/u), points: 0.3 },
    ],
    concerns: [
      { concern: 'left-to-agreement', when: [own(/協議/u)] },
      { concern: 'liability-capped', when: [own(/上限|限度/u)], unless: [own(/上限なく/u)] },
    ],
  },
  {
    topic: 'specific-return',
    subject: 'specific',
    rules: [
      {
        points: 2.1,
        all: [own(re(GIVE_BACK, '|', ERASE)), led(re(END, '|不要|保存期間'))],
        none: [own(/(?:てはならない|証明書を[^。]{0,20}提出しなければならない。$|記録し、)/u)],
        owners: vendor,
      },
      {
        points: 1.2,
        all: [own(re(GIVE_BACK)), own(re(ERASE))],
        none: [own(/(?:教育|監督|受渡|授受)/u)],
        owners: vendor,
      },
    ],
    never: [own(DEFINITION), own(/(?:損害|搬送|授受に当た)/u), own(/(?:請求|備品)/u)],
    bonuses: [
      { test: own(/特定個人情報|個人番号/u), points: 0.6 },
      { test: head(/返却|返還|消去|廃棄|抹消/u), points: 0.6 },
      { test: own(/復元|複製|バックアップ|写し/u), points: 0.3 },
      { test: own(/証明書/u), points: -0.2 },
    ],
    concerns: [
      { concern: 'confirmation-missing', unless: [article(/証明|報告|復元|記録/u)] },
      { concern: 'copies-missing', unless: [article(/複製|複写|写し|バックアップ|一切|すべて|全部/u)] },
      { concern: 'best-effort', when: [own(/適宜/u)] },
    ],
  },
  {
    topic: 'specific-deletion-certificate',
    subject: 'specific',
    rules: [
      {
        points: 2.2,
        all: [
          own(re(ERASE)),
          own(/(?:証明|記録(?:し|を作成|を残|簿)|報告書)/u),
          own(/(?:提出|記録|交付|差し入れ|残し|報告)/u),
        ],
        none: [own(/(?:監査|教育|受渡)/u)],
        owners: vendor,
      },
      {
        points: 1.4,
        all: [own(re(ERASE)), own(/(?:知らせ|報告|通知|届け)/u)],
        none: [own(/(?:漏え|再委託|事故)/u)],
        owners: vendor,
      },
    ],
    never: [own(DEFINITION), own(/(?:反古|書損じ|その日のうち|授受簿)/u)],
    bonuses: [
      { test: own(/証明書|証明する/u), points: 0.5 },
      { test: head(/消去|廃棄|返却|証明|抹消/u), points: 0.5 },
      { test: own(/特定個人情報|個人番号/u), points: 0.3 },
    ],
    concerns: [
      { concern: 'confirmation-missing', unless: [own(/証明|証する|証書/u)] },
      { concern: 'confirmation-missing', unless: [para(/証明/u)] },
    ],
  },
  {
    topic: 'specific-named-workers',
    promise: false,
    subject: 'specific',
    rules: [
      {
        points: 2.2,
        all: [
          own(/(?:従事者|従業者|取扱者|担当者|作業者|職員|取り扱う者|取扱う者|人だけ|人に限|従業員|名簿|以外の者)/u),
          own(/(?:特定し|明確|名簿|限[るりっ定]|指定し|届け出た|定め|明記|だけ)/u),
          own(/(?:取り扱[うわい]|取扱|触れる|作業|アクセス)/u),
        ],
        none: [own(/(?:教育|研修|監督し|監督さ|周知|誓約書|点検し|漏ら|動画)/u)],
        owners: vendor,
      },
    ],
    never: [
      own(DEFINITION),
      own(/(?:自己が雇用する|再委託|技術水準|持ち出|管理責任者、)/u),
      own(/(?:責任者、体制及び)/u),
    ],
    bonuses: [
      { test: own(/特定個人情報|個人番号/u), points: 0.5 },
      { test: own(/名簿/u), points: 0.5 },
      { test: head(/取扱者|従事者|特定|作業者|名簿|明確/u), points: 0.4 },
    ],
    concerns: [
      { concern: 'part-missing', unless: [own(/氏名|名簿|特定|以外の者|届け出た|明確/u)] },
      { concern: 'best-effort', when: [own(/努め|できる限り/u)] },
    ],
  },
  {
    topic: 'specific-supervision',
    subject: 'specific',
    rules: [
      {
        points: 2.2,
        all: [
          own(/(?:教育|研修|監督)/u),
          own(/(?:行[いうわ]|実施|施[しす]|監督し|監督さ|受けさせ|講じ|しなければ|監督を|させ)/u),
        ],
        none: [
          own(/(?:確認し|確かめ)[^。]{0,60}(?:同等|認め|判断)|技術水準/u),
          own(/(?:再委託先|再委託を受け)[^。]{0,20}監督/u),
        ],
        owners: vendor,
      },
      {
        points: 1.3,
        all: [own(/(?:動画|講習|説明会|点検し)/u), own(re(WORKERS)), own(/(?:視聴|受講|受けさせ|監督)/u)],
        owners: vendor,
      },
    ],
    never: [own(DEFINITION)],
    bonuses: [
      { test: own(/特定個人情報|個人番号|番号法|取扱者/u), points: 0.5 },
      { test: head(/監督|教育/u), points: 0.5 },
      { test: own(/監督/u), points: 0.3 },
      { test: own(/教育|研修/u), points: 0.2 },
    ],
    concerns: [
      { concern: 'part-missing', unless: [article(/監督/u)] },
      { concern: 'part-missing', unless: [article(/教育|研修|訓練|講習/u)] },
      { concern: 'best-effort', when: [own(/努め|必要に応じ/u)] },
    ],
  },
  {
    topic: 'specific-compliance-report',
    subject: 'specific',
    rules: [
      {
        points: 2.2,
        all: [
          own(
            /(?:遵守(?:の)?状況|取扱(?:い)?(?:の)?状況|管理(?:の)?状況|履行(?:の)?状況|遵守の|守っているか|実施(?:の)?状況|取扱いについて)/u,
          ),
          own(/(?:報告|提出|送り)/u),
        ],
        none: [own(/(?:実地|立ち入|周知|教育|研修|改善|漏えい|漏洩|消去|誓約)/u)],
        owners: anyone,
      },
    ],
    never: [own(DEFINITION), own(/(?:確認し、[^。]{0,30}監督)/u), own(/技術水準/u)],
    bonuses: [
      { test: head(/報告|遵守状況/u), points: 0.5 },
      { test: own(/特定個人情報|個人番号|特記事項/u), points: 0.4 },
      { test: own(/遵守/u), points: 0.3 },
    ],
    concerns: [
      { concern: 'only-on-request', when: [own(/限度として|口頭で回答/u)] },
      {
        concern: 'only-on-request',
        when: [own(/問題が生じた場合に限|求めがあったとき/u)],
        unless: [own(/四半期|毎月|毎年|月\d|年\d/u)],
      },
    ],
  },
  {
    topic: 'specific-inspection',
    subject: 'specific',
    rules: [
      {
        points: 2.2,
        all: [
          own(/(?:実地|立ち入|立入|現地で|調査|検査|監査|確認|臨み|訪れ|見学)/u),
          own(/(?:できる|できます|ことができ|させる|受け(?:なければ|入れ)|応じ|行うもの)/u),
        ],
        none: [own(/(?:改善|是正|再委託を行|損害|公表|技術水準|先立ち|許可|許諾|閲覧でき|同等)/u)],
        owners: anyone,
      },
    ],
    never: [own(DEFINITION), own(/(?:委員長|再委託することができ|公表することができ)/u)],
    bonuses: [
      { test: own(/特定個人情報|個人番号/u), points: 0.5 },
      { test: head(/調査|検査|監査|実地|立会/u), points: 0.5 },
      { test: own(/実地|立ち入|立入|現地/u), points: 0.4 },
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
    topic: 'specific-leak-report',
    subject: 'specific',
    rules: [
      {
        points: 2.2,
        all: [own(re(LEAKED)), own(re(TELL)), own(re(AT_ONCE, '|とき|場合'))],
        none: [own(/(?:損害|賠償|公表することが|遵守状況)/u)],
        owners: vendor,
      },
      { points: 1.5, all: [own(/(?:速報|確報)/u), own(/(?:報告|提出|提供)/u)], owners: vendor },
    ],
    never: [own(DEFINITION), own(/(?:委員長|組織される)/u)],
    bonuses: [
      { test: own(/特定個人情報|個人番号|漏えい等/u), points: 0.5 },
      { test: head(/漏えい|事故|報告/u), points: 0.5 },
      { test: own(/休日|夜間|曜日|時間以内|速報|確報/u), points: 0.4 },
    ],
    concerns: [
      { concern: 'not-at-once', unless: [own(/直ちに|ただちに|速やか|すぐ|即|時間以内|遅滞なく|急報/u)] },
      { concern: 'exception', when: [para(/次の開庁日|ただし/u)] },
    ],
  },
];
