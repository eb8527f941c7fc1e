/** 次にすること: who does what next about a check, in a sentence for each. Pure. */
import type { Text } from '~/platform/text';
import type { CheckKind } from '~/policy/model';
import { type FindingStatus, looksAtSections, type Standing } from './model';

type About = {
  kind: CheckKind;
  standing: Standing;
  unit: Text;
  auditors: readonly string[];
  findings: readonly { status: FindingStatus }[];
};

const REVIEWERS: Record<CheckKind, (auditors: readonly string[]) => Text> = {
  'periodic-check': () => ({ ja: '契約担当か情報政策の担当', en: 'Procurement or IT security' }),
  'self-inspection': () => ({ ja: '情報セキュリティの担当', en: 'IT security' }),
  audit: (auditors) => ({ ja: `監査人（${auditors.join('、')}）`, en: `The auditors (${auditors.join(', ')})` }),
};

/** None where everything is done, or it was cancelled. */
export function nextSteps({ kind, standing, unit, auditors, findings }: About): Text[] {
  const by = REVIEWERS[kind](auditors);
  if (standing === 'open' || standing === 'overdue') return [answering(kind, unit)];
  if (standing === 'submitted') return [reviewing(kind, by)];
  if (standing !== 'findings') return [];
  return (['to-plan', 'open', 'carried-out'] as const).flatMap((status) => {
    const count = findings.filter((finding) => finding.status === status).length;
    return count === 0 ? [] : [following(kind, status, { count, unit, by })];
  });
}

const answering = (kind: CheckKind, unit: Text): Text =>
  looksAtSections(kind)
    ? { ja: `${unit.ja}が回答し、課の長が提出します。`, en: `${unit.en} answers, and its head submits.` }
    : {
        ja: `${unit.ja}が事業者に確かめて回答し、担当の職か課の長が提出します。`,
        en: `${unit.en} confirms with the vendor and answers; the post in charge or the head submits.`,
      };

const reviewing = (kind: CheckKind, by: Text): Text =>
  kind === 'audit'
    ? {
        ja: `${by.ja}が質問ごとに判断し、指摘があれば記録して、監査を終えます。`,
        en: `${by.en} judge each question, record findings and finish the audit.`,
      }
    : {
        ja: `${by.ja}が回答を確認し、指摘があれば記録します。`,
        en: `${by.en} looks at the answers and records findings.`,
      };

function following(
  kind: CheckKind,
  status: Exclude<FindingStatus, 'closed'>,
  { count, unit, by }: { count: number; unit: Text; by: Text },
): Text {
  const findings = count === 1 ? '1 finding' : `${count} findings`;
  if (status === 'to-plan') {
    return {
      ja: `${unit.ja}が、指摘${count}件の是正計画を出します。`,
      en: `${unit.en} plans how to put right ${findings}.`,
    };
  }
  if (status === 'open') {
    return {
      ja: `${unit.ja}が、指摘${count}件を是正して報告します。`,
      en: `${unit.en} puts right ${findings} and reports it.`,
    };
  }
  return {
    ja: `${by.ja}が、指摘${count}件の是正を確認します。`,
    en: `${by.en} ${kind === 'audit' ? 'confirm' : 'confirms'} that ${findings} ${count === 1 ? 'is' : 'are'} put right.`,
  };
}
