/** Organisation, control and consequences: requirements of the contract, second part. */
import { article, found, head, near, own, para, section, type TopicRules } from './model';
import { AT_ONCE, CONSENT, LEAKED, re, WORKERS } from './words';

const vendor = ['vendor', 'both', 'unknown'] as const;
const DEFINITION = /(?:とは[、「]?[^。]{0,160}(?:をいう|をいいます|を指す|を指します)|の意義は|の意味は)/u;
const ACCEPTANCE =
  /(?:検収|検品|成果物|納入物|納入(?:の通知|があった|を受け)|納品|完了検査|完了届|合格|修補|実績数量|動作を検査|訳文|誤訳|応対品質|計量|電話応対|仕上が)/u;
const GANG = /(?:暴力団|反社会的|談合|独占禁止|公正取引|贈賄)/u;

export const contractControl: TopicRules[] = [
  {
    topic: 'contract-responsible-person',
    rules: [
      {
        points: 2,
        all: [
          own(/(?:責任者|管理者(?!の注意)|担当者|体制|名簿|主任技術者|統括)/u),
          own(
            /(?:所属|雇用主|雇用関係|作業場所|作業の場所|作業を行う場所|業務実施場所|勤務場所|勤務する拠点|所在地|作業(?:の)?範囲|業務の範囲|担当(?:する)?(?:業務|範囲|作業|工程)|従事者|従事する者|作業者|拠点|場所|取扱区域|分担|氏名|体制)/u,
          ),
          own(/(?:届け|届出|報告|提出|通知|知らせ|明らか|特定|承認|記載|定め|書面|示[しす])/u),
        ],
        owners: vendor,
      },
      {
        points: 1.3,
        all: [
          own(/(?:責任者|技術員|館長|要員|技術者|体制|担当者)/u),
          own(/(?:置[きくか]|選任|定め|配置|届け|届出|知らせ|提出|通知|お知らせ)/u),
        ],
        none: [own(/(?:立ち会|監督させ|管理させ|連絡し|電話)/u)],
        owners: vendor,
      },
      {
        points: 1.5,
        all: [own(re(WORKERS)), own(/(?:氏名|所属|雇用主)/u), own(/(?:名簿|届|提出|報告|記載)/u)],
        owners: vendor,
      },
      { points: 1.2, all: [own(/名簿/u), own(/変更/u), own(/提出|届/u)], owners: vendor },
    ],
    never: [
      own(DEFINITION),
      own(/(?:再委託先の|再委託する|消去|抹消|廃棄|漏えい|紛失|事故|閲覧した|資本関係|株主|国籍)/u),
      own(/(?:誓約書|教育|研修|周知|監査|改善|完全性|意図しない|意図せ)/u),
      own(/(?:設備、技術水準|技術水準、)/u),
      own(GANG),
      own(/(?:様式は|ダウンロード|審査|参加表明|郵送|持参)/u),
    ],
    bonuses: [
      { test: head(/責任者|体制|従事者|届出|要員|取扱者|作業場所|作業者|業務従事/u), points: 0.6 },
      { test: own(/所属|雇用/u), points: 0.3 },
      { test: own(/場所|拠点|所在地|区域/u), points: 0.3 },
      { test: own(/範囲|分担|担当する/u), points: 0.2 },
      { test: own(/受渡|授受|保管|返却/u), points: -0.7 },
    ],
    concerns: [{ concern: 'change-not-reported', unless: [article(/変更|異動|変わった|異なる/u)] }],
  },
  {
    topic: 'contract-service-level',
    rules: [
      {
        points: 2,
        all: [
          own(
            /(?:サービスレベル|SLA|サービス(?:の)?(?:品質|水準)|稼働率|可用性|応答率|応答時間|復旧時間|水準|目標値|復旧)/u,
          ),
          own(/(?:保証|満た|達成|下回|維持|減額|定める水準|一部と|一体|遵守|合意|充足|努め|努力|確保|定め)/u),
        ],
        none: [
          own(
            /(?:達成の状況を確認|未達となった|改善計画|測定|接遇|満足度|安全管理|技術水準|サービスの向上|業務の水準|回復させ|次の場合は|提案|見直)/u,
          ),
        ],
        owners: ['vendor', 'both', 'unknown', 'body'],
      },
      {
        points: 1.2,
        all: [
          own(/(?:障害|連絡|要請|依頼)[^。]{0,20}(?:時間|営業日)以内/u),
          own(/(?:到着|復旧|対応|着手|回答)/u),
          near(/サービスレベル|SLA|水準|品質/u),
        ],
        owners: vendor,
      },
    ],
    contrary: [
      {
        points: 1.8,
        all: [
          own(/保証/u),
          own(
            /(?:いかなる保証も|保証(?:は|を)?(?:いた)?(?:しません|しない|行いません|するものではありません|負いません)|保証の限りでない)/u,
          ),
        ],
        none: [own(/目標値|稼働率が|努力し|努め/u)],
      },
    ],
    never: [own(DEFINITION), own(/(?:損害賠償の請求|利用者(?:満足度|へのサービス))/u), own(GANG)],
    bonuses: [
      { test: own(/サービスレベル|SLA|稼働率/u), points: 0.5 },
      { test: own(/保証|減額/u), points: 0.5 },
      { test: head(/サービスレベル|SLA|品質|応答率|水準/u), points: 0.4 },
    ],
    concerns: [
      { concern: 'best-effort', when: [own(/努め|努力|目標/u)] },
      { concern: 'left-to-agreement', when: [own(/別途(?:協議|定め)|協議の上/u)] },
    ],
  },
  {
    topic: 'contract-audit',
    rules: [
      {
        points: 2,
        all: [
          own(/(?:監査|検査|調査|立ち入|立入|実地|査察|点検|視察|見学|臨み|現地で|訪れ|訪問し)/u),
          own(
            /(?:できる|できます|させることが|行う(?:こと|もの)|実施する|受け(?:なければ|入れ|る)|拒[みんむ]|応じ(?:な|る)|協力|求め|行わせ)/u,
          ),
          near(
            /(?:情報|セキュリティ|個人情報|個人番号|秘密|データ|管理(?:の)?状況|取扱い|履行|遵守|業務(?:の)?(?:実施|処理|遂行|状況|の状況)|実施状況|事業所|作業場所|拠点|施設|センター|作業の様子|業務)/u,
          ),
        ],
        none: [
          own(ACCEPTANCE),
          own(/(?:脆弱性|ぜい弱性|侵入|改ざんを|ウイルス|故障|収支|会計監査|監事|決算書|同等の|先立ち|見積書の提出)/u),
        ],
        owners: ['vendor', 'both', 'unknown', 'body'],
      },
      {
        points: 1.4,
        all: [own(/監査報告書|ISMAP|SOC2|SOC 2|第三者(?:による)?監査/iu), own(/(?:代え|提出|示[しす]|受け)/u)],
        none: [own(/意図しない/u)],
      },
    ],
    contrary: [
      {
        points: 2,
        all: [
          own(/(?:監査|検査|立入り|立ち入り)/u),
          own(
            /(?:求めることはできません|求めることができない|(?:監査|検査|立入り|確認)(?:は|を|すること(?:は|が))?、?(?:行うことは)?できません|お受けでき|お受けして(?:おりません|いません)|応じません|認めません|拒否することができ|応じる義務を負)/u,
          ),
        ],
      },
    ],
    never: [
      own(DEFINITION),
      own(/(?:個人情報保護委員会の|監査役|監事による|会計)/u),
      own(/(?:前項の(?:監査|調査|検査|確認)[^。]{0,40}(?:改善|是正|不備|不十分))/u),
      own(/委託業務の品質|漏らして/u),
    ],
    bonuses: [
      { test: head(/監査|検査|調査|立入|実地|モニタリング|立会|見学/u), points: 0.6 },
      { test: own(/立ち入|立入|実地|現地|事業所|作業場所|訪/u), points: 0.4 },
      { test: own(/監査/u), points: 0.3 },
      { test: own(/情報|セキュリティ/u), points: 0.3 },
      { test: own(/報告しなければ|提出しなければ/u), points: -0.3 },
    ],
    concerns: [
      { concern: 'consent-needed', when: [own(/差し支えないと認めた|同意した日時/u)] },
      { concern: 'part-missing', unless: [found(/監査|立ち入|立入|実地|検査|調査(?!に協力|その他)/u)] },
      {
        concern: 'consent-needed',
        when: [own(re('(?:受注者|受託者|乙|当社|弊社|事業者)(?:の|が|と)[^。]{0,10}', CONSENT))],
      },
    ],
  },
  {
    topic: 'contract-publication',
    rules: [
      {
        points: 2,
        all: [
          own(/(?:公表|公開|発表|公に)/u),
          own(/(?:できる|できます|ことができ|するものとする|協力|妨げ|異議を|行う)/u),
          near(/(?:事故|漏えい|漏洩|違反|事件|インシデント|事案|事態|出来事|侵害|紛失|障害)/u),
        ],
        owners: ['body', 'both', 'unknown', 'vendor'],
      },
    ],
    contrary: [
      {
        points: 2,
        all: [
          own(/(?:公表|公開)/u),
          own(
            /(?:公表|公開)(?:(?:し)?てはな|を?しないもの|することはでき(?:ない|ません)|することができ(?:ない|ません)|を禁|できない|できません)/u,
          ),
          own(/(?:事故|障害|漏えい|事象|違反|事件)/u),
        ],
      },
    ],
    never: [
      own(DEFINITION),
      own(/(?:事業報告書の概要|評価の結果を公表|導入事例|情報公開条例|審査結果|広報紙|発行日|公表してはならない。$)/u),
      own(/(?:公知|公然)/u),
    ],
    bonuses: [
      { test: own(/事故|漏えい|漏洩|インシデント|違反/u), points: 0.5 },
      { test: own(/名称|氏名|事実|概要/u), points: 0.4 },
      { test: head(/公表/u), points: 0.4 },
    ],
    concerns: [
      {
        concern: 'consent-needed',
        when: [own(/同意を得|協議[しす]|承諾を得|合意/u)],
        unless: [own(/同意(?:を得ること)?なく|同意を要しない/u)],
      },
    ],
  },
  {
    topic: 'contract-breach',
    rules: [
      {
        points: 2,
        all: [
          own(/(?:損害|賠償|補償|償[いうわ]|違約金)/u),
          own(
            /(?:賠償し|賠償す|賠償しな|賠償の(?:責|請求)|賠償を請求|支払[いわう]|償います|償う|負担|補償し|賠償額|賠償と|責任を負|責めを負)/u,
          ),
        ],
        none: [own(/(?:保険|契約者が本約款|お客様が|契約者は、|利用者が)/u), own(GANG)],
        owners: ['vendor', 'both', 'unknown', 'body'],
      },
      {
        points: 1.9,
        all: [
          own(/(?:解除|解約|指定を取り消|取り消すこと|契約を終了|指名停止)/u),
          own(/(?:できる|することができ|できます|ことがある)/u),
          near(/(?:違反|違背|履行しな|義務|従わない|不履行|守らな|該当する|着手しない|直さない|是正しない)/u),
        ],
        none: [
          own(GANG),
          own(/(?:契約者が本約款|お客様が|当社は、催告|乙は、甲が|受注者は、発注者が|受託者は、委託者が)/u),
        ],
        owners: ['vendor', 'both', 'unknown', 'body'],
      },
    ],
    contrary: [
      {
        points: 2,
        all: [
          own(/(?:損害|賠償|責任|解除)/u),
          own(
            /(?:一切の?責任を負いません|責任を負いません|責任を負わない|賠償の責(?:任|め)を負わない|賠償しません|免責|解除することはできません|関知しません)/u,
          ),
        ],
        none: [own(/(?:場合であっても|証明した場合を除)/u)],
      },
    ],
    never: [
      own(
        /(?:甲|発注者|委託者|市|町|県|契約者|お客様)(?:は|が)、?(?:その|これを|これらを|当該)?(?:損害を|損失を)?(?:賠償し|賠償す|負担し|負担す|補償)/u,
      ),

      own(DEFINITION),
      own(GANG),
      own(/(?:減額は|請求を妨げるものではない|契約不適合|不可抗力|天災)/u),
      own(/保険に加入/u),
    ],
    bonuses: [
      { test: head(/損害|賠償|解除|違反|責任|取消|補償/u), points: 0.6 },
      { test: own(/違反|違背|責めに帰|責に帰|責め|義務/u), points: 0.5 },
      { test: own(/契約不適合|第三者の(?:著作権|権利)|知的財産/u), points: -0.7 },
    ],
    concerns: [
      { concern: 'part-missing', unless: [found(/賠償|補償|償[いう]|違約金|損害/u)] },
      { concern: 'part-missing', unless: [found(/解除|解約|取り消|取消|やめる/u)] },
      {
        concern: 'liability-capped',
        when: [own(/(?:上限|限度|を超えない|通常(?:生ず|かつ)|直接(?:の|かつ)|故意(?:又は重|による場合|がある))/u)],
      },
      { concern: 'left-to-agreement', when: [own(/協議/u)] },
    ],
  },
  {
    topic: 'contract-nda-before-disclosure',
    promise: false,
    forms: true,
    rules: [
      {
        points: 2,
        all: [
          own(
            /(?:誓約書|誓約し|秘密保持(?:契約|に関する|誓約|の誓約)|守秘(?:義務)?(?:契約|誓約)|機密保持契約|この契約が締結|本契約の締結|契約の締結)/u,
          ),
          own(
            /(?:前に|事前|先立|あらかじめ|後でなければ|後に|提出(?:した者|し|がない|の上)|より先に|までに|前であって|前において)/u,
          ),
          own(/(?:閲覧|貸与|貸し出|貸出|提供|開示|資料|配布|交付|参照|引渡|渡)/u),
        ],
      },
      {
        points: 1.2,
        all: [
          own(/(?:契約(?:の)?締結前|締結の前|契約締結に先立)/u),
          own(/(?:秘密|情報|資料)/u),
          own(/(?:適用|遵守|同様|義務|開示|提供)/u),
        ],
        none: [own(/(?:設備、技術|同等の)/u)],
      },
    ],
    contrary: [
      { points: 1.6, all: [own(/締結前であっても|締結を待たず/u), own(/(?:提供|開示)[^。]{0,20}(?:求め|でき)/u)] },
    ],
    never: [
      own(DEFINITION),
      own(/(?:従事者から|従業員から|従業者から|取扱者から|の者より)[^。]{0,40}誓約書/u),
      own(/(?:設備、技術水準|資本関係)/u),
    ],
    bonuses: [
      { test: own(/(?:提出がない者|提出した者に|誓約書)/u), points: 0.3 },
      { test: head(/開示|閲覧|貸与|資料|事前|誓約/u), points: 0.4 },
      { test: section(/秘密保持|誓約|入札|提案|要領|仕様書|説明書/u), points: 0.2 },
    ],
    concerns: [
      { concern: 'not-in-writing', when: [own(/口頭/u)] },
      { concern: 'afterwards-only', when: [para(/既に提供|締結前に[^。]{0,20}提供した|遡/u)] },
    ],
  },
  {
    topic: 'contract-duty-of-care',
    rules: [
      {
        points: 2.2,
        all: [own(/(?:善良な(?:る)?管理者(?:として)?の注意|善管注意|善良な管理者として)/u)],
        owners: vendor,
      },
      {
        points: 1.2,
        all: [
          own(
            /(?:(?:必要な|相当の|十分な|通常払うべき|細心の|専門(?:家|事業者)として[^。]{0,14})注意(?:義務)?を(?:払|もって|以て)|注意をもって|注意を払)/u,
          ),
          own(/(?:業務|作業|管理|保守|サービス|処理|履行)/u),
        ],
        none: [own(/(?:秘密|複写|個人情報|紛失|機器を|資料を)/u)],
        owners: vendor,
      },
    ],
    contrary: [
      {
        points: 2,
        all: [own(/(?:善良な管理者の注意|善管注意)/u), own(/(?:負うものではなく|負わない|負いません|要しない)/u)],
      },
    ],
    never: [own(/(?:貸与|借用|引き取った機器|支給|備品|電話機|録音再生機|代替機|預か|工具|貸付)/u), own(DEFINITION)],
    bonuses: [{ test: head(/注意義務|総則|責務|基本|業務の(?:処理|実施)|履行/u), points: 0.3 }],
    concerns: [{ concern: 'part-missing', unless: [own(/善良|善管/u)] }],
  },
  {
    topic: 'contract-unintended-change',
    promise: false,
    rules: [
      {
        points: 2.2,
        all: [
          own(
            /(?:意図しない|意図せざる|意図せぬ|意図に反する|意図されない|不正な(?:変更|改変|改ざん|機能|プログラム|コード)|バックドア|マルウェアの混入|改ざん|不正な部品|悪意(?:の|ある)(?:ある)?(?:コード|プログラム|機能))/u,
          ),
          own(/(?:変更|混入|改変|機能|組み込|改ざん|挿入|埋め込|加えられ)/u),
          own(
            /(?:管理|体制|防止|防[ぐぎ]|検証|保証|行われない|加えられない|生じない|起こらない|確認|検査|措置|担保|監視|検知|戻し|講じ)/u,
          ),
        ],
        none: [own(/(?:漏えい|漏洩|滅失)[^。]{0,20}(?:改ざん)|改ざん[^。]{0,10}(?:滅失|漏えい|等の)|開発環境へ|事故/u)],
        owners: vendor,
      },
      {
        points: 1.3,
        all: [own(/サプライチェーン/u), own(/(?:管理|体制|リスク|対策)/u), own(/(?:開発|製造|調達|変更|供給|部品)/u)],
        owners: vendor,
      },
    ],
    contrary: [
      {
        points: 1.8,
        all: [
          own(/(?:通知|承諾|同意)[^。]{0,12}(?:なく|なしに|せず)/u),
          own(/(?:仕様|機能|内容|構成|画面)[^。]{0,40}(?:変更)/u),
          own(/(?:できます|できる|ことがあ)/u),
        ],
        none: [own(/約款|規約/u)],
      },
    ],
    never: [own(DEFINITION), own(/(?:施設の形状|事業計画|契約の内容を変更|約款を変更)/u)],
    bonuses: [
      { test: own(/意図(?:しない|せ)/u), points: 0.7 },
      { test: own(/体制/u), points: 0.3 },
      { test: head(/意図|サプライチェーン|改変|改ざん|変更の管理|品質/u), points: 0.4 },
    ],
    concerns: [
      {
        concern: 'afterwards-only',
        when: [own(/後日判明|有償で|検知したとき/u)],
        unless: [own(/防止|管理体制|体制/u)],
      },
    ],
  },
  {
    topic: 'contract-build',
    promise: false,
    rules: [
      {
        points: 2,
        all: [
          own(
            /(?:認証|アクセス制御|アクセス権|ログ|暗号化|セキュリティ機能|不正(?:プログラム|アクセス)対策|権限|操作履歴|証跡)/u,
          ),
          own(
            /(?:実装|備え|搭載|有する(?:こと|もの)|組み込|設定し|構築|設計|具備|実現|設けること|機能を(?:備|有|持|設)|機能を実装|以下の機能|次の機能)/u,
          ),
        ],
        none: [own(/(?:停止させることなく|常に(?:有効|働)|維持する|監視|常時有効)/u)],
        owners: vendor,
      },
      {
        points: 2,
        all: [
          own(
            /(?:脆弱性|ぜい弱性|侵入(?:テスト|試験)|ペネトレーション|セキュリティ(?:に関する)?(?:試験|テスト|診断|検査)|ウェブアプリケーション診断|不正侵入に関する試験|ソースコード(?:診断|レビュー|検査))/u,
          ),
          own(/(?:診断|試験|検査|テスト|確認|レビュー)/u),
          own(/(?:実施|行[いうっ]|報告|受け|提出|完了|解消|修正)/u),
        ],
        none: [own(/(?:修正(?:プログラム)?を?(?:適時|適用)|情報を収集)/u)],
        owners: vendor,
      },
      {
        points: 2,
        all: [
          own(
            /(?:開発(?:に用いる)?(?:環境|用)|試験環境|テスト環境|検証環境|本番環境|テストデータ|本番データ|開発及び|開発作業|セキュアコーディング|コーディング規約|実データ)/u,
          ),
          own(
            /(?:分離|隔離|区分|切り離|使用しない|使わない|保護|制限|管理|用いない|準拠|試験を行|マスキング|行わなければ|行うこと|置かない)/u,
          ),
        ],
        none: [own(/(?:アクセスする者は|閲覧できる)/u)],
        owners: vendor,
      },
    ],
    never: [
      own(DEFINITION),
      own(/(?:ログイン方法|研修|教育|監査し)/u),
      own(/(?:変更したときは|変更するときは|変更しようとするとき)/u),
    ],
    bonuses: [
      { test: head(/セキュリティ機能|構築|開発|試験|実装|ぜい弱性|脆弱性|設計|機能要件|システム/u), points: 0.5 },
      { test: own(/システム|サーバ|アプリケーション|ソフトウェア/u), points: 0.2 },
      { test: head(/運用|保守|維持/u), points: -0.5 },
      { test: own(/(?:媒体|受渡|運搬|保管)/u), points: -0.7 },
    ],
    concerns: [
      {
        concern: 'part-missing',
        unless: [found(/脆弱性|ぜい弱性|侵入|診断|ペネトレーション|セキュリティ[^。]{0,12}試験/u)],
      },
      { concern: 'part-missing', unless: [found(/認証|アクセス制御|権限|暗号|ログ|セキュリティ機能/u)] },
      {
        concern: 'part-missing',
        unless: [found(/開発[^。]{0,30}環境|環境[^。]{0,30}分離|隔離|テストデータ|本番データ|実データ/u)],
      },
    ],
  },
  {
    topic: 'contract-operate',
    promise: false,
    rules: [
      {
        points: 2.1,
        all: [
          own(
            /(?:認証|アクセス制御|ログ|ウイルス(?:対策|検知)?|不正(?:プログラム|アクセス|侵入)|セキュリティ(?:機能|対策|パッチ|修正)?|フィルタリング|WAF|ファイアウォール|改ざん検知|暗号化|修正プログラム|パッチ|更新プログラム|ファームウェア|前項の機能|ぜい弱性|脆弱性)/u,
          ),
          own(/(?:維持|常に|常時|有効に|監視|稼働|適用|停止させ|最新|更新|点検|働かせ|作動|継続的)/u),
        ],
        none: [own(/(?:漏えい|事故が発生|紛失)/u)],
        owners: vendor,
      },
      {
        points: 2,
        all: [
          own(/(?:構成|設定|版|バージョン|機能|ネットワーク|機器)[^。]{0,30}(?:変更|変えた|変える)/u),
          own(/(?:報告|届|承認|通知|申請|知らせ|記録|提出)/u),
        ],
        none: [own(/(?:義務を負い|契約の内容|事業計画|施設|従事者|名簿|責任者|管理責任者)/u)],
        owners: vendor,
      },
    ],
    contrary: [
      {
        points: 1.8,
        all: [
          own(/(?:構成|設定|機能|仕様)[^。]{0,12}変更/u),
          own(/(?:報告|通知)[^。]{0,10}(?:義務を負いません|義務を負わない|しません|いたしません|要しない)/u),
        ],
      },
    ],
    never: [own(DEFINITION), own(/(?:空調|ボイラー|照明|エレベーター|避難|施設の形状)/u), own(/目標値|目標は/u)],
    bonuses: [
      { test: head(/維持|運用|変更|構成|保守|機能/u), points: 0.5 },
      { test: own(/システム|サーバ|端末|ネットワーク/u), points: 0.2 },
      { test: own(/開発|稼働前|引渡し前|本番稼働前|納入/u), points: -0.9 },
      { test: own(/受渡|媒体|廃棄/u), points: -0.7 },
    ],
    concerns: [
      { concern: 'part-missing', unless: [found(/維持|常に|常時|有効|監視|稼働|適用|最新/u)] },
      { concern: 'only-on-request', when: [own(/依頼があったとき|求めに応じ/u)] },
      { concern: 'change-not-reported', unless: [article(/変更|変えた/u)] },
    ],
  },
  {
    topic: 'contract-disclosure',
    rules: [
      {
        points: 2.2,
        all: [own(/(?:資本関係|資本金|資本構成|株主|出資)/u), own(/(?:役員|国籍|所属|実績|専門性|資格|場所|拠点)/u)],
        owners: ['vendor', 'both', 'unknown'],
      },
      {
        points: 1.4,
        all: [
          own(/(?:国籍|専門性|資格|経験|実績|役員)/u),
          own(/(?:従事者|技術者|要員|従業員|作業者|担当者|技術員)/u),
          own(/(?:提出|示[しす]|明らか|届|報告|記載|開示|提供)/u),
        ],
        none: [own(/(?:司書|館長|過去\d+年|有する者とし|配置し|参加資格)/u)],
        owners: ['vendor', 'both', 'unknown'],
      },
    ],
    contrary: [
      {
        points: 2,
        all: [
          own(/(?:国籍|株主|役員|資本)/u),
          own(/(?:開示いたしません|開示しません|開示しない|示しません|応じません|義務を負)/u),
        ],
      },
    ],
    never: [own(GANG), own(DEFINITION), own(/(?:情報公開条例|監査役)/u)],
    bonuses: [
      { test: own(/(?:提出|示[しす]|明らか|届|報告|記載|開示|添付)/u), points: 0.4 },
      { test: own(/国籍/u), points: 0.3 },
    ],
    concerns: [
      { concern: 'part-missing', unless: [own(/資本|株主|出資|親会社/u)] },
      { concern: 'part-missing', unless: [own(/国籍/u)] },
      { concern: 'only-on-request', when: [own(/求めがあるとき|求めに応じ|求めた場合/u)] },
    ],
  },
  {
    topic: 'contract-verification',
    rules: [
      {
        points: 2.1,
        all: [
          own(/(?:改善|是正|補正|直[しすさ]|措置を(?:命|求|指示|講)|指導|勧告|必要な(?:指示|措置)|やり直|再発防止)/u),
          para(
            /(?:監査|検査|調査|報告|確認|点検|モニタリング|評価|実施状況|履行|遵守|不十分|不備|適合しない|達していない|未達|満たさない|取扱いが適当)/u,
          ),
          own(
            /(?:求め|命[ずじ]|指示|できる|できます|行[うわ]|しなければ|ものとする|こと。|提出|従[いわう]|再開|します|改善する|報告)/u,
          ),
        ],
        none: [
          own(ACCEPTANCE),
          own(re('(?:', LEAKED, ')[^。]{0,60}(?:直ちに|速やかに|', AT_ONCE, ')')),
          own(/(?:接遇|利用者満足度|交通アクセス|督促)/u),
        ],
        owners: ['vendor', 'both', 'unknown', 'body'],
      },
      {
        points: 1.4,
        all: [
          own(/(?:履行(?:の)?状況|実施(?:の)?状況|達成(?:の)?状況|遵守状況|対策の(?:実施|履行)|管理の状況)/u),
          own(/(?:確認(?:する|を受け|し)|評価する|モニタリング|点検)/u),
        ],
        none: [own(ACCEPTANCE), own(/(?:立ち入|設備、技術)/u)],
        owners: ['vendor', 'both', 'unknown', 'body'],
      },
    ],
    contrary: [
      {
        points: 1.6,
        all: [own(/履行(?:の)?状況の確認|改善/u), own(/お受けして|応じません|できません|義務を負(?:わない|いません)/u)],
      },
    ],
    never: [
      own(DEFINITION),
      own(/(?:契約を解除|解除することができ|損害を賠償|サービスの改善|製品の改良|著作権|契約不適合|追完)/u),
      own(/(?:同等の安全管理|先立ち)/u),
    ],
    bonuses: [
      { test: own(/不十分|不備|改善を|是正|適合しない|達していない|適当でない/u), points: 0.5 },
      { test: head(/改善|是正|確認|監査|検査|評価|モニタリング|報告|立会/u), points: 0.4 },
      { test: own(/成果物|納品|納入/u), points: -1.2 },
    ],
    concerns: [{ concern: 'part-missing', unless: [found(/改善|是正|補正|直[しすさ]|指導|勧告|改め|回復/u)] }],
  },
];
