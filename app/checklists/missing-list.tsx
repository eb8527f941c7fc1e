import { Disclosure } from '~/ui/disclosure';
import { useText } from '~/ui/locale';
import type { Missing } from './completeness';
import { checklistWords as words } from './words';

/** What is missing, each with a link to its field. The checklist can ask for dozens: it is folded. */
export function MissingList({ missing }: { missing: readonly Missing[] }) {
  const t = useText();
  const items = missing.filter(({ path }) => path.startsWith('checklist.'));
  const questions = missing.filter((gap) => !items.includes(gap));
  return (
    <>
      {questions.length === 0 ? null : <Links missing={questions} />}
      {items.length === 0 ? null : (
        <Disclosure summary={t(words.missingItems(items.length))}>
          <Links missing={items} />
        </Disclosure>
      )}
    </>
  );
}

function Links({ missing }: { missing: readonly Missing[] }) {
  const t = useText();
  return (
    <ul className="list-disc ps-5">
      {missing.map((gap) => (
        <li key={`${gap.path}/${gap.text.ja}`}>
          <a href={gap.href}>{t(gap.text)}</a>
        </li>
      ))}
    </ul>
  );
}
