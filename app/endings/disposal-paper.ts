/** 廃棄記録 of one ending as a paper: when, who, what, how, by whose permission, with which certificate. Pure. */
import type { Paper, Section } from '~/papers/paper';
import { type Locale, say, type Text } from '~/platform/text';
import { spokenNote } from '~/record/own-notes';
import { formatDate, formatDateTime, formatFileSize } from '~/ui/format';
import type { loadDisposalRecord } from './disposal-record.query.server';
import { ruleOf } from './ending';
import {
  basisWords,
  decisionWords,
  endingStatusWords,
  keptWords,
  methodWords,
  disposalWords as paperWords,
  proofStatusWords,
  proofWords,
  endingWords as words,
} from './words';

export type DisposalRecord = NonNullable<Awaited<ReturnType<typeof loadDisposalRecord>>>;
type Proof = DisposalRecord['proofs'][number];

type Saying = {
  t: (text: Text) => string;
  day: (date: string | null) => string;
  at: (instant: Date | null) => string;
};

/** @param now  the moment that the paper is of */
export function disposalPaper(record: DisposalRecord, locale: Locale, body: Text, now: Date): Paper {
  const t = (text: Text) => say(text, locale);
  const saying: Saying = {
    t,
    day: (date) => (date === null ? '—' : formatDate(date, locale, { era: true, weekday: false })),
    at: (instant) => (instant === null ? '—' : formatDateTime(instant, locale, { era: true })),
  };
  return {
    locale,
    title: t(paperWords.title),
    subtitle: record.status === 'closed' ? record.name : `${record.name} ${t(paperWords.unfinished)}`,
    footer: `${record.name} ${t(paperWords.footer(t(body), formatDateTime(now, locale)))}`,
    sections: [
      overview(record, saying),
      disposals(record, saying),
      permission(record, saying),
      proofs(record, saying),
      retention(record, saying),
    ],
  };
}

function overview(record: DisposalRecord, { t, day, at }: Saying): Section {
  const information = record.plan.information.map(
    ({ name, level, personal, specificPersonal }) =>
      `${name} ${[t(level), ...(specificPersonal ? [t(words.specificPersonal)] : personal ? [t(words.personal)] : [])].join(' / ')}`,
  );
  const rows = [
    { term: t(words.of), value: record.name },
    { term: t(words.vendor), value: record.vendorName || '—' },
    { term: t(words.section), value: t(record.unit) },
    { term: t(words.scope), value: t(record.whole ? words.scopeWhole : words.scopeSection) },
    { term: t(words.status), value: t(endingStatusWords[record.status]) },
    { term: t(words.information), value: information.join('\n') || t(words.noInformation) },
    { term: t(words.reason), value: t(spokenNote(record.reason)) || '—' },
    { term: t(words.lastDay), value: day(record.lastDay) },
    { term: t(words.due), value: day(record.dueOn) },
    { term: t(words.began), value: `${at(record.beganAt)} ${record.beganByPost} ${record.beganByName}`.trim() },
  ];
  return { title: t(words.summary), sheet: t(words.summary), content: { kind: 'facts', rows } };
}

/** 藤枝市 5(2)⑪: いつ、誰が、何を、どのように. */
function disposals(record: DisposalRecord, { t, day }: Saying): Section {
  const columns = [
    [words.disposedOn, 16],
    [words.doneByShort, 22],
    [words.whatDisposed, 32],
    [words.method, 30],
  ] as const;
  const disposed = record.proofs.filter(({ kind, status }) => ruleOf(kind).disposal && status === 'proven');
  return {
    title: t(paperWords.disposal),
    sheet: t(paperWords.disposal),
    content: {
      kind: 'table',
      columns: columns.map(([header, width]) => ({ header: t(header), width })),
      rows: disposed.map((proof) => [
        day(proof.doneOn),
        proof.doneBy,
        proof.what,
        [...howOf(proof, { t, day }), proof.note].filter(Boolean).join('\n'),
      ]),
      empty: t(words.disposalsNone),
    },
  };
}

const howOf = (proof: Proof, { t, day }: Pick<Saying, 't' | 'day'>): string[] => [
  ...(proof.method ? [t(methodWords[proof.method])] : []),
  ...(proof.keyDestroyedOn ? [`${t(words.keyDestroyedOn)} ${day(proof.keyDestroyedOn)} ${proof.keyEvidence}`] : []),
];

/** Who permitted it: the decision on the request, and whoever found everything proved. */
function permission(record: DisposalRecord, { t, day, at }: Saying): Section {
  const { request, permission: given } = record;
  const basis = `${t(basisWords[record.basis])} ${request?.number ?? ''}`.trim();
  const rows = [
    { term: t(words.basis), value: basis },
    ...(given
      ? [{ term: t(paperWords.permittedBy), value: `${at(given.at)} ${given.unit} ${given.post} ${given.name}` }]
      : []),
    {
      term: t(words.closedBy),
      value:
        record.status === 'closed'
          ? `${day(record.closedOn)} ${record.closedByPost} ${record.closedByName}`.trim()
          : t(paperWords.notClosed),
    },
    ...(record.closeNote ? [{ term: t(words.closeNote), value: t(spokenNote(record.closeNote)) }] : []),
  ];
  return { title: t(paperWords.permission), sheet: t(paperWords.permission), content: { kind: 'facts', rows } };
}

/** Erasure, certificates of the vendor and of the companies behind it, and what was found not to apply. */
function proofs(record: DisposalRecord, { t, day }: Saying): Section {
  const columns = [
    [words.proof, 20],
    [words.status, 14],
    [words.what, 36],
    [paperWords.papers, 30],
    [words.who, 20],
  ] as const;
  return {
    title: t(words.proofs),
    sheet: t(words.proofs),
    content: {
      kind: 'table',
      columns: columns.map(([header, width]) => ({ header: t(header), width })),
      rows: record.proofs.map((proof) => [
        [t(proofWords[proof.kind].name), proof.partyName].filter(Boolean).join('\n'),
        [t(proofStatusWords[proof.status]), ...(proof.doneOn ? [day(proof.doneOn)] : [])].join('\n'),
        [...howOf(proof, { t, day }), proof.note].filter(Boolean).join('\n') || '—',
        [
          proof.evidence,
          ...proof.files.map(({ name, size, digest }) => `${name} ${formatFileSize(size)}\nSHA-256: ${digest}`),
        ]
          .filter(Boolean)
          .join('\n') || '—',
        [
          `${proof.writtenByPost} ${proof.writtenByName}`.trim() || '—',
          ...(proof.confirmedByName ? [t(words.confirmedBy), `${proof.confirmedByPost} ${proof.confirmedByName}`] : []),
        ].join('\n'),
      ]),
      empty: '—',
    },
  };
}

function retention(record: DisposalRecord, { t, day }: Saying): Section {
  const columns = [
    [words.kept, 30],
    [words.keepUntil, 30],
    [words.decision, 40],
  ] as const;
  return {
    title: t(words.retention),
    sheet: t(words.retention),
    content: {
      kind: 'table',
      columns: columns.map(([header, width]) => ({ header: t(header), width })),
      rows: record.retentions.map((one) => [
        t(keptWords[one.kept]),
        day(one.keepUntil),
        one.decision
          ? `${t(decisionWords[one.decision])} ${one.decidedByPost} ${one.decidedByName}\n${one.note}`.trim()
          : t(one.isOver ? words.periodOver : words.notYetOver),
      ]),
      empty: t(paperWords.keptFromClosing),
    },
  };
}
