/** What the vendor promises on handling information: requirements of the contract, first part. */
import { article, found, head, led, near, own, para, type TopicRules, wide } from './model';
import {
  AT_ONCE,
  BEFOREHAND,
  CONSENT,
  END,
  ERASE,
  GAP,
  GIVE_BACK,
  INFO,
  INFO_OBJECT,
  LEAK,
  LEAKED,
  NEVER,
  re,
  SURVIVES,
  TELL,
  WORKERS,
} from './words';

const vendor = ['vendor', 'both', 'unknown'] as const;
const DEFINITION = /(?:とは[、「]?[^。]{0,160}(?:をいう|をいいます|を指す|を指します|を意味)|の意義は|の意味は|用語)/u;
const LIST_OF_FORMS = /(?:様式は|様式の一覧|ダウンロード)/u;

/** 再委託 in all the ways it is said. */
const SUBCONTRACT = re(
  '(?:再委託|再々委託|再受託|下請|復委託|',
  '(?:第三者|第3者|他の(?:者|業者|事業者|会社|翻訳者|法人)|他人|ほかの会社|ほかの者|ほかの人|別の(?:者|会社|事業者)|協力会社|子会社|製造元|外部)[^。、]{0,24}(?:委託|委任|請け負わせ|請負わせ|請負に|行わせ|実施させ|処理させ|任せ|代行させ|履行させ|担わせ|遂行させ|さしめ|せしめ|なさしめ)|',
  '(?:委託|委任|請負)(?:し、?(?:又は|若しくは))?[^。、]{0,12}(?:第三者|他の者|協力会社|子会社))',
);

export const contractHandling: TopicRules[] = [
  {
    topic: 'contract-policy-compliance',
    rules: [
      {
        points: 2,
        all: [
          own(
            /(?:セキュリティ(?:・|に関する)?(?:ポリシー|基本方針|対策基準|規則|規程|規定|要綱|要領|基準|管理基準|関係規程|対策規程)|情報管理(?:規程|規則|要領)|ポリシー|実施手順|関係規程|運用手順|取扱手順|諸規程|対策基準)/u,
          ),
          led(
            /(?:遵守|順守|守[らりるっろ]|従[いうっわ]|則[りっし]|基づ[きい]|準拠|準じ|沿[いっ]|のっと|準用|適合|を適用)/u,
          ),
        ],
        none: [
          own(
            /(?:当社|乙|弊社|受託者|受注者|自己|自社|事業者|自ら)(?:が(?:別に)?(?:定める|策定)|の(?:情報)?セキュリティ(?:ポリシー|基本方針)|の定める)/u,
          ),
        ],
        owners: vendor,
      },
      {
        points: 1.2,
        all: [
          own(/(?:甲|発注者|委託者|本市|市|町|お客様|本町|当市)[^。、]{0,12}(?:規程|規則|要綱|要領|手順|基準|ルール)/u),
          own(/セキュリティ|情報(?:の)?(?:管理|取扱|保護|システム|資産)/u),
          led(/(?:遵守|順守|守[らりるっ]|従[いうっわ]|準拠|沿[いっ])/u),
        ],
        owners: vendor,
      },
    ],
    never: [own(DEFINITION), own(/プライバシーポリシー/u)],
    bonuses: [
      { test: head(/ポリシー|規程|法令|遵守|セキュリティ|規定/u), points: 0.5 },
      {
        test: own(/(?:甲|発注者|委託者|本市|市|町|村|県|当団体|契約者|お客様)(?:の|が|において|における)/u),
        points: 0.4,
      },
      { test: own(/教育|研修|監査|検査|報告し/u), points: -0.5 },
      { test: own(/ポリシー/u), points: 0.4 },
    ],
    concerns: [
      { concern: 'left-to-agreement', when: [own(/一覧表|可否|参考|別途/u)] },
      { concern: 'best-effort', when: [own(/努め|できる範囲|趣旨に沿|尊重/u)] },
      { concern: 'exception', when: [para(/ただし|限り|場合を除|この限りでない/u)] },
    ],
  },
  {
    topic: 'contract-access-scope',
    promise: false,
    rules: [
      {
        points: 2,
        all: [
          own(
            /(?:アクセス(?!数|の改善)|閲覧|参照|接続|接し得る|操作(?!ログ|履歴|記録|研修|者)|取り扱う(?:ことができる)?情報|取扱う情報|提供する情報|利用(?:する|できる)情報|見ることができ|ログイン)/u,
          ),
          own(
            /(?:限[るりっらる]|範囲|のみ|だけ|最小限|以外の(?:情報|データ|者)|除き|場合に|必要な情報|必要とする者|許可(?:した|された|を受けた|を得)|してはならない|できない|しない)/u,
          ),
          own(/(?:情報|データ|システム|サーバ|ログ|帳票|ファイル|文書|項目)/u),
        ],
        owners: ['vendor', 'both', 'unknown', 'body'],
      },
      {
        points: 1,
        all: [
          own(/(?:アクセス|閲覧|接続)/u),
          own(/(?:することがあ|することができ|最小限|一覧|権限|利用者ID|識別符号)/u),
          own(/(?:情報|データ|システム|サーバ)/u),
          head(/アクセス|閲覧|権限|範囲/u),
        ],
        owners: ['vendor', 'both', 'unknown'],
      },
    ],
    never: [
      own(/(?:アクセス数|交通アクセス|秘密保持(?:誓約書|契約)|誓約書|入札|企画提案)/u),
      own(/(?:機能を(?:備え|有し|有する)|アクセス制御(?:の|、|及び)[^。]{0,40}機能|開発環境|ホームページ|監査)/u),
      own(/(?:目的以外|以外の目的|目的外|契約者は)/u),
      own(DEFINITION),
    ],
    bonuses: [
      { test: head(/アクセス|情報の範囲|範囲|権限|閲覧|データへの|接続/u), points: 1 },
      {
        test: own(
          /アクセスすることができる|アクセスできる|閲覧できる|閲覧することができる|接し得る|操作することができる|取り扱うことができる/u,
        ),
        points: 0.7,
      },
      { test: own(/(?:限る|限り|に限|のみ)/u), points: 0.4 },
      { test: own(/(?:端末|利用者ID|ID|専用|経由|踏み台|VPN|許可した)/u), points: 0.3 },
      { test: own(/(?:複写|複製|返却|消去|廃棄|漏)/u), points: -0.6 },
      { test: own(/特定個人情報/u), points: -0.5 },
    ],
    concerns: [
      {
        concern: 'part-missing',
        unless: [article(/端末|ID|経由|接続|回線|踏み台|VPN|ICカード|機器|認証|専用|立ち会/u)],
      },
      { concern: 'part-missing', unless: [article(/情報は|範囲|限る|限り|限られ|のみ|だけ|以外/u)] },
      { concern: 'exception', when: [own(/必要と(?:認|判断)|ことがあります|ことがある/u)] },
    ],
  },
  {
    topic: 'contract-life-cycle',
    promise: false,
    wholeLists: true,
    rules: [
      {
        points: 2.2,
        all: [
          own(/(?:受渡|授受|受領|引渡|受取|収集|取得|受信|引き取|受け取|渡し|入手|作成)/u),
          own(/(?:保管|保存|収納|収め|しまい|格納)/u),
          own(/(?:廃棄|消去|返却|返還|裁断|溶解|抹消|破棄|破壊|返し|消し)/u),
        ],
      },
      {
        points: 1.9,
        all: [
          own(/(?:利用|使用|複製|複写|搬送|運搬|送付|持ち出|持出|送信|移送|受渡)/u),
          own(/(?:保管|保存|収納|収め|格納)/u),
          own(/(?:廃棄|消去|返却|返還|裁断|溶解|抹消|破棄|破壊|消し)/u),
          own(INFO_OBJECT),
        ],
      },
      {
        points: 1.3,
        all: [
          own(
            /(?:施錠|鍵のかかる|暗号化|金庫|保管庫|安全管理(?:のため|措置|対策)|必要(?:かつ適切)?な措置|保護措置|適切に管理|適正に管理|厳重に|格納|入退室|盗難防止|保管(?:し|する|しな)|適正な管理|安全に管理|安全確保)/u,
          ),
          own(INFO_OBJECT),
          own(/(?:保管|保存|管理|措置|取り扱|取扱|収納|しまい|暗号|棚|運搬|搬送|送信|受渡|消去|保護)/u),
        ],
        none: [
          own(
            /(?:監査|検査|調査|報告し(?:な|、)|認証|多要素|脆弱性|ぜい弱性|開発|機能|責任者を|同等|義務を|周知|教育|研修|確認した|認めた者)/u,
          ),
        ],
        owners: vendor,
      },
    ],
    bonuses: [
      { test: head(/取扱い|管理|受渡|保管|廃棄|ライフサイクル|授受|安全/u), points: 0.5 },
      { test: own(/各段階|次に(?:定める|掲げる)|次のとおり|取扱い/u), points: 0.2 },
      { test: own(/(?:終了した|満了した|完了した)とき/u), points: -0.5 },
    ],
    never: [
      own(DEFINITION),
      own(/ライフサイクル(?:コスト)/u),
      own(/(?:目的以外|以外の目的|目的外)/u),
      own(/(?:著作権|善良な管理者)/u),
    ],
    concerns: [
      { concern: 'part-missing', unless: [found(/受渡|授受|受領|引渡|受け取|受信|引き取|渡し|入手|取得/u)] },
      { concern: 'part-missing', unless: [found(/廃棄|消去|返却|返還|裁断|溶解|抹消|破棄|破壊|返し|消し/u)] },
      { concern: 'part-missing', unless: [found(/利用|使用|複製|複写|搬送|運搬|持ち出|作業中/u)] },
      { concern: 'exception', when: [own(/合理的な範囲|必要に応じ|努め/u)] },
    ],
  },
  {
    topic: 'contract-training',
    rules: [
      {
        points: 2,
        all: [
          own(/(?:教育|研修|訓練|講習|啓発|eラーニング|e-ラーニング|講義|動画を視聴|受講)/iu),
          near(
            /(?:セキュリティ|個人情報|個人番号|番号法|情報(?:の)?(?:保護|管理|取扱)|秘密|機密|情報資産|データの取扱|特記事項|取扱い(?:に関する|の))/u,
          ),
          own(/(?:行[いうわっ]|実施|施[さしす]|受けさせ|受講|させ|努め|講じ|徹底|受け(?:た|て|な)|視聴)/u),
        ],
        none: [
          own(
            /(?:甲の職員|本市職員|市職員|町職員|発注者の職員|職員研修|操作研修|操作説明|利用者(?:研修|に対する)|避難|救命|電話応対|接遇|住民|市民を対象)/u,
          ),
          own(/(?:確認し|確認した|確かめ)[^。]{0,40}(?:同等|認め|判断)/u),
        ],
        owners: vendor,
      },
    ],
    bonuses: [
      { test: own(re(WORKERS)), points: 0.5 },
      { test: head(/教育|研修|訓練|啓発|監督/u), points: 0.6 },
      { test: own(/セキュリティ|個人情報|番号法/u), points: 0.3 },
      { test: own(/費用|経費|質問|提案/u), points: -0.6 },
    ],
    never: [own(DEFINITION), own(/(?:設備、技術水準|技術水準、)/u), own(/監査法人|監事/u)],
    concerns: [
      { concern: 'best-effort', when: [own(/努め|必要に応じ|時間が取れる|できる限り/u)] },
      { concern: 'no-report', unless: [para(/報告|提出|記録/u)] },
    ],
  },
  {
    topic: 'contract-purpose-limit',
    promise: false,
    rules: [
      {
        points: 2,
        all: [
          own(
            /(?:目的以外|目的外|以外の目的|以外の用途|用途以外|用途外|以外に(?:使用|利用|用い|流用|供し|使)|以外の(?:業務|事務|用|こと)に|範囲を超え|(?:の)?目的(?:のため)?(?:に)?(?:のみ|だけ|に限)|ためだけ|ために(?:のみ|だけ|限)|のみに(?:使用|利用|用い)|目的の(?:範囲|ため)|外の目的|にのみ(?:使用|利用)|に限(?:り|って)(?:使用|利用)|不当な目的|利益のため|流用)/u,
          ),
          own(re(NEVER, '|のみ|だけ|限[るりっ]|範囲内|認めません')),
          own(/(?:使用|利用|用い|供し|流用|使[いうわっえ]|転用|処理)/u),
          near(re(INFO)),
        ],
        owners: vendor,
      },
      {
        points: 1.3,
        all: [
          own(
            /(?:第三者|他の者|他人|他に|外部|ほかの(?:誰|会社|人)|製造元|構成員)[^。]{0,30}(?:提供|開示|譲渡|貸与|供与|渡し|渡さ|渡す|閲覧させ|見せ|引き渡|送信|転貸|販売|公開)/u,
          ),
          own(re(NEVER)),
          own(re(INFO)),
        ],
        none: [own(/権利(?:又は|及び|若しくは)義務|債権|契約上の地位|著作権を/u)],
        owners: vendor,
      },
      {
        points: 1.1,
        all: [
          own(/関連する(?:自己|受注者|受託者|当社|乙)?/u),
          own(/(?:使用|利用|使い)/u),
          own(re(INFO)),
          head(/目的|利用|使用/u),
        ],
        owners: vendor,
      },
      {
        points: 1.2,
        all: [
          own(/(?:使用することができる|使用できる|利用することができる)/u),
          own(/(?:検討|業務|目的)[^。]{0,30}ために/u),
          own(/秘密情報|個人情報|データ/u),
        ],
        owners: vendor,
      },
    ],
    contrary: [
      {
        points: 2,
        all: [
          own(/(?:改善|開発|統計|学習|改良|マーケティング|営業|広告|提案|関連する[^。]{0,12}業務|関連会社|販売)/u),
          own(
            /(?:使用|利用|提供|販売|使い)[^。]{0,16}(?:することができ|できる(?:もの|。)|できます|許諾し|ことがあ|ます。|認め)/u,
          ),
          own(re(INFO)),
        ],
        none: [
          own(
            re(
              '(?:改善|開発|統計|学習|改良)[^。]{0,60}(?:認めません|認めない|含まれる|してはならない|使いません|使用しない|利用しない|禁止)',
            ),
          ),
          own(/(?:のみ|だけ)に?(?:使用|利用|使[いう])/u),
        ],
      },
    ],
    never: [
      own(DEFINITION),
      own(/(?:目的外使用許可|目的外使用の許可|会議室|施設の目的外)/u),
      own(/(?:本サービスを利用する行為|サービスの利用目的)/u),
      own(/(?:誓約書の提出|収集|取得の制限)/u),
      own(/(?:適用しない|含まない|除外|該当しない)/u),
      own(/(?:番号取扱事務|委託業務)(?:について)?[^。]{0,30}(?:確認し|設備、技術)/u),
    ],
    bonuses: [
      { test: head(/目的外|目的|利用の制限|提供の(?:制限|禁止)|第三者提供|利用|使用/u), points: 0.6 },
      {
        test: own(re('(?:使用|利用)', GAP, '{0,30}(?:第三者|他の者|他人)|(?:第三者|他)', GAP, '{0,40}(?:使用|利用)')),
        points: 0.5,
      },
      { test: own(/(?:機器|設備|施設|端末|ID|パスワード)を/u), points: -0.8 },
      { test: own(re(SURVIVES)), points: -0.3 },
      { test: own(/漏らし|漏えい/u), points: -0.3 },
      { test: own(/再委託|委託し/u), points: -0.7 },
    ],
    concerns: [
      { concern: 'part-missing', unless: [found(/第三者|他の者|他人|ほか|他に|誰|外部|提供|開示|渡/u)] },
      { concern: 'part-missing', unless: [found(/目的|用途|以外|ためだけ|のみ|範囲/u)] },
      {
        concern: 'purpose-widened',
        when: [own(/関連する|改善|開発|統計|学習|改良|向上/u)],
        unless: [own(/認めません|認めない|含まれる|含む/u)],
      },
      { concern: 'exception', when: [para(/ただし|この限りでない/u)] },
      { concern: 'afterwards-only', when: [para(/後から|事後/u)] },
    ],
  },
  {
    topic: 'contract-confidentiality',
    promise: false,
    forms: true,
    rules: [
      {
        points: 2,
        all: [
          own(
            re(
              '(?:漏らし|漏らさ|漏ら[すせ]|漏洩|漏えい|漏ろう|もらし|もらさ|洩らし|洩らさ|口外|他言|話し|話さ|伝え|明か|知らせ(?:て|な|ず|、|又|たり)|開示し|開示又|開示、|開示せ|流出させ|公にし|目に触れ)',
            ),
          ),
          own(re(NEVER, '|誓約|誓い|義務|遵守')),
          own(/(?:秘密|機密|知り得|知った|情報|内容|資料|データ|事項|記録)/u),
        ],
        none: [own(/(?:漏えい|漏洩)[^。]{0,30}(?:発生|生じ|おそれ|虞|恐れ|防止|等の事故|、滅失|を防)/u)],
        owners: vendor,
      },
      {
        points: 1.9,
        all: [
          own(
            /(?:守秘(?:の)?義務|秘密保持(?:の)?義務|機密保持(?:の)?義務|秘密を(?:守|保持|厳守)|秘密の保持|機密を保持|秘密として|機密として|秘匿|秘密に(?:し|保|取))/u,
          ),
          own(/(?:負[いうわっ]|守[らりるっ]|保持(?:し|する|しな)|扱[いうわ]|取り扱|遵守|課[すし]|厳守|させ|管理|誓)/u),
        ],
        owners: vendor,
      },
      {
        points: 1.2,
        all: [own(/存続|効力を有|継続|期限の定めなく|なお有効/u), own(/秘密|第\d+条/u), own(re(SURVIVES))],
        owners: vendor,
      },
    ],
    contrary: [
      {
        points: 2,
        all: [
          own(
            /(?:守秘(?:の)?義務|秘密保持(?:の)?義務|秘密を保持する義務)[^。]{0,10}(?:を?負いません|を?負わない|を?課さない|は?ありません|は?ない|を?免)/u,
          ),
        ],
        none: [own(/(?:課すことなく|負うことなく)/u)],
      },
    ],
    never: [
      own(DEFINITION),
      own(/(?:公知|適用しない|含まない|含まれない|除外する|該当しない|裁判所の命令)/u),
      own(/(?:損害を賠償|賠償しなければ|賠償の責|差止め|解除することができ|解除できる)/u),
      own(/(?:誓約書[^。]{0,30}(?:提出|徴|取り)|契約書には|条項を設け)/u),
      own(/(?:秘密鍵|公開鍵)/u),
      own(/(?:公表することができ|情報公開)/u),
    ],
    bonuses: [
      { test: head(/秘密|守秘|機密/u), points: 0.8 },
      { test: own(re(SURVIVES)), points: 0.2 },
      { test: own(/秘密|機密|知り得/u), points: 0.4 },
      { test: own(/目的以外|目的外|以外の目的/u), points: -0.4 },
      { test: own(/周知|書面により|教育|研修/u), points: -0.4 },
      { test: own(/(?:直ちに|速やかに)[^。]{0,30}(?:報告|通知|連絡)/u), points: -1.2 },
      { test: own(/再委託|派遣/u), points: -0.4 },
      { test: own(/複写|複製|持ち出/u), points: -0.3 },
    ],
    concerns: [
      { concern: 'survival-missing', unless: [wide(re(SURVIVES))] },
      {
        concern: 'marked-only',
        when: [own(/(?:明示|表示|指定|特定)(?:し|され)[^。]{0,20}(?:情報|もの)|表示した/u)],
        unless: [own(/問わ/u)],
      },
      { concern: 'exception', when: [para(/ただし[^。]{0,60}(?:開示|限りでない|できる)/u)] },
    ],
  },
  {
    topic: 'contract-subcontracting',
    promise: false,
    rules: [
      {
        points: 2,
        all: [led(SUBCONTRACT), own(re(NEVER, '|', CONSENT, '|届け出|届出|自ら行う'))],
        none: [own(/(?:権利|債権)[^。]{0,20}譲渡/u)],
        owners: ['vendor', 'both', 'unknown', 'body'],
      },
      {
        points: 1.3,
        all: [
          near(/(?:再委託|再々委託|再受託|下請|第三者に(?:委託|請け負)|委託先)/u),
          own(
            /(?:再委託先|再受託者|当該第三者|委託先|受託した者|再委託を受け|下請|協力会社|請け負わせる者|他の翻訳者)/u,
          ),
          own(
            /(?:同等|同一|同様|同じ)[^。]{0,20}(?:義務|責任|措置|水準|条件|内容)|義務を[^。]{0,12}(?:負わせ|課|遵守)|責任を負|遵守させ|守らせ|監督/u,
          ),
        ],
        owners: vendor,
      },
      {
        points: 1.2,
        all: [own(SUBCONTRACT), own(/(?:できる|できます|することがで)/u), near(/再委託|委託|請負|協力会社/u)],
      },
      {
        points: 1.2,
        all: [own(SUBCONTRACT), own(/(?:届け出|届出|報告|通知|知らせ)/u)],
        owners: vendor,
      },
    ],
    contrary: [
      {
        points: 2,
        all: [
          own(re('(?:', SUBCONTRACT.source, ')')),
          own(
            /(?:(?:承諾|同意|承認|通知|許可)[^。]{0,12}(?:得る|する|を要する|得)?(?:こと)?(?:なく|なしに|要しない|不要|必要としない|せずに)|自由に|自己の裁量|裁量により|任意に|自らの判断)/u,
          ),
          own(/(?:できる|できます|ことができ|ものとします|委託します|行わせます|ことがあります)/u),
        ],
        none: [own(/(?:なければ|てはならない|できない|できません|ません。|限り)/u)],
      },
    ],
    never: [
      own(DEFINITION),
      own(LIST_OF_FORMS),
      own(/(?:費用(?:は|の)|優先するよう|予定の有無|再委託の状況|月例報告)/u),
      own(/(?:目的以外|目的外|以外の目的)/u),
      own(/(?:立ち入|実地|監査|検査)[^。]{0,30}(?:できる|行う|できます)/u),
      own(/(?:損害|賠償)[^。]{0,20}賠償/u),
    ],
    bonuses: [
      { test: head(/再委託|委託|下請|請負|再開示/u), points: 0.7 },
      { test: own(re(BEFOREHAND)), points: 0.3 },
      { test: own(/再委託|請け負わせ|委託し/u), points: 0.3 },
      { test: own(/派遣/u), points: -0.5 },
      { test: own(re('(?:', LEAK, ')')), points: -0.4 },
    ],
    concerns: [
      {
        concern: 'no-prior-approval',
        unless: [
          article(
            re(
              '(?:',
              BEFOREHAND,
              ')[^。]{0,40}',
              CONSENT,
              '|',
              CONSENT,
              '[^。]{0,10}(?:',
              BEFOREHAND,
              ')|認めない|てはならない',
            ),
          ),
        ],
      },
      {
        concern: 'same-duty-missing',
        unless: [
          article(
            /(?:同等|同一|同様|同じ)[^。]{0,30}(?:義務|措置|責任|条件)|義務を[^。]{0,20}(?:負わせ|課|遵守|守らせ)|遵守させ|規定を守らせ|義務をすべて/u,
          ),
        ],
      },
      { concern: 'afterwards-only', when: [own(/(?:任せた|委託した|行わせた)[^。]{0,20}(?:日から|後)|事後/u)] },
      { concern: 'exception', when: [article(/承認を要しない|承諾を要しない|軽微/u)] },
    ],
  },
  {
    topic: 'contract-return-disposal',
    rules: [
      {
        points: 2,
        all: [led(re(GIVE_BACK, '|', ERASE)), led(INFO_OBJECT), near(re(END, '|指示|返還|返却|求め'))],
        none: [
          own(/(?:てはならない|持ち出|複製しない|複写)[^。]{0,20}。$/u),
          own(/(?:備品|鍵|代替機|会議室|施設|執行残額|残額|精算|利用者が|図書館資料|貸出|物品|部品|借用した機器)/u),
        ],
        owners: vendor,
      },
      {
        points: 1.6,
        all: [own(re(ERASE)), own(/(?:証明|報告|届け|通知|知らせ|写真|記録し)/u), near(INFO_OBJECT)],
        none: [own(/(?:備品|鍵|代替機|執行残額)/u)],
        owners: vendor,
      },
    ],
    contrary: [
      {
        points: 1.6,
        all: [
          own(re(GIVE_BACK, '|', ERASE)),
          own(
            /(?:義務を負わない|義務を負いません|は、?行いません|いたしません|を要しない|負わない|返却しない|返還しない)/u,
          ),
        ],
      },
    ],
    never: [
      own(DEFINITION),
      own(LIST_OF_FORMS),
      own(/(?:提出書類は|参加表明|料金|委託料|前払|敷金|保証金|指定管理料|精算)/u),
      own(/(?:目的以外|目的外|以外の目的)/u),
      own(/(?:受渡し|利用)[^。]{0,60}保管[^。]{0,80}複製/u),
    ],
    bonuses: [
      { test: head(/返還|返却|廃棄|消去|抹消|終了|引渡|引継|終わ/u), points: 0.7 },
      { test: own(/復元|複製|複写|写し|バックアップ|証明書|報告書/u), points: 0.4 },
      { test: own(re(END)), points: 0.4 },
      { test: own(/保存期間|保存期限|その日のうち|毎日|書損じ|反古|ヤレ/u), points: -0.6 },
      { test: own(/施錠|持ち出し|立会い/u), points: -0.3 },
      { test: own(/貸し出した|貸出し/u), points: -0.2 },
    ],
    concerns: [
      { concern: 'confirmation-missing', unless: [article(/証明|報告|復元|復旧|確認|届け出|知らせ/u)] },
      { concern: 'copies-missing', unless: [article(/複製|複写|写し|バックアップ|一切|すべて|全て|全部/u)] },
      {
        concern: 'only-on-request',
        when: [own(/求められた場合|請求があった|請求により|求めがあった場合に/u)],
        unless: [own(/終了|満了|完了|終わ/u)],
      },
      { concern: 'best-effort', when: [own(/努め|適宜|定める時期/u)] },
    ],
  },
  {
    topic: 'contract-reporting',
    rules: [
      {
        points: 1.6,
        all: [own(/報告を?(?:求め|徴|させ)|報告させ/u), own(/(?:状況|業務|処理|履行|管理|実施|経過)/u)],
        none: [own(/(?:経理|会計|収支)/u)],
        owners: ['body', 'both', 'unknown', 'vendor'],
      },
      {
        points: 2,
        all: [own(re(LEAKED)), own(re(AT_ONCE)), own(re(TELL))],
        none: [own(/市民から(?:苦情|寄せ)/u)],
        owners: vendor,
      },
      {
        points: 1.4,
        all: [led(re(LEAKED)), own(re(TELL)), own(/(?:とき|場合|おそれ|虞|恐れ|次第)/u)],
        none: [own(/(?:損害|賠償|公表|契約を解除)/u)],
        owners: vendor,
      },
      {
        points: 2,
        all: [
          own(
            /(?:毎月|毎週|毎日|毎年|毎年度|毎事業年度|月次|週次|日次|日報|月報|年報|四半期|半期|上半期|年\d+回|月\d+回|年[一二三四]回|定期|翌月|翌日|その都度|都度|随時|月例|定例|週報|日々|年度終了|月間|区切りごと|求めに応じ|求められたとき|\d+日ごと|か月ごと|箇月ごと)/u,
          ),
          own(/(?:報告|提出|説明)/u),
          own(/(?:状況|実績|報告書|日報|月報|結果|進捗|実施|稼働|遵守|業務|点検)/u),
        ],
        none: [own(/(?:請求書|収入及び支出|決算|事業計画書|委託料|教育|研修|周知|誓約書|体制図|名簿|公表)/u)],
        owners: vendor,
      },
      {
        points: 1.1,
        all: [own(/(?:作業|業務|点検|履行|実施)[^。]{0,20}(?:報告書|報告)/u), own(/(?:提出|報告し|報告す|報告しな)/u)],
        none: [own(/(?:請求書|収入及び支出|決算|研修|完了|納品|検査)/u)],
        owners: vendor,
      },
    ],
    contrary: [
      {
        points: 1.6,
        all: [
          own(/報告/u),
          own(/(?:義務を負わない|義務を負いません|契約の範囲に含みません|行いません|いたしません|含まない)/u),
        ],
        none: [own(/構成|変更/u)],
      },
    ],
    never: [
      own(DEFINITION),
      own(/(?:消去|廃棄|抹消|返却|返還)[^。]{0,60}(?:証明|報告書|提出|旨)/u),
      own(/(?:変更(?:する|した|が|しよう)[^。]{0,40}(?:届|報告|知らせ|提出))/u),
      own(/(?:周知|誓約書|脆弱性|ぜい弱性|侵入テスト|診断)/u),
      own(/(?:立ち入|実地に|監査させ)/u),
      own(/(?:市民|住民)から[^。]{0,30}(?:通報|苦情)/u),
      own(/(?:改善計画|改善の結果|是正の(?:計画|結果)|改善の期限)/u),
      own(/(?:故障部品|料金|負傷|火災|避難|不可抗力)/u),
    ],
    bonuses: [
      { test: head(/報告|事故|緊急|障害|漏えい|連絡/u), points: 0.7 },
      { test: own(/セキュリティ|情報/u), points: 0.3 },
      { test: own(/(?:監査|検査|調査)/u), points: -0.5 },
      { test: own(re(END)), points: -0.2 },
    ],
    concerns: [
      {
        concern: 'part-missing',
        unless: [
          found(
            /毎月|毎週|毎日|毎年|定期|四半期|半期|月次|週次|日次|日報|月報|年次|月例|定例|翌月|年\d|月\d|\d+日ごと|随時|求め|区切り|週末/u,
          ),
        ],
      },
      {
        concern: 'part-missing',
        unless: [found(/漏えい|漏洩|漏れ|事故|紛失|障害|緊急|インシデント|異常|不正アクセス|違反|侵害|おそれ/u)],
      },
      { concern: 'only-on-request', when: [own(/限度として|場合に限り|口頭で回答/u)] },
      {
        concern: 'not-at-once',
        when: [own(re(LEAKED))],
        unless: [own(/直ちに|ただちに|速やか|すみやか|すぐ|即|時間以内|分以内|遅滞なく|至急|急報/u)],
      },
      { concern: 'exception', when: [para(/ただし|次の開庁日|調査が(?:終わ|完了)|ウェブサイト/u)] },
    ],
  },
];
