import type { ReactNode } from 'react';

export type SummaryRow = {
  key?: string;
  term: ReactNode;
  value: ReactNode;
  /** 「変更」; `about` completes the sentence for screen readers and is not shown. */
  action?: { href: string; label: string; about: string };
};

export type SummaryListProps = {
  rows: readonly SummaryRow[];
  /** Smaller lines without rules; for side panels and cards. */
  dense?: boolean;
};

/** Terms and their values, and a link to change each where there is one. */
export const SummaryList = ({ rows, dense }: SummaryListProps) => (
  <dl className={dense ? 'summary-list summary-list-dense' : 'summary-list'}>
    {rows.map((row, index) => (
      <div key={row.key ?? index} className="summary-row">
        <dt>{row.term}</dt>
        <dd>{row.value}</dd>
        {row.action ? (
          <dd className="summary-action">
            <a href={row.action.href}>
              {row.action.label}
              <span className="sr-only">: {row.action.about}</span>
            </a>
          </dd>
        ) : null}
      </div>
    ))}
  </dl>
);
