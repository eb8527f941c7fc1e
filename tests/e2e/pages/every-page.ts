/** Every page of the app and how to get to it, for what must hold everywhere: layout, accessibility, language. */

import { MOVEMENT_KINDS } from '~/policy/model';
import { PROFILE_PARTS } from '~/policy/paths';
import { shippedProfiles } from '~/policy/profiles';
import type { Visit } from '../setup/browser';
import type { City, Found } from '../setup/whole-city';
import { pdf } from './evidence';
import { changeFile } from './personnel-changes';

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

/** The newest version that is shipped. */
const FUJIEDA = shippedProfiles.filter(({ key }) => key === 'fujieda').at(-1)?.version ?? '';

const ADMINISTRATOR = 'it-administrator';
/** Keeps the registers. */
const KEEPER = 'contracts-reviewer';

export function everyPage(city: City): EveryPage[] {
  const { draft, sentBack, submitted, reviewed, onHold, approved, final } = city.requests;
  const { contractDraft, managerDraft, subcontractDraft, outdated, readAfterwards } = city.requests;
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
  const register = (name: string, path: string, more: Partial<EveryPage> = {}): EveryPage => ({
    route: `_app.registers.${name}.tsx`,
    as: KEEPER,
    path: `/registers/${path}`,
    ...more,
  });
  const { contract, unsigned, subcontract, reported, agreement, vendor } = city;
  const conclusion = (name: string, rest: string) =>
    register(`contracts.$id_.conclusion.${name}`, `contracts/${contract.id}/conclusion${rest}`);
  const copy = (noun: string) =>
    conclusion(`signed-copies.$copyId.${noun}`, `/signed-copies/${contract.copyId}/${noun}`);
  const tree = (name: string, at: { contractId: string }, rest: string, more: Partial<EveryPage> = {}) =>
    register(`contracts.$id_.subcontracts.${name}`, `contracts/${at.contractId}/subcontracts${rest}`, more);
  const manager = (name: string, rest: string) =>
    register(`designated-managers.$id.${name}`, `designated-managers/${agreement.id}${rest}`);
  const ending = (name: string, rest: string, more: Partial<EveryPage> = {}) =>
    register(`endings.${name}`, `endings/${city.ending.id}${rest}`, { as: 'nursing-head', ...more });
  const movement = (name: string, id: string, rest: string, as = 'nursing-head') =>
    register(`information-movements.$id${name}`, `information-movements/${id}${rest}`, { as });
  const company = (name: string, rest: string) => register(`vendors.$id.${name}`, `vendors/${vendor.id}${rest}`);
  const check = (name: string, id: string, rest: string, as: string): EveryPage => ({
    route: `_app.periodic-checks.$id.${name}.tsx`,
    as,
    path: `/periodic-checks/${id}${rest}`,
  });
  const incident = (name: string, id: string, rest: string): EveryPage => ({
    route: `_app.incidents.$id.${name}.tsx`,
    as: 'vice-mayor',
    path: `/incidents/${id}${rest}`,
  });
  const { id: fresh, suspending } = city.incident;
  const { account, obligation, level } = city;
  const note = (name: string, id: string, rest = ''): EveryPage => ({
    route: `_app.change-notes.$id.${name}.tsx`,
    as: 'it-security',
    path: `/change-notes/${id}${rest}`,
  });
  const { writing, submitted: sentIn, triggerId, riskId } = city.review;
  const review = (name: string, id: string, rest: string, as = 'it-security'): EveryPage => ({
    route: `_app.policy-reviews.$id.${name}.tsx`,
    as,
    path: `/policy-reviews/${id}${rest}`,
  });
  const policy = (name: string, rest: string, as = 'auditor'): EveryPage => ({
    route: `_app.policy-profiles.${name}.tsx`,
    as,
    path: `/policy-profiles/${rest}`,
  });
  const life = (name: string, rest: string, id = account.active): EveryPage =>
    register(`social-media.$id_.${name}`, `social-media/${id}/${rest}`, { as: account.as });
  const media = (name: string, rest: string) =>
    register(`social-media.$id.${name}`, `social-media/${account.active}${rest}`, { as: account.as });
  const person = `/${city.personId}`;
  const post = `/posts/${city.postId}`;
  return [
    { route: 'sign-in.tsx', path: '/sign-in' },
    { route: '$.tsx', as: 'auditor', path: '/no-such-page', status: 404 },
    { route: '_app.tasks.tsx', as: 'it-security', path: '/tasks' },
    { route: '_app.account._index.tsx', as: 'nursing-clerk', path: '/account' },
    { route: '_app.account.password.tsx', as: 'nursing-clerk', path: '/account/password' },
    { route: '_app.account.calendar-link._index.tsx', as: 'nursing-clerk', path: '/account/calendar-link' },
    ...['month', 'list', 'year'].map((view) => ({
      route: '_app.calendar.tsx',
      as: 'it-security',
      path: `/calendar?scope=all&view=${view}`,
    })),
    // The link of a mail holds a key of the installation; its page is looked at where mails are.
    { route: 'unsubscribe.tsx', path: '/unsubscribe', status: 404 },
    people('mail-deliveries._index', '/mail-deliveries?status=all'),

    { route: '_app.approval-requests._index.tsx', as: 'auditor', path: '/approval-requests' },
    { route: '_app.approval-requests._index.tsx', as: 'auditor', path: '/approval-requests?q=xyz' },
    { route: '_app.approval-requests.new.tsx', as: 'nursing-clerk', path: '/approval-requests/new' },
    {
      route: '_app.approval-requests.new.tsx',
      as: 'nursing-clerk',
      path: `/approval-requests/new?q=${encodeURIComponent('予約')}`,
    },
    ...['outsourcing', 'designated-manager', 'subcontracting', 'social-media-account'].map((kind) => ({
      route: '_app.approval-requests.new.tsx',
      as: 'nursing-clerk',
      path: `/approval-requests/new?kind=${kind}`,
    })),
    request('_index', draft, ''),
    request('_index', sentBack, ''),
    request('_index', reviewed, ''),
    request('_index', approved, ''),
    request('after-readings', readAfterwards, '/after-readings'),
    request('amendment', approved, '/amendment'),
    request('brief', final, '/brief'),
    request('checklist.$key', sentBack, `/checklist/${city.requirementKey}`),
    // The address of a form leads to the page.
    request('checklist.$key_.confirmation', sentBack, `/checklist/${city.requirementKey}/confirmation`),
    request('checklist._index', sentBack, '/checklist'),
    request('co-authors', draft, '/co-authors?q=a'),
    request('comments', submitted, '', { status: 422, arrive: sendEmptyComment }),
    request('decisions', final, '/decisions'),
    request('evidence._index', sentBack, '/evidence'),
    request('evidence.$fileId.description', sentBack, `/evidence/${city.fileId}/description`),
    request('evidence.$fileId.text', sentBack, `/evidence/${city.fileId}/text`),
    request('evidence.$fileId.removal', sentBack, '/evidence', { arrive: (visit) => toRemoval(visit) }),
    request('hold', reviewed, '/hold'),
    request('intake.$step', draft, '/intake/service'),
    request('intake.$step', draft, '/intake/information'),
    request('intake.$step', draft, '/intake/sections'),
    request('intake.$step', draft, '/intake/manager?q=a'),
    request('intake.$step', draft, '/intake/documents'),
    request('intake.$step', draft, '/intake/check'),
    request('intake.$step', contractDraft, '/intake/work'),
    request('intake.$step', contractDraft, '/intake/renewal'),
    request('intake.$step', managerDraft, '/intake/parties'),
    request('intake.$step', managerDraft, '/intake/dependencies'),
    request('intake.$step', subcontractDraft, '/intake/workers'),
    request('intake.$step', subcontractDraft, '/intake/check'),
    request('intake.$step_.confirmation', draft, '/intake/service/confirmation'),
    request('item-reviews', reviewed, '/item-reviews'),
    request('policy-version', outdated, '/policy-version'),
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
    register('_index', '?q=a'),
    register('contracts._index', 'contracts'),
    register('contracts._index', 'contracts?q=xyz'),
    register('contracts.$id._index', `contracts/${contract.id}`),
    register('contracts.$id.edit', `contracts/${contract.id}/edit`),
    register('contracts.$id.ending', `contracts/${contract.id}/ending`),
    register('contracts.$id_.emergency-contacts', `contracts/${contract.id}/emergency-contacts`),
    conclusion('_index', ''),
    copy('acceptances'),
    copy('completion'),
    copy('eye-comparison'),
    copy('return'),
    register('contracts.$id_.conclusion.signed-copies._index', `contracts/${unsigned.id}/conclusion/signed-copies`),
    tree('_index', reported, ''),
    tree('reports', reported, '/reports'),
    tree('$subcontractId._index', subcontract, `/${subcontract.id}`),
    tree('$subcontractId._index', reported, `/${reported.id}`),
    tree('$subcontractId.end', subcontract, `/${subcontract.id}/end`),
    tree('$subcontractId.response', reported, `/${reported.id}/response`),
    register('designated-managers._index', 'designated-managers'),
    manager('_index', ''),
    manager('dependencies._index', '/dependencies'),
    manager('dependencies.$dependencyId', `/dependencies/${agreement.dependencyId}`),
    manager('hand-over', '/hand-over'),
    manager('measures', '/measures'),
    manager('reports.$fiscalYear', `/reports/${agreement.fiscalYear}`),
    register('endings._index', 'endings?status=all'),
    register('disposal-records._index', 'disposal-records'),
    ending('$id._index', ''),
    ending('$id_.closing', '/closing'),
    ending('$id_.proofs.$proofId._index', `/proofs/${city.ending.proofId}`),
    ending('$id_.proofs.$proofId.confirmation', `/proofs/${city.ending.claimedId}/confirmation`),
    ending('$id_.proofs.$proofId.files._index', `/proofs/${city.ending.proofId}/files`),
    ending('$id_.proofs.$proofId.not-applicable', `/proofs/${city.ending.proofId}/not-applicable`),
    // Nothing is to be decided before a period is over, which is years ahead.
    ending('$id_.retentions.$retentionId', `/retentions/${city.ending.proofId}`, { status: 404 }),
    register('information-movements._index', 'information-movements', { as: 'auditor' }),
    register('information-movements.new', 'information-movements/new', { as: 'nursing-clerk' }),
    ...MOVEMENT_KINDS.map((kind) =>
      register('information-movements.new', `information-movements/new?kind=${kind}`, { as: 'nursing-clerk' }),
    ),
    movement('._index', city.movement.waiting, ''),
    movement('._index', city.movement.connection, '', 'general-director'),
    movement('_.decisions', city.movement.waiting, '/decisions'),
    movement('_.report', city.movement.waiting, '/report', 'nursing-clerk'),
    movement('_.closing', city.movement.given, '/closing', 'nursing-clerk'),
    movement('_.withdrawal', city.movement.waiting, '/withdrawal', 'nursing-clerk'),
    movement('_.cut-off', city.movement.connection, '/cut-off', 'general-director'),
    movement('_.retention', city.movement.given, '/retention'),
    movement('_.files._index', city.movement.given, '/files', 'nursing-clerk'),
    // Nobody was away when it was permitted.
    register(
      'information-movements.$id_.after-readings',
      `information-movements/${city.movement.given}/after-readings`,
      { as: 'nursing-head', status: 404 },
    ),
    register('vendors._index', 'vendors'),
    register('vendors.new', 'vendors/new'),
    register('vendors.graph', 'vendors/graph'),
    register('vendors.$id_.graph', `vendors/${vendor.id}/graph`),
    company('_index', ''),
    company('edit', '/edit'),
    company('mergers', `/mergers?with=${vendor.otherId}`),
    company('viability-notes', '/viability-notes'),
    company('capital-ties._index', '/capital-ties'),
    company('capital-ties.$tieId', `/capital-ties/${vendor.tieId}`),
    company('certifications._index', '/certifications'),
    company('certifications.$certificationId', `/certifications/${vendor.certificationId}`),

    register('sla-figures._index', 'sla-figures?status=all'),
    register('sla-figures.$id._index', `sla-figures/${level.id}`, { as: level.as }),
    register('sla-figures.$id.imports', `sla-figures/${level.id}/imports`, { as: level.as }),
    register('sla-figures.$id.figures', `sla-figures/${level.id}/figures`, { as: level.as }),
    register('sla-figures.$id.months.$month', `sla-figures/${level.id}/months/${level.month}`, { as: level.as }),
    register('sla-figures.$id.measuring.$key', `sla-figures/${level.id}/measuring/sla-uptime`, { as: level.as }),
    register('sla-breaches.$id._index', `sla-breaches/${level.breachId}`, { as: level.as }),
    register('sla-breaches.$id.settlement', `sla-breaches/${level.breachId}/settlement`, { as: level.as }),

    { route: '_app.change-notes._index.tsx', as: 'auditor', path: '/change-notes?status=all' },
    {
      route: '_app.change-notes.new.tsx',
      as: 'it-security',
      path: `/change-notes/new?about=cloud-service:${city.serviceId}`,
    },
    {
      route: '_app.change-notes.assessments.tsx',
      as: 'it-security',
      path: `/change-notes/assessments?about=cloud-service:${city.serviceId}`,
    },
    note('_index', city.note.toDecide),
    note('requests', city.note.toDecide, '/requests'),
    note('checks', city.note.toCheck, '/checks'),
    note('withdrawal', city.note.toDecide, '/withdrawal'),
    note('files._index', city.note.toDecide, '/files'),
    note('ties', city.note.toDecide, '/ties'),

    { route: '_app.policy-reviews._index.tsx', as: 'auditor', path: '/policy-reviews' },
    { route: '_app.policy-reviews.new.tsx', as: 'it-security', path: '/policy-reviews/new' },
    review('_index', sentIn, '', 'auditor'),
    review('decisions', sentIn, '/decisions', 'vice-mayor'),
    review('return', sentIn, '/return', 'vice-mayor'),
    review('finding', writing, '/finding'),
    review('submission', writing, '/submission'),
    review('triggers._index', writing, '/triggers'),
    review('triggers.$triggerId.removal', writing, `/triggers/${triggerId}/removal`),
    review('risks._index', writing, '/risks'),
    review('risks.$riskId', writing, `/risks/${riskId}`),
    review('risks.$riskId_.removal', writing, `/risks/${riskId}/removal`),
    policy('$key.$version_.reassessment', `fujieda/${FUJIEDA}/reassessment`, 'it-security'),
    { route: '_app.reassessments.$id._index.tsx', as: 'it-security', path: `/reassessments/${city.reassessed}` },
    {
      route: '_app.reassessments.$id.requests.tsx',
      as: 'it-security',
      path: `/reassessments/${city.reassessed}/requests`,
    },

    { route: '_app.dashboard._index.tsx', as: 'vice-mayor', path: '/dashboard' },
    { route: '_app.dashboard.report.tsx', as: 'vice-mayor', path: '/dashboard/report' },
    { route: '_app.absences.tsx', as: 'nursing-head', path: '/absences' },

    { route: '_app.incidents._index.tsx', as: 'auditor', path: '/incidents?status=all' },
    { route: '_app.incidents.new.tsx', as: 'nursing-clerk', path: `/incidents/new?about=${city.incident.tie}` },
    incident('_index', suspending.id, ''),
    incident('acknowledgement', fresh, '/acknowledgement'),
    incident('contract-powers', fresh, '/contract-powers'),
    incident('decisions', fresh, '/decisions'),
    incident('duties.$key', fresh, '/duties/personal-first-report'),
    incident('escalation', fresh, '/escalation'),
    incident('findings', fresh, '/findings'),
    incident('instructions', fresh, '/instructions'),
    incident('measures', fresh, '/measures'),
    incident('notes', fresh, '/notes'),
    incident('subjects._index', fresh, `/subjects?q=${encodeURIComponent('株式会社')}`),
    incident('subjects.$subject', fresh, `/subjects/${city.incident.tie}`),
    incident('suspensions._index', suspending.id, '/suspensions'),
    incident('suspensions.$suspensionId', suspending.id, `/suspensions/${suspending.suspensionId}`),

    life('periodic-checks', 'periodic-checks'),
    life('confirmed-posts', 'confirmed-posts'),
    life('suspension', 'suspension'),
    life('resumption', 'resumption'),
    life('procedures.$procedure._index', 'procedures/takeover'),
    life('procedures.$procedure._index', 'procedures/abolition', account.closing),
    life('procedures.$procedure.steps.$step', 'procedures/abolition/steps/name', account.closing),
    life('procedures.$procedure.ending', 'procedures/abolition/ending', account.closing),

    { route: '_app.periodic-checks._index.tsx', as: KEEPER, path: '/periodic-checks' },
    { route: '_app.periodic-checks.campaigns.new.tsx', as: KEEPER, path: '/periodic-checks/campaigns/new' },
    {
      route: '_app.periodic-checks.campaigns.$id.tsx',
      as: KEEPER,
      path: `/periodic-checks/campaigns/${city.check.campaignId}`,
    },
    check('_index', city.check.submitted, '', KEEPER),
    check('answers', city.check.open, '/answers', 'nursing-head'),
    check('submission', city.check.open, '/submission', 'nursing-head'),
    check('evidence._index', city.check.open, '/evidence', 'nursing-head'),
    check('evidence.$fileId.removal', city.check.open, `/evidence/${city.check.fileId}/removal`, 'nursing-head'),
    check('review', city.check.submitted, '/review', KEEPER),
    check('findings._index', city.check.submitted, '/findings', KEEPER),
    check('verdicts', city.audit.submitted, '/verdicts', 'auditor'),
    check('auditors', city.audit.submitted, '/auditors', 'auditor'),
    check('cancellation', city.audit.open, '/cancellation', 'auditor'),
    check('hand-over', city.check.open, '/hand-over', 'nursing-head'),
    check('findings.$findingId.plan', city.audit.finished, `/findings/${city.audit.found}/plan`, 'nursing-head'),
    { route: '_app.periodic-checks.results.tsx', as: 'auditor', path: '/periodic-checks/results?kind=self-inspection' },
    {
      route: '_app.periodic-checks.results_.items.tsx',
      as: 'auditor',
      path: `/periodic-checks/results/items?kind=self-inspection&figure=fulfilled&year=2026`,
    },
    check(
      'findings.$findingId.correction',
      city.check.submitted,
      `/findings/${city.check.found}/correction`,
      'residents-head',
    ),
    check('findings.$findingId.closing', city.check.submitted, `/findings/${city.check.carriedOut}/closing`, KEEPER),

    { route: '_app.obligations._index.tsx', as: 'auditor', path: '/obligations?scope=all' },
    { route: '_app.trainings.$unitId.tsx', as: 'nursing-head', path: `/trainings/${city.sectionId}` },
    {
      route: '_app.trainings.$unitId_.records.$trainingId.files._index.tsx',
      as: 'nursing-head',
      path: `/trainings/${city.sectionId}/records/${city.trainingId}/files`,
    },
    { route: '_app.obligations.$id._index.tsx', as: obligation.as, path: `/obligations/${obligation.id}` },
    {
      route: '_app.obligations.$id.fulfilment.tsx',
      as: obligation.as,
      path: `/obligations/${obligation.id}/fulfilment`,
    },

    register('social-media._index', 'social-media', { as: 'pr-head' }),
    register('social-media.new', 'social-media/new', { as: 'pr-head' }),
    media('_index', ''),
    media('edit', '/edit'),
    media('safety', '/safety'),
    { route: 'public.social-media-accounts.tsx', path: '/public/social-media-accounts', status: 404 },

    { route: '_app.policy-profiles._index.tsx', as: 'auditor', path: '/policy-profiles' },
    policy('$key.$version', `fujieda/${FUJIEDA}`),
    policy('$key.$version', `fujieda/${FUJIEDA}?q=${encodeURIComponent('契約')}`),
    ...PROFILE_PARTS.map((part) => policy('$key.$version_.$part.($group)', `fujieda/${FUJIEDA}/${part}`)),
    policy('$key.$version_.traceability', `fujieda/${FUJIEDA}/traceability`),
    policy('$key.$version_.entry-into-force', `fujieda/${FUJIEDA}/entry-into-force`, ADMINISTRATOR),
    policy('new', 'new', ADMINISTRATOR),
    {
      route: '_app.policy-activations.$id.decisions.tsx',
      as: 'vice-mayor',
      path: `/policy-activations/${city.proposal}/decisions`,
    },
    { route: '_app.record._index.tsx', as: 'auditor', path: '/record' },
    { route: '_app.record.events.$id.tsx', as: 'auditor', path: `/record/events/${city.eventId}` },
    { route: '_app.record.heads.tsx', as: 'auditor', path: '/record/heads' },

    people('_index', ''),
    people('directory', '/directory'),
    people('new', '/new'),
    people('units._index', '/units'),
    people('units.$unitId._index', `/units/${city.sectionId}`),
    people('units.$unitId.end', `/units/${city.sectionId}/end`),
    people('personnel-changes._index', '/personnel-changes'),
    people('personnel-changes.$id._index', '/personnel-changes', { arrive: (visit) => toChanges(visit, '') }),
    people('personnel-changes.$id.application', '/personnel-changes', {
      arrive: (visit) => toChanges(visit, '/application'),
    }),
    people('personnel-changes.$id.withdrawal', '/personnel-changes', {
      arrive: (visit) => toChanges(visit, '/withdrawal'),
    }),
    people('posts._index', '/posts'),
    people('$personId._index', person),
    people('$personId.deactivation', `${person}/deactivation`),
    people('$personId.reactivation', `${person}/reactivation`),
    people('$personId.password', `${person}/password`),
    people('$personId.holdings._index', `${person}/holdings`),
    people('$personId.holdings.$holdingId._index', `${person}/holdings/${city.holdingId}`),
    people('$personId.holdings.$holdingId.cancellation', `${person}/holdings/${city.holdingId}/cancellation`),
    people('$personId.absences._index', `${person}/absences`),
    people('$personId.absences.$absenceId', `/${city.absence.personId}/absences/${city.absence.id}`),
    people('posts.$postId._index', post),
    people('posts.$postId.end', `${post}/end`),
    people('posts.$postId.deputies._index', `${post}/deputies`),
    people('posts.$postId.deputies.$deputyId', `${post}/deputies/${city.deputyId}`),
    people('posts.$postId.roles._index', `${post}/roles`),
    people('posts.$postId.roles.$role', `/posts/${city.roleHolderPostId}/roles/security-manager`),
  ];
}

async function sendEmptyComment({ page }: Visit): Promise<void> {
  const form = page.locator('form[action$="/comments"]');
  await form.locator('button[type=submit]').click();
  await page.waitForURL(/\/comments$/);
}

/** A file that waits to be applied, and one row of it with an error. */
async function toChanges({ page, open }: Visit, rest: string): Promise<void> {
  await page
    .locator('main input[type=file]')
    .setInputFiles(
      changeFile([
        ['pr-clerk@city.example.jp', '兼務開始', '2030-04-01', '', '', '広報課', '課長'],
        ...(rest === '' ? [] : [['nobody@city.example.jp', '退職', '2030-03-31', '', '', '', '']]),
      ]),
    );
  await page.locator('main form[enctype] button[type=submit]').click();
  await page.waitForURL(/\/personnel-changes\/\w{26}$/);
  if (rest !== '') await open(`${new URL(page.url()).pathname}${rest}`);
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
