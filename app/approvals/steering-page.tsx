import { requestWords } from '~/approval-requests/words';
import type { FieldErrors } from '~/platform/input';
import type { Text } from '~/platform/text';
import { Breadcrumbs } from '~/ui/breadcrumbs';
import { Button } from '~/ui/button';
import { ErrorSummary } from '~/ui/error-summary';
import { TextArea } from '~/ui/fields';
import { Form, SubmissionKey } from '~/ui/form';
import { useText } from '~/ui/locale';
import { useMarks } from '~/ui/marks';
import { Notice } from '~/ui/notice';
import { PageHeading } from '~/ui/page-heading';
import { type SteeringNoun, steeringWords } from './steering-words';

export type SteeringPageProps = {
  noun: SteeringNoun;
  request: { id: string; number: string; title: string };
  submissionKey: string;
  typed: string;
  errors: FieldErrors;
  refusal: Text | null;
};

/** 取下げ・引戻し・保留・再開・変更: says what will happen, asks for the reason where one is kept. */
export function SteeringPage({ noun, request, submissionKey, typed, errors, refusal }: SteeringPageProps) {
  const t = useText();
  const marks = useMarks();
  const words = steeringWords[noun];
  const base = `/approval-requests/${request.id}`;
  return (
    <>
      <Breadcrumbs
        items={[
          { label: t(requestWords.requests), href: '/approval-requests' },
          { label: request.number, href: base },
          { label: t(words.title) },
        ]}
      />
      <PageHeading
        title={`${t(words.title)}${marks.colon}${request.title}`}
        kicker={request.number}
        lead={t(words.lead)}
      />
      <ErrorSummary errors={errors.reason ? [{ id: 'reason', message: t(errors.reason) }] : []} />
      {refusal ? (
        <Notice kind="error" live>
          <p>{t(refusal)}</p>
        </Notice>
      ) : null}
      <Form action={`${base}/${noun}`}>
        <SubmissionKey value={submissionKey} />
        {words.reason ? (
          <TextArea
            name="reason"
            label={t(words.reason)}
            required
            error={errors.reason && t(errors.reason)}
            defaultValue={typed}
            rows={3}
          />
        ) : null}
        <div className="button-row">
          <Button kind={noun === 'withdrawal' ? 'danger' : 'primary'}>{t(words.verb)}</Button>
          <a href={base}>{t(steeringWords.back)}</a>
        </div>
      </Form>
    </>
  );
}
