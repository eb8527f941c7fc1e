import { useEffect, useRef } from 'react';
import { Icon } from './icons';
import { useText } from './locale';
import { uiWords } from './words';

/** `id` is that of the field; without one the message stands alone. */
export type SummarizedError = { id?: string; message: string };

/**
 * The list of what is to be corrected, at the top of a form that came back. Takes the focus: by script where there
 * is one, by `autofocus` where there is none. Renders nothing without errors.
 */
export function ErrorSummary({ errors, title }: { errors: readonly SummarizedError[]; title?: string }) {
  const t = useText();
  const box = useRef<HTMLDivElement>(null);
  const told = errors.map((error) => `${error.id}:${error.message}`).join('\n');
  useEffect(() => {
    if (told !== '') box.current?.focus();
  }, [told]);
  if (errors.length === 0) return null;
  return (
    // biome-ignore lint/a11y/noAutofocus: the reader has to hear first what went wrong, also without scripts
    <div ref={box} className="error-summary" role="alert" tabIndex={-1} autoFocus aria-labelledby="error-summary-title">
      <h2 id="error-summary-title">
        <Icon name="error" />
        {title ?? t(uiWords.errorSummaryTitle(errors.length))}
      </h2>
      {errors.some((error) => error.id) ? <p>{t(uiWords.errorSummaryLead)}</p> : null}
      <ul>
        {errors.map((error) => (
          <li key={`${error.id}:${error.message}`}>
            {error.id ? <a href={`#${error.id}`}>{error.message}</a> : error.message}
          </li>
        ))}
      </ul>
    </div>
  );
}
