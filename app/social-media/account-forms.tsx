/** Forms about one account, and the one that enters an account from before the portal. */
import type { SerializeFrom } from '@remix-run/node';
import type { ReactNode } from 'react';
import type { FormAnswer } from '~/people/form-answer';
import { type FieldOf, FormPage, useFields } from '~/people/people-form';
import type { Text } from '~/platform/text';
import { REGISTERS_PATH } from '~/registers/registers';
import { registersWords } from '~/registers/words';
import { Checkbox, RadioGroup } from '~/ui/choices';
import { DateField, SelectField, type SelectGroup, TextArea, TextField } from '~/ui/fields';
import { SubmissionKey } from '~/ui/form';
import { useText } from '~/ui/locale';
import { useMarks } from '~/ui/marks';
import { Notice } from '~/ui/notice';
import { MFA_KINDS, OPERATORS, OWN_SITE_COPIES, PLATFORMS, SEEN } from './account';
import type { StoredAccount } from './account.repository.server';
import { ACCOUNTS_PATH } from './account-query';
import type { UrlWarning } from './account-url';
import type { KnownAccount } from './lookalikes.query.server';
import type { PostChoice } from './posts.query.server';
import {
  mfaWords,
  operatorWords,
  ownSiteCopyWords,
  platformWords,
  seenWords,
  urlWarningWords,
  accountWords as words,
} from './words';

export type AccountFormAnswer = FormAnswer & {
  /** What has to be looked into before it is taken. */
  warnings?: UrlWarning[];
  alike?: KnownAccount[];
  /** The entry that is this account already. */
  same?: KnownAccount | null;
};

type Stored = StoredAccount & { vendorName: string | null };
type Choices = { posts: PostChoice[]; units: { id: string; ja: string; en: string }[] };

/** Posts under their sections. */
function usePostGroups(posts: readonly PostChoice[]): SelectGroup[] {
  const t = useText();
  const marks = useMarks();
  const groups = new Map<string, SelectGroup & { options: { value: string; label: string }[] }>();
  for (const post of posts) {
    const group = groups.get(post.unitId) ?? { label: t(post.unit), options: [] };
    const holder = post.holder === '' ? t(words.vacant) : post.holder;
    group.options.push({ value: post.id, label: t(post.title) + marks.brackets(holder) });
    groups.set(post.unitId, group);
  }
  return [...groups.values()];
}

function AccountFormPage(props: {
  account: { id: string; name: string; version: number };
  noun: string;
  title: Text;
  lead: Text;
  answer: FormAnswer;
  children: ReactNode;
}) {
  const t = useText();
  const { account, noun, children, ...rest } = props;
  const href = `${ACCOUNTS_PATH}/${account.id}`;
  return (
    <FormPage
      home={{ label: t(registersWords.title), href: REGISTERS_PATH }}
      crumbs={[
        { label: t(words.title), href: ACCOUNTS_PATH },
        { label: account.name, href },
      ]}
      action={`${href}/${noun}`}
      back={href}
      version={account.version}
      submit={registersWords.save}
      {...rest}
    >
      {children}
    </FormPage>
  );
}

export function NewAccountPage({
  sent,
  submissionKey,
  ...choices
}: Choices & { sent: AccountFormAnswer | undefined; submissionKey: string }) {
  const t = useText();
  const { answer, field } = useFields(sent);
  return (
    <FormPage
      home={{ label: t(registersWords.title), href: REGISTERS_PATH }}
      crumbs={[{ label: t(words.title), href: ACCOUNTS_PATH }]}
      action={`${ACCOUNTS_PATH}/new`}
      back={ACCOUNTS_PATH}
      title={words.newTitle}
      lead={words.newLead}
      submit={words.register}
      answer={answer}
    >
      <SubmissionKey value={submissionKey} />
      <ToLookAt sent={sent} />
      <DecidedFields field={field} answer={answer} stored={null} {...choices} />
      <RunningFields field={field} answer={answer} stored={null} />
    </FormPage>
  );
}

export function EditAccountPage({
  account,
  sent,
  ...choices
}: Choices & { account: Stored; sent: AccountFormAnswer | undefined }) {
  const { answer, field } = useFields(sent);
  const isWhole = account.origin === 'before';
  return (
    <AccountFormPage
      account={account}
      noun="edit"
      title={words.editTitle}
      lead={isWhole ? words.editBeforeLead : words.editLead}
      answer={answer}
    >
      <ToLookAt sent={sent} />
      {isWhole ? <DecidedFields field={field} answer={answer} stored={account} {...choices} /> : null}
      <RunningFields field={field} answer={answer} stored={account} />
    </AccountFormPage>
  );
}

/** Duplicates and warnings, and the box that says that they were looked into. */
function ToLookAt({ sent }: { sent: AccountFormAnswer | undefined }) {
  const t = useText();
  const { warnings = [], alike = [], same } = sent ?? {};
  if (same) {
    return (
      <Notice kind="error" title={t(words.sameAccount)}>
        <p>
          <a href={`${ACCOUNTS_PATH}/${same.id}`}>
            {same.name} {same.handle}
          </a>
        </p>
      </Notice>
    );
  }
  if (warnings.length === 0 && alike.length === 0) return null;
  return (
    <>
      <Notice kind="warning" title={t(words.warningTitle)}>
        <ul>
          {warnings.map((warning) => (
            <li key={warning}>{t(urlWarningWords[warning])}</li>
          ))}
          {alike.map((one) => (
            <li key={one.id}>
              {t(words.similar)}: <a href={`${ACCOUNTS_PATH}/${one.id}`}>{one.name}</a> {one.handle}
            </li>
          ))}
        </ul>
      </Notice>
      <Checkbox name="warningsSeen" label={t(words.warningSeen)} defaultChecked={sent?.typed.warningsSeen === 'on'} />
    </>
  );
}

type FieldsOf = { field: FieldOf; answer: FormAnswer; stored: Stored | null };

function DecidedFields({ field, stored, posts, units }: FieldsOf & Choices) {
  const t = useText();
  const groups = usePostGroups(posts);
  return (
    <>
      <h2>{t(words.account)}</h2>
      <SelectField
        {...field('platform', stored?.platform)}
        label={t(words.platform)}
        placeholder=""
        required
        width="medium"
        options={PLATFORMS.map((value) => ({ value, label: t(platformWords[value]) }))}
      />
      <TextField {...field('platformName', stored?.platformName)} label={t(words.platformName)} width="medium" />
      <TextField {...field('name', stored?.name)} label={t(words.name)} required />
      <TextField
        {...field('url', stored?.url)}
        label={t(words.url)}
        hint={t(words.urlHint)}
        width="full"
        inputMode="url"
        required
      />
      <TextField
        {...field('handle', stored?.handle)}
        label={t(words.handle)}
        hint={t(words.handleHint)}
        width="medium"
      />
      <DateField {...field('openedOn', stored?.openedOn ?? '')} label={t(words.openedOn)} />
      <h2>{t(words.responsibility)}</h2>
      <SelectField
        {...field('unitId', stored?.unitId)}
        label={t(words.section)}
        placeholder=""
        required
        options={units.map((unit) => ({ value: unit.id, label: t(unit) }))}
      />
      <SelectField
        {...field('ownerPostId', stored?.ownerPostId ?? '')}
        label={t(words.ownerPost)}
        hint={t(words.ownerHint)}
        placeholder={t(words.noPost)}
        options={groups}
      />
      <SelectField
        {...field('deputyPostId', stored?.deputyPostId ?? '')}
        label={t(words.deputyPost)}
        placeholder={t(words.noPost)}
        options={groups}
      />
      <RadioGroup
        {...field('operator', stored?.operator ?? 'own')}
        label={t(words.operator)}
        required
        inline
        options={OPERATORS.map((value) => ({ value, label: t(operatorWords[value]) }))}
      />
      <TextField
        {...field('vendorName', stored?.vendorName ?? '')}
        label={t(words.vendor)}
        hint={t(words.vendorHint)}
      />
      <h2>{t(words.publication)}</h2>
      <TextArea {...field('purpose', stored?.purpose)} label={t(words.purpose)} required />
      <TextArea {...field('content', stored?.content)} label={t(words.content)} />
      <TextArea {...field('notPublished', stored?.notPublished)} label={t(words.notPublished)} />
      <h2>{t(words.papers)}</h2>
      <TextField
        {...field('procedureReference', stored?.procedure.reference)}
        label={t(words.procedureReference)}
        width="full"
      />
      <DateField
        {...field('procedureApprovedOn', stored?.procedure.approvedOn ?? '')}
        label={t(words.procedureApprovedOn)}
      />
      <TextField
        {...field('policyReference', stored?.policy.reference)}
        label={t(words.policyReference)}
        width="full"
      />
      <DateField {...field('policyApprovedOn', stored?.policy.approvedOn ?? '')} label={t(words.policyApprovedOn)} />
    </>
  );
}

function RunningFields({ field, answer, stored }: FieldsOf) {
  const t = useText();
  const isTyped = answer.typed.audience !== undefined;
  const isPublic = isTyped ? 'isPublic' in answer.typed : (stored?.isPublic ?? true);
  return (
    <>
      {stored?.origin === 'request' ? (
        <TextField {...field('name', stored.name)} label={t(words.name)} required />
      ) : null}
      <h2>{t(words.running)}</h2>
      <TextArea {...field('audience', stored?.audience)} label={t(words.audience)} rows={2} />
      <TextArea {...field('posters', stored?.posters)} label={t(words.posters)} rows={2} />
      <TextField {...field('hours', stored?.hours)} label={t(words.hours)} width="full" />
      <TextField
        {...field('contractReference', stored?.contractReference)}
        label={t(words.contractReference)}
        width="full"
      />
      <h2>{t(words.site)}</h2>
      <TextField
        {...field('listingUrl', stored?.listingUrl)}
        label={t(words.listingUrl)}
        width="full"
        inputMode="url"
      />
      <SelectField
        {...field('ownSiteCopy', stored?.ownSiteCopy ?? 'unknown')}
        label={t(words.ownSiteCopy)}
        width="medium"
        options={OWN_SITE_COPIES.map((value) => ({ value, label: t(ownSiteCopyWords[value]) }))}
      />
      <TextField
        {...field('ownSiteUrl', stored?.ownSiteUrl)}
        label={t(words.ownSiteUrl)}
        width="full"
        inputMode="url"
      />
      <Checkbox name="isPublic" label={t(words.isPublic)} hint={t(words.isPublicHint)} defaultChecked={isPublic} />
    </>
  );
}

export function SafetyPage({
  account,
  posts,
  sent,
}: {
  account: SerializeFrom<Stored>;
  posts: PostChoice[];
  sent: FormAnswer | undefined;
}) {
  const t = useText();
  const { answer, field } = useFields(sent);
  const seen = SEEN.map((value) => ({ value, label: t(seenWords[value]) }));
  return (
    <AccountFormPage account={account} noun="safety" title={words.safetyTitle} lead={words.safetyLead} answer={answer}>
      <DateField {...field('listingSeenOn', account.listingSeenOn ?? '')} label={t(words.listingSeenOn)} />
      <RadioGroup
        {...field('statesOperator', account.statesOperator)}
        label={t(words.statesOperator)}
        inline
        options={seen}
      />
      <RadioGroup {...field('linksBack', account.linksBack)} label={t(words.linksBack)} inline options={seen} />
      <DateField {...field('profileSeenOn', account.profileSeenOn ?? '')} label={t(words.profileSeenOn)} />
      <RadioGroup
        {...field('mfa', account.mfa)}
        label={t(words.mfa)}
        options={MFA_KINDS.map((value) => ({ value, label: t(mfaWords[value]) }))}
      />
      <SelectField
        {...field('custodianPostId', account.custodianPostId ?? '')}
        label={t(words.custodianPost)}
        placeholder={t(words.noPost)}
        options={usePostGroups(posts)}
      />
      <TextField {...field('custodianName', account.custodianName)} label={t(words.custodianName)} />
      <DateField
        {...field('credentialsChangedOn', account.credentialsChangedOn ?? '')}
        label={t(words.credentialsChangedOn)}
      />
      <DateField {...field('leaversRemovedOn', account.leaversRemovedOn ?? '')} label={t(words.leaversRemovedOn)} />
    </AccountFormPage>
  );
}
