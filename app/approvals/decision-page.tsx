import type { SerializeFrom } from '@remix-run/node';
import { RedList } from '~/approval-requests/request-items';
import type { RequestPageData } from '~/approval-requests/request-page-data.server';
import { requestWords } from '~/approval-requests/words';
import type { FieldErrors } from '~/platform/input';
import type { Text } from '~/platform/text';
import { CitedProvisions } from '~/policy/cited-provisions';
import { needsManager } from '~/policy/lookup';
import { AccountNotice } from '~/social-media/account-notice';
import { StandingNotice } from '~/subcontracting/standing-notice';
import type { StandingNoticeData } from '~/subcontracting/standing-notice.server';
import { Breadcrumbs } from '~/ui/breadcrumbs';
import { Button } from '~/ui/button';
import { Card } from '~/ui/card';
import { Checkbox, RadioGroup } from '~/ui/choices';
import { Disclosure } from '~/ui/disclosure';
import { ErrorSummary } from '~/ui/error-summary';
import { DateField, SelectField, TextArea } from '~/ui/fields';
import { Form, SubmissionKey } from '~/ui/form';
import { formatDate } from '~/ui/format';
import { useLocale, useText } from '~/ui/locale';
import { useMarks } from '~/ui/marks';
import { Notice } from '~/ui/notice';
import { PageHeading } from '~/ui/page-heading';
import { OUTCOMES } from '~/workflow/model';
import { actingFor } from './acting-for';
import { decisionWords as words } from './decision-words';
import type { Candidate } from './people.query.server';
import { RouteProgress } from './route-progress';
import { RequestStatus } from './status-label';
import { finalOutcomeHints, outcomeHints, outcomeVerbs } from './words';

export type DecisionPageProps = {
  data: SerializeFrom<RequestPageData>;
  candidates: Candidate[];
  standing: SerializeFrom<StandingNoticeData> | null;
  /** Proposed and latest end date of an approval. */
  dates: { proposed: string; longest: string };
  submissionKey: string;
  /** What was typed, after a form that came back. */
  typed: Record<string, string>;
  errors: FieldErrors;
  refusal: Text | null;
};

const CONDITION_ROWS = [0, 1, 2];

/** The decision on one step, as its own page: works without scripts, and comes back with everything typed. */
export function DecisionPage(props: DecisionPageProps) {
  const t = useText();
  const marks = useMarks();
  const { data, errors, refusal } = props;
  const { request, revision, steps, myStepKey } = data;
  const base = `/approval-requests/${request.id}`;
  const step = steps.find((s) => s.key === (props.typed.stepKey ?? myStepKey)) ?? null;
  const listed = Object.entries(errors).map(([id, message]) => ({ id, message: t(message) }));
  return (
    <>
      <Breadcrumbs
        items={[
          { label: t(requestWords.requests), href: '/approval-requests' },
          { label: request.number, href: base },
          { label: t(words.title) },
        ]}
      />
      <PageHeading
        title={`${t(words.title)}${marks.colon}${request.title}`}
        kicker={step ? t(step.name) : request.number}
        status={<RequestStatus status={request.status} />}
        lead={t(words.bound)}
      />
      <ErrorSummary errors={listed} />
      {refusal ? (
        <Notice kind="error" title={t(words.refused)} live>
          <p>{t(refusal)}</p>
        </Notice>
      ) : null}
      {refusal || !step ? <RouteProgress steps={steps} /> : null}
      {step && revision ? (
        <>
          <ActingNotice step={step} />
          <StandingNotice standing={props.standing} />
          <AccountNotice account={props.data.content.account} />
          <RedList items={data.items} headingLevel={2} />
          <DecisionForm {...props} stepKey={step.key} isFinal={step.action === 'final'} digest={revision.digest} />
        </>
      ) : refusal ? null : (
        <Notice kind="info">
          <p>{t(words.notYours)}</p>
        </Notice>
      )}
      <p>
        <a href={base}>{request.number}</a>
      </p>
    </>
  );
}

/** 代決・引上げ: said before deciding, since both names will stand in the record. */
function ActingNotice({ step }: { step: DecisionPageProps['data']['steps'][number] }) {
  const t = useText();
  const acting = step.people.find((person) => person.capacity !== 'holder');
  const forWhom =
    acting &&
    actingFor(
      acting.capacity,
      acting.principalPost && { post: t(acting.principalPost), name: acting.principalName ?? '' },
    );
  return forWhom ? (
    <Notice title={t(forWhom)}>
      <p>{t(acting.principalName ? words.actingForAbsent : words.acting)}</p>
    </Notice>
  ) : null;
}

type FormProps = DecisionPageProps & { stepKey: string; isFinal: boolean; digest: string };

export function DecisionForm(props: FormProps) {
  const t = useText();
  const { data, typed, errors, stepKey, digest, submissionKey, isFinal } = props;
  return (
    <Form action={`/approval-requests/${data.request.id}/decisions`}>
      <SubmissionKey value={submissionKey} />
      <input type="hidden" name="stepKey" value={stepKey} />
      <input type="hidden" name="digest" value={digest} />
      <Card kind="accent" title={t(words.title)}>
        <RadioGroup
          name="outcome"
          label={t(words.outcome)}
          required
          error={errors.outcome && t(errors.outcome)}
          defaultValue={typed.outcome ?? ''}
          options={OUTCOMES.map((outcome) => ({
            value: outcome,
            label: t(outcomeVerbs[outcome]),
            hint: t((isFinal ? finalOutcomeHints : outcomeHints)[outcome]),
          }))}
        />
        <TextArea
          name="comment"
          label={t(words.comment)}
          hint={t(words.commentHint)}
          error={errors.comment && t(errors.comment)}
          defaultValue={typed.comment}
          rows={4}
        />
        {isFinal ? <GrantFields {...props} /> : null}
        <Conditions {...props} />
        <MarkedItems {...props} />
        <Button>{t(words.send)}</Button>
      </Card>
    </Form>
  );
}

function usePersonLabel(): (candidate: Candidate) => string {
  const locale = useLocale();
  const marks = useMarks();
  return ({ name, postJa, postEn }) => name + marks.brackets(locale === 'ja' ? postJa : postEn);
}

function GrantFields({ data, typed, errors, candidates, dates }: FormProps) {
  const t = useText();
  const locale = useLocale();
  const personLabel = usePersonLabel();
  const exemptions = data.checklist.exemption;
  return (
    <fieldset className="field-group">
      <legend>{t(words.grant)}</legend>
      <DateField
        name="validUntil"
        label={t(words.validUntil)}
        hint={t(words.validUntilHint(formatDate(dates.longest, locale)))}
        required
        error={errors.validUntil && t(errors.validUntil)}
        defaultValue={typed.validUntil ?? dates.proposed}
      />
      {needsManager(data.request.kind) ? (
        <SelectField
          name="managerPersonId"
          label={t(words.manager)}
          hint={t(words.managerHint)}
          required
          placeholder={t(words.choose)}
          error={errors.managerPersonId && t(errors.managerPersonId)}
          defaultValue={typed.managerPersonId ?? ''}
          options={candidates.map((candidate) => ({ value: candidate.id, label: personLabel(candidate) }))}
        />
      ) : null}
      {exemptions > 0 ? (
        <Checkbox
          name="exemptionsAcknowledged"
          label={t(words.exemptions(exemptions))}
          hint={t(words.exemptionsHint)}
          error={errors.exemptionsAcknowledged && t(errors.exemptionsAcknowledged)}
          defaultChecked={typed.exemptionsAcknowledged === 'yes'}
        />
      ) : null}
    </fieldset>
  );
}

function Conditions({ typed, errors, candidates }: FormProps) {
  const t = useText();
  const personLabel = usePersonLabel();
  const used = CONDITION_ROWS.some((row) => typed[`conditions.${row}.text`] || errors[`conditions.${row}.text`]);
  return (
    <Disclosure summary={t(words.conditions)} open={used}>
      {CONDITION_ROWS.map((row) => {
        const name = `conditions.${row}`;
        const error = (field: string) => {
          const found = errors[`${name}.${field}`];
          return found && t(found);
        };
        return (
          <fieldset key={row} className="field-group">
            <legend>{t(words.conditionText(row + 1))}</legend>
            <TextArea
              name={`${name}.text`}
              label={t(words.conditionText(row + 1))}
              rows={2}
              error={error('text')}
              defaultValue={typed[`${name}.text`]}
            />
            <SelectField
              name={`${name}.ownerPersonId`}
              label={t(words.owner)}
              placeholder={t(words.choose)}
              error={error('ownerPersonId')}
              defaultValue={typed[`${name}.ownerPersonId`] ?? ''}
              options={candidates.map((candidate) => ({ value: candidate.id, label: personLabel(candidate) }))}
            />
            <DateField
              name={`${name}.dueOn`}
              label={t(words.dueOn)}
              error={error('dueOn')}
              defaultValue={typed[`${name}.dueOn`]}
            />
          </fieldset>
        );
      })}
    </Disclosure>
  );
}

function MarkedItems({ data, typed }: FormProps) {
  const t = useText();
  const marks = useMarks();
  const used = Object.keys(typed).some((name) => name.endsWith('.marked'));
  return (
    <Disclosure summary={t(words.marked)} open={used}>
      <p>{t(words.markedHint)}</p>
      {data.items.map((item, index) => (
        <div key={item.key} className="mark-row">
          <input type="hidden" name={`items.${index}.itemKey`} value={item.key} />
          <Checkbox
            name={`items.${index}.marked`}
            label={t(item.title)}
            defaultChecked={typed[`items.${index}.marked`] === 'yes'}
          />
          <TextArea
            name={`items.${index}.comment`}
            label={
              <>
                {t(words.itemComment)}
                <span className="sr-only">
                  {marks.colon}
                  {t(item.title)}
                </span>
              </>
            }
            rows={1}
            defaultValue={typed[`items.${index}.comment`]}
          />
          <CitedProvisions provisions={item.provisions} />
        </div>
      ))}
    </Disclosure>
  );
}
