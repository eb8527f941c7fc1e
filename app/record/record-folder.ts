import path from 'node:path';

/** Where keys, heads and verifications of the record lie: outside the database. */
export const recordFolder = (dataDir: string): string => path.join(dataDir, 'record');
