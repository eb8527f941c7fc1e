/** What is known of something that is checked: the facts of its approval, and what the register says today. Pure. */
import type { Facts, InformationItem, RequestFacts } from '~/policy/model';
import { type RegisterType, requestKindOf } from './model';

type Entry = {
  type: RegisterType;
  level: string;
  personal: number | null;
  specificPersonal: number | null;
  work: string | null;
  facts: string | null;
};

/** A fact that nobody knows stays out: what rests on it is then asked. */
export function subjectFacts({ type, level, personal, specificPersonal, work, facts }: Entry): RequestFacts {
  const approved: Partial<Facts> = facts === null ? {} : (JSON.parse(facts) as Partial<Facts>);
  const known: Partial<Facts> = { ...approved };
  // The register is newer than the request, where it says something of its own.
  if (personal !== null) {
    const item: InformationItem = {
      name: '',
      confidentiality: level,
      integrity: '',
      availability: '',
      personalInformation: personal === 1,
      specificPersonalInformation: specificPersonal === 1,
    };
    const handles = level !== '' || approved.handlesInformation === true;
    known.handlesInformation = approved.handlesInformation ?? handles;
    if (handles) known.information = [...(approved.information ?? []), item];
  }
  if (work !== null && type === 'contract') known.workKind = work as Facts['workKind'];
  // Whatever the last request was about, it runs now.
  known.purpose = 'renewal';
  return { kind: requestKindOf[type], facts: known };
}
