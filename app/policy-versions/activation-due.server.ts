/** 施行の決裁 as something that falls due: for the CISO, else for 統括. */
import { arise, type Context } from '~/obligations/arise.server';
import { finish } from '~/obligations/end.server';
import { openObligationsOf } from '~/obligations/obligations.repository.server';
import { firstPostWith } from '~/obligations/owners';
import type { Organisation } from '~/people/organisation';
import { loadOrganisation } from '~/people/organisation.repository.server';
import { officeDate } from '~/platform/dates';
import type { Text } from '~/platform/text';
import type { Tx } from '~db/connection.server';
import type { Activation } from './activations.repository.server';
import { decisionTitle } from './words';

const SUBJECT = 'policy-activation';

/** Who is asked; null where nobody holds a post that could decide. */
export const decidingPost = (organisation: Organisation) =>
  firstPostWith(organisation, ['ciso', 'chief-security-officer']);

type Asked = Pick<Activation, 'id' | 'key' | 'version' | 'inForceFrom'> & { name: Text };

/** To be decided by the day on which it is to hold. */
export async function decisionDue(
  tx: Tx,
  { id, key, version, inForceFrom, name }: Asked,
  context: Context,
): Promise<void> {
  const post = decidingPost(await loadOrganisation(tx, officeDate(context.now)));
  if (!post) return;
  const due = {
    kind: 'policy-activation',
    subject: { type: SUBJECT, id, name: `${name.ja} ${version}` },
    occurrence: 'decision',
    title: decisionTitle(name, version),
    ownerPostId: post.id,
    unitId: post.unitId,
    dueOn: inForceFrom,
    source: `policy:${key}`,
  } as const;
  await arise(tx, [due], context, { announce: true });
}

export async function decisionDone(tx: Tx, id: string, note: string, context: Context): Promise<void> {
  const open = await openObligationsOf(tx, SUBJECT, [id], { lock: true });
  for (const obligation of open.get(id) ?? [])
    await finish(tx, obligation, { status: 'done', note, evidence: '' }, context);
}
