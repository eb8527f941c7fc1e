/** One breach: what was missed, what the contract lets one ask for, and what came of it. */
import { subject } from '@casl/ability';
import type { AppAbility } from '~/authorization/ability';
import { accessibleBy } from '~/authorization/accessible-by.server';
import { tiedChoices } from '~/conclusions/tied-choices';
import { requirementOf } from '~/policy/lookup';
import { loadProfile } from '~/policy/profiles.repository.server';
import { promisedText, requiredText } from '~/policy/sla';
import { listChoices } from '~/workbench/choices.repository.server';
import { topicOf } from '~/workbench/model';
import type { DbOrTx } from '~db/connection.server';
import { findBreach } from './breaches.repository.server';
import { listFigures } from './figures.repository.server';
import { newestOf } from './history';
import { countedValue } from './judge';
import { findLevel, levelFacts, termsOf } from './levels.repository.server';
import { termsIn } from './model';
import { approvedRevision, subjectNames } from './subjects.query.server';

/** Clauses that say what is owed, and what follows when it is not. */
const TOPICS = ['contract-service-level', 'contract-breach', 'contract-reporting', 'confidentiality-remedy'];

export async function loadBreachPage(db: DbOrTx, ability: AppAbility, id: string) {
  const breach = await findBreach(db, id);
  const level = breach && (await findLevel(db, breach.levelId));
  if (!breach || !level) return null;
  const facts = subject('ServiceLevel', levelFacts(level));
  if (!ability.can('assess', facts)) return null;
  const terms = termsIn((await termsOf(db, [level.id])).get(level.id) ?? [], breach.month);
  const item = terms?.items.find(({ key }) => key === breach.itemKey);
  if (!terms || !item) return null;
  const figure = newestOf(await listFigures(db, level.id, breach.month, breach.month), item.key, breach.month);
  const names = (await subjectNames(db, [level.subject])).get(level.subject.id);
  const { definition, promise } = item;
  return {
    ...breach,
    name: names?.name ?? '',
    vendorName: names?.vendorName ?? '',
    item: { title: item.title, unit: definition.unit },
    required: requiredText(definition),
    promised: promise && promisedText(definition, promise),
    exclusions: promise?.exclusions ?? '',
    plannedStops: promise?.plannedStops ?? null,
    counted: figure ? countedValue(item, figure) : breach.value,
    typed: figure?.typed ?? '',
    clauses: await clausesOf(db, terms.requestId, item.key),
    remedies: terms.remedies,
    request: await readableRequest(db, ability, terms.requestId),
    maySettle: breach.status === 'open' && ability.can('update', facts),
  };
}

/** The passages that the reviewers kept, of the item itself first. */
async function clausesOf(db: DbOrTx, requestId: string, itemKey: string) {
  const revision = await approvedRevision(db, requestId);
  const profile = revision && (await loadProfile(db, revision.profileKey, revision.profileVersion));
  if (!profile) return [];
  const tied = [...tiedChoices(await listChoices(db, requestId))].flatMap(([key, kept]) => {
    const requirement = requirementOf(profile, key);
    if (!requirement || kept.length === 0) return [];
    const isRemedy = requirement.sla?.category === 'remedy';
    const rank = key === itemKey ? 0 : isRemedy ? 1 : TOPICS.includes(topicOf(requirement)) ? 2 : null;
    return rank === null ? [] : [{ key, title: requirement.title, rank, kept }];
  });
  const names = await fileNames(
    db,
    tied.flatMap(({ kept }) => kept.map(({ fileId }) => fileId)),
  );
  return tied
    .sort((a, b) => a.rank - b.rank)
    .map(({ key, title, kept }) => ({
      key,
      title,
      quotes: kept.map(({ quote, page, fileId, personName }) => ({
        quote,
        page,
        document: names.get(fileId) ?? '',
        reviewer: personName,
      })),
    }));
}

async function fileNames(db: DbOrTx, fileIds: readonly string[]): Promise<Map<string, string>> {
  const ids = [...new Set(fileIds)];
  if (ids.length === 0) return new Map();
  const rows = await db.selectFrom('evidence_files').select(['id', 'name']).where('id', 'in', ids).execute();
  return new Map(rows.map(({ id, name }) => [id, name]));
}

async function readableRequest(db: DbOrTx, ability: AppAbility, id: string) {
  const row = await db
    .selectFrom('approval_requests as request')
    .select(['request.id', 'request.number'])
    .where('request.id', '=', id)
    .where(accessibleBy(ability, 'read', 'ApprovalRequest'))
    .executeTakeFirst();
  return row ?? null;
}
