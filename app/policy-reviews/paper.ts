/** A review of the policy as a paper: for the committee, and for auditors. Pure. */
import type { SerializeFrom } from '@remix-run/node';
import type { Paper, Section } from '~/papers/paper';
import { type Locale, say, type Text } from '~/platform/text';
import type { RiskGrade } from '~/policy/model';
import { eventTitle } from '~/record/describe-event';
import { recordWords } from '~/record/words';
import { registersWords } from '~/registers/words';
import { formatDate, formatDateTime } from '~/ui/format';
import type { ReviewPageData } from './review-page.query.server';
import { outcomeWords, statusWords, triggerWords, reviewWords as words } from './words';

/** @param now  the moment that the paper is of */
export function reviewPaper(data: ReviewPageData, locale: Locale, now: Date): Paper {
  const t = (text: Text) => say(text, locale);
  const { review, profile } = data;
  return {
    locale,
    title: t(words.title),
    subtitle: `${review.number} ${review.title}`,
    footer: t(words.printed(t(profile.body), formatDateTime(now, locale))),
    sections: [summary(data, locale), triggers(data, locale), risks(data, locale), history(data, locale)],
  };
}

type Data = ReviewPageData | SerializeFrom<ReviewPageData>;

function summary({ review, profile, result }: Data, locale: Locale): Section {
  const t = (text: Text) => say(text, locale);
  const day = (date: string | null) => (date === null ? '' : formatDate(date, locale, { era: true }));
  const who = (one: { name: string; post: string; at: Date | string } | null) =>
    one ? `${one.post} ${one.name} ${formatDateTime(new Date(one.at), locale)}` : '—';
  const { committee } = review;
  const facts: [Text, string][] = [
    [words.status, t(statusWords[review.status])],
    [words.background, review.background],
    [words.policy, `${t(profile.name)} ${profile.version}`],
    [words.opened, who(review.opened)],
    [words.findingText, review.finding || t(words.notWritten)],
    [words.proposed, review.proposed ? t(outcomeWords[review.proposed]) : '—'],
    [words.proposal, review.proposal || '—'],
    [words.submitted, who(review.submitted)],
    [words.outcome, review.outcome ? t(outcomeWords[review.outcome]) : '—'],
    [words.decisionNote, review.decisionNote || '—'],
    [words.committee, [committee.name, committee.reference, day(committee.on)].filter(Boolean).join(' ') || '—'],
    [words.decidedBy, who(review.decided)],
    [words.result, result ? `${t(result.name)} ${result.version} ${day(result.inForceOn)}` : t(words.noResult)],
  ];
  return {
    title: t(words.summary),
    sheet: t(words.summary),
    content: { kind: 'facts', rows: facts.map(([term, value]) => ({ term: t(term), value })) },
  };
}

function triggers({ triggers }: Data, locale: Locale): Section {
  const t = (text: Text) => say(text, locale);
  return {
    title: t(words.triggers),
    sheet: t(words.triggers),
    content: {
      kind: 'table',
      columns: [
        { header: t(words.trigger), width: 20 },
        { header: t(words.triggerNote), width: 50 },
        { header: t(words.record), width: 30 },
      ],
      rows: triggers.map(({ kind, note, record, isHidden }) => [
        t(triggerWords[kind]),
        note,
        record?.text ?? t(isHidden ? words.hiddenRecord : words.noRecord),
      ]),
      empty: t(words.noTriggers),
    },
  };
}

function risks({ risks, scale }: Data, locale: Locale): Section {
  const t = (text: Text) => say(text, locale);
  const named = (grades: readonly RiskGrade[], key: string | null) => {
    const found = grades.find((one) => one.key === key);
    return found ? t(found.name) : '—';
  };
  const judged = (level: RiskGrade | null, likelihood: string | null, loss: string | null) =>
    [
      level ? t(level.name) : t(words.notJudged),
      `${t(words.likelihood)} ${named(scale.likelihood, likelihood)}`,
      `${t(words.loss)} ${named(scale.loss, loss)}`,
    ].join('\n');
  return {
    title: t(words.risks),
    sheet: t(words.risks),
    content: {
      kind: 'table',
      columns: [
        { header: t(words.threat), width: 22 },
        { header: t(words.scope), width: 16 },
        { header: t(words.before), width: 15 },
        { header: t(words.measure), width: 20 },
        { header: t(words.owner), width: 12 },
        { header: t(words.due), width: 10 },
        { header: t(words.after), width: 15 },
      ],
      rows: risks.map((risk) => [
        risk.threat,
        risk.scope,
        judged(risk.levels.before, risk.likelihood, risk.loss),
        risk.measure || t(words.noMeasure),
        risk.owner ? t(risk.owner) : '—',
        risk.dueOn ? formatDate(risk.dueOn, locale) : '—',
        risk.levels.after ? judged(risk.levels.after, risk.likelihoodAfter, risk.lossAfter) : t(words.notJudged),
      ]),
      empty: t(words.noRisks),
    },
  };
}

function history({ events }: Data, locale: Locale): Section {
  const t = (text: Text) => say(text, locale);
  return {
    title: t(registersWords.history),
    sheet: t(registersWords.history),
    content: {
      kind: 'table',
      columns: [
        { header: t(recordWords.when), width: 22 },
        { header: t(recordWords.what), width: 38 },
        { header: t(recordWords.who), width: 40 },
      ],
      rows: events.map(({ at, type, actorName, actorPost }) => [
        formatDateTime(new Date(at), locale),
        t(eventTitle(type)),
        `${actorPost} ${actorName}`,
      ]),
      empty: '—',
    },
  };
}
