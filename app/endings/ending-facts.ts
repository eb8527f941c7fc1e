/** What an ending has to know of the request behind it. Pure. */
import type { ChecklistAnswer, RequestContent } from '~/approval-requests/content';
import { levelOf, rankOf } from '~/policy/classification';
import { handledInformation } from '~/policy/facts';
import { levelName } from '~/policy/lookup';
import type { PolicyProfile } from '~/policy/model';
import { type KeptInformation, type KeptPlan, NO_PLAN } from './plan';

/** Days within which the contract promises that the data is erased; null where it promises nothing in days. */
export function promisedErasureDays(checklist: Record<string, ChecklistAnswer> | undefined): number | null {
  const promise = checklist?.['sla-erasure']?.sla;
  if (promise?.commitment !== 'guaranteed' || promise.promised === null) return null;
  return (promise.unit ?? 'days') === 'days' && promise.promised > 0 ? Math.ceil(promise.promised) : null;
}

const informationOf = (profile: PolicyProfile, content: RequestContent): KeptInformation[] =>
  (handledInformation(content) ?? []).map((item) => ({
    name: item.name,
    level: levelName(profile, 'confidentiality', item.confidentiality),
    personal: item.personalInformation,
    specificPersonal: item.specificPersonalInformation,
  }));

/** The plan of a request, with its information under the names of the scheme; sections come from the register. */
export const keptPlan = (profile: PolicyProfile, content: RequestContent): KeptPlan => ({
  ...NO_PLAN,
  ...('ending' in content ? content.ending : undefined),
  information: informationOf(profile, content),
  sections: [],
});

/** Above the threshold of the scheme, or personal; what another scheme classified is taken as careful. */
export function isCareful(
  { classification }: PolicyProfile,
  entry: { schemeKey: string; confidentialityLevel: string; personal: boolean },
): boolean {
  if (entry.personal || entry.schemeKey !== classification.key) return true;
  if (levelOf(classification, 'confidentiality', entry.confidentialityLevel) === null) return true;
  const rank = (level: string) => rankOf(classification, 'confidentiality', level) ?? 0;
  return rank(entry.confidentialityLevel) >= rank(classification.thresholds.careful.level);
}
