/** Events of a request in words. Pure. */
import { actingFor } from '~/approvals/acting-for';
import { outcomeWords } from '~/approvals/words';
import type { Text } from '~/platform/text';
import { CAPACITIES, OUTCOMES } from '~/workflow/model';

export type HistoryEvent = {
  id: string;
  type: string;
  actorName: string;
  actorPost: string;
  occurredAt: Date;
  payload: Record<string, unknown>;
};
export type HistoryLine = { title: Text; body: string; tone: 'neutral' | 'success' | 'warning' | 'error' };

type Payload = HistoryEvent['payload'];
type Line = (payload: Payload, stepName: (key: string) => Text) => HistoryLine;

const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const line = (ja: string, en: string, body = '', tone: HistoryLine['tone'] = 'neutral'): HistoryLine => ({
  title: { ja, en },
  body,
  tone,
});
const revisionNumber = (payload: Payload): string => String(payload.number ?? '');

const part = (value: unknown): Payload => (typeof value === 'object' && value !== null ? (value as Payload) : {});

/** 代決・引上げ: in what capacity and for whom; null for the holder himself. */
function actingIn(payload: Payload): Text | null {
  const capacity = CAPACITIES.find((one) => one === part(payload.assignee).capacity) ?? 'holder';
  const { post, name } = part(payload.principal);
  return actingFor(capacity, post === undefined ? null : { post: text(post), name: text(name) });
}

const LINES: Record<string, Line> = {
  'draft-created': () => line('下書きを作りました', 'Draft created'),
  'co-author-added': (p) => line(`共同作成者を加えました：${text(p.name)}`, `Co-author added: ${text(p.name)}`),
  submitted: (p) => line(`申請しました（第${revisionNumber(p)}版）`, `Submitted (revision ${revisionNumber(p)})`),
  amended: (p) =>
    line(
      `訂正しました（第${revisionNumber(p)}版・決裁は継続）`,
      `Corrected (revision ${revisionNumber(p)}; the decision stands)`,
    ),
  'step-opened': (p, stepName) => {
    const step = stepName(text(p.stepKey));
    return line(`「${step.ja}」の審査が始まりました`, `Step opened: ${step.en}`);
  },
  decided: (p, stepName) => {
    const step = stepName(text(p.stepKey));
    const outcome = OUTCOMES.find((o) => o === p.outcome) ?? 'approve';
    const tone = outcome === 'reject' ? 'error' : outcome === 'send-back' ? 'warning' : 'success';
    const acting = actingIn(p);
    return line(
      `${step.ja}：${outcomeWords[outcome].ja}${acting ? `、${acting.ja}` : ''}`,
      `${step.en}: ${outcomeWords[outcome].en}${acting ? `, ${acting.en}` : ''}`,
      text(p.comment),
      tone,
    );
  },
  approved: () => line('決裁により承認されました', 'Approved by the final decision', '', 'success'),
  'sent-back': () => line('申請者へ差し戻されました', 'Sent back to the applicant', '', 'warning'),
  rejected: () => line('却下されました', 'Rejected', '', 'error'),
  withdrawn: (p) => line('取り下げました', 'Withdrawn', text(p.reason), 'warning'),
  'pulled-back': () => line('申請者が引き戻しました', 'Pulled back by the applicant', '', 'warning'),
  held: (p) => line('保留にしました', 'Put on hold', text(p.reason), 'warning'),
  resumed: () => line('審査を再開しました', 'Review resumed'),
  'amendment-opened': () => line('承認済みの内容の変更を始めました', 'Change of the approved content begun'),
  'items-reviewed': (p) => {
    const count = Array.isArray(p.items) ? p.items.length : 0;
    return line(`確認項目に所見を付けました（${count}件）`, `Checklist items reviewed (${count})`);
  },
  commented: (p) => line('コメントしました', 'Commented', text(p.body)),
  'evidence-added': (p) => line(`資料を添付しました：${text(p.name)}`, `File attached: ${text(p.name)}`),
  'evidence-removed': (p) => line(`資料を外しました：${text(p.name)}`, `File removed: ${text(p.name)}`),
};

/** One event as a line of the history; an unknown type shows its own name. */
export function describeEvent(
  event: Pick<HistoryEvent, 'type' | 'payload'>,
  stepName: (key: string) => Text,
): HistoryLine {
  return LINES[event.type]?.(event.payload, stepName) ?? line(event.type, event.type);
}
