/** The SLA part of an item: what is required beside what is promised, and how the two compare. */
import { useMemo, useRef } from 'react';
import type { Register } from '~/approval-requests/intake/answer-field';
import type { SlaDefinition } from '~/policy/model';
import { judgeSla, PLANNED_STOPS, promisedDowntime, promisedText, requiredDowntime, requiredText } from '~/policy/sla';
import { SERVICE_DAYS, serviceDaysWords } from '~/policy/sla-hours';
import { unitsFor } from '~/policy/sla-units';
import { commitmentWords, unitWords, windowWords } from '~/policy/words';
import { Button } from '~/ui/button';
import { RadioGroup } from '~/ui/choices';
import { DataTable } from '~/ui/data-table';
import { SelectField, TextArea, TextField } from '~/ui/fields';
import { useText } from '~/ui/locale';
import { useMarks } from '~/ui/marks';
import { COMMITMENTS, hasFigure, hasWindow, slaAnswer, slaSchema, WINDOWS } from './sla-form';
import { SlaVerdictTag } from './sla-verdict';
import { plannedStopWords, slaWords as words } from './sla-words';
import { useTyped } from './use-typed';

type Values = Record<string, string>;
type Props = {
  definition: SlaDefinition;
  values: Values;
  errorOf: (name: string) => string | undefined;
  register: Register;
};

export function SlaPart({ definition, values, errorOf, register }: Props) {
  const t = useText();
  const marks = useMarks();
  const field = (name: string) => ({
    ...register(`sla.${name}`),
    name: `sla.${name}`,
    id: `sla.${name}`,
    error: errorOf(`sla.${name}`),
    defaultValue: values[name],
  });
  return (
    <fieldset className="card">
      <legend className="card-title font-bold">{t(words.heading)}</legend>
      <p>
        {t(words.required)}
        {marks.colon}
        <strong>{t(requiredText(definition))}</strong>
      </p>
      {definition.measure === 'service-hours' ? <HoursFields field={field} /> : null}
      {hasFigure(definition) ? <FigureFields definition={definition} field={field} /> : null}
      {hasWindow(definition) ? (
        <RadioGroup
          {...field('window')}
          label={t(words.window)}
          hint={t(words.windowHint)}
          inline
          options={WINDOWS.map((value) => ({ value, label: t(windowWords[value]) }))}
        />
      ) : null}
      <RadioGroup
        {...field('commitment')}
        label={t(words.commitment)}
        options={COMMITMENTS.map((value) => ({
          value,
          label: t(commitmentWords[value]),
          hint: t(words.commitmentHints[value]),
        }))}
      />
      <RadioGroup
        {...field('plannedStops')}
        label={t(words.plannedStops)}
        inline
        options={PLANNED_STOPS.map((value) => ({ value, label: t(plannedStopWords[value]) }))}
      />
      <TextArea {...field('exclusions')} label={t(words.exclusions)} hint={t(words.exclusionsHint)} rows={2} />
      <Comparison definition={definition} values={values} />
      <Button kind="secondary" size="small" name="to" value="here">
        {t(words.compareNow)}
      </Button>
    </fieldset>
  );
}

type Field = (name: string) => ReturnType<Register> & { name: string; id: string; defaultValue: string | undefined };

function FigureFields({ definition, field }: { definition: SlaDefinition; field: Field }) {
  const t = useText();
  const units = unitsFor(definition);
  return (
    <>
      <TextField
        {...field('promised')}
        label={t(words.promised)}
        hint={t(words.promisedHint)}
        width="medium"
        inputMode="text"
        autoComplete="off"
      />
      {units.length > 1 ? (
        <SelectField
          {...field('unit')}
          label={t(words.unit)}
          hint={t(definition.unit === 'percent' ? words.downtimeUnitHint : words.unitHint)}
          width="medium"
          options={units.map((value) => ({
            value,
            label: t(
              definition.unit === 'percent' && value !== 'percent' ? words.downtimeUnits[value]! : unitWords[value],
            ),
          }))}
        />
      ) : null}
    </>
  );
}

function HoursFields({ field }: { field: Field }) {
  const t = useText();
  return (
    <>
      <RadioGroup
        {...field('days')}
        label={t(words.days)}
        options={SERVICE_DAYS.map((value) => ({ value, label: t(serviceDaysWords[value]) }))}
      />
      <TextField {...field('from')} label={t(words.from)} hint={t(words.timeHint)} width="short" autoComplete="off" />
      <TextField {...field('to')} label={t(words.to)} hint={t(words.untilHint)} width="short" autoComplete="off" />
    </>
  );
}

const NO_LISTS: readonly string[] = [];

/** Follows what is typed; without scripts it shows what was saved, or sent back, last. */
function Comparison({ definition, values }: { definition: SlaDefinition; values: Values }) {
  const t = useText();
  const anchor = useRef<HTMLDivElement>(null);
  const typed = useTyped(anchor, 'sla', values, NO_LISTS);
  const schema = useMemo(() => slaSchema(definition), [definition]);
  const parsed = schema.safeParse(typed);
  const promise = parsed.success ? slaAnswer(definition, parsed.data) : null;
  const isSaid = promise !== null && (parsed.data?.commitment ?? null) !== null;
  const judged = isSaid ? judgeSla(definition, promise) : null;
  const downtime = requiredDowntime(definition);
  const rows = [
    { key: 'required', level: requiredText(definition), downtime },
    {
      key: 'promised',
      level: promise ? promisedText(definition, promise) : NOTHING,
      downtime: promise ? promisedDowntime(definition, promise) : null,
    },
  ] as const;
  return (
    <div ref={anchor} id="comparison" className="my-4">
      <DataTable
        caption={t(words.comparison)}
        rows={rows}
        rowKey={(row) => row.key}
        columns={[
          {
            key: 'who',
            header: t(words.side),
            rowHeader: true,
            nowrap: true,
            cell: (row) => t(row.key === 'required' ? words.required : words.promise),
          },
          { key: 'level', header: t(words.level), cell: (row) => t(row.level) },
          ...(downtime
            ? [
                {
                  key: 'downtime',
                  header: t(words.allowed),
                  cell: (row: (typeof rows)[number]) => t(row.downtime ?? NOTHING),
                },
              ]
            : []),
        ]}
      />
      <div aria-live="polite" className="my-4">
        {judged ? (
          <p>
            <SlaVerdictTag verdict={judged.verdict} /> {t(judged.reason)}
          </p>
        ) : (
          <p>{t(parsed.success ? words.notYet : words.unreadable)}</p>
        )}
      </div>
      {downtime ? <p className="field-hint">{t(words.countedAs)}</p> : null}
    </div>
  );
}

const NOTHING = { ja: '—', en: '—' };
