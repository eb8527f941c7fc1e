/** Everything the pages about one check show. */
import type { AppAbility } from '~/authorization/ability';
import { accessibleBy } from '~/authorization/accessible-by.server';
import type { PlainDate } from '~/platform/dates';
import type { Text } from '~/platform/text';
import { checkQuestionsOf } from '~/policy/check-questions';
import { provisionsOf } from '~/policy/lookup';
import type { CheckQuestion, PolicyProfile } from '~/policy/model';
import { loadProfile } from '~/policy/profiles.repository.server';
import { loadHistory } from '~/registers/history.query.server';
import type { DbOrTx } from '~db/connection.server';
import { type CheckRights, checkRights, mayOnCampaigns, mayOnCheck } from './access.server';
import { loadCheckRows } from './check-list.query.server';
import {
  type Campaign,
  type Check,
  findCampaign,
  findCheck,
  listAnswers,
  loadCheckFacts,
} from './checks.repository.server';
import { listFiles } from './files.repository.server';
import { listFindings } from './findings.repository.server';
import {
  checkStream,
  type FindingStatus,
  gapsOf,
  isAudit,
  isCopied,
  shownAnswer,
  subjectPath,
  verdictGapsOf,
} from './model';
import { reviewersOf } from './parts.repository.server';
import { listVerdicts } from './verdicts.repository.server';

export type ReadableCheck = {
  check: Check;
  rights: CheckRights;
  campaign: Campaign;
  profile: PolicyProfile;
  unit: Text;
};

/** The check as `ability` may see it; null where there is none for it. */
export async function readableCheck(db: DbOrTx, ability: AppAbility, id: string): Promise<ReadableCheck | null> {
  const check = await findCheck(db, id);
  if (!check) return null;
  const facts = await loadCheckFacts(db, check);
  if (!mayOnCheck(ability, 'read', facts)) return null;
  const campaign = await findCampaign(db, check.campaignId);
  const profile = campaign && (await loadProfile(db, campaign.profile.key, campaign.profile.version));
  if (!campaign || !profile) throw new Error(`The check ${id} has lost its campaign or profile`);
  const unit = await db
    .selectFrom('organisation_units')
    .select(['name_ja as ja', 'name_en as en'])
    .where('id', '=', check.unitId)
    .executeTakeFirstOrThrow();
  return { check, rights: checkRights(ability, facts), campaign, profile, unit };
}

/** What every page about the check says about it; a section is called as it is called today. */
export const headOf = ({ check, campaign, unit }: ReadableCheck) => ({
  id: check.id,
  kind: check.kind,
  version: check.version,
  name: check.subject.type === 'unit' ? unit : { ja: check.subject.name, en: check.subject.name },
  campaign: campaign.title,
  status: check.status,
  dueOn: check.dueOn,
});
export type CheckHead = ReturnType<typeof headOf>;

/**
 * A finding with its files, for whoever has `right` on the check; else null, as for what is not there. `closed`: it is not
 * in `status` (any more), and whoever was typing keeps what he typed.
 */
export async function findingToDealWith(
  db: DbOrTx,
  ability: AppAbility,
  { checkId, findingId }: { checkId: string; findingId: string },
  { right, status }: { right: keyof CheckRights; status: FindingStatus },
) {
  const readable = await readableCheck(db, ability, checkId);
  if (!readable?.rights[right]) return null;
  const finding = (await listFindings(db, checkId)).find(({ id }) => id === findingId);
  if (!finding) return null;
  const files = (await listFiles(db, checkId)).filter((file) => file.findingId === findingId);
  const { id, severity, statement, measure, dueOn, report, evidence } = finding;
  return {
    check: headOf(readable),
    finding: { id, severity, statement, measure, dueOn, report, evidence },
    files,
    closed: finding.status !== status,
  };
}

/** The questions of the check in the order of the profile, with their provisions. */
export function questionsOf({ check, profile }: Pick<ReadableCheck, 'check' | 'profile'>) {
  const known = new Map(checkQuestionsOf(profile, check.kind).map((question) => [question.key, question]));
  return check.questionKeys.flatMap((key) => {
    const question = known.get(key);
    return question ? [shownQuestion(profile, question)] : [];
  });
}

const shownQuestion = (profile: PolicyProfile, { key, title, question, guidance, provisions }: CheckQuestion) => ({
  key,
  title,
  question,
  guidance,
  provisions: provisionsOf(profile, provisions).map(({ key: provision, citation, source }) => ({
    key: provision,
    citation,
    source,
  })),
});
export type ShownQuestion = ReturnType<typeof shownQuestion>;

/** The questions with what is answered, what was answered last time, and what is attached. */
export async function loadQuestions(db: DbOrTx, readable: ReadableCheck) {
  const { check } = readable;
  const [verdicts, given, last, files, lastFiles] = await Promise.all([
    listVerdicts(db, check.id),
    listAnswers(db, check.id),
    listAnswers(db, check.previousId),
    listFiles(db, check.id),
    listFiles(db, check.previousId),
  ]);
  const questions = questionsOf(readable).map((question) => {
    const [own, before] = [given.get(question.key), last.get(question.key)];
    const answer = shownAnswer(own, before);
    return {
      ...question,
      answer,
      isSaved: own !== undefined && own.answer !== '',
      isCopied: isCopied(answer, before),
      answeredBy: own?.personName ?? null,
      verdict: verdicts.get(question.key) ?? null,
      last: before ? { ...before, checkId: check.previousId } : null,
      files: files.filter(({ questionKey }) => questionKey === question.key),
      lastFiles: lastFiles.filter(({ questionKey }) => questionKey === question.key),
    };
  });
  return {
    questions,
    gaps: gapsOf(check.questionKeys, given, last),
    verdictGaps: isAudit(check.kind) ? verdictGapsOf(check.questionKeys, verdicts) : [],
    otherFiles: files.filter(({ questionKey, findingId }) => questionKey === '' && findingId === null),
    files,
  };
}

/** The page of one check. */
export async function loadCheckPage(db: DbOrTx, ability: AppAbility, id: string, today: PlainDate) {
  const readable = await readableCheck(db, ability, id);
  if (!readable) return null;
  const { check, rights, campaign, profile } = readable;
  const [[row], { questions, gaps, verdictGaps, otherFiles, files }, findings, events, subjectIsReadable, auditors] =
    await Promise.all([
      loadCheckRows(db, [id], today),
      loadQuestions(db, readable),
      listFindings(db, id),
      loadHistory(db, checkStream(id)),
      mayReadSubject(db, ability, check),
      isAudit(check.kind) ? reviewersOf(db, id) : [],
    ]);
  if (!row) throw new Error(`The check ${id} has lost its section`);
  const { subject } = check;
  const isJudged = rights.decide || check.status === 'reviewed';
  return {
    ...row,
    head: headOf(readable),
    campaignId: mayOnCampaigns(ability, 'read', check.kind) ? campaign.id : null,
    occasion: campaign.occasion,
    auditors: auditors.map(({ name }) => name),
    profile: { key: profile.key, version: profile.version },
    subjectHref: subjectIsReadable && subject.type !== 'unit' ? subjectPath(subject.type, subject.id) : null,
    previousId: check.previousId,
    returnNote: check.status === 'open' ? check.returnNote : '',
    submitted: check.submitted,
    reviewed: check.reviewed,
    cancelled: check.cancelled,
    // What an auditor has not finished yet is a draft of his.
    questions: isJudged ? questions : questions.map((question) => ({ ...question, verdict: null })),
    gapsLeft: gaps.length,
    verdictsLeft: rights.decide ? verdictGaps.length : 0,
    otherFiles,
    findings: findings.map((finding) => ({
      ...finding,
      question: questions.find(({ key }) => key === finding.questionKey)?.title ?? null,
      late: finding.status !== 'closed' && finding.dueOn < today,
      files: files.filter(({ findingId }) => findingId === finding.id),
      mayPlan: rights.respond && finding.status === 'to-plan',
      mayReport: rights.respond && finding.status === 'open',
      mayJudge: rights.decide && finding.status === 'carried-out',
    })),
    events,
    mayAnswer: rights.respond && check.status === 'open',
    mayReview: rights.decide && check.status === 'submitted',
    ...mayBeRun(check, rights),
    aside: asideOf(check, rights),
    isOwn: rights.isOwn && (check.status === 'submitted' || findings.some(({ status }) => status === 'carried-out')),
  };
}

/** Why an auditor who reads this does not judge: told while there is something to judge. */
function asideOf({ kind, status, findingsOpen }: Check, rights: CheckRights): 'own-side' | 'not-named' | null {
  const isRunning = status === 'open' || status === 'submitted' || (status === 'reviewed' && findingsOpen > 0);
  if (!isAudit(kind) || !isRunning || rights.decide || !rights.isAuditor) return null;
  return rights.nameAuditors ? 'not-named' : 'own-side';
}

/** What else can be done with it as it stands. */
function mayBeRun({ status, findingsOpen }: Check, { handOn, cancel, nameAuditors }: CheckRights) {
  const isWaiting = status === 'open' || status === 'submitted';
  const isRunning = isWaiting || (status === 'reviewed' && findingsOpen > 0);
  return {
    mayHandOn: handOn && isRunning,
    mayCancel: cancel && isWaiting && findingsOpen === 0,
    mayNameAuditor: nameAuditors && isRunning,
  };
}

async function mayReadSubject(db: DbOrTx, ability: AppAbility, { subject: { type, id } }: Check): Promise<boolean> {
  if (type === 'unit') return false;
  if (type === 'cloud-service') return ability.can('read', 'CloudService');
  const row = await db
    .selectFrom('contracts as contract')
    .select('contract.id')
    .where('contract.id', '=', id)
    .where(accessibleBy(ability, 'read', type === 'contract' ? 'Contract' : 'DesignatedManager'))
    .executeTakeFirst();
  return row !== undefined;
}

/** What came of the checks of one contract, agreement or service, newest first: for its own page. */
export async function loadResults(
  db: DbOrTx,
  ability: AppAbility,
  { types, id }: { types: readonly string[]; id: string },
  today: PlainDate,
) {
  const rows = await db
    .selectFrom('checks as checked')
    .select('checked.id')
    .where('checked.subject_type', 'in', [...types])
    .where('checked.subject_id', '=', id)
    .where(accessibleBy(ability, 'read', 'PeriodicCheck'))
    .orderBy('checked.id', 'desc')
    .limit(20)
    .execute();
  return loadCheckRows(
    db,
    rows.map((row) => row.id),
    today,
  );
}
