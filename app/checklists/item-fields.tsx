/** The fields of one checklist item, part by part. */
import type { Register } from '~/approval-requests/intake/answer-field';
import { Button, LinkButton } from '~/ui/button';
import { CheckboxGroup, RadioGroup } from '~/ui/choices';
import { Disclosure } from '~/ui/disclosure';
import { DateField, TextArea, TextField } from '~/ui/fields';
import { formatFileSize } from '~/ui/format';
import { useText } from '~/ui/locale';
import { useMarks } from '~/ui/marks';
import { ANSWERS } from './answers';
import { asksForAnswer, asksForExemption, type ItemValues } from './item-form';
import type { ItemPage } from './item-page.server';
import { checklistWords as words } from './words';

export type PartProps = {
  page: ItemPage;
  values: ItemValues;
  errorOf: (name: string) => string | undefined;
  register: Register;
};

export function AnswerPart({ page, values, errorOf, register }: PartProps) {
  const t = useText();
  if (!asksForAnswer(page.requirement)) return null;
  const field = (name: string) => ({ ...register(name), name, id: name, error: errorOf(name) });
  return (
    <>
      <RadioGroup
        {...field('answer')}
        label={t(words.answer)}
        defaultValue={values.answer}
        options={ANSWERS.map((value) => ({
          value,
          label: t(words.answers[value]),
          hint: value === 'met' ? undefined : t(words.answerHints[value]),
        }))}
      />
      <TextArea
        {...field('explanation')}
        label={t(words.explanation)}
        hint={t(words.explanationHint)}
        defaultValue={values.explanation}
      />
      <TextArea
        {...field('notApplicableReason')}
        label={t(words.notApplicableReason)}
        hint={t(words.notApplicableHint)}
        rows={2}
        defaultValue={values.notApplicableReason}
      />
    </>
  );
}

export function ProofPart({ page, values, errorOf, register }: PartProps) {
  const t = useText();
  const marks = useMarks();
  if (!asksForAnswer(page.requirement)) return null;
  const quotes = Array.isArray(values.quotes) ? values.quotes : [];
  return (
    <>
      <fieldset className="card">
        <legend className="card-title font-bold">{t(words.quotes)}</legend>
        <p className="field-hint">{t(words.quotesHint)}</p>
        {quotes.map((quote, index) => (
          <QuoteFields
            // biome-ignore lint/suspicious/noArrayIndexKey: a passage is its place; the form is made anew when they change
            key={index}
            {...{ quote, index, errorOf, register }}
          />
        ))}
        <Button kind="secondary" size="small" name="to" value="add">
          {t(words.addQuote)}
        </Button>
      </fieldset>
      <div>
        {page.files.length > 0 ? (
          <CheckboxGroup
            {...register('evidenceFileIds')}
            name="evidenceFileIds"
            id="evidenceFileIds"
            label={t(words.files)}
            hint={t(words.filesHint)}
            error={errorOf('evidenceFileIds')}
            defaultValue={values.evidenceFileIds}
            options={page.files.map((file) => ({ value: file.id, label: file.name, hint: formatFileSize(file.size) }))}
          />
        ) : (
          <p>
            {t(words.files)}
            {marks.colon}
            {t(words.filesNone)}
          </p>
        )}
        <LinkButton kind="text" size="small" href={`/approval-requests/${page.requestId}/evidence`}>
          {t(words.upload)}
        </LinkButton>
      </div>
    </>
  );
}

type QuoteProps = Pick<PartProps, 'errorOf' | 'register'> & { quote: Record<string, string>; index: number };

function QuoteFields({ quote, index, errorOf, register }: QuoteProps) {
  const t = useText();
  const isBlank = Object.values(quote).every((value) => value === '');
  const field = (part: string) => {
    const name = `quotes.${index}.${part}`;
    return { ...register(name), name, id: name, error: errorOf(name), defaultValue: quote[part] ?? '' };
  };
  return (
    <fieldset className="my-4">
      <legend className="font-bold">{t(isBlank && index > 0 ? words.newQuote : words.quote(index + 1))}</legend>
      <TextField {...field('document')} label={t(words.document)} autoComplete="off" />
      <TextField {...field('page')} label={t(words.page)} width="short" autoComplete="off" />
      <TextArea {...field('text')} label={t(words.text)} rows={3} />
      {isBlank ? null : (
        <Button kind="text" size="small" name="remove" value={`quotes.${index}`}>
          {t(words.removeQuote(index + 1))}
        </Button>
      )}
    </fieldset>
  );
}

export function ExemptionPart({ page, values, errorOf, register }: PartProps) {
  const t = useText();
  if (!asksForExemption(page.requirement)) {
    return page.requirement.kind === 'prohibition' ? null : <p>{t(words.exemption.never)}</p>;
  }
  const field = (part: string) => {
    const name = `exemption.${part}`;
    return { ...register(name), name, id: name, error: errorOf(name), defaultValue: values.exemption?.[part] ?? '' };
  };
  const body = (
    <>
      <p className="field-hint">
        {t(words.exemption.lead)} {t(words.exemption.by(page.exemptionsBy))}
      </p>
      <TextArea {...field('reason')} label={t(words.exemption.reason)} rows={3} />
      <TextArea {...field('compensation')} label={t(words.exemption.compensation)} rows={3} />
      <DateField {...field('until')} label={t(words.exemption.until)} optional />
    </>
  );
  const concerns =
    page.requirement.kind === 'prohibition' ||
    values.answer === 'not-met' ||
    values.answer === 'partly-met' ||
    ['reason', 'compensation', 'until'].some((part) => values.exemption?.[part] || errorOf(`exemption.${part}`));
  // Few need it: folded away until something is not met.
  return concerns ? (
    <fieldset className="card">
      <legend className="card-title font-bold">{t(words.exemption.heading)}</legend>
      {body}
    </fieldset>
  ) : (
    <Disclosure summary={t(words.exemption.fold)}>{body}</Disclosure>
  );
}
