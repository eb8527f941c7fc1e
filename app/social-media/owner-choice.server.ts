/** What the page that asks for the owner of an account offers. */
import type { SocialMediaAccountContent } from '~/approval-requests/content';
import type { Organisation } from '~/people/organisation';
import { postInWords } from '~/people/post-in-words';
import type { Text } from '~/platform/text';
import type { PolicyProfile } from '~/policy/model';
import type { DbOrTx } from '~db/connection.server';
import { platformOwners, unitInCharge } from './account-standing.server';
import { type OwnerRule, permittedOwners } from './owner-rule';

export type OwnerChoice = {
  rule: OwnerRule;
  /** Who answers for the platform now, where the policy has one person for each. */
  present: Text | null;
  /** The only posts that may be responsible; null for any. */
  permitted: string[] | null;
};

type Asked = {
  content: SocialMediaAccountContent;
  profile: PolicyProfile;
  organisation: Organisation;
  owningUnitId: string;
};

export async function ownerChoice(db: DbOrTx, asked: Asked): Promise<OwnerChoice> {
  const { content, profile, organisation } = asked;
  const rule = profile.switches.socialMediaOwner;
  const platformOwnerIds = rule === 'per-service' ? await platformOwners(db, content) : [];
  const present = platformOwnerIds.flatMap((id) => {
    const post = organisation.posts.get(id);
    return post ? [postInWords(organisation, post)] : [];
  });
  return {
    rule,
    present:
      present.length === 0
        ? null
        : { ja: present.map(({ ja }) => ja).join('、'), en: present.map(({ en }) => en).join('; ') },
    permitted: permittedOwners({
      rule,
      content,
      unitId: unitInCharge(asked),
      organisation,
      register: { platformOwnerIds },
    }),
  };
}
