/** 判定: what a reviewer says of one item. */
export const VERDICTS = ['conforms', 'partly', 'does-not', 'not-applicable'] as const;
export type Verdict = (typeof VERDICTS)[number];
