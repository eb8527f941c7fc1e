/** The frame around every page of a signed-in person. Plain links: each page is a page of its own. */
import type { ReactNode } from 'react';
import { Form } from './form';
import { Icon } from './icons';
import { LanguageSwitch } from './language-switch';
import { useText } from './locale';
import { Logo } from './logo';
import { uiWords } from './words';

export type ShellEntry = { href: string; label: string; current: boolean; count?: number };

export type ShellProps = {
  /** 藤枝市. */
  body: string;
  /** Name of the policy profile in force. */
  profile: string;
  entries: readonly ShellEntry[];
  person: { name: string; posts: readonly string[] };
  /** Where the search box leads, and what is in it. */
  search: { action: string; query?: string };
  /** Address of this page, for the way back from the language switch. */
  here: string;
  children: ReactNode;
};

export function Shell({ body, profile, entries, person, search, here, children }: ShellProps) {
  return (
    <>
      <SkipLink />
      <header className="shell-header">
        <Mark href="/tasks" body={body} profile={profile} />
        <SearchBox {...search} />
        <LanguageSwitch next={here} />
        <PersonMenu {...person} />
      </header>
      <NarrowNavigation entries={entries} />
      <div className="shell-columns">
        <Navigation entries={entries} className="shell-nav" />
        <main id="main" tabIndex={-1} className="shell-main">
          {children}
        </main>
      </div>
    </>
  );
}

export function SkipLink() {
  const t = useText();
  return (
    <a className="skip-link" href="#main">
      {t(uiWords.skipToContent)}
    </a>
  );
}

export function Mark({ href, body, profile }: { href: string; body?: string; profile?: string }) {
  const t = useText();
  return (
    <div className="mark">
      <a className="mark-link" href={href}>
        <Logo />
        <span className="mark-name">{t(uiWords.productName)}</span>
      </a>
      {body ? (
        <p className="mark-body">
          <b>{body}</b>
          {profile ? (
            <span className="mark-profile">
              <span className="sr-only">{t(uiWords.profileInForce)}: </span>
              {profile}
            </span>
          ) : null}
        </p>
      ) : null}
    </div>
  );
}

function SearchBox({ action, query }: ShellProps['search']) {
  const t = useText();
  return (
    <search className="shell-search">
      <form action={action} method="get">
        <label className="sr-only" htmlFor="shell-search">
          {t(uiWords.searchLabel)}
        </label>
        <input
          id="shell-search"
          type="search"
          name="q"
          defaultValue={query}
          placeholder={t(uiWords.searchPlaceholder)}
          maxLength={200}
        />
        <button type="submit">
          <Icon name="search" />
          <span className="sr-only">{t(uiWords.search)}</span>
        </button>
      </form>
    </search>
  );
}

function PersonMenu({ name, posts }: ShellProps['person']) {
  const t = useText();
  return (
    <details className="person-menu">
      <summary>
        <Icon name="person" />
        <span className="person-name">{name}</span>
      </summary>
      <div className="person-panel">
        <p className="person-panel-name">{name}</p>
        <p className="person-panel-label">{t(uiWords.postsToday)}</p>
        {posts.length === 0 ? (
          <p>{t(uiWords.noPost)}</p>
        ) : (
          <ul>
            {posts.map((post) => (
              <li key={post}>{post}</li>
            ))}
          </ul>
        )}
        <div className="person-panel-actions">
          <a href="/account">{t(uiWords.account)}</a>
          <Form action="/sign-out" reloadDocument>
            <button type="submit" className="button button-secondary button-small">
              {t(uiWords.signOut)}
            </button>
          </Form>
        </div>
      </div>
    </details>
  );
}

function Navigation({ entries, className }: { entries: readonly ShellEntry[]; className: string }) {
  const t = useText();
  return (
    <nav className={className} aria-label={t(uiWords.mainNavigation)}>
      <ul>
        {entries.map((entry) => (
          <li key={entry.href}>
            <a href={entry.href} aria-current={entry.current ? 'page' : undefined}>
              {entry.label}
              {entry.count ? <Count count={entry.count} /> : null}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** Below the width where the column fits, the same entries behind one button. */
function NarrowNavigation({ entries }: { entries: readonly ShellEntry[] }) {
  const t = useText();
  const current = entries.find((entry) => entry.current);
  return (
    <details className="shell-fold">
      <summary>
        <Icon name="menu" />
        <span>{t(uiWords.menu)}</span>
        {current ? <span className="shell-fold-here">{current.label}</span> : null}
      </summary>
      <Navigation entries={entries} className="shell-fold-nav" />
    </details>
  );
}

function Count({ count }: { count: number }) {
  const t = useText();
  return (
    <span className="count">
      <span aria-hidden="true">{count > 99 ? '99+' : count}</span>
      <span className="sr-only">{t(uiWords.waitingCount(count))}</span>
    </span>
  );
}
