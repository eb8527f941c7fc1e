/** Runs one kind of request again and again and says how long it took. */

export type Timing = { median: number; p95: number; perSecond: number; count: number };

export type Load = {
  clients: number;
  /** Ends after this long, or after this many, whichever comes first. */
  seconds: number;
  most: number;
};

/** `work` is called with a running number; it throws where the answer is not the expected one. */
export async function measure(
  work: (n: number) => Promise<number | undefined>,
  { clients, seconds, most }: Load,
): Promise<Timing> {
  const times: number[] = [];
  let n = 0;
  const begun = performance.now();
  const until = begun + seconds * 1000;
  const loop = async () => {
    while (n < most && performance.now() < until) {
      const begun = performance.now();
      const own = await work(n++);
      times.push(own ?? performance.now() - begun);
    }
  };
  await Promise.all(Array.from({ length: clients }, loop));
  const elapsed = (performance.now() - begun) / 1000;
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? Number.NaN;
  return { median: at(0.5), p95: at(0.95), perSecond: times.length / elapsed, count: times.length };
}
