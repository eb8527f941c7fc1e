import path from 'node:path';
import { Readable } from 'node:stream';
import { inject } from 'vitest';
import { queueText } from '~/documents/document-text.repository.server';
import { keepFile, receiveFile } from '~/documents/file-store.server';
import { newId } from '~/platform/ids';
import { type Db, inTransaction } from '~db/connection.server';

type Options = { name: string; kind?: string; replaces?: string; removed?: boolean };

/** Puts a PDF into a request that is under review already; the running app reads it as any other. Returns its id. */
export async function attachPdf(db: Db, requestId: string, bytes: Buffer, options: Options): Promise<string> {
  const received = await receiveFile(Readable.from([bytes]), undefined, path.join(inject('demo').dataDir, 'files'));
  await keepFile(received, path.join(inject('demo').dataDir, 'files'));
  const fileId = newId();
  const now = new Date();
  await inTransaction(db, async (tx) => {
    const request = await tx
      .selectFrom('approval_requests')
      .select('applicant_id')
      .where('id', '=', requestId)
      .executeTakeFirstOrThrow();
    await queueText(tx, received.digest, 'application/pdf', now);
    await tx
      .insertInto('evidence_files')
      .values({
        id: fileId,
        request_id: requestId,
        digest: received.digest,
        name: options.name,
        media_type: 'application/pdf',
        kind: options.kind ?? 'contract',
        replaces_id: options.replaces ?? null,
        size: received.size,
        uploaded_by: request.applicant_id,
        uploaded_at: now,
        removed_at: options.removed ? now : null,
      })
      .execute();
  });
  return fileId;
}
