/** 研修・訓練: by when a section has to hold its next one. Pure. */
import { addMonths, fiscalYear, type PlainDate } from '~/platform/dates';

/** So many months after the last one; for a section without any, by the end of the fiscal year. 藤枝市 6(3) */
export function nextTrainingDue(lastHeldOn: PlainDate | null, months: number, today: PlainDate): PlainDate {
  const next = lastHeldOn === null ? null : addMonths(lastHeldOn, months);
  return next !== null && next >= today ? next : `${fiscalYear(today) + 1}-03-31`;
}
