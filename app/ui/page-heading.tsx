import type { ReactNode } from 'react';

export type PageHeadingProps = {
  /** A noun. */
  title: ReactNode;
  /** Number, kind: what stands above the title in small type. */
  kicker?: ReactNode;
  /** A `StatusTag`, beside the kicker. */
  status?: ReactNode;
  /** One or two sentences under the title. */
  lead?: ReactNode;
  /** The one main action, at the top right. */
  action?: ReactNode;
};

/** The head of a page. The heading takes the focus after a navigation that runs in the browser. */
export function PageHeading({ title, kicker, status, lead, action }: PageHeadingProps) {
  return (
    <header className="page-heading">
      <div className="page-heading-text">
        {kicker || status ? (
          <div className="page-kicker">
            {kicker ? <span>{kicker}</span> : null}
            {status}
          </div>
        ) : null}
        <h1 tabIndex={-1}>{title}</h1>
        {lead ? <div className="page-lead">{lead}</div> : null}
      </div>
      {action ? <div className="page-action">{action}</div> : null}
    </header>
  );
}
