import type { SerializeFrom } from '@remix-run/node';
import { RadioGroup } from '~/ui/choices';
import { DateField, NumberField, TextArea, TextField } from '~/ui/fields';
import { useText } from '~/ui/locale';
import { type IncidentForm, IncidentFormPage } from './form-pages';
import { ANSWERS, type Findings } from './model';
import { answerWords, incidentWords as words } from './words';

/** 調査の結果: what 藤枝市 4(2)③ asks for, and what decides about statutory reports. */
export function FindingsPage({ findings, ...props }: IncidentForm & { findings: SerializeFrom<Findings> }) {
  const t = useText();
  const answers = ANSWERS.map((value) => ({ value, label: t(answerWords[value]) }));
  return (
    <IncidentFormPage
      {...props}
      place="findings"
      title={words.findingsTitle}
      lead={words.findingsLead}
      submit={words.save}
    >
      {(field) => (
        <>
          <TextArea {...field('content', findings.content)} label={t(words.content)} rows={5} maxLength={4_000} />
          <TextArea {...field('cause', findings.cause)} label={t(words.cause)} rows={4} maxLength={4_000} />
          <TextArea {...field('damage', findings.damage)} label={t(words.damage)} rows={4} maxLength={4_000} />
          <TextArea
            {...field('scope', findings.scope)}
            label={t(words.scope)}
            hint={t(words.scopeHint)}
            rows={4}
            maxLength={4_000}
          />
          <NumberField
            {...field('personsAffected', findings.personsAffected === null ? '' : String(findings.personsAffected))}
            label={t(words.personsAffected)}
            hint={t(words.personsHint)}
            inputMode="numeric"
          />
          <TextField
            {...field('informationKinds', findings.informationKinds)}
            label={t(words.informationKinds)}
            hint={t(words.informationKindsHint)}
            maxLength={500}
          />
          <TextArea
            {...field('prevention', findings.prevention)}
            label={t(words.prevention)}
            rows={4}
            maxLength={4_000}
          />
          <h2>{t(words.statutory)}</h2>
          <p>{t(words.statutoryLead)}</p>
          <DateField
            {...field('knownOn', findings.knownOn)}
            label={t(words.knownOn)}
            hint={t(words.knownOnHint)}
            required
          />
          <TextField {...field('knownReason', findings.knownReason)} label={t(words.knownReason)} maxLength={500} />
          {QUESTIONS.map((name) => (
            <RadioGroup
              key={name}
              {...field(name, findings[name])}
              label={t(words[name])}
              required
              inline
              options={answers}
            />
          ))}
        </>
      )}
    </IncidentFormPage>
  );
}

const QUESTIONS = [
  'personal',
  'specificPersonal',
  'sensitive',
  'propertyDamage',
  'malicious',
  'exposed',
  'protected',
] as const;
