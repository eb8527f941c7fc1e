/** Reads a file in a process of its own, with limits on time and memory, behind everybody else. */
import type { ChildProcess } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { forkAsGuest, guestProgram } from '~/platform/guest-process.server';
import { ok, type Result, refuse } from '~/platform/result';
import type { Paged, PageText, ReadingFailure } from '../document-text';
import { GO_ON, type ReaderMessage, type ReadJob, readerMessage } from './reader-protocol';

export type ReaderLimits = {
  /** For one page, and for the whole file. */
  pageMs: number;
  fileMs: number;
  /** Of JavaScript objects, and of the whole process. */
  heapMB: number;
  residentMB: number;
};

export const READER_LIMITS: ReaderLimits = { pageMs: 30_000, fileMs: 10 * 60_000, heapMB: 384, residentMB: 800 };

/** `crashed`: it ended without a word; perhaps it does better the next time. `stopped`: by `signal`. */
export type ReaderRefusal = { reason: ReadingFailure | 'crashed' | 'stopped'; detail: string };
export type ReadResult = Result<{ paged: Paged; pageCount: number }, ReaderRefusal>;

type Options = { limits?: ReaderLimits; signal?: AbortSignal };

/** Calls `take` with the pages in order, and waits for it before more are read. */
export async function runReader(
  job: ReadJob,
  take: (pages: PageText[]) => Promise<void>,
  { limits = READER_LIMITS, signal }: Options = {},
): Promise<ReadResult> {
  const reader = new Reader(startProcess(limits), limits, take, job);
  const stop = () => reader.end({ reason: 'stopped', detail: '' });
  signal?.addEventListener('abort', stop, { once: true });
  if (signal?.aborted) stop();
  try {
    return await reader.result;
  } finally {
    signal?.removeEventListener('abort', stop);
  }
}

const MEMORY_CHECK_MS = 100;
const DETAIL_LENGTH = 1_000;

class Reader {
  readonly result: Promise<ReadResult>;
  private settle!: (result: ReadResult) => void;
  private fail!: (error: unknown) => void;
  private outcome: ReadResult | null = null;
  private thrown: { error: unknown } | null = null;
  private said = '';
  private pageTimer: NodeJS.Timeout | undefined;
  private readonly timers: NodeJS.Timeout[];

  constructor(
    private readonly child: ChildProcess,
    private readonly limits: ReaderLimits,
    private readonly take: (pages: PageText[]) => Promise<void>,
    private readonly job: ReadJob,
  ) {
    this.result = new Promise((resolve, reject) => {
      this.settle = resolve;
      this.fail = reject;
    });
    this.timers = [
      setTimeout(() => this.end({ reason: 'too-long', detail: 'file' }), limits.fileMs),
      setInterval(() => void this.checkMemory(), MEMORY_CHECK_MS),
    ];
    this.startPage();
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      this.said = (this.said + text).slice(-DETAIL_LENGTH);
    });
    child.on('message', (message) => void this.hear(message));
    child.on('error', (error) => this.end({ reason: 'crashed', detail: String(error) }));
    child.on('close', (code, signal) => this.closed(code, signal));
  }

  /** Settled once the process is gone: what follows may rely on that. */
  end(refusal: ReaderRefusal): void {
    this.outcome ??= refuse(refusal);
    this.child.kill('SIGKILL');
    if (this.child.pid === undefined) this.closed(null, null);
  }

  private startPage(): void {
    clearTimeout(this.pageTimer);
    this.pageTimer = setTimeout(() => this.end({ reason: 'too-long', detail: 'page' }), this.limits.pageMs);
  }

  private async hear(received: unknown): Promise<void> {
    if (this.outcome) return;
    const parsed = readerMessage.safeParse(received);
    if (!parsed.success) return this.end({ reason: 'broken', detail: 'not a message of a reader' });
    const message: ReaderMessage = parsed.data;
    switch (message.type) {
      case 'ready':
        this.child.send(this.job, () => {});
        break;
      case 'pages':
        // The time it takes to put pages away is not the file's.
        clearTimeout(this.pageTimer);
        try {
          await this.take(message.pages);
        } catch (error) {
          this.thrown = { error };
          return this.end({ reason: 'stopped', detail: '' });
        }
        if (this.outcome) return;
        this.startPage();
        this.child.send(GO_ON, () => {});
        break;
      case 'end':
        this.outcome = ok({ paged: message.paged, pageCount: message.pageCount });
        break;
      case 'failed':
        this.outcome = refuse({ reason: message.reason, detail: message.detail });
        break;
    }
  }

  private async checkMemory(): Promise<void> {
    const resident = await residentMB(this.child.pid);
    if (resident > this.limits.residentMB) this.end({ reason: 'too-much-memory', detail: `${resident} MB` });
  }

  private closed(code: number | null, signal: NodeJS.Signals | null): void {
    for (const timer of this.timers) clearTimeout(timer);
    clearTimeout(this.pageTimer);
    if (this.thrown) this.fail(this.thrown.error);
    else this.settle(this.outcome ?? refuse(this.explain(code, signal)));
  }

  private explain(code: number | null, signal: NodeJS.Signals | null): ReaderRefusal {
    const detail = `${signal ?? code}: ${this.said}`;
    if (signal === 'SIGXCPU') return { reason: 'too-long', detail };
    // V8 aborts when its heap is full.
    if (signal === 'SIGABRT' || signal === 'SIGTRAP' || code === 134 || /heap out of memory/.test(this.said)) {
      return { reason: 'too-much-memory', detail };
    }
    return { reason: 'crashed', detail };
  }
}

/** 0 where the system does not tell; then the limit of the heap is the only one. */
async function residentMB(pid: number | undefined): Promise<number> {
  try {
    const [, pages] = (await readFile(`/proc/${pid}/statm`, 'utf8')).split(' ');
    return Math.round((Number(pages) * 4096) / 1e6);
  } catch {
    return 0;
  }
}

const startProcess = ({ heapMB, fileMs }: ReaderLimits): ChildProcess =>
  forkAsGuest({ ...program(), heapMB, cpuSeconds: Math.ceil(fileMs / 1000) });

const program = () => guestProgram('document-reader.js', 'app/documents/reading/reader.process.server.ts');
