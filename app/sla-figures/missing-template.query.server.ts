/** The table to fill in: every figure that is missing in the months that are over. */
import type { PlainDate } from '~/platform/dates';
import type { Locale } from '~/platform/text';
import type { DbOrTx } from '~db/connection.server';
import { listFigures } from './figures.repository.server';
import { newestOf } from './history';
import { monthsShown } from './level-page.query.server';
import { type StoredLevel, termsOf } from './levels.repository.server';
import { termsIn } from './model';
import { monthOf } from './month';
import { templateCsv } from './template';

export async function missingTemplate(
  db: DbOrTx,
  level: StoredLevel,
  today: PlainDate,
  locale: Locale,
): Promise<string> {
  const months = monthsShown(level, today).filter((month) => month < monthOf(today));
  const terms = (await termsOf(db, [level.id])).get(level.id) ?? [];
  const figures = await listFigures(db, level.id, months[0] ?? '', months.at(-1) ?? '');
  const missing = months.flatMap((month) =>
    (termsIn(terms, month)?.items ?? [])
      .filter(({ key }) => !newestOf(figures, key, month))
      .map(({ key }) => ({ month, itemKey: key })),
  );
  return templateCsv(terms, missing, locale);
}
