/** Signed copies of contracts against what the record says of them: the row, how it was decided, and the file. */
import type { DbOrTx } from '~db/connection.server';
import type { EventRef, Findings } from './findings';
import { inParts } from './in-parts';
import type { JsonValue } from './model';
import { differences } from './request-trail';
import type { StoredFiles } from './stored-files.server';
import { fileNames, rowNames, sentences } from './verification-words';
import type { EventObserver } from './verify-events.server';

type Payload = { readonly [key: string]: JsonValue };
type Said = { event: EventRef; payload: Payload; status: { event: EventRef; value: string } };

const BATCH = 200;

/** What an event makes of a copy. */
const STATUS_AFTER: Readonly<Record<string, string>> = {
  'signed-copy-recorded': 'waiting',
  'signed-copy-compared': 'compared',
  'signed-copy-returned': 'returned',
  'contract-concluded': 'concluded',
};

/** Gathers what is said of each copy; contracts have one or two, so all of them fit into memory. */
export class SignedCopyCheck implements EventObserver {
  readonly counts = { signedCopies: 0 };
  private readonly said = new Map<string, Said>();

  constructor(
    private readonly db: DbOrTx,
    private readonly findings: Findings,
    private readonly files: StoredFiles,
  ) {}

  async event(event: EventRef, payload: Payload): Promise<void> {
    const value = STATUS_AFTER[event.type];
    const { copyId } = payload;
    if (value === undefined || typeof copyId !== 'string') return;
    const status = { event, value };
    const known = this.said.get(copyId);
    if (known) known.status = status;
    else if (event.type === 'signed-copy-recorded') this.said.set(copyId, { event, payload, status });
  }

  async end(): Promise<void> {
    const present = new Set<string>();
    for await (const rows of inParts((after) => this.rowsAfter(after))) {
      for (const row of rows) {
        present.add(row.id);
        await this.checkRow(row);
      }
    }
    this.counts.signedCopies = present.size;
    for (const [id, { event }] of this.said) {
      if (!present.has(id)) {
        this.findings.misfit('signed-copy', sentences.rowMissing(rowNames.signedCopy, id, event), event);
      }
    }
  }

  private rowsAfter(after: string) {
    return this.db
      .selectFrom('contract_conclusions')
      .select(['id', 'contract_id', 'number', 'status', 'request_id', 'revision_id', 'reviewed_file_id'])
      .select(['reviewed_digest', 'signed_digest', 'signed_name', 'signed_size', 'signed_on', 'parties'])
      .where('id', '>', after)
      .orderBy('id')
      .limit(BATCH)
      .execute();
  }

  private async checkRow(row: Row): Promise<void> {
    const { findings } = this;
    const said = this.said.get(row.id);
    if (!said) {
      findings.misfit('signed-copy', sentences.rowUnrecorded(rowNames.signedCopy, row.id, row.request_id), null);
      return;
    }
    const { event, payload, status } = said;
    const { id, signed_size, parties, ...plain } = row;
    const fields = differences(saidOfCopy(event, payload), {
      ...plain,
      signed_size: Number(signed_size),
      parties: readParties(parties),
    });
    if (fields.length > 0) {
      findings.misfit('signed-copy', sentences.rowDiffers(rowNames.signedCopy, id, fields, event), event);
    }
    if (row.status !== status.value) {
      const text = sentences.rowDiffers(rowNames.signedCopy, id, ['status'], status.event);
      findings.misfit('signed-copy', text, status.event);
    }
    const file = { name: row.signed_name, digest: row.signed_digest, what: fileNames.signedCopy };
    await this.files.check({ kind: 'signed-copy-file', ...file, event, removed: false });
  }
}

type Row = Awaited<ReturnType<SignedCopyCheck['rowsAfter']>>[number];

/** What a `signed-copy-recorded` event says of its row. */
const saidOfCopy = ({ stream }: EventRef, payload: Payload) => ({
  contract_id: stream.slice(stream.indexOf(':') + 1),
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
});

function readParties(text: string): JsonValue {
  try {
    return JSON.parse(text) as JsonValue;
  } catch {
    return null;
  }
}
