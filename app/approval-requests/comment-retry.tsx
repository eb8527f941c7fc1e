import type { FieldErrors } from '~/platform/input';
import { Button } from '~/ui/button';
import { ErrorSummary } from '~/ui/error-summary';
import { TextArea } from '~/ui/fields';
import { Form, SubmissionKey } from '~/ui/form';
import { useText } from '~/ui/locale';
import { PageHeading } from '~/ui/page-heading';
import { requestWords as words } from './words';

type Props = { requestId: string; typed: string; errors: FieldErrors; submissionKey: string };

/** The comment form once more, with what was typed and what is wrong with it. */
export function CommentRetry({ requestId, typed, errors, submissionKey }: Props) {
  const t = useText();
  const base = `/approval-requests/${requestId}`;
  const error = Object.values(errors)[0];
  return (
    <>
      <PageHeading title={t(words.addComment)} />
      <ErrorSummary errors={error ? [{ id: 'body', message: t(error) }] : []} />
      <Form action={`${base}/comments`}>
        <SubmissionKey value={submissionKey} />
        <TextArea name="body" label={t(words.addComment)} error={error && t(error)} defaultValue={typed} rows={5} />
        <div className="button-row">
          <Button>{t(words.send)}</Button>
          <a href={base}>{t(words.request)}</a>
        </div>
      </Form>
    </>
  );
}
