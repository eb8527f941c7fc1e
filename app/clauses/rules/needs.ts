/** A passage without any of these words is seldom about the topic: much else has to speak for it. */
import type { ClauseTopic } from '../topics';
import { own, para, type Test } from './model';
import { re, SURVIVES } from './words';

export const NEEDS: ReadonlyMap<ClauseTopic, Test> = new Map<ClauseTopic, Test>([
  ['contract-policy-compliance', own(/ポリシー|セキュリティ|規程|規則|規定|手順|基準|ルール|要綱|要領|方針|手引/u)],
  [
    'contract-responsible-person',
    own(/責任者|担当|体制|名簿|所属|氏名|従事|技術員|館長|要員|場所|作業員|代理人|管理者|配置|取扱者|取り扱う者/u),
  ],
  ['contract-service-level', own(/サービス|SLA|率|時間|水準|品質|復旧|可用|営業日/iu)],
  ['contract-training', own(/教育|研修|訓練|講習|啓発|ラーニング|視聴|受講|学習|講義/u)],
  [
    'contract-subcontracting',
    own(
      /委託|委任|請負|請け負|第三者|協力会社|他の者|他の翻訳|ほかの|他社|他の業者|外部|子会社|処理者|任せ|行わせ|下請/u,
    ),
  ],
  [
    'contract-return-disposal',
    own(/返|廃棄|消去|削除|抹消|破棄|破壊|処分|引き渡|引渡|裁断|溶解|捨て|消[しすえ]|消滅|撤去/u),
  ],
  ['contract-reporting', own(/報告|連絡|通知|知らせ|届|一報|電話|説明|提出|通報|回答|報/u)],
  ['contract-audit', own(/監査|検査|調査|立入|立ち入|実地|点検|訪|見学|確かめ|確認|臨|査察|見ること|報告書|調べ/u)],
  ['contract-publication', own(/公表|公開|発表|公に|明らか|広報/u)],
  ['contract-breach', own(/損害|賠償|解除|違約|解約|取り消|取消|補償|償|責任|責め|払|やめる|負担|指名停止|差止/u)],
  ['contract-nda-before-disclosure', own(/誓約|秘密|守秘|機密|契約|締結|同意書/u)],
  ['contract-duty-of-care', own(/注意/u)],
  ['contract-unintended-change', own(/意図|不正|改ざん|改変|混入|サプライ|悪意|無断|バックドア/u)],
  ['contract-disclosure', own(/資本|株主|役員|国籍|資格|実績|経歴|専門|所属|出資|会社概要|会社の概要|親会社|技能/u)],
  [
    'confidentiality-workers',
    para(
      /従業|従事|社員|職員|使用人|役員|員に|労働者|技術員|退職|在職|スタッフ|者に対し|働く|担当者|反訳者|その職|した者|業務から離れ|オペレーター|要員/u,
    ),
  ],
  ['confidentiality-survival', para(re('(?:', SURVIVES, '|存続|継続|終了後|満了後|免れ|退職)'))],
  ['confidentiality-return', own(/返|廃棄|消去|削除|抹消|破棄|破壊|処分|引き渡|引渡|裁断|溶解|捨て|消[しすえ]|撤去/u)],
  [
    'confidentiality-exceptions',
    para(/公知|公然|公に|知られ|既に|法令|裁判所|法律|独自|除[かくき]|適法|正当|必要|公表済/u),
  ],
  [
    'confidentiality-remedy',
    own(/損害|賠償|解除|違約|取り消|取消|補償|償|差止|差し止め|停止|予防|責任|責め|失格|漏らした|負担/u),
  ],
  ['confidentiality-notice', own(/周知|説明|知らせ|通知|書面|文書|誓約|伝え|配[布付]|交付|紙|徹底|教示|案内|理解/u)],
  ['confidentiality-date', own(/年[^。]{0,6}月[^。]{0,6}日?/u)],
  [
    'personal-special-clauses',
    para(/個人情報|個人データ|特記事項|特記仕様書|個人の情報|別紙|別記|覚書|遵守事項|個人番号/u),
  ],
  ['personal-copying', own(/複写|複製|コピー|写|撮影|バックアップ/u)],
  ['personal-structure-report', own(/責任者|体制|場所|管理者|担当|区域/u)],
  ['personal-workers-informed', own(/周知|説明|知らせ|伝え|徹底|教示|認識|理解|配付|配布|指導|案内/u)],
  ['personal-pledge', own(/誓/u)],
  ['personal-inspection', own(/検査|調査|監査|立入|立ち入|実地|訪|見学|確認|確かめ|現地|見ること|臨|調べ/u)],
  ['personal-accident-report', own(/報告|連絡|通知|知らせ|通報|電話|一報|届/u)],
  ['personal-bidders-told', para(/入札|見積|応募|提案|参加|公募|募集|候補|落札|応札|プロポーザル|契約に進/u)],
  ['specific-equal-measures', own(/同等|同じ|準じ|設備|水準|財務|経営/u)],
  ['specific-no-carrying-out', own(/持|搬出|外|在宅|自宅|遠隔|移動|送信/u)],
  ['specific-subcontract-permission', para(/委託|請け負|請負|任せ|第三者|ほかの会社/u)],
  ['specific-liability', own(/損害|賠償|責任|責め|補償|負担|対応|費用|償/u)],
  ['specific-return', own(/返|廃棄|消去|削除|抹消|破棄|処分|引き渡|消[しすえ]|裁断|溶解/u)],
  ['specific-deletion-certificate', own(/証|記録|書面|報告|知らせ|台帳/u)],
  ['specific-supervision', own(/監督|教育|研修|点検|視聴|講習|指導|訓練/u)],
  ['specific-compliance-report', own(/報告|提出|回答|送|点検表/u)],
  ['specific-inspection', own(/検査|調査|監査|立入|立ち入|実地|訪|見学|確認|確かめ|現地|見ること|臨|調べ/u)],
  ['specific-leak-report', own(/報告|連絡|通知|知らせ|通報|電話|一報|提出|提供|急報/u)],
]);
