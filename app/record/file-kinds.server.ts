/** Every kind of file whose row stands by itself: where it is, and what the record says of it. */
import { type RawBuilder, sql } from 'kysely';
import type { Text } from '~/platform/text';
import type { DbOrTx } from '~db/connection.server';
import type { EventRef, FindingKind } from './findings';
import type { JsonValue } from './model';
import { fileNames, rowNames } from './verification-words';

type Payload = { readonly [key: string]: JsonValue };
type Fields = Record<string, JsonValue | undefined>;

export type FileRow = {
  id: string;
  /** Names under which an older record may know it. */
  otherwise: readonly string[];
  /** What it belongs to. */
  holder: string;
  name: string;
  digest: string;
  /** What is compared with what was recorded. */
  stored: Record<string, JsonValue>;
  status: string;
  /** Taken out since: then the file may be gone. */
  removed: boolean;
};

export type FileKind = {
  counted: 'signedCopies' | 'checkFiles' | 'attachedFiles';
  row: FindingKind;
  file: FindingKind;
  rowName: Text;
  fileName: (typeof fileNames)[keyof typeof fileNames];
  /** The event that brings a file, and what each event makes of it. */
  added: string;
  statusAfter: Readonly<Record<string, string>>;
  statusColumn: string;
  idIn: (payload: Payload) => string | null;
  saidOf: (event: EventRef, payload: Payload) => Fields;
  rowsAfter: (db: DbOrTx, after: string) => Promise<FileRow[]>;
};

const BATCH = 500;
const text = (value: JsonValue | undefined): string | null => (typeof value === 'string' ? value : null);
const idOf = ({ stream }: EventRef): string => stream.slice(stream.indexOf(':') + 1);

/** Signed copies of contracts, and how each was decided. */
const signedCopies: FileKind = {
  counted: 'signedCopies',
  row: 'signed-copy',
  file: 'signed-copy-file',
  rowName: rowNames.signedCopy,
  fileName: fileNames.signedCopy,
  added: 'signed-copy-recorded',
  statusAfter: {
    'signed-copy-recorded': 'waiting',
    'signed-copy-compared': 'compared',
    'signed-copy-returned': 'returned',
    'contract-concluded': 'concluded',
  },
  statusColumn: 'status',
  idIn: ({ copyId }) => text(copyId),
  saidOf: (event, payload) => ({
    contract_id: idOf(event),
    number: payload.number,
    request_id: payload.requestId,
    revision_id: payload.revisionId,
    reviewed_file_id: payload.reviewedFileId,
    reviewed_digest: payload.reviewedDigest,
    signed_digest: payload.signedDigest,
    signed_name: payload.name,
    signed_size: payload.size,
    signed_on: payload.signedOn,
    parties: payload.parties,
  }),
  async rowsAfter(db, after) {
    const rows = await db
      .selectFrom('contract_conclusions')
      .select(['id', 'contract_id', 'number', 'status', 'request_id', 'revision_id', 'reviewed_file_id'])
      .select(['reviewed_digest', 'signed_digest', 'signed_name', 'signed_size', 'signed_on', 'parties'])
      .where('id', '>', after)
      .orderBy('id')
      .limit(BATCH)
      .execute();
    return rows.map(({ id, status, ...row }) => ({
      id,
      otherwise: [],
      holder: `contract:${row.contract_id}`,
      name: row.signed_name,
      digest: row.signed_digest,
      stored: { ...row, signed_size: Number(row.signed_size), parties: readParties(row.parties) },
      status,
      removed: false,
    }));
  },
};

function readParties(parties: string): JsonValue {
  try {
    return JSON.parse(parties) as JsonValue;
  } catch {
    return null;
  }
}

/** Evidence of checks, self-inspections and audits, which can be taken back before it is sent. */
const checkFiles: FileKind = {
  counted: 'checkFiles',
  row: 'check-file',
  file: 'check-file',
  rowName: rowNames.checkFile,
  fileName: fileNames.evidence,
  added: 'check-file-added',
  statusAfter: { 'check-file-added': 'there', 'check-file-removed': 'removed' },
  statusColumn: 'removed_at',
  idIn: ({ fileId }) => text(fileId),
  saidOf: (event, { digest, name, size }) => ({ digest, name, size, check_id: idOf(event) }),
  async rowsAfter(db, after) {
    const rows = await db
      .selectFrom('check_files')
      .select(['id', 'check_id', 'digest', 'name', 'size', 'removed_at'])
      .where('id', '>', after)
      .orderBy('id')
      .limit(BATCH)
      .execute();
    return rows.map(({ id, check_id, digest, name, size, removed_at }) => ({
      id,
      otherwise: [],
      holder: `periodic-check:${check_id}`,
      name,
      digest,
      stored: { digest, name, size: Number(size), check_id },
      status: removed_at === null ? 'there' : 'removed',
      removed: removed_at !== null,
    }));
  },
};

type AttachedRow = { id: string; holder: string; digest: string; name: string; size: number };

/** Papers behind something in a register: never changed, never taken away. */
function attached(
  event: string,
  said: string,
  { rowName, rows }: { rowName: Text; rows: (after: string) => RawBuilder<AttachedRow> },
): FileKind {
  return {
    counted: 'attachedFiles',
    row: 'attached-file',
    file: 'attached-file',
    rowName,
    fileName: fileNames.attached,
    added: event,
    statusAfter: { [event]: 'there' },
    statusColumn: 'id',
    // Papers that were attached before their rows were named in the record are found by what they are.
    idIn: (payload) => text(payload.fileId) ?? `${text(payload[said])}/${text(payload.digest)}`,
    saidOf: (_, payload) => ({
      holder: payload[said],
      digest: payload.digest,
      name: payload.name,
      size: payload.size,
    }),
    async rowsAfter(db, after) {
      const found = await sql`${rows(after)} order by id limit ${sql.lit(BATCH)}`.execute(db);
      return (found.rows as AttachedRow[]).map(({ id, holder, digest, name, size }) => ({
        id,
        otherwise: [`${holder}/${digest}`],
        holder,
        name,
        digest,
        stored: { holder, digest, name, size: Number(size) },
        status: 'there',
        removed: false,
      }));
    },
  };
}

export const FILE_KINDS: readonly FileKind[] = [
  signedCopies,
  checkFiles,
  attached('ending-file-attached', 'proofId', {
    rowName: rowNames.proofFile,
    rows: (after) => sql`select id, proof_id as holder, digest, name, size from ending_proof_files where id > ${after}`,
  }),
  attached('change-file-attached', 'noteId', {
    rowName: rowNames.noteFile,
    rows: (after) => sql`select id, note_id as holder, digest, name, size from change_note_files where id > ${after}`,
  }),
  attached('movement-file-attached', 'movementId', {
    rowName: rowNames.movementFile,
    rows: (after) => sql`select id, movement_id as holder, digest, name, size from movement_files where id > ${after}`,
  }),
  attached('training-file-attached', 'trainingId', {
    rowName: rowNames.trainingFile,
    rows: (after) => sql`select id, training_id as holder, digest, name, size from training_files where id > ${after}`,
  }),
];
