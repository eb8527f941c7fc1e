/** Rows of files against what the record says of them: the row, what became of it, and the file in the store. */
import type { DbOrTx } from '~db/connection.server';
import type { FileKind, FileRow } from './file-kinds.server';
import type { EventRef, Findings } from './findings';
import { inParts } from './in-parts';
import type { JsonValue } from './model';
import { differences } from './request-trail';
import type { StoredFiles } from './stored-files.server';
import { sentences } from './verification-words';
import type { EventObserver } from './verify-events.server';

type Payload = { readonly [key: string]: JsonValue };
type Said = { event: EventRef; payload: Payload; status: { event: EventRef; value: string } };

/** Gathers what is said of each file of one kind; there are a few for each entry, so all of them fit into memory. */
export class FileCheck implements EventObserver {
  count = 0;
  private readonly said = new Map<string, Said>();

  constructor(
    readonly kind: FileKind,
    private readonly db: DbOrTx,
    private readonly findings: Findings,
    private readonly files: StoredFiles,
  ) {}

  async event(event: EventRef, payload: Payload): Promise<void> {
    const value = this.kind.statusAfter[event.type];
    const id = value === undefined ? null : this.kind.idIn(payload);
    if (value === undefined || id === null) return;
    const status = { event, value };
    const known = this.said.get(id);
    if (event.type !== this.kind.added) {
      if (known) known.status = status;
    } else if (!known) this.said.set(id, { event, payload, status });
  }

  async end(): Promise<void> {
    const present = new Set<string>();
    for await (const rows of inParts((after) => this.kind.rowsAfter(this.db, after))) {
      for (const row of rows) {
        this.count += 1;
        const id = [row.id, ...row.otherwise].find((one) => this.said.has(one)) ?? row.id;
        present.add(id);
        await this.checkRow(row, this.said.get(id));
      }
    }
    const { row, rowName } = this.kind;
    for (const [id, { event }] of this.said) {
      if (!present.has(id)) this.findings.misfit(row, sentences.rowMissing(rowName, id, event), event);
    }
  }

  private async checkRow(row: FileRow, said: Said | undefined): Promise<void> {
    const { findings, kind } = this;
    if (!said) {
      findings.misfit(kind.row, sentences.fileRowUnrecorded(kind.rowName, row.id, row.holder), null);
      return;
    }
    const { event, payload, status } = said;
    const fields = differences(kind.saidOf(event, payload), row.stored);
    if (fields.length > 0) {
      findings.misfit(kind.row, sentences.rowDiffers(kind.rowName, row.id, fields, event), event);
    }
    if (row.status !== status.value) {
      const text = sentences.rowDiffers(kind.rowName, row.id, [kind.statusColumn], status.event);
      findings.misfit(kind.row, text, status.event);
    }
    const { name, digest, removed } = row;
    await this.files.check({ kind: kind.file, what: kind.fileName, name, digest, event, removed });
  }
}
