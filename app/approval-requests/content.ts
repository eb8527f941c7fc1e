/**
 * What a cloud-service request says: edited as a draft, frozen as a revision on submission.
 * Pure data; the digest of a revision is taken over its canonical JSON.
 */
import type { PlainDate } from '~/platform/dates';
import type { CloudServiceFacts } from '~/policy/model';

/** A passage in a document that proves an answer. */
export type Quote = { document: string; page: string; text: string };

export type SlaAnswer = {
  /** In the unit of the requirement; null where the document gives no figure. */
  promised: number | null;
  /** 保証 / 努力目標 / 記載なし. */
  commitment: 'guaranteed' | 'objective' | 'not-stated';
  window: 'month' | 'year' | 'none';
  exclusions: string;
};

export type ExemptionRequest = { reason: string; compensation: string; until: PlainDate | null };

/** The applicant's answer to one requirement. */
export type ChecklistAnswer = {
  answer: 'met' | 'partly-met' | 'not-met' | 'not-applicable' | 'unanswered';
  explanation: string;
  quotes: Quote[];
  /** Ids of evidence files of this request. */
  evidenceFileIds: string[];
  /** Mandatory with 'not-applicable'. */
  notApplicableReason: string;
  sla: SlaAnswer | null;
  exemption: ExemptionRequest | null;
};

/** One section that will use the service; exactly one is the lead. */
export type SectionUse = {
  unitId: string;
  lead: boolean;
  purpose: string;
  /** Level key of the profile's confidentiality axis; null until chosen. */
  confidentiality: string | null;
};

export type CloudServiceContent = {
  schema: 1;
  serviceName: string;
  vendorName: string;
  /** 法人番号, 13 digits, or ''. */
  vendorCorporateNumber: string;
  resellerName: string;
  serviceUrl: string;
  /** What the service will be used for. */
  useDescription: string;
  /** Why it is needed, and what else was considered. */
  necessity: string;
  userCount: number | null;
  startOn: PlainDate | null;
  endOn: PlainDate | null;
  yearlyCostYen: number | null;
  facts: Partial<CloudServiceFacts>;
  sections: SectionUse[];
  proposedManagerPersonId: string | null;
  /** Register entry that this request joins, changes, renews or ends. */
  cloudServiceId: string | null;
  checklist: Record<string, ChecklistAnswer>;
};

export const emptyContent = (leadUnitId: string): CloudServiceContent => ({
  schema: 1,
  serviceName: '',
  vendorName: '',
  vendorCorporateNumber: '',
  resellerName: '',
  serviceUrl: '',
  useDescription: '',
  necessity: '',
  userCount: null,
  startOn: null,
  endOn: null,
  yearlyCostYen: null,
  facts: {},
  sections: [{ unitId: leadUnitId, lead: true, purpose: '', confidentiality: null }],
  proposedManagerPersonId: null,
  cloudServiceId: null,
  checklist: {},
});
