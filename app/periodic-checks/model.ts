/**
 * 履行状況確認, 自己点検 and 監査: what a check is, how it stands, and what is still missing before it can be submitted. One
 * mechanism: the kind says what is looked at, who answers for it and who looks at the answers. Pure.
 */
import type { Instant, PlainDate } from '~/platform/dates';
import { CHECK_KINDS, type CheckKind, type RequestKind } from '~/policy/model';

/** What 履行状況確認 looks at, by the type of its stream in the record. */
export const REGISTER_TYPES = ['contract', 'designated-manager', 'cloud-service'] as const;
export type RegisterType = (typeof REGISTER_TYPES)[number];

/** `unit`: a section, which 自己点検 and 監査 look at. */
export type SubjectType = RegisterType | 'unit';

/** Whether checks of this kind look at sections; the others look at entries of the registers. */
export const looksAtSections = (kind: CheckKind): boolean => kind !== 'periodic-check';

/** 監査: named auditors judge each answer, and say how grave it is what they find. */
export const isAudit = (kind: CheckKind): boolean => kind === 'audit';

/** The kinds that a body has: its policy decides whether there are audits and self-inspections. */
export const checkKindsOf = (switches: { audit: boolean; selfInspection: boolean }): CheckKind[] =>
  CHECK_KINDS.filter((kind) =>
    kind === 'audit' ? switches.audit : kind !== 'self-inspection' || switches.selfInspection,
  );

/** 定期, one of the yearly rounds; 随時, for a reason of its own. */
export const OCCASIONS = ['scheduled', 'ad-hoc'] as const;
export type Occasion = (typeof OCCASIONS)[number];

/** The kind of request whose facts and conditions fit. */
export const requestKindOf: Record<RegisterType, RequestKind> = {
  contract: 'outsourcing',
  'designated-manager': 'designated-manager',
  'cloud-service': 'cloud-service',
};

export const subjectPath = (type: RegisterType, id: string): `/${string}` => `/registers/${type}s/${id}`;

/** `open`: to be answered, also after it was sent back. `cancelled`: not needed after all. */
export type CheckStatus = 'open' | 'submitted' | 'reviewed' | 'cancelled';

/** How a check stands, as lists show it; follows from status, findings and the day. */
export const STANDINGS = ['open', 'overdue', 'submitted', 'findings', 'finished', 'cancelled'] as const;
export type Standing = (typeof STANDINGS)[number];

type Standable = { status: CheckStatus; dueOn: PlainDate; findingsOpen: number };

/** The last day is still in time. */
export function standingOf({ status, dueOn, findingsOpen }: Standable, today: PlainDate): Standing {
  if (status === 'open') return dueOn < today ? 'overdue' : 'open';
  if (status === 'submitted' || status === 'cancelled') return status;
  return findingsOpen > 0 ? 'findings' : 'finished';
}

export const ANSWERS = ['fulfilled', 'partly', 'not-fulfilled', 'not-applicable'] as const;
export type AnswerValue = (typeof ANSWERS)[number];

export type Answer = {
  answer: AnswerValue | '';
  /** How it was confirmed, and what was found. */
  explanation: string;
  /** Why the question does not apply. */
  reason: string;
  /** Why last year's answer holds this year too. */
  stillValid: string;
};

export const UNANSWERED: Answer = { answer: '', explanation: '', reason: '', stillValid: '' };

/** The answers of one check, by question. */
export type Answers = ReadonlyMap<string, Answer>;

const said = ({ answer, explanation, reason }: Answer) => [answer, explanation.trim(), reason.trim()].join('\n');

/** The answer says word for word what the last one said. */
export const isCopied = (answer: Answer, last: Answer | undefined): boolean =>
  last !== undefined && last.answer !== '' && said(answer) === said(last);

/** What the form shows: what was answered, else what was answered last time, which then has to be confirmed. */
export const shownAnswer = (given: Answer | undefined, last: Answer | undefined): Answer =>
  given ?? (last ? { ...last, stillValid: '' } : UNANSWERED);

/** The name of a form field, and its id on the page. */
export type AnswerPart = 'answer' | 'explanation' | 'reason' | 'stillValid';
export const fieldName = (questionKey: string, part: AnswerPart): string => `${questionKey}.${part}`;

export type Gap = { questionKey: string; part: AnswerPart };

/** What stops the submission, in the order of the questions. */
export function gapsOf(questionKeys: readonly string[], given: Answers, last: Answers): Gap[] {
  return questionKeys.flatMap((questionKey): Gap[] => {
    const answer = shownAnswer(given.get(questionKey), last.get(questionKey));
    const gap = (part: AnswerPart): Gap[] => [{ questionKey, part }];
    if (answer.answer === '') return gap('answer');
    if (answer.answer === 'not-applicable') {
      if (answer.reason === '') return gap('reason');
    } else if (answer.explanation === '') return gap('explanation');
    return isCopied(answer, last.get(questionKey)) && answer.stillValid === '' ? gap('stillValid') : [];
  });
}

/**
 * `to-plan`: the section has still to say what it will do by when. `carried-out`: somebody says that it is put right,
 * and nobody has looked yet.
 */
export type FindingStatus = 'to-plan' | 'open' | 'carried-out' | 'closed';

/** 重大な不備, 軽微な不備, 改善の余地: how grave what was found at a section is. */
export const SEVERITIES = ['major', 'minor', 'observation'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** What an auditor makes of an answer, and why. */
export type Verdict = { verdict: AnswerValue | ''; remark: string };
export type Verdicts = ReadonlyMap<string, Verdict>;

export type VerdictPart = keyof Verdict;
export type VerdictGap = { questionKey: string; part: VerdictPart };

/** What stops an audit from being finished: a verdict on every question, and why where it is not fulfilled. */
export function verdictGapsOf(questionKeys: readonly string[], given: Verdicts): VerdictGap[] {
  return questionKeys.flatMap((questionKey): VerdictGap[] => {
    const { verdict, remark } = given.get(questionKey) ?? { verdict: '', remark: '' };
    if (verdict === '') return [{ questionKey, part: 'verdict' }];
    return verdict !== 'fulfilled' && remark === '' ? [{ questionKey, part: 'remark' }] : [];
  });
}

export type Person = { id: string; name: string; post: string };
/** Who did something under which post, and when. */
export type Done = { person: Person; at: Instant };

export const checkStream = (id: string): string => `periodic-check:${id}`;
export const campaignStream = (id: string): string => `check-campaign:${id}`;
