import path from 'node:path';
import { Readable } from 'node:stream';
import { inject } from 'vitest';
import { loadRequest } from '~/approval-requests/approval-request.repository.server';
import { recordOnRequest } from '~/approval-requests/persist.server';
import type { DocumentKind } from '~/documents/document-kind';
import { queueText } from '~/documents/document-text.repository.server';
import { insertEvidence, listEvidence, markEvidenceRemoved } from '~/documents/evidence.repository.server';
import { keepFile, receiveFile } from '~/documents/file-store.server';
import { loadActor } from '~/people/organisation.repository.server';
import { officeDate } from '~/platform/dates';
import { newId } from '~/platform/ids';
import { type Db, inTransaction } from '~db/connection.server';

type Options = { name: string; kind?: DocumentKind; replaces?: string; removed?: boolean };

/**
 * Puts a PDF into a request that is under review already, where the applicant could not any more; the running app
 * reads it as any other, and the record says it. Returns its id.
 */
export async function attachPdf(db: Db, requestId: string, bytes: Buffer, options: Options): Promise<string> {
  const { name, kind = 'contract', replaces: replacesId = null, removed = false } = options;
  const folder = path.join(inject('demo').dataDir, 'files');
  const { digest, size } = await receiveAndKeep(bytes, folder);
  const fileId = newId();
  const mediaType = 'application/pdf';
  const now = new Date();
  await inTransaction(db, async (tx) => {
    const request = await loadRequest(tx, requestId, { lock: true });
    const actor = request && (await loadActor(tx, request.applicantId, officeDate(now)));
    if (!request || !actor) throw new Error('No such request');
    const said = { digest, name, size, mediaType, kind, replacesId };
    const row = { id: fileId, requestId, ...said, uploadedBy: actor.personId, uploadedAt: now };
    await insertEvidence(tx, [row]);
    await queueText(tx, digest, mediaType, now);
    const context = { actor, now, newId };
    const gone = { type: 'evidence-removed' as const, payload: { fileId, digest, name } };
    if (removed) await markEvidenceRemoved(tx, fileId, now);
    await recordOnRequest(tx, request, context, [
      { type: 'evidence-added', payload: { fileId, ...said } },
      ...(removed ? [gone] : []),
    ]);
  });
  return fileId;
}

/** Takes out what came with a request, so that a file's own documents are the only ones. */
export async function takeOutDocuments(db: Db, requestId: string): Promise<void> {
  const now = new Date();
  await inTransaction(db, async (tx) => {
    const request = await loadRequest(tx, requestId, { lock: true });
    const actor = request && (await loadActor(tx, request.applicantId, officeDate(now)));
    if (!request || !actor) throw new Error('No such request');
    const files = await listEvidence(tx, requestId);
    if (files.length === 0) return;
    for (const { id } of files) await markEvidenceRemoved(tx, id, now);
    await recordOnRequest(
      tx,
      request,
      { actor, now, newId },
      files.map(({ id: fileId, digest, name }) => ({ type: 'evidence-removed', payload: { fileId, digest, name } })),
    );
  });
}

async function receiveAndKeep(bytes: Buffer, folder: string): Promise<{ digest: string; size: number }> {
  const received = await receiveFile(Readable.from([bytes]), undefined, folder);
  await keepFile(received, folder);
  return received;
}
