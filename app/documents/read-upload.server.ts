/**
 * Reads a multipart form with files, piece by piece: nothing is held in memory, nothing is written before the form
 * has proved to be ours, and nothing stays behind when any of its files is refused.
 */
import busboy from '@fastify/busboy';
import { ok, type Result, refuse } from '~/platform/result';
import { CsvCheck } from './csv-check';
import { detectType } from './detect-type.server';
import {
  CutOff,
  dropReceived,
  NotReceived,
  type ReceivedFile,
  receiveFile,
  type StoreRefusal,
} from './file-store.server';
import { type EvidenceType, LARGEST_FILE, MOST_FILES_AT_ONCE } from './file-type';

export type UploadedFile = ReceivedFile & { rawName: string; type: EvidenceType };
export type Upload = { fields: Record<string, string>; files: UploadedFile[] };

export type UploadRefusal =
  /** The form did not prove to be ours before its first file: no byte of it was written. */
  | { refusal: 'foreign-form' | 'not-a-form' | 'no-file' | 'too-many' }
  | { refusal: 'empty' | 'wrong-type' | StoreRefusal; rawName: string };

export type UploadLimits = { fileBytes?: number; files?: number };

/** Longest text field and most of them; such a form has three. */
const FIELD_BYTES = 1_000;
const MOST_FIELDS = 10;

/**
 * The fields and files of the form in `request`. `isOurs` is asked with the fields that came before the first file.
 * The caller keeps or drops the files.
 */
export async function readUpload(
  request: Request,
  isOurs: (fields: Record<string, string>) => boolean,
  limits: UploadLimits = {},
): Promise<Result<Upload, UploadRefusal>> {
  const contentType = request.headers.get('Content-Type') ?? '';
  if (!request.body || !/^multipart\/form-data;.*boundary="?[^\s";]/is.test(contentType))
    return refuse({ refusal: 'not-a-form' });
  const reader = request.body.getReader();
  const form = new IncomingForm(contentType, isOurs, limits);
  const files = await form.readFrom(reader);
  if (files.ok) return ok({ fields: form.fields, files: files.value });
  void discardRest(reader);
  return files;
}

type Reader = ReadableStreamDefaultReader<Uint8Array>;

class Refused extends Error {
  constructor(readonly refusal: UploadRefusal) {
    super(refusal.refusal);
  }
}

class IncomingForm {
  readonly fields: Record<string, string> = Object.create(null);
  private readonly parser;
  /** In the order of the form; null for an input without a file. */
  private readonly files: Promise<UploadedFile | null>[] = [];
  private current: { destroy(error: Error): unknown } | null = null;
  private stop!: (error: unknown) => void;
  private readonly stopped = new Promise<never>((_, reject) => {
    this.stop = reject;
  });

  constructor(
    contentType: string,
    private readonly isOurs: (fields: Record<string, string>) => boolean,
    { fileBytes = LARGEST_FILE, files = MOST_FILES_AT_ONCE }: UploadLimits,
  ) {
    this.stopped.catch(() => undefined);
    this.parser = busboy({
      headers: { 'content-type': contentType },
      limits: {
        fileSize: fileBytes,
        files,
        fields: MOST_FIELDS,
        fieldSize: FIELD_BYTES,
        parts: files + MOST_FIELDS,
        headerPairs: 50,
        headerSize: 16_384,
      },
    });
  }

  async readFrom(reader: Reader): Promise<Result<UploadedFile[], UploadRefusal>> {
    try {
      await this.pump(reader);
      const files = (await Promise.all(this.files)).filter((file) => file !== null);
      return files.length === 0 ? refuse({ refusal: 'no-file' }) : ok(files);
    } catch (error) {
      this.current?.destroy(new CutOff());
      for (const file of await Promise.allSettled(this.files)) {
        if (file.status === 'fulfilled' && file.value) await dropReceived([file.value]);
      }
      if (error instanceof Refused) return refuse(error.refusal);
      throw error;
    }
  }

  private async pump(reader: Reader): Promise<void> {
    const finished = new Promise<void>((resolve, reject) => {
      this.parser.on('finish', resolve).on('error', () => reject(new Refused(CUT_OFF)));
    });
    finished.catch(() => undefined);
    this.parser.on('filesLimit', () => this.stop(new Refused({ refusal: 'too-many' })));
    this.parser.on('field', (name, value) => {
      this.fields[name] = value;
    });
    this.parser.on('file', (_field, stream, rawName) => this.take(stream, rawName ?? ''));
    for (;;) {
      const { done, value } = await Promise.race([this.next(reader), this.stopped, finished.then(() => END)]);
      if (done) break;
      await Promise.race([this.write(value), this.stopped]);
    }
    this.parser.end();
    await Promise.race([finished, this.stopped]);
  }

  private async next(reader: Reader) {
    try {
      return await reader.read();
    } catch {
      throw new Refused(CUT_OFF);
    }
  }

  private write(piece: Uint8Array): Promise<void> {
    return new Promise((resolve) => this.parser.write(Buffer.from(piece), () => resolve()));
  }

  private take(stream: FileStream, rawName: string): void {
    // Whatever happens to the stream is told by the one who reads it.
    stream.on('error', () => undefined);
    if (!this.isOurs(this.fields)) {
      this.stop(new Refused({ refusal: 'foreign-form' }));
      stream.resume();
      return;
    }
    this.current = stream;
    stream.on('limit', () => this.stop(new Refused({ refusal: 'too-large', rawName })));
    const file = this.receive(stream, rawName).catch((error: unknown) => {
      const refused = error instanceof NotReceived ? new Refused({ refusal: error.refusal, rawName }) : error;
      this.stop(refused);
      throw refused;
    });
    file.catch(() => undefined);
    this.files.push(file);
  }

  private async receive(stream: FileStream, rawName: string): Promise<UploadedFile | null> {
    const csv = new CsvCheck();
    const file = await receiveFile(stream, (piece) => csv.add(piece));
    // An empty file input still sends a part, without a name.
    const isNothing = file.size === 0;
    const type = isNothing ? null : await detectType(file.path, csv, rawName);
    if (type) return { ...file, rawName, type };
    await dropReceived([file]);
    if (!isNothing) throw new Refused({ refusal: 'wrong-type', rawName });
    if (rawName !== '') throw new Refused({ refusal: 'empty', rawName });
    return null;
  }
}

/** A body that ends before its form does, and one that is no form at all, look the same from here. */
const CUT_OFF: UploadRefusal = { refusal: 'cut-off', rawName: '' };

type FileStream = import('node:stream').Readable & { truncated: boolean };
const END = { done: true, value: undefined } as const;

/** A browser shows the answer only after it has sent everything; more than this it has to learn the hard way. */
const DISCARDED_AT_MOST = 200 * 1024 * 1024;
const DISCARDING_MS = 60_000;

async function discardRest(reader: Reader): Promise<void> {
  const end = performance.now() + DISCARDING_MS;
  let size = 0;
  try {
    while (size < DISCARDED_AT_MOST && performance.now() < end) {
      const { done, value } = await reader.read();
      if (done) return;
      size += value.byteLength;
    }
    await reader.cancel();
  } catch {
    // The other side has gone; there is nobody left to tell.
  }
}
