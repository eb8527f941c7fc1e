/** Every page of the app and how to get to it, for what must hold everywhere: layout, accessibility, language. */
import { type Kysely, sql } from 'kysely';
import type { Database } from '~db/schema';
import type { Visit } from '../setup/browser';
import { pdf } from './evidence';

/** What the demo city holds, found in its database: who can open what. */
export type City = {
  /** A request in this situation and the post of somebody who meets it there. */
  requests: Record<'draft' | 'sentBack' | 'submitted' | 'reviewed' | 'onHold' | 'approved' | 'final', Found>;
  requirementKey: string;
  /** What people and vendors are called: the words of the demo that are not the product's. */
  names: string[];
  serviceId: string;
  personId: string;
  holdingId: string;
  postId: string;
  deputyId: string;
  eventId: string;
};
type Found = { id: string; as: string };

export type EveryPage = {
  /** File in app/routes. */
  route: string;
  /** Post of the person; nobody when left out. */
  as?: string;
  path: string;
  /** Of the answer; 200 unless told otherwise. */
  status?: number;
  /** For pages that only an action brings up. */
  arrive?: (visit: Visit) => Promise<void>;
};

const postOf = (email: string): string => email.split('@')[0] ?? '';

export async function readCity(db: Kysely<Database>): Promise<City> {
  const one = async (query: ReturnType<typeof sql<{ id: string; email?: string }>>): Promise<Found> => {
    const { rows } = await query.execute(db);
    const row = rows[0];
    if (!row) throw new Error('The demo city has no such thing');
    return { id: row.id, as: postOf(row.email ?? '') };
  };
  const filed = (status: string) =>
    one(sql`select r.id, p.email from approval_requests r join persons p on p.id = r.applicant_id
            where r.status = ${status} and r.track = 'A' order by r.id limit 1`);
  const waiting = (status: string, role: string) =>
    one(sql`select r.id, p.email from approval_requests r
            join route_steps s on s.request_id = r.id and s.status = 'open' and s.role = ${role}
            join step_assignees a on a.step_id = s.id and a.is_open = 1
            join persons p on p.id = a.person_id
            where r.status = ${status} and r.track = 'A' order by r.id limit 1`);
  const names = await sql<{ name: string }>`
    select title as name from approval_requests union select vendor_name from approval_requests
    union select name from persons union select name from cloud_services`.execute(db);
  const [draft, sentBack, submitted, reviewed, onHold, approved, final, service, person, holding, post, deputy, event] =
    await Promise.all([
      one(sql`select r.id, p.email from approval_requests r join persons p on p.id = r.applicant_id
              where r.status = 'draft' order by r.id limit 1`),
      filed('sent-back'),
      filed('in-review'),
      waiting('in-review', 'security-reviewer'),
      waiting('on-hold', 'security-reviewer'),
      filed('approved'),
      waiting('in-review', 'ciso'),
      one(sql`select c.id from cloud_services c join conditions k on k.service_id = c.id order by c.id limit 1`),
      one(sql`select id from persons where email like 'nursing-clerk-2@%'`),
      one(sql`select h.id from post_holdings h join persons p on p.id = h.person_id
              where p.email like 'nursing-clerk-2@%'`),
      one(sql`select d.principal_post_id as id from deputies d order by d.id limit 1`),
      one(sql`select id from deputies order by id limit 1`),
      one(sql`select id from recorded_events where type = 'decided' order by id limit 1`),
    ]);
  return {
    requests: { draft, sentBack, submitted, reviewed, onHold, approved, final },
    requirementKey: 'sla-uptime',
    names: names.rows.map(({ name }) => name),
    serviceId: service.id,
    personId: person.id,
    holdingId: holding.id,
    postId: post.id,
    deputyId: deputy.id,
    eventId: event.id,
  };
}

const ADMINISTRATOR = 'it-administrator';

export function everyPage(city: City): EveryPage[] {
  const { draft, sentBack, submitted, reviewed, onHold, approved, final } = city.requests;
  const of = ({ id }: Found, rest = '') => `/approval-requests/${id}${rest}`;
  const request = (name: string, found: Found, rest: string, more: Partial<EveryPage> = {}): EveryPage => ({
    route: `_app.approval-requests.$id.${name}.tsx`,
    as: found.as,
    path: of(found, rest),
    ...more,
  });
  const people = (name: string, path: string, more: Partial<EveryPage> = {}): EveryPage => ({
    route: `_app.people.${name}.tsx`,
    as: ADMINISTRATOR,
    path: `/people${path}`,
    ...more,
  });
  const person = `/${city.personId}`;
  const post = `/posts/${city.postId}`;
  return [
    { route: 'sign-in.tsx', path: '/sign-in' },
    { route: '$.tsx', as: 'auditor', path: '/no-such-page', status: 404 },
    { route: '_app.tasks.tsx', as: 'it-security', path: '/tasks' },
    { route: '_app.account._index.tsx', as: 'nursing-clerk', path: '/account' },
    { route: '_app.account.password.tsx', as: 'nursing-clerk', path: '/account/password' },

    { route: '_app.approval-requests._index.tsx', as: 'auditor', path: '/approval-requests' },
    { route: '_app.approval-requests._index.tsx', as: 'auditor', path: '/approval-requests?q=xyz' },
    { route: '_app.approval-requests.new.tsx', as: 'nursing-clerk', path: '/approval-requests/new' },
    {
      route: '_app.approval-requests.new.tsx',
      as: 'nursing-clerk',
      path: `/approval-requests/new?q=${encodeURIComponent('予約')}`,
    },
    request('_index', draft, ''),
    request('_index', sentBack, ''),
    request('_index', reviewed, ''),
    request('_index', approved, ''),
    request('amendment', approved, '/amendment'),
    request('brief', final, '/brief'),
    request('checklist.$key', sentBack, `/checklist/${city.requirementKey}`),
    request('checklist._index', sentBack, '/checklist'),
    request('co-authors', draft, '/co-authors?q=a'),
    request('comments', submitted, '', { status: 422, arrive: sendEmptyComment }),
    request('decisions', final, '/decisions'),
    request('evidence._index', sentBack, '/evidence'),
    request('evidence.$fileId.removal', sentBack, '/evidence', { arrive: (visit) => toRemoval(visit) }),
    request('hold', reviewed, '/hold'),
    request('intake.$step', draft, '/intake/service'),
    request('intake.$step', draft, '/intake/information'),
    request('intake.$step', draft, '/intake/sections'),
    request('intake.$step', draft, '/intake/manager?q=a'),
    request('intake.$step', draft, '/intake/documents'),
    request('intake.$step', draft, '/intake/check'),
    request('item-reviews', reviewed, '/item-reviews'),
    request('pull-back', submitted, '/pull-back'),
    request('resumption', onHold, '/resumption'),
    request('revisions', approved, '/revisions'),
    request('submissions', draft, '/submissions'),
    request('submissions', sentBack, '/submissions'),
    request('withdrawal', submitted, '/withdrawal'),
    ...['_index', 'passages', 'rejections', 'withdrawals', 'verdicts'].map((noun) =>
      // The address of a form leads to the page.
      request(
        `workbench.$fileId.$requirementKey.${noun}`,
        reviewed,
        `/workbench/-/${city.requirementKey}${noun === '_index' ? '' : `/${noun}`}`,
      ),
    ),
    request('workbench._index', reviewed, '/workbench'),

    { route: '_app.registers.cloud-services._index.tsx', as: 'nursing-clerk', path: '/registers/cloud-services' },
    {
      route: '_app.registers.cloud-services.$id.tsx',
      as: 'nursing-clerk',
      path: `/registers/cloud-services/${city.serviceId}`,
    },
    { route: '_app.policy-profiles._index.tsx', as: 'auditor', path: '/policy-profiles' },
    { route: '_app.policy-profiles.$key.$version.tsx', as: 'auditor', path: '/policy-profiles/fujieda/2026.2' },
    { route: '_app.record._index.tsx', as: 'auditor', path: '/record' },
    { route: '_app.record.events.$id.tsx', as: 'auditor', path: `/record/events/${city.eventId}` },
    { route: '_app.record.heads.tsx', as: 'auditor', path: '/record/heads' },

    people('_index', ''),
    people('directory', '/directory'),
    people('new', '/new'),
    people('units', '/units'),
    people('posts._index', '/posts'),
    people('$personId._index', person),
    people('$personId.deactivation', `${person}/deactivation`),
    people('$personId.reactivation', `${person}/reactivation`),
    people('$personId.password', `${person}/password`),
    people('$personId.holdings._index', `${person}/holdings`),
    people('$personId.holdings.$holdingId._index', `${person}/holdings/${city.holdingId}`),
    people('$personId.holdings.$holdingId.cancellation', `${person}/holdings/${city.holdingId}/cancellation`),
    people('posts.$postId._index', post),
    people('posts.$postId.end', `${post}/end`),
    people('posts.$postId.deputies._index', `${post}/deputies`),
    people('posts.$postId.deputies.$deputyId', `${post}/deputies/${city.deputyId}`),
    people('posts.$postId.roles._index', `${post}/roles`),
    people('posts.$postId.roles.$role', `${post}/roles/security-manager`),
  ];
}

async function sendEmptyComment({ page }: Visit): Promise<void> {
  const form = page.locator('form[action$="/comments"]');
  await form.locator('button[type=submit]').click();
  await page.waitForURL(/\/comments$/);
}

async function toRemoval({ page }: Visit): Promise<void> {
  if ((await page.locator('a[href$="/removal"]').count()) === 0) {
    await page
      .locator('main input[type=file]')
      .setInputFiles({ name: 'certificate.pdf', mimeType: 'application/pdf', buffer: pdf('Certificate') });
    await page.locator('main form[enctype] button[type=submit]').click();
  }
  await page.locator('a[href$="/removal"]').first().click();
  await page.waitForURL(/\/removal$/);
}
