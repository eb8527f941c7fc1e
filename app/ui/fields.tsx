/** Fields of one value: text, long text, number, date, choice from a list, file. */
import {
  forwardRef,
  type InputHTMLAttributes,
  type ReactNode,
  type SelectHTMLAttributes,
  type TextareaHTMLAttributes,
} from 'react';
import { classes } from './classes';
import { describedBy, FieldBlock, type FieldProps } from './field';

type Width = 'full' | 'long' | 'medium' | 'short';
type Native<T> = Omit<T, keyof FieldProps | 'children' | 'width'>;

/** Splits what belongs to the block from what goes to the control. */
function split<P extends FieldProps>(props: P) {
  const { name, id = name, label, hint, error, required, optional, className, ...control } = props;
  return { block: { name, id, label, hint, error, required, optional, className }, control };
}

export type TextFieldProps = FieldProps & Native<InputHTMLAttributes<HTMLInputElement>> & { width?: Width };

/** One line of text. `type` may be text, email, tel, url, search or password. */
export const TextField = forwardRef<HTMLInputElement, TextFieldProps>(function TextField(props, ref) {
  const { block, control } = split(props);
  const { width = 'long', type = 'text', ...rest } = control;
  return (
    <FieldBlock {...block}>
      <input
        ref={ref}
        id={block.id}
        name={block.name}
        type={type}
        required={block.required}
        className={classes('input', `input-${width}`)}
        {...describedBy(block.id, block.hint, block.error)}
        {...rest}
      />
    </FieldBlock>
  );
});

export type TextAreaProps = FieldProps & Native<TextareaHTMLAttributes<HTMLTextAreaElement>>;

/** Several lines of text; `rows` says how many are shown. */
export const TextArea = forwardRef<HTMLTextAreaElement, TextAreaProps>(function TextArea(props, ref) {
  const { block, control } = split(props);
  const { rows = 4, ...rest } = control;
  return (
    <FieldBlock {...block}>
      <textarea
        ref={ref}
        id={block.id}
        name={block.name}
        rows={rows}
        required={block.required}
        className="input input-full"
        {...describedBy(block.id, block.hint, block.error)}
        {...rest}
      />
    </FieldBlock>
  );
});

export type NumberFieldProps = TextFieldProps & { unit?: ReactNode };

/**
 * A number with its unit. A text field on purpose: what was typed is kept whatever it is, full-width digits included,
 * and a mouse wheel changes nothing.
 */
export const NumberField = forwardRef<HTMLInputElement, NumberFieldProps>(function NumberField(props, ref) {
  const { block, control } = split(props);
  const { width = 'short', unit, inputMode = 'decimal', type: _type, ...rest } = control;
  const unitId = unit ? `${block.id}-unit` : undefined;
  const described = describedBy(block.id, block.hint, block.error);
  return (
    <FieldBlock {...block}>
      <div className="input-with-unit">
        <input
          ref={ref}
          id={block.id}
          name={block.name}
          type="text"
          inputMode={inputMode}
          autoComplete="off"
          required={block.required}
          className={classes('input', 'input-number', `input-${width}`)}
          {...rest}
          {...described}
          aria-describedby={classes(described['aria-describedby'], unitId) || undefined}
        />
        {unit ? <span id={unitId}>{unit}</span> : null}
      </div>
    </FieldBlock>
  );
});

export type DateFieldProps = TextFieldProps;

/** A calendar date 'YYYY-MM-DD'. A value that is no date is shown as text, so that it can be corrected. */
export const DateField = forwardRef<HTMLInputElement, DateFieldProps>(function DateField(props, ref) {
  const { block, control } = split(props);
  const { width = 'medium', type: _type, ...rest } = control;
  const given = rest.defaultValue ?? rest.value;
  const isDate = given == null || given === '' || /^\d{4}-\d{2}-\d{2}$/.test(String(given));
  return (
    <FieldBlock {...block}>
      <input
        ref={ref}
        id={block.id}
        name={block.name}
        type={isDate ? 'date' : 'text'}
        min={isDate ? '1989-01-08' : undefined}
        max={isDate ? '2199-12-31' : undefined}
        required={block.required}
        className={classes('input', `input-${width}`)}
        {...describedBy(block.id, block.hint, block.error)}
        {...rest}
      />
    </FieldBlock>
  );
});

export type SelectOption = { value: string; label: string; disabled?: boolean };
export type SelectGroup = { label: string; options: readonly SelectOption[] };
export type SelectFieldProps = FieldProps &
  Native<SelectHTMLAttributes<HTMLSelectElement>> & {
    options: readonly (SelectOption | SelectGroup)[];
    /** First, empty choice: 「選んでください」. Left out when not given. */
    placeholder?: string;
    width?: Width;
  };

const option = ({ value, label, disabled }: SelectOption) => (
  <option key={value} value={value} disabled={disabled}>
    {label}
  </option>
);

/** One of many, from a list that opens. For up to five or six choices a `RadioGroup` is better. */
export const SelectField = forwardRef<HTMLSelectElement, SelectFieldProps>(function SelectField(props, ref) {
  const { block, control } = split(props);
  const { options, placeholder, width = 'long', ...rest } = control;
  return (
    <FieldBlock {...block}>
      <select
        ref={ref}
        id={block.id}
        name={block.name}
        required={block.required}
        className={classes('input', 'select', `input-${width}`)}
        {...describedBy(block.id, block.hint, block.error)}
        {...rest}
      >
        {placeholder === undefined ? null : <option value="">{placeholder}</option>}
        {options.map((item) =>
          'options' in item ? (
            <optgroup key={item.label} label={item.label}>
              {item.options.map(option)}
            </optgroup>
          ) : (
            option(item)
          ),
        )}
      </select>
    </FieldBlock>
  );
});

export type FileFieldProps = FieldProps & Native<InputHTMLAttributes<HTMLInputElement>>;

/** A file to send; the form needs `encType="multipart/form-data"`. */
export const FileField = forwardRef<HTMLInputElement, FileFieldProps>(function FileField(props, ref) {
  const { block, control } = split(props);
  return (
    <FieldBlock {...block}>
      <input
        ref={ref}
        id={block.id}
        name={block.name}
        type="file"
        required={block.required}
        className="input-file"
        {...describedBy(block.id, block.hint, block.error)}
        {...control}
      />
    </FieldBlock>
  );
});
