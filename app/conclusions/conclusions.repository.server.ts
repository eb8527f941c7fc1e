/** 締結 as rows: signed copies of contracts, what was accepted, and what each is compared with. */
import type { Selectable } from 'kysely';
import { readContract, type StoredContract } from '~/contracts/contract.repository.server';
import type { PlainDate } from '~/platform/dates';
import type { Status } from '~/workflow/model';
import type { DbOrTx, Tx } from '~db/connection.server';
import type { ContractConclusionsTable } from '~db/schema/contracts';
import type { ConclusionStatus, EyeReason, TiedDifference } from './model';

/** Pages without text, by the document in which they are. */
export type EyePages = { reviewed: number[]; signed: number[] };
export type Person = { id: string; name: string; post: string };

export type SignedCopy = {
  id: string;
  contractId: string;
  number: number;
  status: ConclusionStatus;
  version: number;
  requestId: string;
  revisionId: string;
  reviewedFileId: string;
  reviewedDigest: string;
  signedDigest: string;
  name: string;
  mediaType: string;
  size: number;
  signedOn: PlainDate;
  parties: string[];
  ndaSignedOn: PlainDate | null;
  recordedBy: Person;
  recordedAt: Date;
  /** Empty until it was compared, and where only a person can compare. */
  differences: TiedDifference[];
  eyeReason: EyeReason | null;
  eyePages: EyePages;
  comparedAt: Date | null;
  byEye: { statement: string; person: Person; at: Date } | null;
  closed: { person: Person; at: Date; note: string } | null;
};

const NO_PAGES: EyePages = { reviewed: [], signed: [] };

const read = (row: Selectable<ContractConclusionsTable>): SignedCopy => ({
  id: row.id,
  contractId: row.contract_id,
  number: row.number,
  status: row.status as ConclusionStatus,
  version: row.version,
  requestId: row.request_id,
  revisionId: row.revision_id,
  reviewedFileId: row.reviewed_file_id,
  reviewedDigest: row.reviewed_digest,
  signedDigest: row.signed_digest,
  name: row.signed_name,
  mediaType: row.signed_media_type,
  size: Number(row.signed_size),
  signedOn: row.signed_on,
  parties: JSON.parse(row.parties) as string[],
  ndaSignedOn: row.nda_signed_on,
  recordedBy: { id: row.recorded_by, name: row.recorded_by_name, post: row.recorded_by_post },
  recordedAt: row.recorded_at,
  differences: row.differences === null ? [] : (JSON.parse(row.differences) as TiedDifference[]),
  eyeReason: row.eye_reason as EyeReason | null,
  eyePages: row.eye_pages === null ? NO_PAGES : (JSON.parse(row.eye_pages) as EyePages),
  comparedAt: row.compared_at,
  byEye:
    row.eye_statement === null || row.eye_by === null || row.eye_at === null
      ? null
      : {
          statement: row.eye_statement,
          person: { id: row.eye_by, name: row.eye_by_name, post: row.eye_by_post },
          at: row.eye_at,
        },
  closed:
    row.closed_by === null || row.closed_at === null
      ? null
      : {
          person: { id: row.closed_by, name: row.closed_by_name, post: row.closed_by_post },
          at: row.closed_at,
          note: row.close_note ?? '',
        },
});

/** The contract without a lock; null where there is none. Does not ask who may see it. */
export async function findContract(
  db: DbOrTx,
  id: string,
): Promise<(StoredContract & { vendorName: string; unitName: { ja: string; en: string } }) | null> {
  const row = await db
    .selectFrom('contracts as contract')
    .innerJoin('vendors as vendor', 'vendor.id', 'contract.vendor_id')
    .innerJoin('organisation_units as unit', 'unit.id', 'contract.unit_id')
    .selectAll('contract')
    .select(['vendor.name as vendor_name', 'unit.name_ja as unit_ja', 'unit.name_en as unit_en'])
    .where('contract.id', '=', id)
    .executeTakeFirst();
  return row
    ? { ...readContract(row), vendorName: row.vendor_name, unitName: { ja: row.unit_ja, en: row.unit_en } }
    : null;
}

/** Applicants and co-authors of every request that the contract comes from. */
export async function authorsOf(db: DbOrTx, contractId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('contract_requests as tie')
    .innerJoin('participations as part', 'part.request_id', 'tie.request_id')
    .select('part.person_id')
    .distinct()
    .where('tie.contract_id', '=', contractId)
    .where('part.part', '=', 'author')
    .execute();
  return rows.map((row) => row.person_id);
}

export type ApprovedRequest = {
  id: string;
  number: string;
  title: string;
  status: Status;
  /** What was approved; null where nothing ever was. */
  revisionId: string | null;
  decidedAt: Date | null;
};

/** The approval that a signed copy has to agree with: the last one that did not end the contract. */
export async function approvedRequestOf(
  db: DbOrTx,
  contractId: string,
  { lock = false }: { lock?: boolean } = {},
): Promise<ApprovedRequest | null> {
  const row = await db
    .selectFrom('contract_requests as tie')
    .innerJoin('approval_requests as request', 'request.id', 'tie.request_id')
    .select(['request.id', 'request.number', 'request.title', 'request.status'])
    .select(['request.standing_revision_id as revisionId', 'request.decided_at as decidedAt'])
    .where('tie.contract_id', '=', contractId)
    .where('request.purpose', '<>', 'termination')
    .orderBy('request.decided_at', 'desc')
    .orderBy('tie.tied_at', 'desc')
    .orderBy('request.id', 'desc')
    .limit(1)
    .$if(lock, (query) => query.forUpdate())
    .executeTakeFirst();
  return row ? { ...row, status: row.status as Status } : null;
}

export type ReviewedDocument = { id: string; digest: string; name: string; kind: string; mediaType: string };

/** Papers of a contract first, the newest version of each before older ones. */
const MAIN_KINDS = ['contract', 'agreement', 'terms', 'nda', 'specification', 'sla'];

/** The documents that the decision rested on: there when it was made, and not replaced by a newer version then. */
export async function reviewedDocuments(db: DbOrTx, request: ApprovedRequest): Promise<ReviewedDocument[]> {
  const { decidedAt } = request;
  if (decidedAt === null) return [];
  const rows = await db
    .selectFrom('evidence_files')
    .select(['id', 'digest', 'name', 'kind', 'media_type as mediaType', 'replaces_id'])
    .where('request_id', '=', request.id)
    .where('uploaded_at', '<=', decidedAt)
    .where((where) => where.or([where('removed_at', 'is', null), where('removed_at', '>', decidedAt)]))
    .orderBy('id', 'desc')
    .execute();
  const replaced = new Set(rows.map((row) => row.replaces_id));
  const order = ({ kind }: { kind: string }) =>
    (MAIN_KINDS.indexOf(kind) + MAIN_KINDS.length + 1) % (MAIN_KINDS.length + 1);
  return rows
    .filter((row) => !replaced.has(row.id))
    .map(({ replaces_id, ...row }) => row)
    .sort((a, b) => order(a) - order(b));
}

const copies = (db: DbOrTx) => db.selectFrom('contract_conclusions').selectAll();

/** Every signed copy of a contract, newest first. */
export async function listCopies(db: DbOrTx, contractId: string): Promise<SignedCopy[]> {
  const rows = await copies(db).where('contract_id', '=', contractId).orderBy('number', 'desc').limit(100).execute();
  return rows.map(read);
}

/** Locked, the row is that of this moment and not that of the transaction's snapshot. */
export async function findCopy(
  db: DbOrTx,
  { contractId, copyId }: { contractId: string; copyId: string },
  { lock = false }: { lock?: boolean } = {},
): Promise<SignedCopy | null> {
  const row = await copies(db)
    .where('id', '=', copyId)
    .where('contract_id', '=', contractId)
    .$if(lock, (query) => query.forUpdate())
    .executeTakeFirst();
  return row ? read(row) : null;
}

/** Copies whose text waits to be compared, in the order they came. */
export async function waitingCopies(db: DbOrTx, most: number): Promise<SignedCopy[]> {
  const rows = await copies(db)
    .where('status', '=', 'waiting')
    .orderBy('recorded_at')
    .orderBy('id')
    .limit(most)
    .execute();
  return rows.map(read);
}

export type NewCopy = Pick<
  SignedCopy,
  | 'id'
  | 'contractId'
  | 'requestId'
  | 'revisionId'
  | 'reviewedFileId'
  | 'reviewedDigest'
  | 'signedDigest'
  | 'name'
  | 'mediaType'
  | 'size'
  | 'signedOn'
  | 'parties'
  | 'ndaSignedOn'
  | 'recordedBy'
  | 'recordedAt'
>;

/** Adds a copy behind those there are. The contract is locked. */
export async function insertCopy(tx: Tx, copy: NewCopy): Promise<number> {
  const last = await tx
    .selectFrom('contract_conclusions')
    .select('number')
    .where('contract_id', '=', copy.contractId)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
  const number = (last?.number ?? 0) + 1;
  await tx
    .insertInto('contract_conclusions')
    .values({
      id: copy.id,
      contract_id: copy.contractId,
      number,
      status: 'waiting',
      open_slot: 1,
      request_id: copy.requestId,
      revision_id: copy.revisionId,
      reviewed_file_id: copy.reviewedFileId,
      reviewed_digest: copy.reviewedDigest,
      signed_digest: copy.signedDigest,
      signed_name: copy.name,
      signed_media_type: copy.mediaType,
      signed_size: copy.size,
      signed_on: copy.signedOn,
      parties: JSON.stringify(copy.parties),
      nda_signed_on: copy.ndaSignedOn,
      recorded_by: copy.recordedBy.id,
      recorded_by_name: copy.recordedBy.name,
      recorded_by_post: copy.recordedBy.post,
      recorded_at: copy.recordedAt,
    })
    .execute();
  return number;
}

type Versioned = { id: string; version: number };

const change = (tx: Tx, { id, version }: Versioned) =>
  tx
    .updateTable('contract_conclusions')
    .set({ version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version);

const isOne = ({ numUpdatedRows }: { numUpdatedRows: bigint }): boolean => numUpdatedRows === 1n;

export type Compared = {
  method: string;
  differences: string;
  count: number;
  eyeReason: EyeReason | null;
  eyePages: EyePages;
};

/** False when somebody was first. */
export const markCompared = async (tx: Tx, copy: Versioned, compared: Compared, now: Date): Promise<boolean> =>
  isOne(
    await change(tx, copy)
      .set({
        status: 'compared',
        method: compared.method,
        differences: compared.differences,
        difference_count: compared.count,
        eye_reason: compared.eyeReason,
        eye_pages: JSON.stringify(compared.eyePages),
        compared_at: now,
      })
      .where('status', '=', 'waiting')
      .executeTakeFirst(),
  );

/** Only counts the version on: what is written stands in another table. */
export const touchCopy = async (tx: Tx, copy: Versioned): Promise<boolean> =>
  isOne(await change(tx, copy).executeTakeFirst());

export const markComparedByEye = async (
  tx: Tx,
  copy: Versioned,
  statement: string,
  by: Person,
  now: Date,
): Promise<boolean> =>
  isOne(
    await change(tx, copy)
      .set({ eye_statement: statement, eye_by: by.id, eye_by_name: by.name, eye_by_post: by.post, eye_at: now })
      .executeTakeFirst(),
  );

/** Taken or sent back; from then on the contract may have another copy. */
export const closeCopy = async (
  tx: Tx,
  copy: Versioned,
  status: 'returned' | 'concluded',
  { by, note }: { by: Person; note: string },
  now: Date,
): Promise<boolean> =>
  isOne(
    await change(tx, copy)
      .set({
        status,
        open_slot: null,
        closed_by: by.id,
        closed_by_name: by.name,
        closed_by_post: by.post,
        closed_at: now,
        close_note: note,
      })
      .executeTakeFirst(),
  );

export type Acceptance = { difference: number; reason: string; person: Person; at: Date };

export async function listAcceptances(db: DbOrTx, copyIds: readonly string[]): Promise<Map<string, Acceptance[]>> {
  const found = new Map<string, Acceptance[]>();
  if (copyIds.length === 0) return found;
  const rows = await db
    .selectFrom('conclusion_acceptances')
    .selectAll()
    .where('conclusion_id', 'in', copyIds)
    .orderBy('difference')
    .execute();
  for (const row of rows) {
    const acceptance = {
      difference: row.difference,
      reason: row.reason,
      person: { id: row.person_id, name: row.person_name, post: row.person_post },
      at: row.accepted_at,
    };
    found.set(row.conclusion_id, [...(found.get(row.conclusion_id) ?? []), acceptance]);
  }
  return found;
}

export async function insertAcceptances(
  tx: Tx,
  copyId: string,
  { differences, reason, by }: { differences: readonly number[]; reason: string; by: Person },
  now: Date,
): Promise<void> {
  await tx
    .insertInto('conclusion_acceptances')
    .values(
      differences.map((difference) => ({
        conclusion_id: copyId,
        difference,
        reason,
        person_id: by.id,
        person_name: by.name,
        person_post: by.post,
        accepted_at: now,
      })),
    )
    .execute();
}
