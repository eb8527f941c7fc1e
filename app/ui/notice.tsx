import type { ReactNode } from 'react';
import { Icon, type IconName } from './icons';
import { useText } from './locale';
import { uiWords } from './words';

export type NoticeKind = 'info' | 'success' | 'warning' | 'error';

const ICON: Record<NoticeKind, IconName> = { info: 'info', success: 'success', warning: 'warning', error: 'error' };

export type NoticeProps = {
  kind?: NoticeKind;
  title?: ReactNode;
  children?: ReactNode;
  /** Read out at once: for the answer to what the person just did. */
  live?: boolean;
  headingLevel?: 2 | 3 | 4;
};

/** A banner. Its kind is said by icon, colour and, for screen readers, by a word. */
export function Notice({ kind = 'info', title, children, live, headingLevel = 2 }: NoticeProps) {
  const t = useText();
  const Heading = `h${headingLevel}` as const;
  return (
    <div className={`notice notice-${kind}`} role={live ? (kind === 'error' ? 'alert' : 'status') : undefined}>
      <Icon name={ICON[kind]} />
      <div className="notice-body">
        <span className="sr-only">{t(uiWords.notice[kind])}: </span>
        {title ? <Heading className="notice-title">{title}</Heading> : null}
        {children}
      </div>
    </div>
  );
}
