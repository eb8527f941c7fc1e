/**
 * Who may answer for an account: one responsible person for each platform (奈良市 6(8), 特別区 6(8)), or the head of the
 * section in charge of the content (古河市 7(8)). Where the policy is silent, anybody who is named. Posts are looked
 * through to whoever holds them, so that a vacancy is seen. Pure.
 */
import type { SocialMediaAccountContent } from '~/approval-requests/content';
import { type Organisation, type Post, unitAndAncestors } from '~/people/organisation';
import type { PolicyProfile } from '~/policy/model';
import type { AccountStatus } from './account';

export type OwnerRule = PolicyProfile['switches']['socialMediaOwner'];

/** Why a request about an account can be neither submitted nor approved. */
export type AccountProblem =
  | 'account-owner-missing'
  | 'account-deputy-missing'
  | 'account-owner-vacant'
  | 'account-deputy-vacant'
  | 'account-owner-is-deputy'
  | 'account-owner-deputy-elsewhere'
  | 'account-owner-not-head'
  | 'account-owner-not-of-platform'
  | 'account-exists'
  | 'account-closed'
  | 'account-address';

/** What the register says today about the account of a request and its platform. */
export type RegisterSays = {
  /** Posts that answer for open accounts on the platform; more than one where they stem from before the rule. */
  platformOwnerIds: readonly string[];
  /** Deputies of the other open accounts on the platform, which get the same owner where the owner changes. */
  otherDeputyIds: readonly string[];
  /** Another approved account that is open under the same address. */
  exists: boolean;
  /** The account that is changed or ended; null for a new one, and for one that is not there. */
  changedStatus: AccountStatus | null;
  isAddressReadable: boolean;
};

export type AccountOfRequest = {
  rule: OwnerRule;
  content: SocialMediaAccountContent;
  /** The section in charge of the content. */
  unitId: string;
  organisation: Organisation;
  register: RegisterSays;
};

/** The posts that head the section, or the unit above it where it has no head of its own. */
export function headPosts(organisation: Organisation, unitId: string): Post[] {
  const posts = [...organisation.posts.values()];
  const heads = (id: string) =>
    posts.filter(
      (post) =>
        post.unitId === id && post.roles.some((role) => role === 'security-manager' || role === 'security-officer'),
    );
  return (
    unitAndAncestors(organisation, unitId)
      .map((unit) => heads(unit.id))
      .find((found) => found.length > 0) ?? []
  );
}

type OwnersAsked = Pick<AccountOfRequest, 'rule' | 'content' | 'unitId' | 'organisation'> & {
  register: Pick<RegisterSays, 'platformOwnerIds'>;
};

/** The only posts that may be responsible; null where any may. */
export function permittedOwners({ rule, content, unitId, organisation, register }: OwnersAsked): string[] | null {
  switch (rule) {
    case 'content-section':
      return headPosts(organisation, unitId).map((post) => post.id);
    case 'per-service': {
      if (content.facts.accountChange === 'owner') return null;
      const present = register.platformOwnerIds.filter((id) => organisation.posts.has(id));
      return present.length > 0 ? present : null;
    }
    case 'none':
      return null;
  }
}

/** Everything that stands in the way, what concerns the owner first. An account that ends needs no owner any more. */
export function accountProblems(request: AccountOfRequest): AccountProblem[] {
  const { content, register } = request;
  const isNew = content.facts.purpose === 'new';
  const problems: AccountProblem[] = content.facts.purpose === 'termination' ? [] : ownerProblems(request);
  if (isNew && register.exists) problems.push('account-exists');
  if (!isNew && (register.changedStatus === null || register.changedStatus === 'closed'))
    problems.push('account-closed');
  if (content.facts.purpose !== 'termination' && content.url !== '' && !register.isAddressReadable) {
    problems.push('account-address');
  }
  return problems;
}

function ownerProblems(request: AccountOfRequest): AccountProblem[] {
  const { content, organisation, register, rule } = request;
  const problems: AccountProblem[] = [];
  const holdersOf = (id: string) => organisation.posts.get(id)?.holders.map((holder) => holder.personId) ?? [];
  const { ownerPostId, deputyPostId } = content;
  if (ownerPostId === null) problems.push('account-owner-missing');
  else if (holdersOf(ownerPostId).length === 0) problems.push('account-owner-vacant');
  if (deputyPostId === null) problems.push('account-deputy-missing');
  else if (holdersOf(deputyPostId).length === 0) problems.push('account-deputy-vacant');
  if (ownerPostId !== null && deputyPostId !== null) {
    const owners = holdersOf(ownerPostId);
    const isSame = ownerPostId === deputyPostId || holdersOf(deputyPostId).some((id) => owners.includes(id));
    if (isSame) problems.push('account-owner-is-deputy');
  }
  const changesPlatform = rule === 'per-service' && content.facts.accountChange === 'owner';
  if (changesPlatform && content.facts.purpose === 'change' && ownerPostId !== null) {
    const owners = holdersOf(ownerPostId);
    const isDeputy = (id: string) => id === ownerPostId || holdersOf(id).some((one) => owners.includes(one));
    if (register.otherDeputyIds.some(isDeputy)) problems.push('account-owner-deputy-elsewhere');
  }
  const permitted = permittedOwners(request);
  if (ownerPostId !== null && permitted !== null && !permitted.includes(ownerPostId)) {
    problems.push(rule === 'content-section' ? 'account-owner-not-head' : 'account-owner-not-of-platform');
  }
  return problems;
}
