import type { Matter } from '~/people/deputy-scope';
import type { RequestKind } from '~/policy/model';
import { loadProfile } from '~/policy/profiles.repository.server';
import type { DbOrTx } from '~db/connection.server';

type Row = { kind: string; profile_key: string; profile_version: string; confidentiality_rank: number | null };

/** What deputies may be limited to. Profiles are kept in memory once they were read. */
export async function matterOf(db: DbOrTx, row: Row): Promise<Matter> {
  const profile = await loadProfile(db, row.profile_key, row.profile_version);
  return {
    kind: row.kind as RequestKind,
    scheme: profile?.classification.key ?? '',
    classRank: row.confidentiality_rank,
  };
}
