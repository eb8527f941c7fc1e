import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { fiscalYearsOf } from '~/contracts/contract';
import { ReportPage } from '~/designated-managers/agreement-forms';
import { listReports } from '~/designated-managers/agreement-page.query.server';
import { recordReport } from '~/designated-managers/change-agreement.server';
import { reportForm } from '~/designated-managers/forms';
import { changeableAgreement, sentOnAgreement } from '~/designated-managers/guards.server';
import { managerWords } from '~/designated-managers/words';
import { parseForm } from '~/people/forms';
import { notFound, seeOther } from '~/platform/responses.server';
import { invalidForm, refusedForm } from '~/registers/form-answer.server';
import { pageMeta } from '~/ui/page-title';
import { getDb } from '~db/connection.server';

export const handle = { static: true };
export const meta = pageMeta(managerWords.reportTitle);

function yearParam(value: string | undefined): number {
  if (!value || !/^\d{4}$/.test(value)) throw notFound();
  return Number(value);
}

export async function loader(args: LoaderFunctionArgs) {
  const { agreement, today } = await changeableAgreement(args);
  const fiscalYear = yearParam(args.params.fiscalYear);
  if (!fiscalYearsOf(agreement).includes(fiscalYear)) throw notFound();
  const reports = await listReports(getDb(), agreement.id);
  return json({ agreement, today, fiscalYear, stored: reports.find((one) => one.fiscalYear === fiscalYear) ?? null });
}

export async function action(args: ActionFunctionArgs) {
  const { actor, form, io, contractId } = await sentOnAgreement(args);
  const fiscalYear = yearParam(args.params.fiscalYear);
  const read = parseForm(reportForm, form);
  if (!read.ok) return invalidForm(read);
  const saved = await recordReport(getDb(), actor, { ...read.value, contractId, fiscalYear }, io);
  return saved.ok ? seeOther(`/registers/designated-managers/${contractId}`) : refusedForm(saved.refusal, read.typed);
}

export default function ReportRoute() {
  return <ReportPage {...useLoaderData<typeof loader>()} sent={useActionData<typeof action>()} />;
}
