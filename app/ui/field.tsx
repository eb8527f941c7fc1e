/** What every field has around it: label, 必須, hint, error, and the ids that tie them together. */
import type { ReactNode } from 'react';
import { classes } from './classes';
import { Icon } from './icons';
import { useText } from './locale';
import { uiWords } from './words';

export type FieldProps = {
  /** Field name in the form; also the id unless `id` is given. Links of the error summary lead to `#id`. */
  name: string;
  id?: string;
  label: ReactNode;
  hint?: ReactNode;
  error?: string | null;
  required?: boolean;
  /** Says 「任意」 beside the label; for forms where most fields are required. */
  optional?: boolean;
  /** Classes of the surrounding block. */
  className?: string;
};

export const hintId = (id: string) => `${id}-hint`;
export const errorId = (id: string) => `${id}-error`;

/** aria attributes of a control whose hint and error are rendered by `FieldBlock`. */
export function describedBy(id: string, hint: ReactNode, error: string | null | undefined) {
  const ids = classes(hint != null && hint !== '' && hintId(id), error && errorId(id));
  return { 'aria-describedby': ids || undefined, 'aria-invalid': error ? true : undefined };
}

/** 必須 or 任意, in words. */
export function RequirementMark({ required, optional }: { required?: boolean; optional?: boolean }) {
  const t = useText();
  if (required) return <span className="field-required">{t(uiWords.required)}</span>;
  if (optional) return <span className="field-optional">{t(uiWords.optional)}</span>;
  return null;
}

export function FieldHint({ id, children }: { id: string; children: ReactNode }) {
  if (children == null || children === '') return null;
  return (
    <div id={hintId(id)} className="field-hint">
      {children}
    </div>
  );
}

export function FieldError({ id, error }: { id: string; error?: string | null }) {
  const t = useText();
  if (!error) return null;
  return (
    <p id={errorId(id)} className="field-error">
      <Icon name="error" />
      <span>
        <span className="sr-only">{t(uiWords.error)}: </span>
        {error}
      </span>
    </p>
  );
}

/** A labelled block around one control. */
export function FieldBlock(props: FieldProps & { children: ReactNode }) {
  const { name, id = name, label, hint, error, required, optional, className, children } = props;
  return (
    <div className={classes('field', error && 'field-wrong', className)}>
      <label className="field-label" htmlFor={id}>
        {label}
        <RequirementMark required={required} optional={optional} />
      </label>
      <FieldHint id={id}>{hint}</FieldHint>
      <FieldError id={id} error={error} />
      {children}
    </div>
  );
}

/** A group of controls under one legend. The group itself takes the focus of the error summary's link. */
export function FieldGroup(props: FieldProps & { children: ReactNode }) {
  const { name, id = name, label, hint, error, required, optional, className, children } = props;
  return (
    <fieldset
      id={id}
      tabIndex={-1}
      className={classes('field', error && 'field-wrong', className)}
      aria-describedby={describedBy(id, hint, error)['aria-describedby']}
    >
      <legend className="field-label">
        {label}
        <RequirementMark required={required} optional={optional} />
      </legend>
      <FieldHint id={id}>{hint}</FieldHint>
      <FieldError id={id} error={error} />
      {children}
    </fieldset>
  );
}
