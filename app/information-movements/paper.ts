/** One record on paper: 記録簿 as auditors and other bodies ask for it. Pure. */
import { actingFor } from '~/approvals/acting-for';
import { methodWords } from '~/endings/words';
import type { Paper, Section } from '~/papers/paper';
import type { Instant } from '~/platform/dates';
import { type Locale, say, type Text } from '~/platform/text';
import { movementCheckWords, movementKindWords, movementOutcomeWords } from '~/policy/movement-words';
import { formatDate, formatDateTime, formatFileSize } from '~/ui/format';
import type { MovementOnPage } from './movement-page.query.server';
import {
  checkFieldWords,
  closingWords,
  kindFields,
  permissionStatusWords,
  standingOfKind,
  wayWords,
  movementWords as words,
} from './words';

/** @param now  the moment that the paper is of */
export function movementPaper(movement: MovementOnPage, body: Text, locale: Locale, now: Instant): Paper {
  const t = (text: Text) => say(text, locale);
  const day = (date: string | null) => (date === null ? '—' : formatDate(date, locale, { era: true }));
  const at = (instant: Instant | null) => (instant === null ? '—' : formatDateTime(instant, locale));
  const row = (term: Text, value: string) => (value === '' ? [] : [{ term: t(term), value }]);
  const facts = (title: Text, rows: { term: string; value: string }[]): Section => ({
    title: t(title),
    sheet: t(title),
    content: { kind: 'facts', rows },
  });
  const actingText = (text: Text | null) => (text === null ? '' : t(text));
  const { judgement, done, closed } = movement;
  const fields = kindFields[movement.kind];
  const personal = movement.specificPersonalInformation
    ? `\n${t(words.specific)}`
    : movement.personalInformation
      ? `\n${t(words.personal)}`
      : '';
  return {
    locale,
    title: t(words.paperTitle),
    subtitle: `${movement.number} ${t(movementKindWords[movement.kind].name)}`,
    footer: t(words.printed(t(body), formatDateTime(now, locale))),
    sections: [
      facts(words.title, [
        ...row(words.status, t(standingOfKind(movement.standing, movement.kind))),
        ...row(words.section, t(movement.unit)),
        ...row(words.applicant, `${movement.applicantPost} ${movement.applicantName}\n${at(movement.appliedAt)}`),
        ...row(fields.what, movement.what),
        ...row(words.amount, movement.amount),
        ...row(words.class, `${t(movement.level.name)}${personal}`),
        ...row(words.purpose, movement.purpose),
        ...row(fields.way, t(wayWords(movement.kind, movement.way))),
        ...row(words.carrier, movement.carrierName),
        ...row(fields.recipient, movement.recipient),
        ...row(fields.plannedOn, day(movement.plannedOn)),
        ...row(fields.returnBy, movement.returnBy === null ? '' : day(movement.returnBy)),
        ...row(words.noReturn, movement.noReturnReason),
        ...(['protection', 'survey', 'damages'] as const).flatMap((name) =>
          row(checkFieldWords[name].name, movement[name]),
        ),
        ...row(words.exemption, movement.exemptionReason),
      ]),
      facts(words.judged, [
        ...row(words.outcome, t(movementOutcomeWords[judgement.outcome])),
        ...row(words.permissionBy, judgement.permitters.map(t).join('\n')),
        ...row(words.checks, judgement.checks.map((check) => t(movementCheckWords[check])).join('\n')),
        ...judgement.reasons.map(({ text, provisions }) => ({
          term: provisions.map(({ citation }) => t(citation)).join('\n'),
          value: t(text),
        })),
      ]),
      {
        title: t(words.permissions),
        sheet: t(words.permissions),
        content: {
          kind: 'table',
          columns: [
            { header: t(words.role), width: 22 },
            { header: t(words.outcome), width: 12 },
            { header: t(words.decidedBy), width: 30 },
            { header: t(words.note), width: 36 },
          ],
          rows: movement.permissions.map((one) => [
            t(one.name),
            t(permissionStatusWords[one.status]),
            one.decidedAt
              ? [
                  `${one.personPost} ${one.personName}`,
                  actingText(actingFor(one.capacity, one.principal)),
                  at(one.decidedAt),
                  one.afterReading === null
                    ? ''
                    : t(one.afterReading.doneAt === null ? words.notRead : words.readBy(one.afterReading.byName)),
                ]
                  .filter(Boolean)
                  .join('\n')
              : '—',
            [one.note, one.laws].filter(Boolean).join('\n') || '—',
          ]),
          empty: t(words.nothingAsked),
        },
      },
      ...(done
        ? [
            facts(words.done, [
              ...row(words.doneOn, `${day(done.on)} ${done.time}`),
              ...row(fields.doneBy, done.by),
              ...row(words.doneWhat, done.what),
              ...row(words.method, done.method ? t(methodWords[done.method]) : ''),
              ...row(
                words.keyDestroyedOn,
                done.keyDestroyedOn ? `${day(done.keyDestroyedOn)}\n${done.keyEvidence}` : '',
              ),
              ...row(words.evidence, done.evidence),
              ...row(
                words.files,
                movement.files
                  .map(({ name, size, digest }) => `${name} ${formatFileSize(size)}\nSHA-256: ${digest}`)
                  .join('\n'),
              ),
              ...row(words.reportedBy, `${done.reported.post} ${done.reported.name}\n${at(done.reported.at)}`),
              ...row(
                words.closed,
                closed?.how
                  ? [day(closed.on), t(closingWords[closed.how]), closed.note, closed.evidence]
                      .filter(Boolean)
                      .join('\n')
                  : '',
              ),
              ...row(words.keepUntil, movement.keepUntil === null ? '' : day(movement.keepUntil)),
            ]),
          ]
        : []),
    ],
  };
}
