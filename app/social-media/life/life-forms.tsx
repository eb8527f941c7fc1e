/** The short forms about the life of an account: check, confirmed post, suspension, resumption. */
import type { ReactNode } from 'react';
import type { FormAnswer } from '~/people/form-answer';
import { FormPage, useFields } from '~/people/people-form';
import type { Text } from '~/platform/text';
import { REGISTERS_PATH } from '~/registers/registers';
import { registersWords } from '~/registers/words';
import { RadioGroup } from '~/ui/choices';
import { DateField, TextArea, TextField } from '~/ui/fields';
import { useText } from '~/ui/locale';
import { MFA_KINDS } from '../account';
import { ACCOUNTS_PATH } from '../account-query';
import { accountWords, mfaWords } from '../words';
import { accountPath } from './paths';
import { lifeWords as words } from './words';

export type FormAccount = { id: string; name: string; version: number };
type Props = { account: FormAccount; sent: FormAnswer | undefined };

export function LifeForm(props: {
  account: FormAccount;
  path: string;
  crumb?: { label: string; href: string };
  title: Text;
  lead: Text;
  answer: FormAnswer;
  submit: Text;
  children: ReactNode;
}) {
  const t = useText();
  const { account, path, crumb, children, ...rest } = props;
  const href = accountPath(account.id);
  return (
    <FormPage
      home={{ label: t(registersWords.title), href: REGISTERS_PATH }}
      crumbs={[
        { label: t(accountWords.title), href: ACCOUNTS_PATH },
        { label: account.name, href },
        ...(crumb ? [crumb] : []),
      ]}
      action={`${href}/${path}`}
      back={crumb?.href ?? href}
      version={account.version}
      {...rest}
    >
      {children}
    </FormPage>
  );
}

const QUESTIONS = ['listed', 'statesOperator', 'linksBack', 'postersCurrent'] as const;

export function CheckPage({ account, sent }: Props) {
  const t = useText();
  const { answer, field } = useFields(sent);
  return (
    <LifeForm
      account={account}
      path="periodic-checks"
      title={words.checkTitle}
      lead={words.checkLead}
      answer={answer}
      submit={words.save}
    >
      {QUESTIONS.map((question) => (
        <RadioGroup
          key={question}
          {...field(question)}
          label={t(words[question])}
          required
          inline
          options={[
            { value: 'yes', label: t(words.yes) },
            { value: 'no', label: t(words.no) },
          ]}
        />
      ))}
      <RadioGroup
        {...field('mfa')}
        label={t(words.mfa)}
        required
        options={MFA_KINDS.map((value) => ({ value, label: t(mfaWords[value]) }))}
      />
      <DateField {...field('lastPostOn')} label={t(words.lastPostOn)} hint={t(words.lastPostHint)} optional />
      <TextArea {...field('note')} label={t(words.note)} rows={5} maxLength={2_000} />
    </LifeForm>
  );
}

export function ConfirmedPostPage({ account, sent }: Props) {
  const t = useText();
  const { answer, field } = useFields(sent);
  return (
    <LifeForm
      account={account}
      path="confirmed-posts"
      title={words.confirmTitle}
      lead={words.confirmLead}
      answer={answer}
      submit={words.save}
    >
      <DateField {...field('postedOn')} label={t(words.postedOn)} required />
      <TextField {...field('where')} label={t(words.where)} width="full" maxLength={500} optional />
    </LifeForm>
  );
}

type Noun = 'suspension' | 'resumption';
const NOUNS = {
  suspension: { title: words.suspendTitle, lead: words.suspendLead, submit: words.suspend },
  resumption: { title: words.resumeTitle, lead: words.resumeLead, submit: words.resume },
} as const;

export function ReasonPage({ account, sent, noun }: Props & { noun: Noun }) {
  const t = useText();
  const { answer, field } = useFields(sent);
  return (
    <LifeForm account={account} path={noun} {...NOUNS[noun]} answer={answer}>
      <TextArea {...field('reason')} label={t(words.reason)} rows={4} maxLength={1_000} required />
    </LifeForm>
  );
}
