/** Forms about designated managers: one schema each, for the page and the action. Strict: unknown fields are refused. */
import { z } from 'zod';
import { idSchema } from '~/platform/ids';
import { multiLine, plainDateField, singleLine } from '~/platform/input';
import { messageKey } from '~/platform/input-words';
import { requiredChoice, requiredDate, requiredLine, version } from '~/registers/fields';
import { DEPENDENCY_KINDS, MEASURE_STATES, REPORT_FINDINGS } from './measures';

const requiredText = (max: number) => multiLine(max).refine((value) => value !== '', messageKey('required'));

const dependency = {
  kind: requiredChoice(DEPENDENCY_KINDS),
  name: requiredLine(300),
  provider: singleLine(300),
  purpose: requiredText(1_000),
  startedOn: plainDateField(),
  approvedOn: plainDateField(),
};
export const newDependencyForm = z.strictObject({ submissionKey: idSchema, ...dependency });
export const dependencyForm = z.strictObject({ version: version(), ...dependency, endedOn: plainDateField() });

/** `version` 0: a year on which nothing has been recorded. */
export const reportForm = z.strictObject({
  version: version(),
  receivedOn: requiredDate(),
  finding: requiredChoice(REPORT_FINDINGS),
  summary: requiredText(4_000),
});

/** Rows: key, state, note. */
export const measuresForm = z.strictObject({
  version: version(),
  measures: z
    .array(
      z.strictObject({
        key: z.string().regex(/^[\w.:-]{1,80}$/),
        state: requiredChoice(MEASURE_STATES),
        note: multiLine(1_000),
      }),
    )
    .max(300, messageKey('too-many-rows', 300)),
});

export const handOverForm = z.strictObject({
  version: version(),
  handedOverOn: requiredDate(),
  handedOverTo: requiredLine(300),
  evidence: requiredText(2_000),
});
