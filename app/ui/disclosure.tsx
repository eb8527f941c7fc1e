import type { ReactNode } from 'react';

export type DisclosureProps = { summary: ReactNode; children: ReactNode; open?: boolean; className?: string };

/** More for those who want it: a native <details>. */
export const Disclosure = ({ summary, children, open, className = '' }: DisclosureProps) => (
  <details className={`disclosure ${className}`} open={open}>
    <summary>{summary}</summary>
    <div className="disclosure-body">{children}</div>
  </details>
);
