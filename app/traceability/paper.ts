/** Traceability as a paper for auditors: one table, every row. Pure. */
import type { Paper } from '~/papers/paper';
import { type Locale, say, type Text } from '~/platform/text';
import type { PolicyProfile } from '~/policy/model';
import { sourceWords } from '~/policy/words';
import { formatDateTime } from '~/ui/format';
import { OUTCOMES } from './outcomes';
import type { Traceability, TraceRow } from './rows';
import { outcomeWords, traceWords as words } from './words';

/** @param now  the moment that the paper is of */
export function traceabilityPaper(
  profile: PolicyProfile,
  { rows, own, baseline }: Traceability,
  locale: Locale,
  now: Date,
): Paper {
  const t = (text: Text) => say(text, locale);
  const columns = [
    [words.provision, 22],
    [words.follows, 46],
    [words.evidence, 20],
    [words.standing, 12],
  ] as const;
  return {
    locale,
    title: t(words.title),
    subtitle: `${t(profile.name)} ${profile.version}`,
    footer: t(words.printed(t(profile.body), formatDateTime(now, locale))),
    sections: [
      {
        title: t(words.covered),
        sheet: t(words.overview),
        content: {
          kind: 'facts',
          rows: [
            { term: t(words.own), value: t(words.coveredOf(...own)) },
            { term: t(sourceWords.baseline), value: t(words.coveredOf(...baseline)) },
          ],
        },
      },
      {
        title: t(words.provision),
        sheet: t(words.sheet),
        content: {
          kind: 'table',
          columns: columns.map(([header, width]) => ({ header: t(header), width })),
          rows: rows.map((row) => cellsOf(row, t)),
          empty: t(words.noneHere),
        },
      },
    ],
  };
}

function cellsOf(row: TraceRow, t: (text: Text) => string): string[] {
  const { counts } = row;
  return [
    [t(row.citation), t(row.summary), t(sourceWords[row.source])].join('\n'),
    row.covered
      ? row.follows.map(({ heading, items }) => [`${t(heading)}:`, ...items.map(bullet)].join('\n')).join('\n')
      : t(words.nothing),
    row.evidence.map(({ text }) => t(text)).join('\n'),
    counts ? OUTCOMES.map((outcome) => `${t(outcomeWords[outcome])} ${counts[outcome]}`).join('\n') : '—',
  ];

  function bullet({ text }: { text: Text }): string {
    return `・${t(text)}`;
  }
}
