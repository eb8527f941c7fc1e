import type { ReactNode } from 'react';
import { classes } from './classes';

export type TimelineItem = {
  key: string;
  /** An `OfficeDateTime`. */
  when: ReactNode;
  /** What happened, in one line. */
  title: ReactNode;
  /** Who, with the post held then. */
  who?: ReactNode;
  /** The comment that was given. */
  body?: ReactNode;
  tone?: 'neutral' | 'success' | 'warning' | 'error';
};

/** What happened, in order. */
export const Timeline = ({ items, label }: { items: readonly TimelineItem[]; label?: string }) => (
  <ol className="timeline" aria-label={label}>
    {items.map((item) => (
      <li key={item.key} className={classes(item.tone && item.tone !== 'neutral' && `timeline-${item.tone}`)}>
        <p className="timeline-when">{item.when}</p>
        <p className="timeline-title">{item.title}</p>
        {item.who ? <p className="timeline-who">{item.who}</p> : null}
        {item.body ? <div className="timeline-body">{item.body}</div> : null}
      </li>
    ))}
  </ol>
);
