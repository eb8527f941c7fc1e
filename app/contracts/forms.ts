/** Forms about contracts: one schema each, for the page and the action. Strict: unknown fields are refused. */
import { z } from 'zod';
import { checkbox, multiLine, optionalChoice, optionalInteger, plainDateField } from '~/platform/input';
import { messageKey } from '~/platform/input-words';
import { requiredDate, requiredLine, version } from '~/registers/fields';

const MOST_YEN = 1_000_000_000_000;

export const contractForm = z
  .strictObject({
    version: version(),
    number: requiredLine(60),
    title: requiredLine(300),
    startsOn: requiredDate(),
    endsOn: requiredDate(),
    noticeAmount: optionalInteger(0, 1_000),
    noticeUnit: optionalChoice(['days', 'months']),
    noticeGivenOn: plainDateField(),
    autoRenews: checkbox(),
    renewalMonths: optionalInteger(1, 120),
    valueYen: optionalInteger(0, MOST_YEN),
    valueBasis: optionalChoice(['total', 'yearly']),
    longTerm: checkbox(),
    transitional: checkbox(),
    ndaSignedOn: plainDateField(),
    firstDisclosureOn: plainDateField(),
  })
  .check(({ value, issues }) => {
    const wrong = (field: keyof typeof value, key: Parameters<typeof messageKey>[0]) =>
      issues.push({ code: 'custom', message: messageKey(key), path: [field], input: value[field] });
    if (value.endsOn < value.startsOn) wrong('endsOn', 'end-before-start');
    if (value.noticeAmount !== null && value.noticeUnit === null) wrong('noticeUnit', 'choose-one');
    // A contract that renews itself without anybody knowing by how much would never be renewed here.
    if (value.autoRenews && value.renewalMonths === null) wrong('renewalMonths', 'required');
    if (value.valueYen !== null && value.valueBasis === null) wrong('valueBasis', 'choose-one');
  });

export const endingForm = z.strictObject({
  version: version(),
  endedOn: requiredDate(),
  reason: multiLine(1_000).refine((value) => value !== '', messageKey('required')),
});
