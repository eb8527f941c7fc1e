import type { SerializeFrom } from '@remix-run/node';
import { Breadcrumbs } from '~/ui/breadcrumbs';
import { Button } from '~/ui/button';
import { Disclosure } from '~/ui/disclosure';
import { TextField } from '~/ui/fields';
import { Form } from '~/ui/form';
import { useText } from '~/ui/locale';
import { PageHeading } from '~/ui/page-heading';
import { SummaryList } from '~/ui/summary-list';
import type { FormAnswer } from './form-answer';
import { FormProblems, useFields } from './people-form';
import { PeriodText } from './period-text';
import { isEmpty, tense } from './periods';
import type { UnitRecord } from './posts.repository.server';
import { peopleWords as words } from './words';

type Props = {
  unit: SerializeFrom<UnitRecord>;
  today: string;
  sent: FormAnswer | undefined;
};

/** One 部 or 課: its name, how long it exists, and what it is in charge of. */
export function UnitPage({ unit, today, sent }: Props) {
  const t = useText();
  const base = `/people/units/${unit.id}`;
  const { answer, field } = useFields(sent);
  const ended = tense(unit.period, today) === 'past' || isEmpty(unit.period);
  const inCharge = [
    [`/approval-requests?unit=${unit.id}`, words.inChargeOf.requests],
    [`/registers/cloud-services?unit=${unit.id}`, words.inChargeOf.services],
    [`/registers/contracts?unit=${unit.id}`, words.inChargeOf.contracts],
    [`/registers/social-media?unit=${unit.id}`, words.inChargeOf.accounts],
  ] as const;
  return (
    <>
      <Breadcrumbs items={[{ label: t(words.title), href: '/people' }, { label: t(unit.name) }]} />
      <PageHeading title={t(unit.name)} kicker={t(words.kinds[unit.kind])} />
      <FormProblems answer={answer} />
      <SummaryList
        rows={[
          { term: t(words.nameJa), value: unit.name.ja },
          { term: t(words.nameEn), value: unit.name.en },
          { term: t(words.code), value: unit.code },
          { term: t(words.lives), value: <PeriodText {...unit.period} /> },
          {
            term: t(words.inCharge),
            value: (
              <span className="button-row">
                {inCharge.map(([href, label]) => (
                  <a key={href} href={href}>
                    {t(label)}
                  </a>
                ))}
              </span>
            ),
          },
        ]}
      />
      <Disclosure summary={t(words.renameUnit)} open={sent !== undefined}>
        <Form action={base} reloadDocument className="stack">
          <input type="hidden" name="version" value={unit.version} />
          <TextField {...field('nameJa', unit.name.ja)} label={t(words.nameJa)} required />
          <TextField {...field('nameEn', unit.name.en)} label={t(words.nameEn)} required />
          <p>
            <Button>{t(words.save)}</Button>
          </p>
        </Form>
      </Disclosure>
      {ended || unit.parentId === null ? null : (
        <p>
          <a href={`${base}/end`}>{t(words.endUnit)}</a>
        </p>
      )}
    </>
  );
}
