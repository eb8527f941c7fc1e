/** Which changes after a decision need a new one. Pure. */
import type { ChecklistAnswer, CloudServiceContent } from './content';

/** What a decision rests on; wording, addresses and the proofs themselves may be corrected without a new one. */
function substance(content: CloudServiceContent): unknown {
  const { serviceUrl: _url, necessity: _necessity, vendorCorporateNumber: _number, checklist, ...rest } = content;
  return {
    ...rest,
    checklist: Object.fromEntries(Object.entries(checklist).map(([key, item]) => [key, verdict(item)])),
  };
}

const verdict = ({ answer, notApplicableReason, sla, exemption }: ChecklistAnswer): unknown => ({
  answer,
  notApplicableReason,
  sla,
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
export const isMaterialChange = (before: CloudServiceContent, after: CloudServiceContent): boolean =>
  JSON.stringify(sorted(substance(before))) !== JSON.stringify(sorted(substance(after)));
