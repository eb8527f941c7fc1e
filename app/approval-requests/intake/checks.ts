/** What several answers of one page must agree on. */
import type { z } from 'zod';
import { messageKey } from '~/platform/input-words';
import type { Platform } from '~/social-media/account';
import { readAccountUrl } from '~/social-media/account-url';

type Check = z.core.CheckFn<unknown>;

export const endNotBeforeStart: Check = ({ value, issues }) => {
  const { startOn, endOn } = value as { startOn: string | null; endOn: string | null };
  if (startOn && endOn && endOn < startOn) {
    issues.push({ code: 'custom', message: messageKey('end-before-start'), path: ['endOn'], input: endOn });
  }
};

/** A section can have one use record only. */
export const eachSectionOnce: Check = ({ value, issues }) => {
  const seen = new Set<unknown>();
  (value as { others?: { unitId?: unknown }[] }).others?.forEach(({ unitId }, index) => {
    if (unitId && seen.has(unitId)) {
      const path = ['others', index, 'unitId'];
      issues.push({ code: 'custom', message: messageKey('chosen-twice'), path, input: unitId });
    }
    seen.add(unitId ?? null);
  });
};

/** "Signed before" and a disclosure before the signature contradict each other: one of them is a slip. */
export const signedBeforeDisclosed: Check = ({ value, issues }) => {
  const { nda, ndaSignedOn, firstDisclosureOn } = value as Record<string, string | null>;
  if (nda === 'before' && ndaSignedOn && firstDisclosureOn && firstDisclosureOn < ndaSignedOn) {
    const path = ['firstDisclosureOn'];
    issues.push({ code: 'custom', message: messageKey('disclosed-before-signed'), path, input: firstDisclosureOn });
  }
};

/** Whoever answers for an account does not stand in for himself. */
export const ownerIsNotDeputy: Check = ({ value, issues }) => {
  const { ownerPostId, deputyPostId } = value as { ownerPostId: string | null; deputyPostId: string | null };
  if (ownerPostId !== null && ownerPostId === deputyPostId) {
    const path = ['deputyPostId'];
    issues.push({ code: 'custom', message: messageKey('chosen-twice'), path, input: deputyPostId });
  }
};

/** The address is one of an account on the chosen platform, and not of something drawn like it. */
export const accountAddress: Check = ({ value, issues }) => {
  const { url, platform, handle } = value as { url: string; platform: Platform | null; handle: string };
  if (url === '') return;
  const read = readAccountUrl(url, platform, handle);
  if (!read.ok) {
    issues.push({ code: 'custom', message: messageKey(`account-url-${read.fault}`), path: ['url'], input: url });
  }
};
