/** What a file is, from its bytes. Its name and what the browser says of it count for nothing. */
import { open } from 'node:fs/promises';
import { fileTypeFromFile } from 'file-type';
import type { CsvCheck } from './csv-check';
import type { EvidenceType } from './file-type';

const BY_MEDIA_TYPE: Record<string, EvidenceType> = {
  'application/pdf': 'pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
  'image/png': 'png',
  'image/apng': 'png',
  'image/jpeg': 'jpeg',
};
const COMPOUND_FILE = 'application/x-cfb';

/** The type of the file at `path`, or null for one that is not accepted. `csv` has seen all of its bytes. */
export async function detectType(path: string, csv: CsvCheck, name: string): Promise<EvidenceType | null> {
  // A damaged file must be refused or kept, never break the upload.
  const found = await fileTypeFromFile(path).catch(() => undefined);
  if (!found) return csv.isCsv() ? 'csv' : null;
  if (found.mime === COMPOUND_FILE) return (await isEncryptedOffice(path)) ? typeInside(name) : null;
  return BY_MEDIA_TYPE[found.mime] ?? null;
}

/** The name of the stream in which Office keeps a document with a password (MS-OFFCRYPTO 2.3.4.4). */
const ENCRYPTED_PACKAGE = Buffer.from('EncryptedPackage', 'utf16le');
const PIECE = 1024 * 1024;

/** An old .doc or .xls is a compound file too, but has no such stream. */
async function isEncryptedOffice(path: string): Promise<boolean> {
  const file = await open(path, 'r');
  try {
    const buffer = Buffer.alloc(PIECE + ENCRYPTED_PACKAGE.length);
    for (let at = 0; ; at += PIECE) {
      const { bytesRead } = await file.read(buffer, 0, buffer.length, at);
      if (buffer.subarray(0, bytesRead).includes(ENCRYPTED_PACKAGE)) return true;
      if (bytesRead < buffer.length) return false;
    }
  } finally {
    await file.close();
  }
}

/** Nobody without the password can tell which of the two it is: only here the name decides. */
const typeInside = (name: string): EvidenceType => (/\.xlsx$/i.test(name) ? 'xlsx' : 'docx');
