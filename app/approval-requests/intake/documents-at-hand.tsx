import { LinkButton } from '~/ui/button';
import { formatFileSize } from '~/ui/format';
import { useText } from '~/ui/locale';
import type { IntakePage } from './intake-page.server';
import { intakeWords as words } from './words';

/** What to have at hand, and what has been uploaded. */
export function DocumentsAtHand({ page }: { page: IntakePage }) {
  const t = useText();
  const base = `/approval-requests/${page.requestId}/evidence`;
  return (
    <>
      <section>
        <h2>{t(words.documents)}</h2>
        <ul className="list-disc ps-5">
          {page.panel.documents.map((document) => (
            <li key={document.ja}>{t(document)}</li>
          ))}
        </ul>
      </section>
      <section>
        <h2>{t(words.files)}</h2>
        {page.files.length === 0 ? <p>{t(words.filesNone)}</p> : null}
        <ul>
          {page.files.map((file) => (
            <li key={file.id}>
              <a href={`${base}/${file.id}`}>{file.name}</a> — {formatFileSize(file.size)}
            </li>
          ))}
        </ul>
        <p>
          <LinkButton kind="secondary" href={base}>
            {t(words.upload)}
          </LinkButton>
        </p>
      </section>
    </>
  );
}
