import type { ReactNode } from 'react';
import { useText } from './locale';
import { uiWords } from './words';

export type Crumb = { label: ReactNode; href?: string };

/** Where one is; the last entry is the page itself and no link. */
export function Breadcrumbs({ items }: { items: readonly Crumb[] }) {
  const t = useText();
  return (
    <nav className="breadcrumbs" aria-label={t(uiWords.breadcrumbs)}>
      <ol>
        {items.map((item, index) => (
          <li key={item.href ?? `here-${index}`}>
            {item.href ? <a href={item.href}>{item.label}</a> : <span aria-current="page">{item.label}</span>}
          </li>
        ))}
      </ol>
    </nav>
  );
}
