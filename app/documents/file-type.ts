/** What may be attached as evidence, and how it is shown. Pure; the type itself is found in the bytes. */

export const EVIDENCE_TYPES = ['pdf', 'docx', 'xlsx', 'png', 'jpeg', 'csv'] as const;
export type EvidenceType = (typeof EVIDENCE_TYPES)[number];

/** 50 MB for each file, in bytes. */
export const LARGEST_FILE = 50 * 1024 * 1024;
export const MOST_FILES_AT_ONCE = 10;

const TYPES: Record<EvidenceType, { mediaType: string; extensions: readonly [string, ...string[]] }> = {
  pdf: { mediaType: 'application/pdf', extensions: ['pdf'] },
  docx: {
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    extensions: ['docx'],
  },
  xlsx: { mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', extensions: ['xlsx'] },
  png: { mediaType: 'image/png', extensions: ['png'] },
  jpeg: { mediaType: 'image/jpeg', extensions: ['jpg', 'jpeg'] },
  csv: { mediaType: 'text/csv', extensions: ['csv'] },
};

export const mediaTypeOf = (type: EvidenceType): string => TYPES[type].mediaType;
export const extensionsOf = (type: EvidenceType): readonly [string, ...string[]] => TYPES[type].extensions;

/** The type that a stored media type stands for; null for one that is none of ours. */
export const typeOfMedia = (mediaType: string): EvidenceType | null =>
  EVIDENCE_TYPES.find((type) => TYPES[type].mediaType === mediaType) ?? null;

/** Whether the text of such a file is read. */
export const isReadable = (mediaType: string): boolean => ['pdf', 'docx'].includes(typeOfMedia(mediaType) ?? '');

/** For the file chooser of the browser; a hint and no check. */
export const ACCEPT = EVIDENCE_TYPES.flatMap((type) => [`.${TYPES[type].extensions.join(',.')}`]).join(',');
