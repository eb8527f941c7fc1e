import type { ReactNode } from 'react';
import { classes } from './classes';
import { LanguageSwitch } from './language-switch';
import { Mark, SkipLink } from './shell';

export type BarePageProps = {
  children: ReactNode;
  body?: string;
  profile?: string;
  /** Address of this page, for the way back from the language switch; without it there is no switch. */
  here?: string;
  /** For a table instead of a form. */
  wide?: boolean;
  /** Where the mark leads; pages for everybody lead to themselves. */
  home?: string;
};

/** The frame of pages outside the shell: sign-in, errors. One narrow column. */
export const BarePage = ({ children, body, profile, here, wide = false, home = '/' }: BarePageProps) => (
  <>
    <SkipLink />
    <header className="shell-header">
      <Mark href={home} body={body} profile={profile} />
      {here ? <LanguageSwitch next={here} /> : null}
    </header>
    <main id="main" tabIndex={-1} className={classes('bare-main', wide && 'bare-main-wide')}>
      {children}
    </main>
  </>
);
