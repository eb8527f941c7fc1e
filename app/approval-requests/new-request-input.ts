import { z } from 'zod';
import { idSchema } from '~/platform/ids';
import { optionalChoice, optionalId, singleLine } from '~/platform/input';
import { messageKey } from '~/platform/input-words';
import { looksLikeCredential } from '~/social-media/credential-text';

const common = {
  submissionKey: idSchema,
  owningUnitId: optionalId().pipe(z.string({ error: messageKey('choose-one') })),
};
const purpose = z.enum(['new', 'change', 'renewal', 'termination']).default('new');
const name = singleLine(200).default('');
const entry = z.string().default('').pipe(optionalId());

const contract = { ...common, purpose, title: name, vendorName: name, contractId: entry };
/** A new account, or one of the register of which it is said what changes. */
const account = z
  .strictObject({
    kind: z.literal('social-media-account'),
    ...common,
    accountId: entry,
    change: optionalChoice(['purpose', 'owner', 'end']),
    accountName: name.refine((typed) => !looksLikeCredential(typed), { error: messageKey('looks-like-credential') }),
  })
  .transform(({ accountId, change, accountName, ...rest }, context) => {
    if (accountId === null) return { ...rest, accountId, accountName, change: 'new' as const };
    if (change !== null) return { ...rest, accountId, change };
    context.issues.push({ code: 'custom', message: messageKey('choose-one'), path: ['change'], input: change });
    return z.NEVER;
  });

const forms = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('cloud-service'),
    ...common,
    purpose,
    serviceName: name,
    vendorName: name,
    cloudServiceId: entry,
  }),
  z.strictObject({ kind: z.literal('outsourcing'), ...contract }),
  z.strictObject({ kind: z.literal('designated-manager'), ...contract }),
  z.strictObject({
    kind: z.literal('subcontracting'),
    ...common,
    vendorName: name,
    contractId: optionalId().pipe(z.string({ error: messageKey('choose-one') })),
    parentSubcontractId: entry,
    subcontractId: entry,
  }),
  account,
]);

/** What opens a draft: the pages before it send it with what was typed there. A form without a kind is about a service. */
export const newRequestSchema = z.preprocess(
  (sent) =>
    sent !== null && typeof sent === 'object' && !('kind' in sent) ? { ...sent, kind: 'cloud-service' } : sent,
  forms,
);
