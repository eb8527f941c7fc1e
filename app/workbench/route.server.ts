/** What the routes of the workbench share: reading their addresses, and answering their forms. */
import { json } from '@remix-run/node';
import type { Actor } from '~/authorization/actor';
import { readForm, requireActor } from '~/people/session.server';
import { clock } from '~/platform/clock.server';
import { newId } from '~/platform/ids';
import { idParam, notFound, seeOther } from '~/platform/responses.server';
import { typedTexts } from '~/platform/typed-texts';
import { getDb } from '~db/connection.server';
import type { Sent } from './detail-props';
import { carryOutForm } from './forms.server';
import { NO_FILE, type Workbench, workbenchPath } from './shown';
import type { Answer, Noun } from './use-saving';
import { loadWorkbench } from './workbench.query.server';

type Params = Readonly<Record<string, string | undefined>>;
export type Args = { request: Request; params: Params };

const KEY = /^[\w-]{1,80}$/;
const LONGEST_QUERY = 200;

/** Request, document and requirement of an address; 404 for what cannot be one. */
export function placeOf(params: Params): { requestId: string; fileId: string; requirementKey: string } {
  const { requirementKey = '' } = params;
  if (!KEY.test(requirementKey)) throw notFound();
  return { requestId: idParam(params.id), fileId: fileParam(params), requirementKey };
}

const fileParam = (params: Params): string => (params.fileId === NO_FILE ? NO_FILE : idParam(params.fileId));

/** A page number of an address; null where there is none. */
export function pageOf(value: string | null): number | null {
  const number = Number((value ?? '').normalize('NFKC'));
  return value && Number.isInteger(number) && number >= 1 && number <= 100_000 ? number : null;
}

/** The workbench at an address of its own. */
export async function workbenchAt(actor: Actor, { request, params }: Args): Promise<Workbench> {
  const { searchParams } = new URL(request.url);
  const wanted = {
    ...placeOf(params),
    page: pageOf(searchParams.get('page')),
    query: (searchParams.get('q') ?? '').trim().slice(0, LONGEST_QUERY),
  };
  const data = await loadWorkbench(getDb(), actor, wanted);
  if (!data) throw notFound();
  return data;
}

/** The workbench behind a form that came back; a form's address that is merely visited leads to the page. */
export async function formLoader(args: Args) {
  const { actor } = await requireActor(args.request);
  const { requestId, fileId, requirementKey } = placeOf(args.params);
  if (!args.request.headers.has('Content-Type')) return seeOther(workbenchPath(requestId, fileId, requirementKey));
  return json(await workbenchAt(actor, args));
}

/** A form without scripts: on to the page, or back with everything typed. */
export async function formAction({ request, params }: Args, noun: Noun) {
  const { actor, session } = await requireActor(request);
  const form = await readForm(request, session);
  const { requestId, fileId, requirementKey } = placeOf(params);
  const io = { now: clock.now(), newId };
  const outcome = await carryOutForm(getDb(), actor, noun, form, { requestId, requirementKey }, io);
  if (outcome.ok) return seeOther(afterForm(form, requestId, fileId, requirementKey));
  if (outcome.status === 404) throw notFound();
  const { errors, refusal, status } = outcome;
  return json<Sent>({ noun, requirementKey, typed: typedTexts(form), errors, refusal }, { status });
}

const NEXT = /^(?:-|[0-9A-HJKMNP-TV-Z]{26})\/[\w-]{1,80}$/;

function afterForm(form: FormData, requestId: string, fileId: string, requirementKey: string): `/${string}` {
  const next = String(form.get('next') ?? '');
  const goesOn = form.get('go') === 'next' && NEXT.test(next);
  const key = goesOn ? next.split('/').at(-1) : requirementKey;
  const path = goesOn
    ? (`/approval-requests/${requestId}/workbench/${next}` as const)
    : workbenchPath(requestId, fileId, requirementKey);
  return `${path}?saved#requirement-${key}`;
}

/** The same form sent by the page's own script: what came of it, and the requirement as it stands now. */
export async function dataAction({ request, params }: Args, noun: Noun) {
  const { actor, session } = await requireActor(request);
  const form = await readForm(request, session);
  const { requestId, requirementKey } = placeOf(params);
  const db = getDb();
  const io = { now: clock.now(), newId };
  const outcome = await carryOutForm(db, actor, noun, form, { requestId, requirementKey }, io);
  if (!outcome.ok && outcome.status === 404) throw notFound();
  const now = await loadWorkbench(db, actor, { requestId, requirementKey, fileId: NO_FILE, page: 1, query: '' });
  const item = now?.items.find(({ key }) => key === requirementKey) ?? null;
  if (outcome.ok && item) return json<Answer>({ ok: true, item });
  const { errors, refusal, status } = outcome.ok ? { errors: {}, refusal: null, status: 409 } : outcome;
  return json<Answer>({ ok: false, errors, refusal, item }, { status });
}
