import type { SerializeFrom } from '@remix-run/node';
import { DateField, SelectField, TextArea } from '~/ui/fields';
import { useText } from '~/ui/locale';
import { useMarks } from '~/ui/marks';
import type { ContractWithPowers } from './contract-powers.query.server';
import { type IncidentForm, IncidentFormPage } from './form-pages';
import { incidentPath } from './paths';
import { powerWords, incidentWords as words } from './words';

export type MeasurePageProps = IncidentForm & {
  contracts: SerializeFrom<ContractWithPowers>[];
  /** The clause that was chosen on the page before. */
  clause: string;
  today: string;
};

/** 契約に基づく措置. */
export function MeasurePage({ contracts, clause, today, ...props }: MeasurePageProps) {
  const t = useText();
  const marks = useMarks();
  const groups = contracts.map((contract) => ({
    label: `${contract.number} ${contract.title}`,
    options: [
      ...contract.powers.map(({ power, requirement }) => ({
        value: `${contract.id}:${requirement.key}`,
        label: `${t(powerWords[power])}${marks.colon}${t(requirement.title)}`,
      })),
      { value: contract.id, label: t(words.noClause(contract.number)) },
    ],
  }));
  return (
    <IncidentFormPage
      {...props}
      place="measures"
      title={words.measureTitle}
      lead={words.measureLead}
      submit={words.measureAdd}
    >
      {(field) =>
        contracts.length === 0 ? (
          <p>
            {t(words.noContract)} <a href={`${incidentPath(props.incident.id)}/subjects`}>{t(words.tieAdd)}</a>
          </p>
        ) : (
          <>
            <SelectField
              {...field('clause', clause)}
              label={t(words.clause)}
              placeholder="—"
              required
              options={groups}
            />
            <DateField {...field('takenOn', today)} label={t(words.takenOn)} required />
            <TextArea {...field('measure')} label={t(words.measure)} rows={5} maxLength={2_000} required />
          </>
        )
      }
    </IncidentFormPage>
  );
}
