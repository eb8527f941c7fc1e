/** Compares in a process of its own, with limits on time and memory, behind everybody else. */
import { askGuest, type GuestAnswer } from '~/platform/ask-guest.server';
import type { TiedDifference } from './model';
import type { TiedPassage } from './ties';

type Page = { page: number; text: string };

export type ComparerJob = { reviewed: readonly Page[]; signed: readonly Page[]; passages: readonly TiedPassage[] };
export type ComparerAnswer = { outcome: 'compared'; differences: TiedDifference[] } | { outcome: 'too-different' };

export const COMPARER = {
  built: 'contract-comparer.js',
  source: 'app/conclusions/comparer.process.server.ts',
  heapMB: 512,
  wallMs: 120_000,
} as const;

export const runComparer = (job: ComparerJob, signal?: AbortSignal): Promise<GuestAnswer<ComparerAnswer>> =>
  askGuest(COMPARER, job, signal);
