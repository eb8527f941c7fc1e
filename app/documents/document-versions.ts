/** Which file is a former version of which, within one request. Pure. */

export type Version = { id: string; replacesId: string | null; removed: boolean };

export type VersionFault = 'no-such-version' | 'replaces-itself' | 'replaced-already';

/**
 * What is wrong with `fileId` (null: a file that is being added) replacing `formerId`. Versions of a document are one
 * line: each replaces one at most, and is replaced by one at most of those that are still attached.
 */
export function versionFault(files: readonly Version[], fileId: string | null, formerId: string): VersionFault | null {
  if (formerId === fileId) return 'replaces-itself';
  const byId = new Map(files.map((file) => [file.id, file]));
  const former = byId.get(formerId);
  if (!former) return 'no-such-version';
  const seen = new Set<string>();
  for (let at: string | null = formerId; at !== null && !seen.has(at); at = byId.get(at)?.replacesId ?? null) {
    if (at === fileId) return 'replaces-itself';
    seen.add(at);
  }
  const isTaken = files.some((file) => file.replacesId === formerId && file.id !== fileId && !file.removed);
  return isTaken ? 'replaced-already' : null;
}
