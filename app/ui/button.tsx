import { type AnchorHTMLAttributes, type ButtonHTMLAttributes, forwardRef } from 'react';
import { classes } from './classes';
import { useFormBusy } from './form-busy';

export type ButtonKind = 'primary' | 'secondary' | 'text' | 'danger';
export type ButtonSize = 'large' | 'medium' | 'small';

const look = (kind: ButtonKind, size: ButtonSize, className?: string): string =>
  classes('button', `button-${kind}`, size !== 'medium' && `button-${size}`, className);

export type ButtonProps = ButtonHTMLAttributes<HTMLButtonElement> & { kind?: ButtonKind; size?: ButtonSize };

/** A submit button unless told otherwise. While its form is being sent it says so and takes no second click. */
export const Button = forwardRef<HTMLButtonElement, ButtonProps>(function Button(
  { kind = 'primary', size = 'medium', type = 'submit', className, ...rest },
  ref,
) {
  const busy = useFormBusy();
  const waits = busy && type === 'submit';
  return (
    <button
      ref={ref}
      type={type}
      aria-disabled={waits || undefined}
      className={look(kind, size, className)}
      {...rest}
    />
  );
});

export type LinkButtonProps = AnchorHTMLAttributes<HTMLAnchorElement> & {
  href: string;
  kind?: ButtonKind;
  size?: ButtonSize;
};

/** A link that is the main thing to do on a page. It goes somewhere; what changes something is a `Button`. */
export function LinkButton({ kind = 'primary', size = 'medium', className, children, ...rest }: LinkButtonProps) {
  return (
    <a className={look(kind, size, className)} {...rest}>
      {children}
    </a>
  );
}
