import type { ReactNode } from 'react';

/** Says what will come here, and what one can do meanwhile. */
export const EmptyState = ({
  title,
  children,
  action,
}: {
  title: ReactNode;
  children?: ReactNode;
  action?: ReactNode;
}) => (
  <div className="empty-state">
    <p className="empty-title">{title}</p>
    {children}
    {action ? <div className="empty-action">{action}</div> : null}
  </div>
);
