/** 結果の推移 as a file, with what the reader may see. */

import { actorPostLabel } from '~/authorization/actor';
import { answerWithPaper } from '~/papers/answer-with-paper.server';
import type { Format } from '~/papers/make-paper.server';
import { printedAt } from '~/papers/paper';
import { clock } from '~/platform/clock.server';
import { localeOf } from '~/platform/i18n.server';
import { say } from '~/platform/text';
import { activeProfile } from '~/policy/profiles.repository.server';
import { getDb } from '~db/connection.server';
import { listResultItems } from './result-items.query.server';
import { resultsAsked } from './results-asked.server';
import { namesOf } from './results-names.server';
import { resultsPaper } from './results-paper';
import { kindWords, checkWords as words } from './words';
import { loadYears } from './years.query.server';

/** More than a sheet is read with. */
const MOST_FINDINGS = 2_000;

/** The paper in the reader's language, and what the file is called. */
export async function resultsFor(request: Request) {
  const { actor, ability, today, filter } = await resultsAsked(request);
  const db = getDb();
  const asked = { ability, filter, today };
  const [section, department, provision, { items, count }, names, { body }] = await Promise.all([
    loadYears(db, 'section', asked),
    loadYears(db, 'department', asked),
    loadYears(db, 'provision', asked),
    listResultItems(db, asked, 'findings', { perPage: MOST_FINDINGS }),
    namesOf(db, filter),
    activeProfile(db),
  ]);
  const locale = localeOf(request, actor);
  const paper = resultsPaper(
    { filter, ...names, tables: { section, department, provision }, findings: items, findingsCount: count },
    { body, by: `${actorPostLabel(actor)} ${actor.name}`.trim(), locale, now: printedAt(clock.now()) },
  );
  const full = `${say(kindWords[filter.kind].one, locale)}-${say(words.resultsTab, locale)}-${today}`;
  return { paper, name: { ascii: `${filter.kind}-results-${today}`, full } };
}

export async function answerWithResults(request: Request, format: Format): Promise<Response> {
  const { paper, name } = await resultsFor(request);
  return answerWithPaper({ format, paper }, { url: request.url, name });
}
