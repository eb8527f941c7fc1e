import { Form as RemixForm, type FormProps as RemixFormProps, useNavigation } from '@remix-run/react';
import { type FormEvent, forwardRef, useEffect, useRef } from 'react';
import { FormBusyContext } from './form-busy';
import { useRootData } from './root-data';

export type FormProps = RemixFormProps;

/**
 * A form that posts (unless `method="get"`) with the session's CSRF token. Works as a plain form without JavaScript;
 * with it, a second click while the first is under way is swallowed. The browser's own bubbles are off:
 * the server's answer names every field.
 */
export const Form = forwardRef<HTMLFormElement, FormProps>(function Form(
  { method = 'post', children, onSubmit, ...rest },
  ref,
) {
  const { csrf } = useRootData();
  const navigation = useNavigation();
  const sent = useRef(false);
  const idle = navigation.state === 'idle';
  const busy = navigation.state === 'submitting';

  useEffect(() => {
    if (idle) sent.current = false;
  }, [idle]);

  function submitOnce(event: FormEvent<HTMLFormElement>) {
    if (method !== 'get' && sent.current) {
      event.preventDefault();
      return;
    }
    onSubmit?.(event);
    if (!event.defaultPrevented) sent.current = true;
  }

  return (
    <RemixForm ref={ref} method={method} noValidate onSubmit={submitOnce} {...rest}>
      {csrf !== null && method !== 'get' ? <input type="hidden" name="csrf" value={csrf} /> : null}
      <FormBusyContext.Provider value={busy}>{children}</FormBusyContext.Provider>
    </RemixForm>
  );
});

/** The id the server gave this form: posting it twice has one effect. */
export const SubmissionKey = ({ value }: { value: string }) => (
  <input type="hidden" name="submissionKey" value={value} />
);
