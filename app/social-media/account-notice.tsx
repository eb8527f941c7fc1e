import type { Text } from '~/platform/text';
import { useText } from '~/ui/locale';
import { Notice } from '~/ui/notice';
import type { AccountProblem, OwnerRule } from './owner-rule';
import { accountProblemWords, ownerRuleWords, accountRequestWords as words } from './request-words';

type Props = { account: { rule: OwnerRule; problems: AccountProblem[]; changesPlatform: boolean } | null };

/** On a request about an account: what the organisation and the register say against its approval today. */
export function AccountNotice({ account }: Props) {
  const t = useText();
  if (!account) return null;
  const { problems, rule, changesPlatform } = account;
  if (problems.length > 0) {
    return (
      <Notice kind="error" title={t(words.notYet)}>
        <ul>
          {problems.map((problem) => (
            <li key={problem}>{t(accountProblemWords[problem])}</li>
          ))}
        </ul>
      </Notice>
    );
  }
  return changesPlatform ? (
    <Notice kind="info" title={t(words.ownerRule)}>
      <p>{t(ownerRuleWords[rule])}</p>
      <p>{t(words.newForPlatform)}</p>
    </Notice>
  ) : null;
}

/** On the page that asks for the owner: the rule of the policy, and who answers for the platform now. */
export function OwnerRuleNotice({ rule, present }: { rule: OwnerRule; present: Text | null }) {
  const t = useText();
  return (
    <Notice kind="info" title={t(words.ownerRule)}>
      <p>{t(ownerRuleWords[rule])}</p>
      {present ? <p>{t(words.presentOwner(present))}</p> : null}
    </Notice>
  );
}
