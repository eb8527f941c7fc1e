/** 申請: what is to be done first, then one page with everything about it. Works without scripts. */
import type { SerializeFrom } from '@remix-run/node';
import { FormProblems, useFields } from '~/people/people-form';
import type { Text } from '~/platform/text';
import { MOVEMENT_KINDS, type MovementKind } from '~/policy/model';
import { movementKindWords } from '~/policy/movement-words';
import { waysOf } from '~/policy/movements';
import { REGISTERS_PATH } from '~/registers/registers';
import { registersWords } from '~/registers/words';
import { Breadcrumbs } from '~/ui/breadcrumbs';
import { Button } from '~/ui/button';
import { Checkbox, RadioGroup } from '~/ui/choices';
import { DateField, SelectField, TextArea, TextField } from '~/ui/fields';
import { Form, SubmissionKey } from '~/ui/form';
import { useText } from '~/ui/locale';
import { useMarks } from '~/ui/marks';
import { Notice } from '~/ui/notice';
import { PageHeading } from '~/ui/page-heading';
import type { ApplicationAnswer, applicationPage } from './apply-page.query.server';
import { JudgementView } from './judgement-view';
import { ruleOf, UNKNOWN_CARRIER } from './model';
import { MOVEMENTS_PATH, newMovementHref, readAbout } from './paths';
import { checkFieldWords, kindFields, wayWords, movementWords as words } from './words';

type Page = SerializeFrom<NonNullable<Awaited<ReturnType<typeof applicationPage>>>>;
type Props = { page: Page; answer: SerializeFrom<ApplicationAnswer> | undefined };

export function ApplicationPage({ page, answer }: Props) {
  const t = useText();
  const { kind } = page;
  return (
    <>
      <Breadcrumbs
        items={[
          { label: t(registersWords.title), href: REGISTERS_PATH },
          { label: t(words.registerTitle), href: MOVEMENTS_PATH },
          { label: t(words.newTitle) },
        ]}
      />
      <PageHeading
        kicker={kind ? t(words.newTitle) : undefined}
        title={kind ? t(movementKindWords[kind].name) : t(words.newTitle)}
        lead={kind ? t(movementKindWords[kind].meaning) : t(words.newLead)}
      />
      {kind ? <Filled page={page} kind={kind} answer={answer} /> : <Kinds page={page} />}
      <p>
        <a href={page.rulesHref}>{t(words.rules)}</a>
      </p>
    </>
  );
}

function Kinds({ page }: { page: Page }) {
  const t = useText();
  return (
    <nav className="kind-choice kind-choice-wide" aria-labelledby="kinds">
      <h2 id="kinds">{t(words.whichKind)}</h2>
      <ul>
        {MOVEMENT_KINDS.map((kind) => (
          <li key={kind}>
            <a href={newMovementHref(kind, readAbout(page.about))}>
              <strong>{t(movementKindWords[kind].name)}</strong>
              <span>{t(movementKindWords[kind].meaning)}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

const contractWords = (kind: MovementKind): { name: Text; hint: Text } =>
  kind === 'connection'
    ? { name: words.contractOfLine, hint: words.contractOfLineHint }
    : { name: words.contract, hint: words.contractHint };

/** What the fields are called, where an error is listed above the form. */
const namesOf = (kind: MovementKind): Record<string, Text> => ({
  ...kindFields[kind],
  unitId: words.section,
  amount: words.amount,
  confidentiality: words.class,
  purpose: words.purpose,
  contractId: contractWords(kind).name,
  carrier: words.carrier,
  carrierName: words.carrierName,
  noReturnReason: words.noReturn,
  protection: checkFieldWords.protection.name,
  survey: checkFieldWords.survey.name,
  damages: checkFieldWords.damages.name,
  exemptionReason: words.exemption,
});

type Field = ReturnType<typeof useFields>['field'];
type PartProps = { page: Page; kind: MovementKind; field: Field };

function Filled({ page, kind, answer: sent }: Props & { kind: MovementKind }) {
  const t = useText();
  const { answer, field } = useFields(sent);
  const about = readAbout(page.about);
  const labels = Object.fromEntries(Object.entries(namesOf(kind)).map(([name, label]) => [name, t(label)]));
  const judged = sent?.judged ?? null;
  const ticked = (name: string) => answer.typed[name] === 'yes';
  return (
    <>
      <FormProblems answer={answer} labels={labels} />
      {judged ? (
        <Notice
          kind={judged.outcome === 'forbidden' ? 'error' : 'warning'}
          title={t(judged.outcome === 'forbidden' ? words.forbiddenTitle : words.judgedNow)}
        >
          <JudgementView judgement={judged} withoutOutcome={judged.outcome === 'forbidden'} />
        </Notice>
      ) : null}
      <Form action={newMovementHref(kind, about)} reloadDocument className="stack max-w-3xl">
        <SubmissionKey value={page.submissionKey} />
        {page.sections.length === 1 ? (
          <input type="hidden" name="unitId" value={page.sections[0]?.id} />
        ) : (
          <SelectField
            {...field('unitId', page.sections[0]?.id)}
            label={t(words.section)}
            required
            options={page.sections.map(({ id, name }) => ({ value: id, label: t(name) }))}
          />
        )}
        <TextArea
          {...field('what')}
          label={t(kindFields[kind].what)}
          hint={t(words.whatHint)}
          rows={3}
          maxLength={2_000}
          required
        />
        <TextField {...field('amount')} label={t(words.amount)} hint={t(words.amountHint)} maxLength={300} required />
        <RadioGroup
          {...field('confidentiality')}
          label={t(words.class)}
          hint={t(words.classHint)}
          required
          options={page.levels.map(({ key, name, criterion }) => ({ value: key, label: t(name), hint: t(criterion) }))}
        />
        <Checkbox name="personalInformation" label={t(words.personal)} defaultChecked={ticked('personalInformation')} />
        <Checkbox
          name="specificPersonalInformation"
          label={t(words.specific)}
          defaultChecked={ticked('specificPersonalInformation')}
        />
        <TextArea {...field('purpose')} label={t(words.purpose)} rows={3} maxLength={2_000} required />
        <Way kind={kind} field={field} page={page} />
        <Recipient kind={kind} field={field} page={page} />
        <Days kind={kind} field={field} page={page} />
        <IfAsked kind={kind} field={field} page={page} />
        <div className="button-row">
          <Button>{t(words.apply)}</Button>
          <a href={newMovementHref(null, about)}>{t(words.otherKind)}</a>
        </div>
      </Form>
    </>
  );
}

function Way({ page, kind, field }: PartProps) {
  const t = useText();
  const ways = waysOf(kind);
  const [only] = ways;
  if (ways.length === 1 && only) return <input type="hidden" name="way" value={only} />;
  const carries = kind !== 'disposal' && ways.includes('contractor');
  return (
    <>
      <RadioGroup
        {...field('way')}
        label={t(kindFields[kind].way)}
        required
        options={ways.map((value) => ({ value, label: t(wayWords(kind, value)) }))}
      />
      {carries ? (
        <>
          <SelectField
            {...field('carrier')}
            label={t(words.carrier)}
            hint={t(words.carrierHint)}
            placeholder={t(words.carrierNone)}
            options={[
              ...page.carriers.map(({ id, name }) => ({ value: id, label: name })),
              { value: UNKNOWN_CARRIER, label: t(words.carrierUnknown) },
            ]}
          />
          <TextField {...field('carrierName')} label={t(words.carrierName)} maxLength={300} optional />
        </>
      ) : null}
    </>
  );
}

function Recipient({ page, kind, field }: PartProps) {
  const t = useText();
  const marks = useMarks();
  const withContract = ruleOf(kind).recipient;
  return (
    <>
      {withContract ? (
        <SelectField
          {...field('contractId', page.contractId ?? '')}
          label={t(contractWords(kind).name)}
          hint={t(contractWords(kind).hint)}
          placeholder={t(words.noContract)}
          width="full"
          options={page.contracts.map(({ id, number, title, vendorName }) => ({
            value: id,
            label: `${vendorName} ${title}${marks.brackets(number)}`,
          }))}
        />
      ) : null}
      <TextField
        {...field('recipient')}
        label={t(kindFields[kind].recipient)}
        hint={t(kindFields[kind].recipientHint)}
        width="full"
        maxLength={300}
        required={!withContract}
      />
    </>
  );
}

function Days({ page, kind, field }: PartProps) {
  const t = useText();
  const { back } = ruleOf(kind);
  return (
    <>
      <DateField {...field('plannedOn', page.today)} label={t(kindFields[kind].plannedOn)} required />
      {back === 'none' ? null : (
        <DateField
          {...field('returnBy')}
          label={t(kindFields[kind].returnBy)}
          hint={t(words.returnHint)}
          required={back === 'day'}
          optional={back === 'open'}
        />
      )}
      {back === 'reason' ? (
        <TextArea
          {...field('noReturnReason')}
          label={t(words.noReturn)}
          hint={t(words.noReturnHint)}
          rows={2}
          maxLength={1_000}
          optional
        />
      ) : null}
    </>
  );
}

/** What only some classes and ways ask for. */
function IfAsked({ page, field }: PartProps) {
  const t = useText();
  const { fields, exemption } = page.ifAsked;
  if (fields.length === 0 && !exemption) return null;
  return (
    <fieldset className="card">
      <legend className="card-title font-bold">{t(words.ifAsked)}</legend>
      <p className="field-hint">{t(words.ifAskedHint)}</p>
      {fields.map((name) => (
        <TextArea
          key={name}
          {...field(name)}
          label={t(checkFieldWords[name].name)}
          hint={t(checkFieldWords[name].hint)}
          rows={3}
          maxLength={2_000}
        />
      ))}
      {exemption ? (
        <TextArea
          {...field('exemptionReason')}
          label={t(words.exemption)}
          hint={t(words.exemptionHint)}
          rows={3}
          maxLength={2_000}
        />
      ) : null}
    </fieldset>
  );
}
