import type { FieldErrors } from '~/platform/input';
import { TextField } from '~/ui/fields';
import { useText } from '~/ui/locale';
import { Notice } from '~/ui/notice';
import { FormPage } from './people-form';
import { accountWords as words } from './words';

type Props = { mustChange: boolean; email: string; errors: FieldErrors };

/** Passwords are the one thing that is not shown again after a mistake. */
export function PasswordPage({ mustChange, email, errors }: Props) {
  const t = useText();
  const field = (name: 'current' | 'next' | 'repeated') => ({
    name,
    type: 'password',
    required: true,
    error: errors[name] ? t(errors[name]) : null,
  });
  return (
    <FormPage
      crumbs={[]}
      home={mustChange ? null : { label: t(words.title), href: '/account' }}
      title={words.passwordTitle}
      lead={words.passwordLead}
      action="/account/password"
      back={mustChange ? null : '/account'}
      answer={{ typed: {}, errors, refusal: null }}
      submit={words.changePassword}
    >
      {mustChange ? (
        <Notice kind="warning">
          <p>{t(words.mustChange)}</p>
        </Notice>
      ) : null}
      {/* Password managers file the new password under this name. */}
      <input type="text" value={email} autoComplete="username" readOnly hidden />
      <TextField {...field('current')} label={t(words.current)} autoComplete="current-password" />
      <TextField {...field('next')} label={t(words.next)} hint={t(words.nextHint)} autoComplete="new-password" />
      <TextField {...field('repeated')} label={t(words.repeated)} autoComplete="new-password" />
    </FormPage>
  );
}
