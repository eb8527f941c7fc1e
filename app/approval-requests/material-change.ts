/** Which changes after a decision need a new one. Pure. */
import type { ChecklistAnswer, RequestContent } from './content';

/** Wording, addresses and numbers of companies may be corrected without a new decision. */
const CORRECTIONS = new Set(['serviceUrl', 'necessity', 'vendorCorporateNumber', 'facilityAddress', 'earlier']);

/** What a decision rests on; the proofs themselves may be corrected too. */
function substance(content: RequestContent): unknown {
  const kept = Object.entries(content).filter(([key]) => !CORRECTIONS.has(key));
  return {
    ...Object.fromEntries(kept),
    checklist: Object.fromEntries(Object.entries(content.checklist).map(([key, item]) => [key, verdict(item)])),
  };
}

const verdict = ({ answer, notApplicableReason, sla, details, exemption }: ChecklistAnswer): unknown => ({
  answer,
  notApplicableReason,
  sla,
  details,
  exemption,
});

const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sorted);
  if (value !== null && typeof value === 'object') {
    return Object.fromEntries(
      Object.entries(value)
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([k, v]) => [k, sorted(v)]),
    );
  }
  return value;
};

/** Whether `after` differs from `before` in something a decision rests on. */
export const isMaterialChange = (before: RequestContent, after: RequestContent): boolean =>
  JSON.stringify(sorted(substance(before))) !== JSON.stringify(sorted(substance(after)));
