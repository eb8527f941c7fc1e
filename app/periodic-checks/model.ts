/** 履行状況確認: what a check is, how it stands, and what is still missing before it can be submitted. Pure. */
import type { Instant, PlainDate } from '~/platform/dates';
import type { RequestKind } from '~/policy/model';

/** What is checked, by the type of its stream in the record. */
export const SUBJECT_TYPES = ['contract', 'designated-manager', 'cloud-service'] as const;
export type SubjectType = (typeof SUBJECT_TYPES)[number];

/** The kind of request whose facts and conditions fit. */
export const requestKindOf: Record<SubjectType, RequestKind> = {
  contract: 'outsourcing',
  'designated-manager': 'designated-manager',
  'cloud-service': 'cloud-service',
};

export const subjectPath = (type: SubjectType, id: string): `/${string}` => `/registers/${type}s/${id}`;

/** `open`: to be answered, also after it was sent back. */
export const CHECK_STATUSES = ['open', 'submitted', 'reviewed'] as const;
export type CheckStatus = (typeof CHECK_STATUSES)[number];

/** How a check stands, as lists show it; follows from status, findings and the day. */
export const STANDINGS = ['open', 'overdue', 'submitted', 'findings', 'finished'] as const;
export type Standing = (typeof STANDINGS)[number];

type Standable = { status: CheckStatus; dueOn: PlainDate; findingsOpen: number };

/** The last day is still in time. */
export function standingOf({ status, dueOn, findingsOpen }: Standable, today: PlainDate): Standing {
  if (status === 'open') return dueOn < today ? 'overdue' : 'open';
  if (status === 'submitted') return 'submitted';
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

/** `carried-out`: somebody says that it is put right, and nobody has looked yet. */
export const FINDING_STATUSES = ['open', 'carried-out', 'closed'] as const;
export type FindingStatus = (typeof FINDING_STATUSES)[number];

export type Person = { id: string; name: string; post: string };
/** Who did something under which post, and when. */
export type Done = { person: Person; at: Instant };

export const checkStream = (id: string): string => `periodic-check:${id}`;
export const campaignStream = (id: string): string => `check-campaign:${id}`;
