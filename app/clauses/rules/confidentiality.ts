/** What a confidentiality clause or NDA has to say. */
import { contractHandling } from './contract-handling';
import { article, head, near, own, para, section, type TopicRules, wide } from './model';
import { GIVE_BACK, LEAK, NEVER, re, SURVIVES, WORKERS, WRITING } from './words';

const vendor = ['vendor', 'both', 'unknown'] as const;
const of = (topic: TopicRules['topic']): TopicRules => {
  const found = contractHandling.find((one) => one.topic === topic);
  if (!found) throw new Error(`No rules for ${topic}`);
  return found;
};
const confidentialityRules = of('contract-confidentiality');
const purposeRules = of('contract-purpose-limit');
const returnRules = of('contract-return-disposal');

/** A sentence that keeps something secret. */
const SECRET = re(
  '(?:(?:秘密|機密|知り得|知った|情報|内容|資料|データ|記録)[^。]{0,80}(?:漏らし|漏らさ|漏ら[すせ]|漏洩し|漏えいし|口外|他言|開示し|開示又|話し|知らせ(?:て|な|ず|、|又|たり)|流出させ)|守秘(?:の)?義務|秘密保持(?:の)?義務|機密保持(?:の)?義務|秘密を(?:守|保持|厳守)|秘密として|秘密に関する|秘密の保持)',
);

export const confidentiality: TopicRules[] = [
  {
    topic: 'confidentiality-scope',
    promise: false,
    rules: [
      {
        points: 2.2,
        all: [
          own(/(?:秘密情報|機密情報|秘密|個人情報|「機密」)[」』]?とは/u),
          own(/(?:をいう|をいい|を指|含む|含み|限る|問わな)/u),
        ],
        none: [own(/(?:番号法第|個人情報の保護に関する法律[^。]{0,30}第\d+条)/u), own(/(?:氏名、住所、電話番号)/u)],
      },
      {
        points: 1.8,
        all: [
          own(SECRET),
          own(re(NEVER, '|義務|誓約|扱い|保持')),
          own(
            /(?:知り得|知った|提供(?:を受け|され|した|する)|受領|開示(?:を受け|され|した)|交付|生じ|作成|秘密|引渡し|貸与を受け|表示|明示|登録)/u,
          ),
        ],
        none: [
          own(/(?:従事者|従業者|従業員|取扱者)(?:に対し|から|等に)/u),
          own(/(?:特定個人情報)(?:等)?(?:の内容)?を漏ら/u),
        ],
        owners: vendor,
      },
      {
        points: 1.2,
        all: [own(SECRET), own(re(NEVER)), own(/(?:情報|秘密|内容)/u)],
        none: [own(/(?:に対し|から誓約|特定個人情報を漏ら)/u)],
        owners: vendor,
      },
    ],
    never: [
      ...(confidentialityRules.never ?? []).slice(1),
      own(/(?:は、(?:この限り|適用しない))/u),
      own(/の意味は|第\d+条(?:第\d+項)?に規定する情報をいう|に定めるとおり/u),
      own(re('(?:存続|効力を有)')),
    ],
    bonuses: [
      { test: head(/秘密|守秘|機密|定義/u), points: 0.6 },
      { test: own(/以下[「『](?:秘密情報|機密情報)/u), points: 0.8 },
      { test: own(/(?:提供|受領|交付|開示)[^。]{0,40}(?:知り得|作成|生じ|過程)/u), points: 0.5 },
      { test: own(/目的以外|目的外|以外の目的/u), points: -0.4 },
    ],
    concerns: [
      {
        concern: 'part-missing',
        unless: [para(/提供|受領|交付|開示(?:を受け|し|され|した)|引き渡|引渡し|登録|貸与/u)],
      },
      { concern: 'part-missing', unless: [para(/知り得|知った|知ること|作成|生じ|過程|発生|収集/u)] },
      {
        concern: 'marked-only',
        when: [own(/(?:明示|表示が|表示し|指定し|特定された)[^。]{0,30}/u)],
        unless: [own(/表示[^。]{0,14}問わ|かどうかを問/u)],
      },
    ],
  },
  {
    ...purposeRules,
    topic: 'confidentiality-purpose',
  },
  {
    topic: 'confidentiality-workers',
    promise: false,
    forms: true,
    rules: [
      {
        points: 2.2,
        all: [
          own(re(WORKERS)),
          para(re('(?:', LEAK, '|秘密|義務|遵守)')),
          own(
            /(?:漏らし|漏らさ|漏ら[すせ]|漏えい|口外|話し|知らせ(?:て|な|、|又|たり)|秘密|守秘|義務|誓約|誓い|同じ|同様|遵守)/u,
          ),
          near(/(?:秘密|機密|個人情報|知り得|情報)/u),
        ],
        none: [
          own(/(?:教育|研修|監督し|名簿|誓約書を|誓約書（|資本関係|立ち入|届け)/u),
          own(/(?:損害を賠償|賠償しなければ)/u),
          own(/(?:直ちに|速やかに)[^。]{0,30}(?:報告|通知)/u),
        ],
        owners: vendor,
      },
      {
        points: 1.5,
        all: [own(/(?:派遣労働者|正社員以外|派遣|パート)/u), own(/(?:秘密|義務|遵守)/u)],
        owners: vendor,
      },
    ],
    contrary: [
      {
        points: 2,
        all: [
          own(/(?:退職|従業員|社員|関係会社)/u),
          own(/(?:関知しません|責任を負いません|義務を課すことなく|及ばない|負わない)/u),
        ],
      },
    ],
    never: [
      own(/(?:とは[^。]{0,80}をいう)/u),
      own(/(?:適用しない|含まない|該当しない|公知)/u),
      own(/(?:再委託先|再委託を受け|第三者)[^。]{0,30}(?:義務を(?:負わせ|課))/u),
      own(/目的以外|監査|検査/u),
    ],
    bonuses: [
      { test: own(/(?:退職|離職|退いた|離れた|辞めた|であった者|していた人|でなくなった)/u), points: 0.8 },
      { test: head(/秘密|守秘|機密|従事者|周知|派遣/u), points: 0.5 },
      { test: own(/(?:漏らし|漏ら)/u), points: 0.3 },
      { test: own(/周知/u), points: 0.1 },
      { test: own(/努め/u), points: -0.3 },
    ],
    concerns: [
      {
        concern: 'leavers-missing',
        unless: [article(/退職|離職|退いた|離れた|辞めた|であった者|していた|なくなった/u)],
      },
    ],
  },
  {
    topic: 'confidentiality-survival',
    promise: false,
    forms: true,
    rules: [
      {
        points: 2.1,
        all: [own(re(SURVIVES)), para(re('(?:', SECRET.source, '|秘密|守秘|機密)'))],
        none: [own(/(?:報告書|返却|返還|消去|廃棄|引き渡|賠償|立ち入|周知|研修|教育|報告し)/u)],
        owners: vendor,
      },
      {
        points: 2,
        all: [
          own(/(?:存続|効力を有|有効に|なお有効|継続)/u),
          own(/(?:終了|満了|解除|完了)/u),
          own(/(?:第\d+|本条|義務|定め|規定|条項)/u),
        ],
        none: [own(/(?:契約の有効期間は|契約期間は)/u)],
        owners: ['vendor', 'both', 'unknown', 'body'],
      },
      {
        points: 1.5,
        all: [
          own(/(?:同様とする|同じとする|同じ。|同様です|同じです)/u),
          own(re('(?:終了|満了|解除|完了|終え|終わ|退職|後)')),
          near(/秘密|守秘|機密|漏らし|口外|漏えい/u),
        ],
        none: [own(/(?:変更|申請|再委託|賠償|派遣)/u)],
        owners: vendor,
      },
    ],
    contrary: [
      {
        points: 2,
        all: [
          own(/(?:終了|満了)[^。]{0,12}(?:時に|とともに|をもって)[^。]{0,8}(?:消滅|失効|終わ)/u),
          para(/秘密|義務|守秘/u),
        ],
      },
      {
        points: 2,
        all: [
          own(/(?:終了後は|期間中(?:に限り|、|のみ))/u),
          own(/(?:守秘|秘密|話しません|漏ら)/u),
          own(/(?:負いません|負わない|期間中)/u),
        ],
        none: [own(/期間中(?:及び|はもとより|のみならず|だけでなく)/u)],
      },
    ],
    never: [own(/(?:とは[^。]{0,80}をいう)/u), own(/(?:契約金額|委託料|公表)/u), own(/(?:事故の|その事態の内容)/u)],
    bonuses: [
      { test: head(/秘密|守秘|機密|存続|有効期間/u), points: 0.6 },
      { test: own(/(?:漏らし|守秘|秘密)/u), points: 0.3 },
      { test: own(/(?:周知|書面により)/u), points: -0.5 },
    ],
    concerns: [
      {
        concern: 'survival-limited',
        when: [
          own(
            /(?:終了|満了|解除|完了)[^。]{0,8}後?[^。]{0,8}(?:\d+|[一二三四五六七八九十]+)(?:年|か月|ヶ月|箇月|月)(?:間)?/u,
          ),
        ],
      },
    ],
  },
  {
    ...returnRules,
    topic: 'confidentiality-return',
    bonuses: [
      ...(returnRules.bonuses ?? []),
      { test: own(/証明書を|記録し、/u), points: -0.3 },
      { test: own(re(GIVE_BACK)), points: 0.4 },
    ],
  },
  {
    topic: 'confidentiality-exceptions',
    promise: false,
    wholeLists: true,
    rules: [
      {
        points: 2.2,
        all: [
          own(
            /(?:公知|公に知られ|公然|周知の|既に(?:知って|保有|了知)|独自に開発|正当な権限を有する第三者|適法に(?:入手|取得))/u,
          ),
          para(
            /(?:含まない|含まれない|含みません|除く|除外|該当しない|適用しない|適用しません|この限りでない|限りではない|及ばない|対象としない|もの)/u,
          ),
        ],
      },
      {
        points: 1.8,
        all: [
          own(/(?:法令|裁判所|官公署|監督官庁|捜査機関|法律|行政機関)/u),
          own(/(?:命令|命じられ|求められ|基づ|要求|義務付け|定め)/u),
          own(/(?:開示|提出|提供)/u),
          near(/秘密|機密/u),
        ],
        none: [own(/(?:法令等?(?:の)?遵守|遵守しなければ|個人情報保護法)/u)],
      },
      {
        points: 1,
        all: [
          own(/(?:開示することができる|開示できる)/u),
          near(/秘密情報/u),
          own(/(?:場合|ただし|については|対しては)/u),
        ],
      },
    ],
    contrary: [{ points: 1.8, all: [own(/(?:義務を課すことなく|自由に)/u), own(/秘密情報を開示することができる/u)] }],
    never: [own(/情報公開条例/u)],
    bonuses: [{ test: head(/秘密|機密|例外|除外|適用除外|定義/u), points: 0.5 }],
    concerns: [
      { concern: 'exception', when: [para(/合理的に判断|記憶に残った|業務提携|事業上必要/u)] },
      {
        concern: 'exception',
        when: [own(/(?:業務提携|関連会社|関係会社|事業上必要|合理的に判断|記憶に残った|必要と(?:判断|認め))/u)],
      },
    ],
  },
  {
    topic: 'confidentiality-remedy',
    rules: [
      {
        points: 2.3,
        all: [own(/差止|差し止め/u)],
      },
      {
        points: 2,
        all: [
          own(/(?:損害|補償|償[いう])/u),
          own(
            /(?:賠償し|賠償す|賠償しな|賠償の(?:責|請求)|賠償を請求|償います|償う|補償し|負担し|賠償額|賠償しなけ|賠償の)/u,
          ),
        ],
        none: [own(/(?:保険|契約者が本約款|お客様が|請求を妨げるものではない|契約不適合)/u), own(/(?:暴力団|談合)/u)],
      },
      {
        points: 1.7,
        all: [
          own(/(?:解除|解約|取り消|失格|参加資格)/u),
          near(/(?:違反|違背|従わない|守らな|漏らした)/u),
          own(/(?:できる|できます|ことができ|とき。|取り消)/u),
        ],
        none: [own(/(?:暴力団|談合|契約者が本約款|お客様が|当社は、催告)/u)],
      },
    ],
    contrary: [
      {
        points: 2,
        all: [
          own(/(?:損害|賠償)/u),
          own(/(?:責任を負いません|責任を負わない|賠償の責(?:任|め)を負わない|賠償しません|免責)/u),
        ],
        none: [own(/(?:場合であっても|証明した場合を除)/u)],
      },
    ],
    never: [
      own(
        /(?:甲|発注者|委託者|市|町|県|契約者|お客様)(?:は|が)、?(?:その|これを|これらを|当該)?(?:損害を|損失を)?(?:賠償し|賠償す|負担し|負担す|補償)/u,
      ),
      own(/(?:暴力団|減額は|保険に加入)/u),
      own(/(?:とは[^。]{0,80}をいう)/u),
    ],
    bonuses: [
      { test: own(/(?:秘密|漏えい|漏洩|漏れ|個人情報|特記事項|第\d+条から)/u), points: 0.7 },
      { test: head(/損害|賠償|違反|秘密|責任|解除/u), points: 0.5 },
      { test: own(/賠償|損害/u), points: 0.2 },
      { test: section(/秘密|誓約/u), points: 0.3 },
      { test: own(/違約金/u), points: -0.5 },
    ],
    concerns: [
      {
        concern: 'liability-capped',
        when: [own(/(?:上限と|限度と|を超えない)/u)],
        unless: [own(/上限を設けません|上限なく/u)],
      },
      { concern: 'general-clause', unless: [wide(/秘密|漏えい|漏洩|漏れ|個人情報/u)] },
    ],
  },
  {
    topic: 'confidentiality-notice',
    forms: true,
    rules: [
      {
        points: 2.1,
        all: [
          own(/(?:周知|説明|知らせ|通知|教示|徹底|理解|認識)/u),
          own(re(WORKERS)),
          own(re(WRITING, '|周知')),
          near(/(?:秘密|義務|遵守|漏らし|個人情報|契約の内容|罰則|守るべき|誓約)/u),
        ],
        none: [own(/(?:甲の職員|市の職員に|名簿に)/u)],
        owners: vendor,
      },
      {
        points: 1.5,
        all: [
          own(/誓約書/u),
          own(/(?:徴|提出(?:させ|を受け|し)|取り|取る|受け取|署名)/u),
          own(re(WORKERS, '|の者より')),
        ],
        none: [own(/(?:閲覧|貸与|入札|参加)/u)],
        owners: vendor,
      },
      {
        points: 1.2,
        all: [own(/(?:周知|説明(?:し|す))/u), own(re(WORKERS)), near(/(?:秘密|個人情報|義務|遵守)/u)],
        owners: vendor,
      },
    ],
    never: [
      own(/(?:とは[^。]{0,80}をいう)/u),
      own(/(?:技術水準|漏えい等が発生|資本関係)/u),
      own(/(?:事故|紛失)[^。]{0,40}(?:報告|通知)/u),
    ],
    bonuses: [
      { test: own(re('(?:書面|文書|交付|配付|配布|手引|渡して)')), points: 0.6 },
      { test: head(/周知|秘密|従事者|誓約|教育|監督/u), points: 0.3 },
      { test: own(/周知/u), points: 0.4 },
      { test: own(/研修|教育を/u), points: -0.3 },
    ],
    concerns: [
      { concern: 'part-missing', when: [own(/誓約書/u)], unless: [own(/周知|説明|内容を(?:記載|書)/u)] },
      { concern: 'not-in-writing', unless: [own(re(WRITING))] },
      { concern: 'best-effort', when: [own(/努め|口頭/u)] },
    ],
  },
  {
    topic: 'confidentiality-date',
    promise: false,
    forms: true,
    rules: [
      {
        points: 2,
        all: [
          own(
            /^(?:契約締結日|締結日|契約日|協定締結日|合意日|日付)?[:：]?\(?(?:西暦)?(?:(?:令和|平成)[\d元一二三四五六七八九十〇]{0,4}年|20\d\d年|年)[\d一二三四五六七八九十〇]{0,3}月[\d一二三四五六七八九十〇]{0,3}日?\)?(?:締結)?[。]?$/u,
          ),
        ],
      },
      {
        points: 1.9,
        all: [own(/(?:契約締結日|締結日|契約日|協定締結日)[:：]?(?:は、?)?(?:令和|平成|20\d\d)/u)],
      },
      {
        points: 1.6,
        all: [
          own(
            /(?:令和|平成|20\d\d)[^。]{1,12}日(?:に|付けで?)?(?:、)?(?:本契約を|この契約を|本協定を)?締結(?:した|する)/u,
          ),
        ],
        none: [own(/(?:基本協定|に基づ|原契約|「)/u)],
      },
    ],
    never: [own(/(?:改定|改訂|施行|適用する|版|公告|期限|まで|から|発行)/u)],
    bonuses: [{ test: near(/^(?!.*(?:月分|申請書|報告書|証明書)).*$/u), points: 0 }],
    concerns: [{ concern: 'date-blank', when: [own(/年(?:\s*月|[\s\d]{0,3}月\s*日)/u)] }],
  },
];
