/** Events in words. A type that is not known here is shown as it is recorded: the record outlives its readers. Pure. */
import { outcomeWords, statusWords } from '~/approvals/words';
import type { Locale, Text } from '~/platform/text';
import { formatDate } from '~/ui/format';
import type { Outcome, Status } from '~/workflow/model';
import type { JsonValue } from './model';
import { spokenNote } from './own-notes';

type Payload = { readonly [key: string]: JsonValue };

/** What happened, by type. Subjects and people stand beside it. */
export const eventWords = {
  // 承認申請
  'draft-created': { ja: '下書きを作成', en: 'Draft opened' },
  'co-author-added': { ja: '共同作成者を追加', en: 'Co-author added' },
  submitted: { ja: '申請を提出', en: 'Submitted' },
  amended: { ja: '軽微な変更を反映', en: 'Minor change taken over' },
  'amendment-opened': { ja: '変更を開始', en: 'Change begun' },
  'step-opened': { ja: '審査の段階を開始', en: 'Step opened' },
  decided: { ja: '審査・決裁', en: 'Decided' },
  approved: { ja: '承認', en: 'Approved' },
  'sent-back': { ja: '差戻し', en: 'Sent back' },
  rejected: { ja: '却下', en: 'Rejected' },
  withdrawn: { ja: '取下げ', en: 'Withdrawn' },
  'pulled-back': { ja: '引戻し', en: 'Pulled back' },
  held: { ja: '保留', en: 'Put on hold' },
  resumed: { ja: '保留を解除', en: 'Resumed' },
  commented: { ja: 'コメント', en: 'Comment' },
  'items-reviewed': { ja: '項目を確認', en: 'Items reviewed' },
  'passage-chosen': { ja: '契約書等の該当箇所を選択', en: 'Passage chosen in a document' },
  'evidence-added': { ja: '証跡ファイルを追加', en: 'Evidence file added' },
  'evidence-described': { ja: '証跡ファイルの種別・版を変更', en: 'Kind or version of an evidence file changed' },
  'evidence-removed': { ja: '証跡ファイルを取消し', en: 'Evidence file taken back' },
  'policy-adopted': { ja: '使用中の規程の版に移した', en: 'Moved to the policy in force' },
  // 規程
  'policy-recorded': { ja: '規程の版を記録', en: 'Version of a policy recorded' },
  'policy-proposed': { ja: '規程の施行を伺い出た', en: 'Entry into force of a policy proposed' },
  'policy-decided': { ja: '規程の施行を決定', en: 'Policy to come into force' },
  'policy-declined': { ja: '規程の施行を認めない決定', en: 'Entry into force of a policy declined' },
  'policy-in-force': { ja: '規程を施行', en: 'Policy came into force' },
  // 評価・見直し
  'policy-review-opened': { ja: '規程の見直しを開始', en: 'Policy review begun' },
  'policy-review-trigger-added': { ja: '見直しのきっかけを追加', en: 'Reason for a review added' },
  'policy-review-trigger-removed': { ja: '見直しのきっかけを取消し', en: 'Reason for a review taken back' },
  'policy-review-risk-added': { ja: 'リスクを分析', en: 'Risk analysed' },
  'policy-review-risk-changed': { ja: 'リスクの分析を変更', en: 'Analysis of a risk changed' },
  'policy-review-risk-removed': { ja: 'リスクを取消し', en: 'Risk taken back' },
  'policy-review-finding-written': { ja: '評価の結果と提案を記入', en: 'Finding and proposal written' },
  'policy-review-submitted': { ja: '見直しを決裁に提出', en: 'Review sent in for decision' },
  'policy-review-returned': { ja: '見直しを差戻し', en: 'Review given back' },
  'policy-review-decided': { ja: '見直しを決裁', en: 'Review decided' },
  'policy-review-version-in-force': {
    ja: '見直しによる規程の版を施行',
    en: 'Version after the review came into force',
  },
  'reassessment-begun': { ja: '承認済みのものの再評価を開始', en: 'Re-assessment of what is approved begun' },
  'reassessment-holds': { ja: '新しい規程でも、そのままでよいと判断', en: 'Found to hold under the new policy' },
  'reassessment-needs-decision': {
    ja: '新しい規程により、改めて決裁が要ると判断',
    en: 'Found to need a new decision under the new policy',
  },
  'reassessment-request-opened': { ja: '再評価による変更の申請を開始', en: 'Request opened after a re-assessment' },
  'reassessment-settled': { ja: '新しい規程による承認で、再評価を終了', en: 'Re-assessment settled by an approval' },
  // 台帳
  'service-registered': { ja: '台帳に登録', en: 'Entered in the register' },
  'service-changed': { ja: '台帳の記載を変更', en: 'Register entry changed' },
  'service-joined': { ja: '利用する課を台帳に追加', en: 'Section joined the service' },
  'service-renewed': { ja: '台帳の有効期限を更新', en: 'Approval renewed in the register' },
  'service-ended': { ja: '台帳の利用を終了', en: 'Service ended in the register' },
  'vendor-registered': { ja: '事業者を登録', en: 'Vendor entered' },
  'vendor-changed': { ja: '事業者の記載を変更', en: 'Vendor changed' },
  'vendor-took-over': { ja: 'ほかの事業者をまとめた', en: 'Took over another vendor' },
  'vendor-merged': { ja: 'ほかの事業者にまとめられた', en: 'Merged into another vendor' },
  'vendor-told-apart': { ja: '似た事業者を別の会社とした', en: 'Told apart from a look-alike' },
  'capital-tie-added': { ja: '資本関係を登録', en: 'Capital tie entered' },
  'capital-tie-changed': { ja: '資本関係を変更', en: 'Capital tie changed' },
  'certification-added': { ja: '認証・登録を追加', en: 'Certification entered' },
  'certification-changed': { ja: '認証・登録を変更', en: 'Certification changed' },
  'viability-noted': { ja: '経営状況の所見を追加', en: 'Viability note added' },
  'contract-registered': { ja: '契約を台帳に登録', en: 'Contract entered' },
  'contract-changed': { ja: '契約の記載を変更', en: 'Contract changed' },
  'contract-renewed': { ja: '契約を自動更新', en: 'Contract renewed itself' },
  'contract-succeeded': { ja: '次の期間の契約を承認', en: 'Contract for the next period approved' },
  'contract-ended': { ja: '契約の終了を記録', en: 'End of a contract recorded' },
  'contract-ending': { ja: '終了の手続を開始', en: 'Its ending began' },
  'service-ending': { ja: '利用の終了の手続を開始', en: 'Ending of the service began' },
  'service-left': { ja: '利用する課が離れる手続を開始', en: 'A section began to leave' },
  'ending-begun': { ja: '終了の手続を開始', en: 'Ending begun' },
  'ending-proof-recorded': { ja: '終了の証明を記録', en: 'Proof recorded' },
  'ending-proof-claimed': { ja: '該当なしとした', en: 'Said not to apply' },
  'ending-claim-confirmed': { ja: '該当なしを確認', en: 'Confirmed that it does not apply' },
  'ending-claim-refused': { ja: '該当なしを認めず、証明を求めた', en: 'Not confirmed: to be proved' },
  'ending-file-attached': { ja: '終了の証明にファイルを添付', en: 'File attached to a proof' },
  'ending-closed': { ja: '終了を確定', en: 'Ending closed' },
  'ending-dropped': { ja: '終了の手続を取りやめ', en: 'Ending dropped' },
  'ending-retention-decided': { ja: '保存期間の満了後の扱いを決定', en: 'Decided after a retention period' },
  'agreement-registered': { ja: '指定管理者の協定を登録', en: 'Agreement entered' },
  'agreement-changed': { ja: '協定の記載を変更', en: 'Agreement changed' },
  'measures-checked': { ja: '協定に定める対策を確認', en: 'Measures in the agreement checked' },
  'report-recorded': { ja: '年次報告を記録', en: 'Yearly report recorded' },
  'report-changed': { ja: '年次報告の記録を変更', en: 'Yearly report changed' },
  'dependency-added': { ja: '指定管理者のクラウド・委託先を登録', en: 'Cloud or contractor of the manager entered' },
  'dependency-changed': { ja: '指定管理者のクラウド・委託先を変更', en: 'Cloud or contractor of the manager changed' },
  'hand-over-completed': { ja: '引継ぎの完了を記録', en: 'Completed hand-over recorded' },
  'subcontract-registered': { ja: '再委託を登録', en: 'Subcontractor entered' },
  'subcontract-changed': { ja: '再委託の記載を変更', en: 'Subcontractor changed' },
  'subcontract-started-early': { ja: '承認前の着手（違反）', en: 'Work begun before approval (violation)' },
  'subcontract-reported': { ja: '承認のない再委託の報告', en: 'Unapproved subcontractor reported' },
  'subcontract-report-answered': { ja: '再委託の報告への対応を記録', en: 'Answer to a report recorded' },
  'subcontract-ended': { ja: '再委託の終了を記録', en: 'End of a subcontract recorded' },
  'account-registered': { ja: 'アカウントを台帳に登録', en: 'Account entered' },
  'account-changed': { ja: 'アカウントの記載を変更', en: 'Account changed' },
  'account-checked': { ja: 'アカウントの安全の確認を記録', en: 'Safety check of an account recorded' },
  'account-closing': { ja: 'アカウントの廃止を承認', en: 'Closing of an account approved' },
  'account-periodically-checked': { ja: 'アカウントの定期確認を記録', en: 'Periodic check of an account' },
  'account-post-confirmed': { ja: '公式の投稿であることを確認', en: 'Latest post confirmed' },
  'account-dormant': { ja: '休眠アカウントとした', en: 'Account found dormant' },
  'account-suspended': { ja: 'アカウントを停止', en: 'Account suspended' },
  'account-resumed': { ja: 'アカウントの運用を再開', en: 'Account in use again' },
  'account-procedure-begun': { ja: 'アカウントの手続きを開始', en: 'Procedure begun' },
  'account-procedure-step': { ja: 'アカウントの手続きを一つ記録', en: 'Step of a procedure recorded' },
  'account-procedure-ended': { ja: 'アカウントの手続きを終了', en: 'Procedure ended' },
  'account-closed': { ja: 'アカウントを廃止', en: 'Account closed' },
  'signed-copy-recorded': { ja: '署名済みの契約書を記録', en: 'Signed contract recorded' },
  'signed-copy-compared': { ja: '確認した版と比較', en: 'Compared with the reviewed version' },
  'differences-accepted': { ja: '確認した版との違いを認めた', en: 'Differences from the reviewed version accepted' },
  'copy-compared-by-eye': { ja: '目で見て比べたことを記録', en: 'Compared by eye' },
  'signed-copy-returned': { ja: '署名済みの契約書を差戻し', en: 'Signed contract sent back' },
  'contract-concluded': { ja: '締結済みとした', en: 'Contract concluded' },
  // 情報の持出し・提供など
  'movement-applied': { ja: '持出し・提供等を申請', en: 'Applied to move information' },
  'movement-permitters-changed': {
    ja: '許可を求める人の変更（異動・不在・代決）',
    en: 'Others are asked for permission',
  },
  'movement-file-attached': { ja: '証明書などを添付', en: 'Certificate attached' },
  'movement-permitted': { ja: '許可', en: 'Permitted' },
  'movement-refused': { ja: '不許可', en: 'Refused' },
  'movement-withdrawn': { ja: '持出し・提供等の申請を取下げ', en: 'Application withdrawn' },
  'movement-done': { ja: '実施を報告', en: 'Reported as done' },
  'movement-closed': { ja: '返却・削除・廃棄を記録', en: 'Back, removed or disposed of' },
  'movement-cut-off-ordered': { ja: '接続の遮断を指示', en: 'Ordered to be cut off' },
  'movement-retention-decided': { ja: '記録の保存期間の満了後の扱いを決定', en: 'Decided after a retention period' },
  // 期限
  'obligation-arose': { ja: '行うべきことが発生', en: 'Something became due' },
  'obligation-done': { ja: '完了を記録', en: 'Recorded as done' },
  'obligation-missed': { ja: '期限超過', en: 'Due date missed' },
  'obligation-cancelled': { ja: '取消し', en: 'Not needed any more' },
  'training-file-attached': { ja: '研修・訓練の資料を添付', en: 'Material of a training attached' },
  'training-recorded': { ja: '研修・訓練の実施を記録', en: 'Training recorded' },
  // 履行状況確認
  'check-campaign-started': { ja: '確認・点検・監査を開始', en: 'Round of checks started' },
  'check-assigned': { ja: '確認・点検・監査を割当て', en: 'Check assigned' },
  'check-answered': { ja: '回答を保存', en: 'Answers to a check saved' },
  'check-file-added': { ja: '回答の証跡を追加', en: 'Evidence of a check added' },
  'check-file-removed': { ja: '回答の証跡を取消し', en: 'Evidence of a check taken back' },
  'check-submitted': { ja: '回答を提出', en: 'Check submitted' },
  'check-returned': { ja: '回答を差戻し', en: 'Check sent back' },
  'check-judged': { ja: '監査人の判断を保存', en: 'Verdicts saved' },
  'check-auditor-named': { ja: '監査人を追加', en: 'Auditor named' },
  'check-handed-over': { ja: '回答する職を変更', en: 'Check handed on' },
  'check-cancelled': { ja: '確認・点検・監査を取消し', en: 'Check cancelled' },
  'check-reviewed': { ja: '回答の確認・監査を終了', en: 'Check reviewed' },
  'check-finding-raised': { ja: '指摘を記録', en: 'Finding recorded' },
  'check-finding-planned': { ja: '是正を計画', en: 'Corrective action planned' },
  'check-finding-carried-out': { ja: '是正の実施を報告', en: 'Measure carried out' },
  'check-finding-returned': { ja: '是正のやり直しを依頼', en: 'Measure sent back' },
  'check-finding-closed': { ja: '指摘の是正を確認', en: 'Finding closed' },
  // インシデント
  'change-noted': { ja: '変更を記録', en: 'Change noted' },
  'change-request-opened': { ja: '変更の申請を開始', en: 'Request for a change opened' },
  'change-request-tied': { ja: '別に出した申請と結び付けた', en: 'Request filed elsewhere tied to it' },
  'change-file-attached': { ja: '変更の記録に資料を添付', en: 'File attached to a noted change' },
  'change-checked': { ja: '変更後の要件を確認', en: 'Requirements checked after a change' },
  'change-needs-decision': { ja: '変更を決裁にかけると判断', en: 'Change found to need a decision' },
  'change-decided': { ja: '変更への対応を決裁', en: 'Change decided on' },
  'change-withdrawn': { ja: '変更の記録を取下げ', en: 'Noted change called off' },
  'incident-reported': { ja: 'インシデントを報告', en: 'Incident reported' },
  'incident-told': { ja: '報告を受ける人に知らせた', en: 'Told' },
  'incident-acknowledged': { ja: '報告を受けたことを確認', en: 'Acknowledged' },
  'incident-changed': { ja: '調査の結果を記録', en: 'Findings recorded' },
  'incident-noted': { ja: '経過を追記', en: 'Note added' },
  'incident-instructed': { ja: '指示', en: 'Instruction' },
  'incident-tied': { ja: '関係するものを追加', en: 'Tied to' },
  'incident-untied': { ja: '関係するものから外した', en: 'Tie taken away' },
  'incident-measure-taken': { ja: '契約に基づく措置', en: 'Measure under the contract' },
  'incident-duty-done': { ja: '法令による報告・通知を記録', en: 'Statutory report or notice recorded' },
  'incident-confirmed': { ja: 'インシデントと確認', en: 'Confirmed as an incident' },
  'incident-dismissed': { ja: 'インシデントに当たらないと判断', en: 'Found to be no incident' },
  'incident-contained': { ja: '封じ込め', en: 'Contained' },
  'incident-closed': { ja: '終結', en: 'Closed' },
  'incident-reopened': { ja: '再開', en: 'Opened again' },
  'correction-required': { ja: '要是正とした', en: 'To be corrected' },
  'use-suspended': { ja: '停止した', en: 'Suspended' },
  'restriction-lifted': { ja: '要是正・停止の理由がなくなった', en: 'Reason for correction or suspension gone' },
  'service-suspended': { ja: 'サービスの利用を停止', en: 'Use of the service suspended' },
  'service-suspension-lifted': { ja: 'サービスの利用停止を解除', en: 'Suspension of the service lifted' },
  // SLAの実績
  'service-level-agreed': { ja: 'SLAの項目を取込み', en: 'SLA items taken over' },
  'sla-figures-entered': { ja: 'SLAの実績を入力', en: 'SLA figures entered' },
  'emergency-contacts-confirmed': { ja: '緊急時の連絡網を確認', en: 'Emergency contacts confirmed' },
  'sla-item-not-measured': { ja: 'SLAの項目を「ここでは測らない」とした', en: 'SLA item marked as not measured here' },
  'sla-item-measured-again': { ja: 'SLAの項目を毎月測ることにした', en: 'SLA item measured again' },
  'sla-figures-corrected': { ja: 'SLAの実績を訂正', en: 'SLA figures corrected' },
  'sla-breached': { ja: 'SLAの未達', en: 'Service level missed' },
  'sla-breach-withdrawn': { ja: 'SLAの未達を取消し（実績の訂正）', en: 'Missed level taken back by a correction' },
  'sla-breach-settled': { ja: 'SLA未達への対応を記録', en: 'Missed service level dealt with' },
  'service-level-ended': { ja: 'SLAの測定を終了', en: 'Measuring ended' },
  // 職員と職
  'person-added': { ja: '職員を登録', en: 'Person added' },
  'person-changed': { ja: '職員の情報を変更', en: 'Person changed' },
  'person-deactivated': { ja: '職員の利用を停止', en: 'Person deactivated' },
  'person-reactivated': { ja: '職員の利用を再開', en: 'Person reactivated' },
  'holding-begun': { ja: '職への配置', en: 'Post taken up' },
  'holding-ended': { ja: '職への配置を終了', en: 'Post given up' },
  'holding-cancelled': { ja: '職への配置を取消し', en: 'Holding of a post cancelled' },
  transferred: { ja: '異動', en: 'Transferred' },
  'leaving-planned': { ja: '退職を登録', en: 'Retirement entered' },
  'leaving-lapsed': { ja: '退職後も職があり利用を継続', en: 'Account goes on after a retirement' },
  'personnel-changes-uploaded': { ja: '人事異動のファイルを取込み', en: 'File of personnel changes taken in' },
  'personnel-changes-applied': { ja: '人事異動を反映', en: 'Personnel changes applied' },
  'personnel-changes-withdrawn': { ja: '人事異動のファイルを取りやめ', en: 'File of personnel changes withdrawn' },
  'unit-added': { ja: '組織を追加', en: 'Unit added' },
  'unit-renamed': { ja: '組織の名称を変更', en: 'Unit renamed' },
  'unit-ended': { ja: '組織を廃止', en: 'Unit ended' },
  'post-added': { ja: '職を追加', en: 'Post added' },
  'post-renamed': { ja: '職の名称を変更', en: 'Post renamed' },
  'post-ended': { ja: '職を廃止', en: 'Post ended' },
  'role-given': { ja: '職に役割を付与', en: 'Role given to a post' },
  'role-ended': { ja: '職の役割を終了', en: 'Role of a post ended' },
  'deputy-named': { ja: '代理を指定', en: 'Deputy named' },
  'absence-noted': { ja: '不在を登録', en: 'Absence noted' },
  'absence-changed': { ja: '不在の期間を変更', en: 'Absence changed' },
  'deputy-ended': { ja: '代理を終了', en: 'Deputy ended' },
  // サインイン
  'signed-in': { ja: 'サインイン', en: 'Signed in' },
  'signed-out': { ja: 'サインアウト', en: 'Signed out' },
  'signed-out-everywhere': { ja: 'すべての端末からサインアウト', en: 'Signed out everywhere' },
  'sign-in-locked': { ja: 'サインインを一時停止', en: 'Sign-in locked for a while' },
  'password-issued': { ja: '初期パスワードを発行', en: 'Initial password issued' },
  'calendar-link-made': { ja: 'カレンダーの購読リンクを作成', en: 'Calendar link made' },
  'calendar-link-revoked': { ja: 'カレンダーの購読リンクを停止', en: 'Calendar link revoked' },
  'password-changed': { ja: 'パスワードを変更', en: 'Password changed' },
  // 記録そのもの
  'signing-key-created': { ja: '記録の署名鍵を作成', en: 'Signing key of the record made' },
  'signing-key-changed': { ja: '記録の署名鍵が変わった', en: 'Signing key of the record changed' },
} as const satisfies Record<string, Text>;

export type KnownEventType = keyof typeof eventWords;

const isKnown = (type: string): type is KnownEventType => Object.hasOwn(eventWords, type);

export const eventTitle = (type: string): Text => (isKnown(type) ? eventWords[type] : { ja: type, en: type });

const text = (value: JsonValue | undefined): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';
const same = (value: string): Text => ({ ja: value, en: value });
const member = (value: JsonValue | undefined, key: string): JsonValue | undefined =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Payload)[key] : undefined;
const count = (value: JsonValue | undefined): number => (Array.isArray(value) ? value.length : 0);

/** What is worth knowing beside the title, in one line; null where the title says it all. */
export function eventDetail(type: string, payload: Payload): Text | null {
  switch (type) {
    case 'submitted':
    case 'amended':
      return { ja: `第 ${text(payload.number)} 版`, en: `Revision ${text(payload.number)}` };
    case 'decided':
      return decidedDetail(payload);
    case 'approved': {
      const until = text(member(payload.grant, 'validUntil'));
      return until ? dated({ ja: '有効期限', en: 'Valid until' }, until) : null;
    }
    case 'items-reviewed':
      return { ja: `${count(payload.items)} 項目`, en: `${count(payload.items)} items` };
    case 'passage-chosen':
      return named(text(payload.quote));
    case 'evidence-added':
    case 'co-author-added':
    case 'evidence-described':
    case 'evidence-removed':
    case 'person-added':
    case 'person-deactivated':
    case 'person-reactivated':
    case 'draft-created':
    case 'leaving-lapsed':
    case 'personnel-changes-uploaded':
    case 'personnel-changes-withdrawn':
      return named(text(payload.name) || text(payload.title));
    case 'transferred':
      return named([text(payload.post), text(payload.from)].filter(Boolean).join(' '));
    case 'leaving-planned':
      return dated({ ja: '最終日', en: 'Last day' }, text(payload.lastDay));
    case 'absence-noted':
    case 'absence-changed':
      return { ja: days(payload, 'ja'), en: days(payload, 'en') };
    case 'personnel-changes-applied': {
      const own = count(payload.ownLines);
      return {
        ja: `${text(payload.name)}、${text(payload.changes)} 行${own ? `（うち本人 ${own} 行）` : ''}`,
        en: `${text(payload.name)}, ${text(payload.changes)} rows${own ? ` (${own} about the administrator)` : ''}`,
      };
    }
    case 'commented':
      return named(text(payload.body));
    case 'withdrawn':
    case 'held':
      return named(text(payload.reason));
    case 'subcontract-registered':
    case 'subcontract-changed':
    case 'subcontract-started-early':
    case 'subcontract-reported':
    case 'subcontract-report-answered':
    case 'subcontract-ended':
      return named(text(payload.company));
    case 'signed-copy-recorded':
      return named(text(payload.name));
    case 'signed-copy-compared': {
      const differences = Number(payload.differences);
      return { ja: `違い ${differences} 件`, en: `${differences} ${differences === 1 ? 'difference' : 'differences'}` };
    }
    case 'differences-accepted': {
      const accepted = count(payload.differences);
      return { ja: `${accepted} 件`, en: `${accepted} ${accepted === 1 ? 'difference' : 'differences'}` };
    }
    case 'training-recorded':
      return {
        ja: `${text(payload.heldOn)}、${text(payload.participants)} 人`,
        en: `${text(payload.heldOn)}, ${text(payload.participants)} people`,
      };
    case 'obligation-arose':
    case 'obligation-missed':
      return dated({ ja: '期限', en: 'Due on' }, text(payload.dueOn));
    case 'account-dormant':
    case 'account-suspended':
    case 'account-resumed':
    case 'account-procedure-begun':
    case 'account-procedure-step':
    case 'account-procedure-ended':
    case 'account-closed':
    case 'account-periodically-checked':
    case 'account-post-confirmed':
    case 'obligation-cancelled':
    case 'obligation-done':
      return named(text(payload.note));
    case 'check-campaign-started':
      return named(text(payload.title));
    case 'check-assigned':
      return dated({ ja: '期限', en: 'Due on' }, text(payload.dueOn));
    case 'check-handed-over':
      return named([text(payload.post), text(payload.note)].filter(Boolean).join('：'));
    case 'check-auditor-named':
      return named(text(member(payload.auditor, 'name')));
    case 'check-file-added':
    case 'check-file-removed':
      return named(text(payload.name));
    case 'check-returned':
    case 'check-cancelled':
    case 'check-finding-planned':
    case 'check-reviewed':
    case 'check-finding-raised':
    case 'check-finding-carried-out':
    case 'check-finding-returned':
    case 'check-finding-closed':
      return named(text(payload.note));
    case 'incident-reported':
      return named([text(payload.number), text(payload.title)].filter(Boolean).join(' '));
    case 'incident-told':
      return named(peopleIn(payload.people));
    case 'sla-breached':
    case 'sla-breach-withdrawn':
    case 'sla-breach-settled':
    case 'sla-figures-entered':
      return named(text(payload.summary));
    case 'incident-tied':
    case 'incident-untied':
    case 'service-suspended':
    case 'service-suspension-lifted':
      return named(text(payload.name));
    case 'change-file-attached':
    case 'change-request-tied':
    case 'movement-applied':
      return named([text(payload.number), text(payload.what)].filter(Boolean).join(' '));
    case 'movement-permitted':
    case 'movement-refused':
    case 'movement-withdrawn':
    case 'movement-done':
    case 'movement-closed':
    case 'movement-cut-off-ordered':
    case 'movement-retention-decided':
      return named(text(payload.note));
    case 'ending-begun':
    case 'ending-file-attached':
    case 'movement-file-attached':
    case 'training-file-attached':
    case 'vendor-registered':
    case 'account-registered':
      return named(text(payload.name));
    case 'contract-registered':
      return named([text(payload.number), text(payload.title)].filter(Boolean).join(' '));
    case 'agreement-registered':
    case 'agreement-changed':
      return named(text(payload.facility));
    case 'vendor-took-over':
    case 'vendor-merged':
    case 'vendor-told-apart':
    case 'capital-tie-added':
    case 'capital-tie-changed':
    case 'certification-added':
    case 'contract-renewed':
    case 'contract-ended':
    case 'contract-ending':
    case 'ending-closed':
    case 'ending-dropped':
    case 'ending-proof-recorded':
    case 'ending-proof-claimed':
    case 'ending-claim-confirmed':
    case 'ending-claim-refused':
    case 'ending-retention-decided':
    case 'measures-checked':
    case 'report-recorded':
    case 'report-changed':
    case 'dependency-added':
    case 'dependency-changed':
    case 'hand-over-completed':
      return named(text(payload.note));
    case 'contract-concluded':
      return dated({ ja: '締結日', en: 'Signed on' }, text(payload.signedOn));
    case 'role-given':
    case 'role-ended':
      return named([text(payload.title), text(payload.role)].filter(Boolean).join(' '));
    case 'signing-key-created':
    case 'signing-key-changed':
      return named(text(payload.keyId).slice(0, 16));
    default:
      return statusDetail(payload);
  }
}

const peopleIn = (value: JsonValue | undefined): string =>
  Array.isArray(value)
    ? value.map((one) => `${text(member(one, 'post'))} ${text(member(one, 'name'))}`).join('、')
    : '';

const LONGEST = 120;
const named = (value: string): Text | null => {
  const characters = [...value];
  if (characters.length === 0) return null;
  return characters.length > LONGEST ? same(`${characters.slice(0, LONGEST).join('')}…`) : spokenNote(value);
};
const dated = (what: Text, day: string): Text => ({
  ja: `${what.ja} ${formatDate(day, 'ja')}`,
  en: `${what.en} ${formatDate(day, 'en')}`,
});
const days = (payload: Payload, locale: Locale): string =>
  ['from', 'to'].map((end) => formatDate(text(payload[end]), locale)).join(' – ');

function decidedDetail(payload: Payload): Text {
  const outcome = outcomeWords[payload.outcome as Outcome] ?? same(text(payload.outcome));
  const by = [text(payload.unitName), text(payload.postTitle)].filter(Boolean).join(' ');
  const forWhom = ['post', 'name'].map((key) => text(member(payload.principal, key))).filter(Boolean);
  const acting = forWhom.length > 0 ? forWhom.join(' ') : null;
  const conditions = count(payload.conditions);
  return {
    ja: `${outcome.ja}${by ? `（${by}）` : ''}${acting ? `、${acting}の代わり` : ''}${conditions ? `、条件 ${conditions} 件` : ''}`,
    en: `${outcome.en}${by ? ` (${by})` : ''}${acting ? `, for ${acting}` : ''}${conditions ? `, ${conditions} ${conditions === 1 ? 'condition' : 'conditions'}` : ''}`,
  };
}

function statusDetail({ status }: Payload): Text | null {
  if (typeof status !== 'string') return null;
  const word = Object.hasOwn(statusWords, status) ? statusWords[status as Status] : same(status);
  return { ja: `状態: ${word.ja}`, en: `Status: ${word.en}` };
}

/** '<kind>:<id>' → its parts; a stream without a kind is all id. */
export function subjectOf(stream: string): { kind: string; id: string } {
  const colon = stream.indexOf(':');
  return colon === -1 ? { kind: '', id: stream } : { kind: stream.slice(0, colon), id: stream.slice(colon + 1) };
}

const subjectWords: Record<string, Text> = {
  'approval-request': { ja: '承認申請', en: 'Approval request' },
  'cloud-service': { ja: 'クラウドサービス', en: 'Cloud service' },
  vendor: { ja: '事業者', en: 'Vendor' },
  contract: { ja: '契約', en: 'Contract' },
  'designated-manager': { ja: '指定管理者', en: 'Designated manager' },
  'social-media-account': { ja: 'ソーシャルメディアアカウント', en: 'Social-media account' },
  'service-level': { ja: 'SLAの実績', en: 'Service level' },
  'sla-breach': { ja: 'SLAの未達', en: 'Missed service level' },
  ending: { ja: '終了の手続', en: 'Ending' },
  'information-movement': { ja: '情報の持出し・提供等', en: 'Information that leaves' },
  obligation: { ja: '期限', en: 'Deadline' },
  incident: { ja: 'インシデント', en: 'Incident' },
  'check-campaign': { ja: '確認・点検・監査の実施', en: 'Round of checks' },
  'periodic-check': { ja: '確認・点検・監査', en: 'Check or audit' },
  person: { ja: '職員', en: 'Person' },
  'personnel-changes': { ja: '人事異動', en: 'Personnel changes' },
  post: { ja: '職', en: 'Post' },
  unit: { ja: '組織', en: 'Unit' },
  policy: { ja: '規程', en: 'Policy' },
  'policy-review': { ja: '規程の見直し', en: 'Policy review' },
  record: { ja: '記録', en: 'Record' },
  'sign-in': { ja: 'サインイン', en: 'Sign-in' },
  settings: { ja: '設定', en: 'Settings' },
};

export const subjectKind = (stream: string): Text => {
  const { kind } = subjectOf(stream);
  return Object.hasOwn(subjectWords, kind) ? subjectWords[kind]! : same(kind);
};

/** The page of the subject, where it has one that readers of the record may open. */
export function subjectHref(stream: string): `/${string}` | null {
  const { kind, id } = subjectOf(stream);
  if (kind === 'approval-request') return `/approval-requests/${id}`;
  if (kind === 'cloud-service') return `/registers/cloud-services/${id}`;
  if (kind === 'vendor') return `/registers/vendors/${id}`;
  if (kind === 'contract') return `/registers/contracts/${id}`;
  if (kind === 'service-level') return `/registers/sla-figures/${id}`;
  if (kind === 'sla-breach') return `/registers/sla-breaches/${id}`;
  if (kind === 'information-movement') return `/registers/information-movements/${id}`;
  if (kind === 'ending') return `/registers/endings/${id}`;
  if (kind === 'obligation') return `/obligations/${id}`;
  if (kind === 'check-campaign') return `/periodic-checks/campaigns/${id}`;
  if (kind === 'periodic-check') return `/periodic-checks/${id}`;
  if (kind === 'incident') return `/incidents/${id}`;
  if (kind === 'social-media-account') return `/registers/social-media/${id}`;
  if (kind === 'designated-manager') return `/registers/designated-managers/${id}`;
  if (kind === 'policy-review') return `/policy-reviews/${id}`;
  if (kind === 'policy') return '/policy-profiles';
  return null;
}
