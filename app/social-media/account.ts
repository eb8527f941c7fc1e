/** ソーシャルメディアのアカウント: what the register says of one, and how it stands. Pure. */
import type { PlainDate } from '~/platform/dates';

export const PLATFORMS = ['x', 'facebook', 'instagram', 'youtube', 'line', 'tiktok', 'note', 'other'] as const;
export type Platform = (typeof PLATFORMS)[number];

/** 運用中, 休眠, 停止, 乗っ取り, 廃止手続き中, 廃止. */
export const ACCOUNT_STATUSES = ['active', 'dormant', 'suspended', 'taken-over', 'closing', 'closed'] as const;
export type AccountStatus = (typeof ACCOUNT_STATUSES)[number];

/** Whether the account still speaks for the body, or could. */
export const isOpen = (status: AccountStatus): boolean => status !== 'closed';

/** Something that was looked at on the platform. */
export const SEEN = ['yes', 'no', 'unknown'] as const;
export type Seen = (typeof SEEN)[number];

/** Whether what must stay available is on the body's own site as well; `not-needed`: nothing of that sort is posted. */
export const OWN_SITE_COPIES = ['yes', 'no', 'not-needed', 'unknown'] as const;
export type OwnSiteCopy = (typeof OWN_SITE_COPIES)[number];

/** 多要素認証: by what means. `none` is known to be off. */
export const MFA_KINDS = ['security-key', 'app', 'sms', 'none', 'unknown'] as const;
export type MfaKind = (typeof MFA_KINDS)[number];

export const OPERATORS = ['own', 'contractor'] as const;
export type Operator = (typeof OPERATORS)[number];

/** A document that was approved: 運用手順 or 運用ポリシー. */
export type ApprovedDocument = {
  /** Its title and number, or where it is kept. */
  reference: string;
  approvedOn: PlainDate | null;
  /** The evidence file of the request it was approved with. */
  fileId: string | null;
};

/**
 * What a request says about an account and an approval writes into the register. Posts, never persons, are named, so
 * that a transfer is seen. A password has no place here.
 */
export type AccountContent = {
  /** Register entry that this request changes or ends; null for a new one. */
  accountId: string | null;
  platform: Platform | null;
  /** What the platform is called, where it is another one. */
  platformName: string;
  /** アカウント名, as the platform shows it. */
  accountName: string;
  /** @… or the id; '' where the platform has none. */
  handle: string;
  url: string;
  audience: string;
  /** What is published, and what is not. */
  publishedContent: string;
  notPublished: string;
  /** Who posts. */
  posters: string;
  hours: string;
  /** 責任者 (or the head of the section in charge of the content) and the deputy, by their posts. */
  ownerPostId: string | null;
  deputyPostId: string | null;
  /** The contract under which the contractor runs it: its number or title, and its entry where the register has it. */
  contractReference: string;
  contractId: string | null;
  /** The page of the body's own site that lists the account. */
  listingUrl: string;
  statesOperator: Seen;
  linksBack: Seen;
  ownSiteUrl: string;
  custodianPostId: string | null;
};

/** Who answers for an account, as of a day. */
export type OwnerFacts = {
  ownerPostId: string | null;
  /** Who has taken it over. */
  ownerPersonId: string | null;
  /** Whoever holds the post that day and has not left. */
  holderIds: readonly string[];
};

/** 責任者: named, or why there is none. `not-taken-over`: somebody else holds the post by now (引継ぎ待ち). */
export type OwnerStanding = 'in-charge' | 'no-post' | 'vacant' | 'not-taken-over';

export function ownerStanding({ ownerPostId, ownerPersonId, holderIds }: OwnerFacts): OwnerStanding {
  if (ownerPostId === null) return 'no-post';
  if (holderIds.length === 0) return 'vacant';
  return ownerPersonId !== null && holderIds.includes(ownerPersonId) ? 'in-charge' : 'not-taken-over';
}
