/** 前回から: how the answers of a change or a renewal stand to those that were approved before. Pure. */
import canonicalOrder from 'canonicalize';
import type { ChecklistAnswer, EarlierApproval, RequestContent } from '~/approval-requests/content';
import { answerTo } from '~/checklists/answers';
import { addMonths, type PlainDate } from '~/platform/dates';
import type { Text } from '~/platform/text';
import type { Assessment, PolicyProfile, Requirement } from '~/policy/model';
import type { Obstacle, Since } from './model';

/** A paper behind an earlier answer; `firstOn` is when it first came, however often it was confirmed since. */
export type EarlierFile = {
  id: string;
  digest: string;
  name: string;
  mediaType: string;
  kind: string;
  size: number;
  firstAt: Date;
  firstOn: PlainDate;
  isThere: boolean;
};

export type Earlier = {
  approval: EarlierApproval;
  content: RequestContent;
  profile: PolicyProfile;
  assessment: Assessment;
  files: ReadonlyMap<string, EarlierFile>;
  /** None of the certificates that the answers rest on stands any more. */
  certificateLapsed: boolean;
};

type Rules = {
  today: PlainDate;
  evidenceMonths: number;
  /** Requirements that rest on a certificate. */
  certificateKeys: readonly string[];
};

export function obstaclesTo(earlier: Earlier, requirement: Requirement, rules: Rules): Obstacle[] {
  const answer = answerTo(earlier.content, requirement);
  const before = earlier.assessment.requirements.find(({ key }) => key === requirement.key);
  if (!before || answer.answer === 'unanswered') return ['no-answer'];
  const oldest = addMonths(rules.today, -rules.evidenceMonths);
  const files = answer.evidenceFileIds.map((id) => earlier.files.get(id));
  const found: [Obstacle, boolean][] = [
    ['requirement-changed', asks(before) !== asks(requirement)],
    // Granted for a time, by somebody who looked at it then.
    ['exemption', answer.exemption !== null],
    ['document-gone', files.some((file) => !file?.isThere)],
    ['document-old', files.some((file) => file !== undefined && file.firstOn < oldest)],
    ['certificate-lapsed', earlier.certificateLapsed && rules.certificateKeys.includes(requirement.key)],
  ];
  return found.flatMap(([obstacle, holds]) => (holds ? [obstacle] : []));
}

/** What a requirement asks for: its title and provisions may be worded anew without asking for anything else. */
const asks = ({ kind, statement, sla, exemptable }: Requirement): string =>
  JSON.stringify([kind, statement.ja, sla ?? null, exemptable]);

/** @param digestOf  of the files of the present request */
export function sinceOf(
  earlier: Earlier,
  content: RequestContent,
  requirement: Requirement,
  digestOf: (fileId: string) => string,
): Since {
  const answer = answerTo(content, requirement);
  const isProhibited = requirement.kind === 'prohibition';
  const applied = earlier.assessment.requirements.some(({ key }) => key === requirement.key);
  const before = answerTo(earlier.content, requirement);
  if (!applied || (before.answer === 'unanswered' && !isProhibited)) {
    return answer.answer === 'unanswered' && !isProhibited && applied ? 'open' : 'new';
  }
  if (answer.answer === 'unanswered' && !isProhibited) return 'open';
  if (isProhibited && before.exemption !== null && answer.exemption === null) return 'open';
  if (answer.unchangedFrom === earlier.approval.revisionId) return 'confirmed';
  const digestBefore = (id: string) => earlier.files.get(id)?.digest ?? id;
  return said(answer, digestOf) === said(before, digestBefore) ? 'same' : 'changed';
}

/** What an answer says, papers by their bytes. */
const said = (answer: ChecklistAnswer, digestOf: (id: string) => string): string =>
  canonicalOrder({
    answer: answer.answer,
    explanation: answer.explanation,
    notApplicableReason: answer.notApplicableReason,
    quotes: answer.quotes,
    sla: answer.sla,
    details: answer.details ?? null,
    exemption: answer.exemption,
    files: answer.evidenceFileIds.map(digestOf).sort(),
  }) ?? '';

/** Requirements that were answered before and do not apply any more; none while what applies is not known yet. */
export function goneSince(earlier: Earlier, now: Assessment): { key: string; title: Text }[] {
  if (!now.complete) return [];
  const applies = new Set(now.requirements.map(({ key }) => key));
  return earlier.assessment.requirements
    .filter(({ key }) => !applies.has(key) && earlier.approval.answered.includes(key))
    .map(({ key, title }) => ({ key, title }));
}
