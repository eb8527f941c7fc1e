/** What the page with the evidence of a check shows: the files, and what more can be attached to. */
import type { Text } from '~/platform/text';
import type { DbOrTx } from '~db/connection.server';
import { headOf, questionsOf, type ReadableCheck } from './check-page.query.server';
import { listFiles } from './files.repository.server';
import { listFindings } from './findings.repository.server';
import { looksAtSections } from './model';
import { checkWords as words } from './words';

/** The files that can still be changed, and the questions and measures that more can be attached to. */
export async function loadFilesPage(db: DbOrTx, readable: ReadableCheck) {
  const { check } = readable;
  const [files, findings] = await Promise.all([listFiles(db, check.id), listFindings(db, check.id)]);
  const open = findings.filter(({ status }) => status === 'open');
  const wanted = looksAtSections(check.kind) ? words.correctiveAction : words.measure;
  const places: { value: string; title: Text }[] = [
    ...open.map(({ id, measure }) => ({
      value: `finding:${id}`,
      title: { ja: `${wanted.ja}：${short(measure)}`, en: `${wanted.en}: ${short(measure)}` },
    })),
    ...(check.status === 'open'
      ? [
          ...questionsOf(readable).map(({ key, title }) => ({ value: `question:${key}`, title })),
          { value: '', title: words.whole },
        ]
      : []),
  ];
  const isOpen = (findingId: string | null) =>
    findingId === null ? check.status === 'open' : open.some(({ id }) => id === findingId);
  return { check: headOf(readable), files: files.filter(({ findingId }) => isOpen(findingId)), places };
}

const short = (text: string): string => [...text].slice(0, 40).join('');
