/** What pages show of a request about an account: who would answer for it today, and what stands in the way. */

import { postNamed } from '~/approval-requests/intake/choices';
import type { RequestView } from '~/approval-requests/request-page.query.server';
import { loadOrganisation } from '~/people/organisation.repository.server';
import { officeDate } from '~/platform/dates';
import type { Text } from '~/platform/text';
import type { Status } from '~/workflow/model';
import type { DbOrTx } from '~db/connection.server';
import { problemsOfAccount } from './account-standing.server';
import type { AccountProblem, OwnerRule } from './owner-rule';
import { platformWords } from './platform-words';

const DECIDED: readonly Status[] = ['approved', 'rejected', 'withdrawn'];

export type AccountView = {
  platform: Text;
  handle: string;
  published: string;
  notPublished: string;
  rule: OwnerRule;
  /** Empty once it is decided: then the register says it. */
  problems: AccountProblem[];
  /** The new owner would answer for every account on the platform. */
  changesPlatform: boolean;
  owner: Text | null;
  deputy: Text | null;
  post: (id: string) => Text | null;
};

/** Null for requests of other kinds. */
export async function accountView(
  db: DbOrTx,
  { request, content, profile }: Pick<RequestView, 'request' | 'content' | 'profile'>,
  now: Date,
): Promise<AccountView | null> {
  if (content.kind !== 'social-media-account') return null;
  const organisation = await loadOrganisation(db, officeDate(now));
  const post = (id: string) => postNamed(organisation, id);
  const rule = profile.switches.socialMediaOwner;
  const asked = { requestId: request.id, owningUnitId: request.owningUnitId, content, profile, organisation };
  const { platform, platformName, ownerPostId, deputyPostId } = content;
  return {
    platform:
      platform === 'other' && platformName !== ''
        ? { ja: platformName, en: platformName }
        : platform === null
          ? { ja: '', en: '' }
          : platformWords[platform],
    handle: content.handle,
    published: content.publishedContent,
    notPublished: content.notPublished,
    rule,
    problems: DECIDED.includes(request.status) || request.status === 'draft' ? [] : await problemsOfAccount(db, asked),
    changesPlatform: rule === 'per-service' && content.facts.accountChange === 'owner',
    owner: ownerPostId === null ? null : post(ownerPostId),
    deputy: deputyPostId === null ? null : post(deputyPostId),
    post,
  };
}
