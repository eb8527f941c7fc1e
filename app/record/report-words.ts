/** A finished verification in words, for the command line and the page. Pure. */
import { type Locale, say, type Text } from '~/platform/text';
import type { Verification } from './verify.server';

const number = (value: number): string => value.toLocaleString('en-US');

export const reportWords = {
  allFits: { ja: '記録はすべて合っています。', en: 'Everything in the record fits.' },
  misfits: (count: number): Text => ({
    ja: `合わないものが ${number(count)} 件あります。`,
    en: count === 1 ? 'One thing does not fit.' : `${number(count)} things do not fit.`,
  }),
  firstMisfit: { ja: '最初に合わないもの', en: 'The first that does not fit' },
  furtherMisfits: { ja: 'ほかに合わないもの', en: 'Others that do not fit' },
  notListed: (count: number): Text => ({ ja: `ほか ${number(count)} 件`, en: `${number(count)} more` }),
  warnings: { ja: '注意', en: 'Warnings' },
  events: { ja: '記録', en: 'Events' },
  eventsChecked: ({ events, streams }: Verification['counts']): Text => ({
    ja: `${number(events)} 件（${number(streams)} 系列）`,
    en: `${number(events)} in ${number(streams)} streams`,
  }),
  sealed: { ja: '署名済み', en: 'Sealed' },
  sealedChecked: ({ leaves, heads, headsInFile }: Verification['counts']): Text => ({
    ja: `${number(leaves)} 件、署名 ${number(heads)} 個（控えに ${number(headsInFile)} 個）`,
    en: `${number(leaves)} under ${number(heads)} heads (${number(headsInFile)} in the file)`,
  }),
  queued: { ja: '署名待ち', en: 'Waiting to be sealed' },
  queuedNow: ({ queued }: Verification['counts']): Text => ({ ja: `${number(queued)} 件`, en: number(queued) }),
  outside: { ja: '外の控え', en: 'Copy kept elsewhere' },
  outsideChecked: (count: number): Text => ({ ja: `署名 ${number(count)} 個`, en: `${number(count)} heads` }),
  state: { ja: '申請の状態', en: 'State of requests' },
  // A result that an earlier release saved has no signed contracts in it.
  stateChecked: ({
    requests,
    revisions,
    decisions,
    evidenceFiles,
    signedCopies = 0,
    checkFiles = 0,
    attachedFiles = 0,
  }: Verification['counts']): Text => ({
    ja: `申請 ${number(requests)} 件、版 ${number(revisions)} 件、決裁 ${number(decisions)} 件、証跡ファイル ${number(evidenceFiles)} 件、署名済みの契約書 ${number(signedCopies)} 件、点検・監査の証跡ファイル ${number(checkFiles)} 件、台帳の添付ファイル ${number(attachedFiles)} 件`,
    en: `${number(requests)} requests, ${number(revisions)} revisions, ${number(decisions)} decisions, ${number(evidenceFiles)} evidence files, ${number(signedCopies)} signed contracts, ${number(checkFiles)} files of checks and audits, ${number(attachedFiles)} files in the registers`,
  }),
  newestHead: { ja: '最新の署名', en: 'Newest head' },
  newestHeadIs: ({ treeSize, headHash, signedAt }: NonNullable<Verification['newestHead']>): Text => ({
    ja: `${number(treeSize)} 件まで、${signedAt}、${headHash}`,
    en: `over ${number(treeSize)} events, ${signedAt}, ${headHash}`,
  }),
  noHead: { ja: 'まだありません', en: 'none yet' },
  took: { ja: '所要時間', en: 'Time taken' },
  seconds: (milliseconds: number): Text => {
    const seconds = (milliseconds / 1000).toFixed(1);
    return { ja: `${seconds} 秒`, en: `${seconds} s` };
  },
} as const;

/** What was counted, as terms and values. */
export function countedRows({ counts, newestHead, durationMs }: Verification): { term: Text; value: Text }[] {
  return [
    { term: reportWords.events, value: reportWords.eventsChecked(counts) },
    { term: reportWords.sealed, value: reportWords.sealedChecked(counts) },
    { term: reportWords.queued, value: reportWords.queuedNow(counts) },
    ...(counts.headsOutside === null
      ? []
      : [{ term: reportWords.outside, value: reportWords.outsideChecked(counts.headsOutside) }]),
    { term: reportWords.state, value: reportWords.stateChecked(counts) },
    { term: reportWords.newestHead, value: newestHead ? reportWords.newestHeadIs(newestHead) : reportWords.noHead },
    { term: reportWords.took, value: reportWords.seconds(durationMs) },
  ];
}

/** The report as lines of plain text. */
export function reportLines(verification: Verification, locale: Locale): string[] {
  const { ok, misfits, misfitCount, warnings } = verification;
  const [first, ...others] = misfits;
  const t = (text: Text) => say(text, locale);
  return [
    ok ? t(reportWords.allFits) : t(reportWords.misfits(misfitCount)),
    ...(first ? [`${t(reportWords.firstMisfit)}: ${t(first.text)}`] : []),
    ...(others.length > 0 ? [`${t(reportWords.furtherMisfits)}:`] : []),
    ...others.map((misfit) => `  - ${t(misfit.text)}`),
    ...(misfitCount > misfits.length ? [`  ${t(reportWords.notListed(misfitCount - misfits.length))}`] : []),
    ...(warnings.length > 0 ? [`${t(reportWords.warnings)}:`] : []),
    ...warnings.map((warning) => `  - ${t(warning.text)}`),
    ...countedRows(verification).map(({ term, value }) => `${t(term)}: ${t(value)}`),
  ];
}
