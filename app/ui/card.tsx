import type { ReactNode } from 'react';
import { classes } from './classes';

export type CardProps = {
  title?: ReactNode;
  /** Makes the title a link. */
  href?: string;
  headingLevel?: 2 | 3 | 4;
  /** Beside the title: a status, a small button. */
  aside?: ReactNode;
  children?: ReactNode;
  /** What can be done, at the foot. */
  actions?: ReactNode;
  /** `accent` draws the eye: the reviewer's panel, the decision box. `quiet` has a grey ground and no border. */
  kind?: 'plain' | 'accent' | 'quiet';
  id?: string;
  className?: string;
};

/** A bordered block with a title of its own. */
export function Card(props: CardProps) {
  const { title, href, headingLevel = 2, aside, children, actions, kind = 'plain', id, className } = props;
  const Heading = `h${headingLevel}` as const;
  return (
    <section id={id} className={classes('card', kind !== 'plain' && `card-${kind}`, className)}>
      {title || aside ? (
        <div className="card-head">
          {title ? <Heading className="card-title">{href ? <a href={href}>{title}</a> : title}</Heading> : null}
          {aside}
        </div>
      ) : null}
      {children}
      {actions ? <div className="card-actions">{actions}</div> : null}
    </section>
  );
}
