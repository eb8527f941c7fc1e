/** A form over a part of the draft: react-hook-form and autosave with scripts, a plain form without. */
import { zodResolver } from '@hookform/resolvers/zod';
import { useSubmit } from '@remix-run/react';
import { type FormEvent, type ReactNode, useCallback, useEffect, useRef } from 'react';
import { get, type FieldErrors as HookErrors, useForm } from 'react-hook-form';
import type { z } from 'zod';
import type { FieldErrors } from '~/platform/input';
import { messageText } from '~/platform/input-words';
import { ErrorSummary, type SummarizedError } from '~/ui/error-summary';
import { Form } from '~/ui/form';
import { useText } from '~/ui/locale';
import type { Register } from './answer-field';
import { SaveStateLine } from './save-state';
import { useAutosave } from './use-autosave';

type Values = Record<string, unknown>;

export type DraftFormProps<Extra> = {
  requestId: string;
  /** 'intake/network', 'checklist/sla-uptime'. */
  part: string;
  draftVersion: number;
  seen: string;
  schema: z.ZodType;
  /** What the server found; fields by name. */
  errors: FieldErrors;
  /** Off while two versions are being compared: saving would decide for one of them. */
  autosave: boolean;
  onSaved: (extra: Extra) => void;
  /** What the Enter key does. */
  defaultTo: string;
  children: (form: { register: Register; errorOf: (name: string) => string | undefined }) => ReactNode;
};

export function DraftForm<Extra>(props: DraftFormProps<Extra>) {
  const { requestId, part, draftVersion, seen, schema, errors, autosave, onSaved, defaultTo } = props;
  const t = useText();
  const submit = useSubmit();
  const formElement = useRef<HTMLFormElement>(null);
  // No default values: the fields have theirs, and what somebody typed before the script ran has to stay.
  const form = useForm<Values>({
    resolver: zodResolver(schema as never) as never,
    mode: 'onTouched',
    shouldFocusError: false,
  });
  const { state, stored, touch, settle } = useAutosave<Extra>({
    form: formElement,
    action: `/approval-requests/${requestId}/draft`,
    part,
    loaded: { draftVersion, seen },
    enabled: autosave,
    isValid: useCallback(() => schema.safeParse(form.getValues()).success, [schema, form]),
    onSaved,
  });
  useEffect(() => {
    if (formElement.current && isTypedInto(formElement.current)) touch();
  }, [touch]);
  const found = form.formState.errors;
  const errorOf = (name: string): string | undefined => {
    const here = messageAt(found, name);
    if (here !== undefined) return t(messageText(here));
    return errors[name] ? t(errors[name]) : undefined;
  };

  const sendWhenSettled = useCallback(
    async (submitter: HTMLElement | null) => {
      await settle();
      // Taking a row away must not wait until that row is right.
      const removes = submitter instanceof HTMLButtonElement && submitter.name === 'remove';
      if (!removes && !(await form.trigger())) return;
      submit(submitter instanceof HTMLButtonElement ? submitter : formElement.current);
    },
    [settle, form, submit],
  );
  function onSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    void sendWhenSettled((event.nativeEvent as SubmitEvent).submitter);
  }

  return (
    <>
      <ErrorSummary errors={summarized(found, errors, t)} />
      <Form ref={formElement} onSubmit={onSubmit} onInput={touch} className="flex flex-col gap-6">
        <input type="hidden" name="draftVersion" value={stored.draftVersion} readOnly />
        <input type="hidden" name="seen" value={stored.seen} readOnly />
        {/* The first submit button is the one Enter presses: never one that removes a row. */}
        <button type="submit" name="to" value={defaultTo} className="sr-only" tabIndex={-1} aria-hidden="true" />
        {props.children({ register: form.register as Register, errorOf })}
      </Form>
      {autosave ? <SaveStateLine state={state} /> : null}
    </>
  );
}

/** Whether somebody was faster than the script. */
const isTypedInto = (form: HTMLFormElement): boolean =>
  [...form.elements].some((field) => {
    if (field instanceof HTMLTextAreaElement) return field.value !== field.defaultValue;
    if (!(field instanceof HTMLInputElement) || field.type === 'hidden') return false;
    return field.value !== field.defaultValue || field.checked !== field.defaultChecked;
  });

function messageAt(errors: HookErrors<Values>, name: string): string | undefined {
  const error = get(errors, name) as { message?: unknown; root?: { message?: unknown } } | undefined;
  const message = error?.message ?? error?.root?.message;
  return typeof message === 'string' ? message : undefined;
}

/** Errors of the browser first: they are newer than those the page came with. */
function summarized(found: HookErrors<Values>, errors: FieldErrors, t: ReturnType<typeof useText>): SummarizedError[] {
  const here = flatten(found, '').map(({ name, message }) => ({ id: name, message: t(messageText(message)) }));
  if (here.length > 0) return here;
  return Object.entries(errors).map(([name, text]) => ({ ...(name === '' ? {} : { id: name }), message: t(text) }));
}

function flatten(errors: unknown, prefix: string): { name: string; message: string }[] {
  if (typeof errors !== 'object' || errors === null) return [];
  if ('message' in errors && typeof errors.message === 'string') return [{ name: prefix, message: errors.message }];
  return Object.entries(errors)
    .filter(([key]) => key !== 'ref')
    .flatMap(([key, inner]) => flatten(inner, prefix === '' ? key : key === 'root' ? prefix : `${prefix}.${key}`));
}
