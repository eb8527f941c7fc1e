/** The process that writes one paper and ends. It knows the paper and nothing else. */
import { beGuest } from '~/platform/ask-guest.server';
import { withArticles } from './articles';
import type { WriterAnswer, WriterJob } from './make-paper.server';

beGuest<WriterJob, WriterAnswer>(async ({ format, paper, places = [], sources = [] }) => {
  const complete = withArticles(paper, places, sources);
  const bytes =
    format === 'pdf'
      ? await (await import('./write-pdf.server')).writePdf(complete)
      : await (await import('./write-xlsx.server')).writeXlsx(complete);
  return { bytes: bytes.toString('base64') };
});
