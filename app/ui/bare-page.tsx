import type { ReactNode } from 'react';
import { LanguageSwitch } from './language-switch';
import { Mark, SkipLink } from './shell';

export type BarePageProps = {
  children: ReactNode;
  body?: string;
  profile?: string;
  /** Address of this page, for the way back from the language switch; without it there is no switch. */
  here?: string;
};

/** The frame of pages outside the shell: sign-in, errors. One narrow column. */
export const BarePage = ({ children, body, profile, here }: BarePageProps) => (
  <>
    <SkipLink />
    <header className="shell-header">
      <Mark href="/" body={body} profile={profile} />
      {here ? <LanguageSwitch next={here} /> : null}
    </header>
    <main id="main" tabIndex={-1} className="bare-main">
      {children}
    </main>
  </>
);
