import type { ReactNode } from 'react';

export type Tab = { href: string; label: ReactNode; current?: boolean; count?: number };

/** Views of one thing, each with an address of its own. */
export const Tabs = ({ items, label }: { items: readonly Tab[]; label: string }) => (
  <nav className="tabs" aria-label={label}>
    <ul>
      {items.map((item) => (
        <li key={item.href}>
          <a href={item.href} aria-current={item.current ? 'page' : undefined}>
            {item.label}
            {item.count === undefined ? null : <span className="count">{item.count}</span>}
          </a>
        </li>
      ))}
    </ul>
  </nav>
);
