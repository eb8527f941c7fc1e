import type { SerializeFrom } from '@remix-run/node';
import type { FormAnswer } from '~/people/form-answer';
import { type FieldOf, FormPage, useFields } from '~/people/people-form';
import { commitmentWords, unitWords } from '~/policy/words';
import { REGISTERS_PATH } from '~/registers/registers';
import { registersWords } from '~/registers/words';
import { Card } from '~/ui/card';
import { DataTable } from '~/ui/data-table';
import { OfficeDateTime } from '~/ui/dates';
import { Disclosure } from '~/ui/disclosure';
import { NumberField, TextField } from '~/ui/fields';
import { useText } from '~/ui/locale';
import { useMarks } from '~/ui/marks';
import { plannedField, valueField } from './forms';
import { LEVELS_PATH } from './level-query';
import { monthText } from './month';
import type { loadMonthPage } from './month-page.query.server';
import { levelWords as words } from './words';

type Page = SerializeFrom<NonNullable<Awaited<ReturnType<typeof loadMonthPage>>>>;

/** Every item of one month; what is there already can be corrected with a reason. */
export function MonthPage({ page, sent }: { page: Page; sent: FormAnswer | undefined }) {
  const t = useText();
  const { answer, field } = useFields(sent);
  const href = `${LEVELS_PATH}/${page.id}`;
  const month = monthText(page.month);
  const canCorrect = page.items.some(({ typed }) => typed !== '');
  return (
    <FormPage
      home={{ label: t(registersWords.title), href: REGISTERS_PATH }}
      crumbs={[{ label: t(words.titleOf(page.name)), href }]}
      title={{
        ja: `${month.ja}の${words.monthTitle.ja}`,
        en: `${words.monthTitle.en}: ${month.en}`,
      }}
      lead={words.monthLead}
      action={`${href}/months/${page.month}`}
      answer={answer}
      submit={words.save}
      back={href}
      version={page.version}
    >
      <p>{t(words.valueHint)}</p>
      {page.items.map((item) => (
        <ItemFields key={item.key} item={item} field={field} />
      ))}
      {canCorrect ? (
        <TextField {...field('reason')} label={t(words.reason)} hint={t(words.reasonHint)} width="full" />
      ) : (
        <input type="hidden" name="reason" value="" />
      )}
    </FormPage>
  );
}

function ItemFields({ item, field }: { item: Page['items'][number]; field: FieldOf }) {
  const t = useText();
  const marks = useMarks();
  const promise = item.promised
    ? `${t(words.promised)}${marks.colon}${t(item.promised)}${marks.brackets(t(commitmentWords[item.commitment]))}`
    : null;
  return (
    <Card title={t(item.title)} headingLevel={2} kind="quiet">
      <p>
        {t(words.required)}
        {marks.colon}
        {t(item.required)}
        {promise ? (
          <>
            <br />
            {promise}
          </>
        ) : null}
      </p>
      <NumberField
        {...field(valueField(item.key), item.typed)}
        label={t(words.measured)}
        hint={item.isUptime ? t(words.uptimeHint) : undefined}
        unit={t(unitWords[item.unit])}
        inputMode="text"
      />
      {item.asksPlanned ? (
        <NumberField
          {...field(plannedField(item.key), item.planned)}
          label={t(words.planned)}
          hint={t(words.plannedHint)}
        />
      ) : null}
      {item.former.length > 0 ? (
        <Disclosure summary={t(words.former)}>
          <DataTable
            caption={t(words.former)}
            hideCaption
            rows={item.former}
            rowKey={({ number }) => String(number)}
            columns={[
              { key: 'value', header: t(words.before), rowHeader: true, cell: ({ typed }) => typed },
              { key: 'reason', header: t(words.reason), cell: ({ reason }) => reason },
              { key: 'by', header: t(words.formerBy), cell: ({ by }) => by },
              { key: 'at', header: t(words.formerAt), nowrap: true, cell: ({ at }) => <OfficeDateTime at={at} /> },
            ]}
          />
        </Disclosure>
      ) : null}
    </Card>
  );
}
