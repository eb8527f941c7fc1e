/** The process that writes one record and ends. It knows the record and nothing else. */
import { beGuest } from '~/platform/ask-guest.server';
import { withArticles } from './articles';
import type { WriterAnswer, WriterJob } from './make-record.server';

beGuest<WriterJob, WriterAnswer>(async ({ format, record, places, sources }) => {
  const complete = withArticles(record, places, sources);
  const bytes =
    format === 'pdf'
      ? await (await import('./write-pdf.server')).writePdf(complete)
      : await (await import('./write-xlsx.server')).writeXlsx(complete);
  return { bytes: bytes.toString('base64') };
});
