/** The approval that a change or a renewal is looked at against, with its papers and what has lapsed since. */
import { factsIn, type RequestContent, readContent, registerEntryOf } from '~/approval-requests/content';
import { officeDate, type PlainDate } from '~/platform/dates';
import { assess } from '~/policy/assess';
import { changeRulesOf } from '~/policy/changes';
import type { Facts, PolicyProfile } from '~/policy/model';
import { loadProfile } from '~/policy/profiles.repository.server';
import { certificationStanding } from '~/vendors/vendor';
import { listCertifications } from '~/vendors/vendor-details.repository.server';
import type { DbOrTx } from '~db/connection.server';
import type { Earlier, EarlierFile } from './since';

/** Null where the request has none: a new one, or one by another section. Whoever reads the request reads it. */
export async function loadEarlier(db: DbOrTx, content: RequestContent, today: PlainDate): Promise<Earlier | null> {
  const approval = content.earlier;
  if (!approval) return null;
  const [revision, profile, files, certificateLapsed] = await Promise.all([
    db
      .selectFrom('request_revisions as revision')
      .innerJoin('approval_requests as request', 'request.id', 'revision.request_id')
      .select('revision.content')
      .where('revision.id', '=', approval.revisionId)
      .where('request.id', '=', approval.requestId)
      .executeTakeFirst(),
    loadProfile(db, approval.profileKey, approval.profileVersion),
    filesOf(db, approval.requestId),
    isCertificateLapsed(db, content, today),
  ]);
  if (!revision || !profile) throw new Error(`The earlier approval ${approval.revisionId} is not recorded`);
  const before = readContent(revision.content, content.kind);
  return { approval, content: before, profile, assessment: assess(profile, before), files, certificateLapsed };
}

/** What may be confirmed today under the profile of the present request. */
export function confirmationRules(profile: PolicyProfile, today: PlainDate) {
  const { rules, evidenceMonths } = changeRulesOf(profile);
  const certificateKeys = rules
    .filter(({ change, outcome }) => change === 'certification' && outcome !== 'note')
    .flatMap(({ checks }) => checks);
  return { today, evidenceMonths, certificateKeys };
}

/** Taken back ones too: an answer may still name one. */
async function filesOf(db: DbOrTx, requestId: string): Promise<Map<string, EarlierFile>> {
  const rows = await db
    .selectFrom('evidence_files')
    .select(['id', 'digest', 'name', 'media_type', 'kind', 'size', 'uploaded_at', 'first_uploaded_at', 'removed_at'])
    .where('request_id', '=', requestId)
    .execute();
  return new Map(
    rows.map((row) => {
      const firstAt = row.first_uploaded_at ?? row.uploaded_at;
      const { id, digest, name, kind, size } = row;
      const file = { id, digest, name, kind, size, mediaType: row.media_type, firstAt, firstOn: officeDate(firstAt) };
      return [id, { ...file, isThere: row.removed_at === null }] as const;
    }),
  );
}

/** Digests of the files of a request by id, taken back ones too. */
export async function digestsOf(db: DbOrTx, requestId: string): Promise<(fileId: string) => string> {
  const rows = await db
    .selectFrom('evidence_files')
    .select(['id', 'digest'])
    .where('request_id', '=', requestId)
    .execute();
  const digests = new Map(rows.map(({ id, digest }) => [id, digest]));
  return (fileId) => digests.get(fileId) ?? fileId;
}

/** Whether the vendor had certificates of the kind that was answered, and none of them stands today. */
async function isCertificateLapsed(db: DbOrTx, content: RequestContent, today: PlainDate): Promise<boolean> {
  const entryId = registerEntryOf(content);
  if (entryId === null) return false;
  const entry =
    content.kind === 'cloud-service'
      ? await db.selectFrom('cloud_services').select('vendor_id').where('id', '=', entryId).executeTakeFirst()
      : await db.selectFrom('contracts').select('vendor_id').where('id', '=', entryId).executeTakeFirst();
  if (!entry) return false;
  const all = (await listCertifications(db, [entry.vendor_id])).get(entry.vendor_id) ?? [];
  const named = all.filter(({ kind }) => kind === namedIn(factsIn(content)));
  const relevant = named.length > 0 ? named : all;
  const standing = relevant.map((one) => certificationStanding(one, today).standing);
  return standing.length > 0 && standing.every((one) => one === 'lapsed' || one === 'withdrawn');
}

const namedIn = ({ certification }: Partial<Facts>): string | undefined => certification;
