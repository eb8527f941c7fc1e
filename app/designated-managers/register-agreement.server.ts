/** What the approval of a 協定 writes beside its contract, inside the transaction of the decision. */
import type { ChecklistAnswer, DesignatedManagerContent } from '~/approval-requests/content';
import type { WriteContext } from '~/approval-requests/persist.server';
import { officeDate } from '~/platform/dates';
import type { Assessment } from '~/policy/model';
import type { NewEvent } from '~/record/model';
import { companyKey } from '~/search/fold';
import type { Tx } from '~db/connection.server';
import {
  agreementStream,
  insertDependency,
  listDependencies,
  type Measure,
  writeAgreement,
  writeMeasures,
  writeParties,
} from './agreement.repository.server';
import type { MeasureState } from './measures';

type ApprovedAgreement = {
  request: { id: string };
  content: DesignatedManagerContent;
  assessment: Assessment;
  context: WriteContext;
};

/** Facility, parties, checklist, clouds and contractors as approved; returns the events of it. */
export async function registerAgreement(
  tx: Tx,
  contractId: string,
  { request, content, assessment, context }: ApprovedAgreement,
  isKnown: boolean,
): Promise<NewEvent[]> {
  const facility = content.facilityName || content.contractTitle;
  await writeAgreement(tx, contractId, {
    facility,
    facilityAddress: content.facilityAddress,
    designatedOn: content.designatedOn,
  });
  // The manager comes first; its part needs no words.
  const parties = [
    { name: content.vendorName, part: '' },
    ...content.furtherParties.filter(({ name }) => name !== '').map(({ name, part }) => ({ name, part })),
  ];
  await writeParties(tx, contractId, parties);
  const measures = measuresOf(content, assessment);
  await writeMeasures(tx, contractId, measures);
  const added = await addDependencies(tx, contractId, content, context);
  return [
    {
      stream: agreementStream(contractId),
      type: isKnown ? 'agreement-changed' : 'agreement-registered',
      payload: {
        requestId: request.id,
        facility,
        parties: parties.map(({ name, part }) => ({ name, part })),
        measures: measures.map(({ key, state }) => ({ key, state })),
        dependencies: added,
      },
    },
  ];
}

const STATES: Record<ChecklistAnswer['answer'], MeasureState> = {
  met: 'in-agreement',
  'partly-met': 'partly',
  'not-met': 'missing',
  'not-applicable': 'not-applicable',
  unanswered: 'unanswered',
};

/** What the agreement had to contain when it was approved: the clauses that the policy asked for. */
const measuresOf = (content: DesignatedManagerContent, { requirements }: Assessment): Measure[] =>
  requirements
    .filter(({ kind }) => kind === 'contract' || kind === 'confidentiality' || kind === 'management')
    .map((requirement) => {
      const answer = content.checklist[requirement.key];
      return {
        key: requirement.key,
        nameJa: requirement.title.ja,
        nameEn: requirement.title.en,
        state: STATES[answer?.answer ?? 'unanswered'],
        note: (answer?.explanation ?? '').slice(0, 1_000),
      };
    });

/** Clouds and contractors that are not noted yet; those that were noted by hand stay. */
async function addDependencies(
  tx: Tx,
  contractId: string,
  content: DesignatedManagerContent,
  { now, newId }: WriteContext,
): Promise<string[]> {
  const known = new Set(
    (await listDependencies(tx, contractId)).map(({ kind, name }) => `${kind}:${companyKey(name)}`),
  );
  const fresh = content.dependencies.filter(
    ({ kind, name }) => kind !== null && name !== '' && !known.has(`${kind}:${companyKey(name)}`),
  );
  for (const one of fresh) {
    await insertDependency(tx, newId(), contractId, {
      kind: one.kind ?? 'contractor',
      name: one.name,
      provider: one.provider,
      purpose: one.purpose,
      startedOn: content.startOn,
      endedOn: null,
      approvedOn: officeDate(now),
    });
  }
  return fresh.map(({ name }) => name);
}
