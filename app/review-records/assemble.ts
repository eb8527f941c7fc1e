/** A record out of what the page of the request and the workbench know. Pure. */
import type { RequestItem } from '~/approval-requests/request-page-data.server';
import { actingFor } from '~/approvals/acting-for';
import { verdictWords } from '~/approvals/verdict-words';
import { actionWords, outcomeWords, purposeWords, statusWords } from '~/approvals/words';
import { itemStateWords } from '~/checklists/words';
import { documentKindWords } from '~/documents/words';
import { type ArticlePlace, articleMark, type Paper, type Section } from '~/papers/paper';
import { type Locale, say, type Text } from '~/platform/text';
import { proposalWords } from '~/policy/confidentiality-check';
import { slaVerdictTags } from '~/policy/sla';
import { commitmentWords, kindWords, requestKindWords } from '~/policy/words';
import { formatDate, formatDateTime, formatYen } from '~/ui/format';
import type { Choice } from '~/workbench/model';
import type { ReviewRecordData } from './review-record.query.server';
import { recordWords as words } from './words';

export type Assembled = { paper: Paper; places: ArticlePlace[] };
type Context = { data: ReviewRecordData; locale: Locale; t: (text: Text) => string; places: ArticlePlace[] };

export function assemble(data: ReviewRecordData, locale: Locale, body: Text, now: Date): Assembled {
  const t = (text: Text) => say(text, locale);
  const context: Context = { data, locale, t, places: [] };
  const { request } = data.page;
  const sections = [
    overview(context),
    documents(context),
    requirements(context),
    serviceLevels(context),
    confidentiality(context),
    exemptions(context),
    decisions(context),
    conditions(context),
  ];
  const paper: Paper = {
    locale,
    title: t(words.title),
    subtitle: `${request.number} ${request.title}`.trim(),
    footer: `${request.number} ${t(words.footer(t(body), formatDateTime(now, locale)))}`,
    sections,
  };
  return { paper, places: context.places };
}

const table = (
  { t }: Context,
  title: Text,
  sheet: Text,
  columns: readonly (readonly [Text, number])[],
  rows: string[][],
): Section => ({
  title: t(title),
  sheet: t(sheet),
  content: {
    kind: 'table',
    columns: columns.map(([header, width]) => ({ header: t(header), width })),
    rows,
    empty: t(words.none),
  },
});

const joined = (parts: readonly (string | null | undefined | false)[], by = '\n'): string =>
  parts.filter((part): part is string => typeof part === 'string' && part !== '').join(by);

function overview({ data: { page, revision }, t, locale }: Context): Section {
  const { request, content } = page;
  const date = (value: string | null) => (value ? formatDate(value, locale, { era: true }) : '—');
  const information = content.information.map((item) =>
    joined(
      [
        item.name,
        item.specificPersonal ? t(words.specific) : item.personal ? t(words.personal) : null,
        ...item.levels.map((level) => (level ? t(level) : null)),
      ],
      locale === 'ja' ? '、' : ', ',
    ),
  );
  const rows: [Text, string][] = [
    [words.number, request.number],
    [words.subject, request.title],
    [words.kind, `${t(requestKindWords[request.kind].name)} ${t(purposeWords[request.purpose])}`],
    [words.status, t(statusWords[request.status])],
    [words.section, t(page.unit)],
    [words.applicant, joined([request.applicantName, ...page.coAuthors], locale === 'ja' ? '、' : ', ')],
    [words.vendor, content.vendorName],
    [words.period, `${date(content.startOn)} ${locale === 'ja' ? '～' : '–'} ${date(content.endOn)}`],
    [
      words.cost,
      content.cost
        ? `${formatYen(content.cost.yen, locale)}${content.cost.basis === 'yearly' ? t(words.yearly) : ''}`
        : '—',
    ],
    [words.purpose, content.useDescription],
    [words.information, information.join('\n') || '—'],
    [words.classes, page.effectiveClass.map(t).join(' / ') || '—'],
    [words.profile, `${t(page.profile.name)} ${page.profile.version}`],
    [words.revision, t(words.revisionText(revision.number, revision.digest))],
    [words.validUntil, date(request.validUntil)],
  ];
  return {
    title: t(words.overview),
    sheet: t(words.overview),
    content: { kind: 'facts', rows: rows.map(([term, value]) => ({ term: t(term), value })) },
  };
}

const documents = (context: Context): Section =>
  table(
    context,
    words.documents,
    words.documents,
    [
      [words.file, 40],
      [words.documentKind, 20],
      [words.digest, 60],
    ],
    context.data.files.map(({ name, kind, digest }) => [name, context.t(documentKindWords[kind]), digest]),
  );

const requirements = (context: Context): Section =>
  table(
    context,
    words.requirements,
    words.requirements,
    [
      [words.requirement, 26],
      [words.answer, 24],
      [words.quotes, 30],
      [words.verdict, 24],
    ],
    context.data.page.items.map((item) => [
      requirementText(context, item),
      answerText(context, item),
      quotesText(context, item),
      verdictText(context, item),
    ]),
  );

const requirementText = ({ t }: Context, item: RequestItem): string =>
  joined([
    `${t(item.title)}${item.isMandatory ? `（${t(words.mandatory)}）` : ''}`,
    t(item.statement),
    `${t(kindWords[item.kind])} ${item.provisions.map(({ citation }) => t(citation)).join(' / ')}`.trim(),
  ]);

const answerText = ({ t }: Context, item: RequestItem): string =>
  joined([t(itemStateWords[item.state]), item.explanation, item.notApplicableReason]);

function quotesText(context: Context, item: RequestItem): string {
  const { data, t, locale } = context;
  const nameOf = (id: string) => data.files.find((file) => file.id === id)?.name ?? '';
  const tied = (data.tied.get(item.key) ?? []).map((choice) =>
    joined([
      `${nameOf(choice.fileId)} ${t(words.page(String(choice.page)))}${article(context, choice)}`,
      quoted(locale, choice.quote),
      `${choice.post} ${choice.personName} ${formatDateTime(choice.chosenAt, locale)}`,
    ]),
  );
  const own = item.quotes
    .filter(({ text, document }) => text !== '' || document !== '')
    .map(({ document, page, text }) =>
      joined([
        `${document}${page === '' ? '' : ` ${/^\d+$/.test(page) ? t(words.page(page)) : page}`}（${t(words.byApplicant)}）`,
        text === '' ? null : quoted(locale, text),
      ]),
    );
  return [...tied, ...own].join('\n\n') || t(words.noQuote);
}

const quoted = (locale: Locale, text: string): string => (locale === 'ja' ? `「${text}」` : `“${text}”`);

function article({ places }: Context, { fileId, page, place }: Choice): string {
  if (place === null) return '';
  places.push({ fileId, page, offset: place.start });
  return articleMark(places.length - 1);
}

/** Verdicts of this round, and of earlier ones where a step had no reason to look again. */
function verdictText({ data: { page, earlierReviews }, t, locale }: Context, item: RequestItem): string {
  const earlier = earlierReviews.filter(({ itemKey }) => itemKey === item.key);
  const reviews = [...item.reviews, ...earlier].map((review) =>
    joined([
      `${t(verdictWords[review.verdict])}${earlier.includes(review) ? `（${t(words.round(review.round))}）` : ''}`,
      review.comment,
      review.note === '' ? null : `${t(words.note)}${locale === 'ja' ? '：' : ': '}${review.note}`,
      `${postOf(page, review, t)} ${review.personName} ${formatDateTime(review.updatedAt, locale)}`.trim(),
    ]),
  );
  return reviews.join('\n\n') || t(words.notJudged);
}

/** The post in which the person reviewed: as decided, else as the step was given to him. */
function postOf(
  { decisions, steps }: ReviewRecordData['page'],
  { stepKey, personName }: RequestItem['reviews'][number],
  t: Context['t'],
): string {
  const decision = decisions.filter((one) => one.stepKey === stepKey && one.personName === personName).at(-1);
  if (decision) return decision.post;
  const step = steps.find(({ key }) => key === stepKey);
  const person = step?.people.find(({ name }) => name === personName);
  return person ? t(person.post) : step ? t(step.roleName) : '';
}

function serviceLevels(context: Context): Section {
  const { t, locale, data } = context;
  const colon = locale === 'ja' ? '：' : ': ';
  const level = (text: Text | null, downtime: Text | null) =>
    joined([text ? t(text) : '—', downtime && `${t(words.downtime)}${colon}${t(downtime)}`]);
  const rows = data.page.items.flatMap(({ title, state, sla }) =>
    sla === null
      ? []
      : [
          [
            t(title),
            level(sla.required, sla.requiredDowntime),
            joined([
              level(sla.promised, sla.promisedDowntime),
              sla.exclusions === '' ? null : `${t(words.exclusions)}${colon}${sla.exclusions}`,
            ]),
            sla.commitment ? t(commitmentWords[sla.commitment]) : '—',
            sla.judgement
              ? joined([t(slaVerdictTags[sla.judgement.verdict]), t(sla.judgement.reason)])
              : t(itemStateWords[state]),
          ],
        ],
  );
  const columns = [
    [words.item, 24],
    [words.required, 22],
    [words.promised, 26],
    [words.commitment, 12],
    [words.compared, 30],
  ] as const;
  return table(context, words.sla, words.slaSheet, columns, rows);
}

function confidentiality(context: Context): Section {
  const { t, locale, data } = context;
  const rows = data.page.items.flatMap(({ title, details }) =>
    details === null
      ? []
      : details.rows.map(({ label, value }, at) => [
          t(title),
          t(label),
          value === null ? '—' : 'date' in value ? formatDate(value.date, locale) : t(value),
          at === 0 ? joined([t(proposalWords[details.check.proposal]), ...details.check.reasons.map(t)]) : '',
        ]),
  );
  const columns = [
    [words.requirement, 26],
    [words.question, 30],
    [words.answered, 24],
    [words.proposal, 34],
  ] as const;
  return table(context, words.confidentiality, words.confidentialitySheet, columns, rows);
}

function exemptions(context: Context): Section {
  const { t, locale, data } = context;
  const rows = data.page.items.flatMap(({ title, exemption, state }) =>
    exemption === null || state !== 'exemption'
      ? []
      : [
          [
            t(title),
            exemption.reason,
            exemption.compensation,
            exemption.until ? formatDate(exemption.until, locale) : '—',
          ],
        ],
  );
  const columns = [
    [words.requirement, 28],
    [words.reason, 36],
    [words.compensation, 36],
    [words.until, 18],
  ] as const;
  return table(context, words.exemptions, words.exemptions, columns, rows);
}

function decisions(context: Context): Section {
  const { t, locale, data } = context;
  const remark = ({ itemKey, comment }: { itemKey: string; comment: string }) => {
    const item = data.page.items.find(({ key }) => key === itemKey);
    return `${item ? t(item.title) : itemKey}${locale === 'ja' ? '：' : ': '}${comment}`;
  };
  const rows = data.page.decisions.map((decision) => {
    const step = data.page.steps.find(({ key }) => key === decision.stepKey);
    const action = step ? t(actionWords[step.action]) : '';
    return [
      joined([`${t(decision.stepName)} ${action}`.trim(), t(words.round(decision.round))]),
      t(outcomeWords[decision.outcome]),
      joined([
        `${decision.post} ${decision.personName}`,
        [actingFor(decision.capacity, decision.principal) ?? []].flat().map(t).join('') || null,
      ]),
      formatDateTime(decision.decidedAt, locale),
      joined([decision.comment, ...decision.markedItems.map(remark)]),
    ];
  });
  const columns = [
    [words.step, 24],
    [words.outcome, 14],
    [words.who, 28],
    [words.at, 20],
    [words.comment, 44],
  ] as const;
  return table(context, words.decisions, words.decisions, columns, rows);
}

function conditions(context: Context): Section {
  const { locale, data } = context;
  const rows = data.page.decisions.flatMap(({ conditions: set, post, personName }) =>
    set.map(({ text, ownerName, dueOn }) => [text, ownerName, formatDate(dueOn, locale), `${post} ${personName}`]),
  );
  const columns = [
    [words.condition, 56],
    [words.owner, 18],
    [words.due, 20],
    [words.setBy, 28],
  ] as const;
  return table(context, words.conditions, words.conditions, columns, rows);
}
