/** Evidence of checks, self-inspections and audits against what the record says of it: the row, and the file. */
import type { DbOrTx } from '~db/connection.server';
import type { EventRef, Findings } from './findings';
import { inParts } from './in-parts';
import type { JsonValue } from './model';
import { differences } from './request-trail';
import type { StoredFiles } from './stored-files.server';
import { fileNames, rowNames, sentences } from './verification-words';
import type { EventObserver } from './verify-events.server';

type Payload = { readonly [key: string]: JsonValue };
type Said = { event: EventRef; payload: Payload; removed: EventRef | null };

const BATCH = 500;

/** Gathers what is said of each file; a check has a few, so all of them fit into memory. */
export class CheckFileCheck implements EventObserver {
  readonly counts = { checkFiles: 0 };
  private readonly said = new Map<string, Said>();

  constructor(
    private readonly db: DbOrTx,
    private readonly findings: Findings,
    private readonly files: StoredFiles,
  ) {}

  async event(event: EventRef, payload: Payload): Promise<void> {
    const { fileId } = payload;
    if (typeof fileId !== 'string') return;
    if (event.type === 'check-file-added') this.said.set(fileId, { event, payload, removed: null });
    const known = this.said.get(fileId);
    if (event.type === 'check-file-removed' && known) known.removed = event;
  }

  async end(): Promise<void> {
    const present = new Set<string>();
    for await (const rows of inParts((after) => this.rowsAfter(after))) {
      for (const row of rows) {
        present.add(row.id);
        await this.checkRow(row);
      }
    }
    this.counts.checkFiles = present.size;
    for (const [id, { event }] of this.said) {
      if (!present.has(id)) {
        this.findings.misfit('check-file', sentences.rowMissing(rowNames.checkFile, id, event), event);
      }
    }
  }

  private rowsAfter(after: string) {
    return this.db
      .selectFrom('check_files')
      .select(['id', 'check_id', 'digest', 'name', 'size', 'removed_at'])
      .where('id', '>', after)
      .orderBy('id')
      .limit(BATCH)
      .execute();
  }

  private async checkRow(row: Row): Promise<void> {
    const { findings } = this;
    const said = this.said.get(row.id);
    if (!said) {
      findings.misfit('check-file', sentences.checkFileUnrecorded(row.id, row.check_id), null);
      return;
    }
    const { event, payload, removed } = said;
    const { id, size, removed_at, digest, name } = row;
    const fields = differences(
      { digest: payload.digest, name: payload.name, size: payload.size },
      { digest, name, size: Number(size) },
    );
    if (event.stream !== `periodic-check:${row.check_id}`) fields.push('check_id');
    if (fields.length > 0) {
      findings.misfit('check-file', sentences.rowDiffers(rowNames.checkFile, id, fields, event), event);
    }
    if ((removed_at !== null) !== (removed !== null)) {
      const place = removed ?? event;
      findings.misfit('check-file', sentences.rowDiffers(rowNames.checkFile, id, ['removed_at'], place), place);
    }
    const file = { kind: 'check-file', what: fileNames.evidence, name, digest } as const;
    await this.files.check({ ...file, event, removed: removed_at !== null });
  }
}

type Row = Awaited<ReturnType<CheckFileCheck['rowsAfter']>>[number];
