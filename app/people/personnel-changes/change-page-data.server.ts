/** What the page of one file gets, whichever step it stands at. */
import { clock } from '~/platform/clock.server';
import { officeDate } from '~/platform/dates';
import { newId } from '~/platform/ids';
import { idParam, notFound } from '~/platform/responses.server';
import { getDb } from '~db/connection.server';
import { requireAdministrator } from '../administrator.server';
import { loadChangePage } from './change-page.query.server';

/** 404 for everybody but administrators. `?after` is the row behind which the page begins. */
export async function changePageData(request: Request, id: string | undefined) {
  const { actor } = await requireAdministrator(request);
  const asked = new URL(request.url).searchParams.get('after') ?? '';
  const after = /^\d{1,6}$/.test(asked) ? Number(asked) : 0;
  const today = officeDate(clock.now());
  const page = await loadChangePage(getDb(), { id: idParam(id), after, today, actor });
  if (!page) throw notFound();
  return { page, submissionKey: newId() };
}
