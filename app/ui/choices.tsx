/** Choices that are all visible: one of a few, any of a few, yes or no. */
import { forwardRef, type InputHTMLAttributes, type ReactNode } from 'react';
import { classes } from './classes';
import { describedBy, FieldError, FieldGroup, FieldHint, type FieldProps, RequirementMark } from './field';

export type Choice = { value: string; label: ReactNode; hint?: ReactNode; disabled?: boolean };
type Native = Omit<InputHTMLAttributes<HTMLInputElement>, keyof FieldProps | 'defaultValue' | 'type' | 'value'>;

export type RadioGroupProps = FieldProps &
  Native & {
    options: readonly Choice[];
    defaultValue?: string | null;
    /** Side by side instead of one below the other; for two or three short words. */
    inline?: boolean;
  };

/** The id of the nth choice of a group. */
const choiceId = (id: string, index: number) => `${id}-${index + 1}`;

/** One of a few. `ref`, `onChange` and `onBlur` go to each radio button, as react-hook-form expects. */
export const RadioGroup = forwardRef<HTMLInputElement, RadioGroupProps>(function RadioGroup(props, ref) {
  const { name, id = name, label, hint, error, required, optional, className, ...control } = props;
  const { options, defaultValue, inline, ...rest } = control;
  return (
    <FieldGroup {...{ name, id, label, hint, error, required, optional, className }}>
      <div className={inline ? 'choices choices-inline' : 'choices'}>
        {options.map((choice, index) => (
          <ChoiceRow key={choice.value} id={choiceId(id, index)} choice={choice}>
            <input
              ref={ref}
              type="radio"
              id={choiceId(id, index)}
              name={name}
              value={choice.value}
              defaultChecked={defaultValue == null ? undefined : defaultValue === choice.value}
              disabled={choice.disabled}
              required={required}
              aria-describedby={choice.hint ? `${choiceId(id, index)}-hint` : undefined}
              {...rest}
            />
          </ChoiceRow>
        ))}
      </div>
    </FieldGroup>
  );
});

export type CheckboxGroupProps = FieldProps &
  Native & { options: readonly Choice[]; defaultValue?: readonly string[]; inline?: boolean };

/** Any of a few; each checked one is posted under the same name. */
export const CheckboxGroup = forwardRef<HTMLInputElement, CheckboxGroupProps>(function CheckboxGroup(props, ref) {
  const { name, id = name, label, hint, error, required, optional, className, ...control } = props;
  const { options, defaultValue, inline, ...rest } = control;
  return (
    <FieldGroup {...{ name, id, label, hint, error, required, optional, className }}>
      <div className={inline ? 'choices choices-inline' : 'choices'}>
        {options.map((choice, index) => (
          <ChoiceRow key={choice.value} id={choiceId(id, index)} choice={choice}>
            <input
              ref={ref}
              type="checkbox"
              id={choiceId(id, index)}
              name={name}
              value={choice.value}
              defaultChecked={defaultValue?.includes(choice.value)}
              disabled={choice.disabled}
              aria-describedby={choice.hint ? `${choiceId(id, index)}-hint` : undefined}
              {...rest}
            />
          </ChoiceRow>
        ))}
      </div>
    </FieldGroup>
  );
});

function ChoiceRow({ id, choice, children }: { id: string; choice: Choice; children: ReactNode }) {
  return (
    <div className="choice">
      {children}
      <label htmlFor={id}>{choice.label}</label>
      {choice.hint ? (
        <div id={`${id}-hint`} className="choice-hint">
          {choice.hint}
        </div>
      ) : null}
    </div>
  );
}

export type CheckboxProps = FieldProps &
  Omit<InputHTMLAttributes<HTMLInputElement>, keyof FieldProps | 'type'> & { value?: string };

/** One statement to agree with; posts `value` ('yes' unless told otherwise) when checked. */
export const Checkbox = forwardRef<HTMLInputElement, CheckboxProps>(function Checkbox(props, ref) {
  const { name, id = name, label, hint, error, required, optional, className, value = 'yes', ...rest } = props;
  return (
    <div className={classes('field', error && 'field-wrong', className)}>
      <FieldError id={id} error={error} />
      <div className="choice">
        <input
          ref={ref}
          type="checkbox"
          id={id}
          name={name}
          value={value}
          required={required}
          {...describedBy(id, hint, error)}
          {...rest}
        />
        <label htmlFor={id}>
          {label}
          <RequirementMark required={required} optional={optional} />
        </label>
      </div>
      <FieldHint id={id}>{hint}</FieldHint>
    </div>
  );
});
