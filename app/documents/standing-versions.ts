/** Which version of a document stands: the newest of those that replace each other and are still attached. Pure. */

type Version = { id: string; replacesId: string | null; removed: boolean };

/**
 * For each file that a later one replaces, the version that stands instead.
 * @param versions of one request, in the order they came
 */
export function standingVersions(versions: readonly Version[]): Map<string, string> {
  const standing = new Map<string, string>();
  // From the newest: what replaces a file is known before the file itself is asked for.
  for (const { id, replacesId, removed } of [...versions].reverse()) {
    const stands = standing.get(id) ?? (removed ? undefined : id);
    if (replacesId !== null && stands !== undefined && !standing.has(replacesId)) standing.set(replacesId, stands);
  }
  return standing;
}
