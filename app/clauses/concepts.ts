/**
 * What a passage speaks of, whatever words it uses: one feature for each matter and one for each pair of them
 * (staff and training, data and end of contract). It lets the weights reach beyond the wording they were learned from.
 */
import {
  AT_ONCE,
  BEFOREHAND,
  CONSENT,
  END,
  ERASE,
  GIVE_BACK,
  INFO_OBJECT,
  LEAK,
  LEAKED,
  NEVER,
  re,
  SURVIVES,
  TELL,
  WORKERS,
  WRITING,
} from './rules/words';

const CONCEPTS: readonly (readonly [string, RegExp])[] = [
  ['never', re(NEVER)],
  ['consent', re(CONSENT)],
  ['beforehand', re(BEFOREHAND)],
  ['writing', re(WRITING)],
  ['workers', re(WORKERS, '|スタッフ|働く|配置する|携わる|就かせる|携わ')],
  ['leak', re(LEAK)],
  ['information', INFO_OBJECT],
  ['accident', re(LEAKED, '|なくし|盗|間違えて送|誤って送|流失|おそれ|虞|疑い')],
  ['at-once', re(AT_ONCE)],
  ['tell', re(TELL, '|伝え|電話|知らせ')],
  ['give-back', re(GIVE_BACK, '|返[すしさ]|戻[すしさ]|納め')],
  ['erase', re(ERASE, '|粉砕|捨て|シュレッダー|溶か')],
  ['end', re(END, '|終わ|済み|解約')],
  ['survives', re(SURVIVES)],
  ['teach', /教育|研修|訓練|講習|啓発|ラーニング|受講|指導|教え|学ば|テスト|動画/u],
  ['inspect', /監査|検査|調査|立入|立ち入|実地|視察|見学|査察|現地|訪[れね問]|調べ|確かめ|帳簿|臨検/u],
  ['check', /確認|点検|評価|モニタリング|検証|審査/u],
  ['mend', /改善|是正|補正|直[しすさ]|改め|勧告|不十分|不備|不足|適切でない|基準に達し|満たさ|満たして/u],
  ['damage', /損害|賠償|補償|償[いうわ]|弁償|違約金|弁済/u],
  ['cancel', /解除|解約|取り消|取消|打ち切|やめる/u],
  ['breach', /違反|違背|反し|反した|守らな|履行しな|不履行|責めに帰|落ち度|過失/u],
  [
    'subcontract',
    /再委託|再々委託|下請|外注|孫請|復委託|復処理|請け負わせ|請負わせ|第三者に委|他の(?:者|業者)に|ほかの会社|他社|協力会社|外部の業者/u,
  ],
  ['copy', /複写|複製|コピー|写し|写真|撮影|バックアップ/u],
  ['carry', /持ち出|持出|搬出|持ち帰|在宅|自宅|テレワーク|区域外|外へ/u],
  ['pledge', /誓約|宣誓|誓い/u],
  ['bid', /入札|見積|応募|提案|公募|募集|候補|応札|プロポーザル|選定/u],
  ['list', /名簿|一覧|届|氏名/u],
  ['chief', /責任者|体制|管理者|統括|窓口/u],
  ['place', /場所|拠点|区域|所在地|事業所|工場/u],
  ['employer', /所属|雇用|雇い主|勤務先|会社名/u],
  ['level', /サービスレベル|SLA|稼働率|水準|応答|復旧|可用/u],
  ['guarantee', /保証|約束|減額|割り?引|返金|クレジット/u],
  ['care', /注意/u],
  ['public', /公表|公開|発表|公に|広報|住民に知らせ/u],
  ['policy', /ポリシー|規程|手順|基準|要綱|要領|規則|ルール/u],
  ['obey', /遵守|順守|守[らりるっ]|従[いうっわ]|則[りっし]|準拠/u],
  ['purpose', /目的|用途|以外に|以外の|だけ|のみ|ほかに/u],
  ['use', /利用|使用|使[いうわえっ]|用い|活用|流用/u],
  ['third', /第三者|他人|外部|ほかの|他の者|誰|系列|関連会社|関係会社/u],
  ['collect', /収集|取得|集め|受け取ら|入力|登録/u],
  ['minimum', /必要な範囲|最小限|最低限|限[るりっらる]|限定|欠かせない|必要のない/u],
  ['access', /アクセス|閲覧|参照|接続|ログイン|権限|開く|見ること|表示/u],
  ['function', /認証|アクセス制御|暗号|ログ|操作の?記録|証跡|セキュリティ機能|パスワード/u],
  ['vulnerability', /脆弱性|ぜい弱性|診断|侵入|ペネトレーション|パッチ|修正プログラム|更新/u],
  ['environment', /開発|環境|試験|テスト|構築|設計|実装|本番/u],
  ['keep-running', /維持|常時|常に|監視|有効|稼働|運用|最新/u],
  ['change', /変更|変え|異動|替わ|追加/u],
  ['intended', /意図|改ざん|書き換え|不正な|混入|仕込|裏口|バックドア|サプライ|悪意/u],
  ['capital', /資本|株主|出資|役員|国籍|議決権|親会社/u],
  ['skill', /資格|実績|専門|経験|経歴|技能/u],
  ['store', /保管|保存|施錠|鍵|金庫|収納|保護|安全管理/u],
  ['hand-over', /受渡|授受|受領|手渡|受け取|引渡|搬送|運搬|運ぶ/u],
  [
    'regular',
    /毎月|毎週|毎日|毎年|定期|四半期|半年|半期|月次|日報|月報|年\d|月\d|年に|月に|その都度|都度|定例|会計年度|毎年度/u,
  ],
  ['report', /報告/u],
  ['certificate', /証明|証する|台帳|記録/u],
  ['penalty', /罰則|罰/u],
  ['inform', /周知|説明|知らせ|徹底|伝え|教示|認識/u],
  ['supervise', /監督|管理/u],
  ['equal', /同等|同じ|同一|同様|同水準/u],
  ['special', /特記事項|特記仕様書|別記|別紙|遵守事項|特約/u],
  ['exception', /除[きくい]|含まない|含みません|適用しない|公知|知られ|法令|裁判所/u],
  ['injunction', /差止|差し止め|中止|停止|予防/u],
  ['can', /できる|できます|ことができ/u],
  ['must', /しなければ|すること|ものとする|義務|させ/u],
  ['things', /備品|施設|設備|鍵|貸与品|名札|入館証|機器|物品|遊具|車両|図書/u],
  ['money', /委託料|料金|費用|残額|精算|保証金|収支|決算|会計|経理|請求書|単価/u],
  ['people', /利用者|市民|住民|来館者|参加者|児童|受講者/u],
  ['product', /成果物|納品|納入|検収|原稿|校正|印刷物|訳文/u],
  ['gang', /暴力団|反社会|談合/u],
];

/** The matters a text speaks of. */
export const mattersOf = (text: string): string[] =>
  CONCEPTS.filter(([, pattern]) => pattern.test(text)).map(([name]) => name);

/** The matters of a passage and their pairs, as features. */
export function conceptsOf(text: string): string[] {
  const found = mattersOf(text);
  const out = found.map((name) => `%${name}`);
  for (let a = 0; a < found.length; a += 1) {
    for (let b = a + 1; b < found.length; b += 1) out.push(`%${found[a]}+${found[b]}`);
  }
  return out;
}
