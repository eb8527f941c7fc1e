import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { PermissionsProvider } from '~/authorization/can';
import type { Locale } from '~/platform/text';
import { drawnRoutes } from '~/policy/drawn-routes';
import { findInProfile } from '~/policy/find-in-profile';
import type { PolicyProfile, RequestKind } from '~/policy/model';
import { groupsOf } from '~/policy/parts';
import { PROFILE_PARTS, type ProfilePart, partPath, profilePath, provisionHref, requirementHref } from '~/policy/paths';
import { contentsOf, ProfilePage } from '~/policy/profile-page';
import { ProfilePartPage } from '~/policy/profile-part-page';
import { shippedProfiles } from '~/policy/profiles';
import { fujieda } from '~/policy/profiles/fujieda';
import { LocaleProvider } from '~/ui/locale';

function partOf(profile: PolicyProfile, part: ProfilePart, group: string | null) {
  const routes = part === 'routes' ? drawnRoutes(profile, group as RequestKind) : [];
  return <ProfilePartPage profile={profile} active part={part} group={group} routes={routes} />;
}

/** Every page of a policy, by its address. */
function pagesOf(profile: PolicyProfile, locale: Locale): Map<string, string> {
  const html = (page: React.ReactNode) =>
    renderToStaticMarkup(
      <LocaleProvider locale={locale}>
        <PermissionsProvider rules={[]}>{page}</PermissionsProvider>
      </LocaleProvider>,
    );
  const pages = new Map<string, string>();
  const overview = <ProfilePage profile={profile} active contents={contentsOf(profile)} search={null} />;
  pages.set(profilePath(profile), html(overview));
  for (const part of PROFILE_PARTS) {
    const groups = groupsOf(profile, part).map(({ key }) => key);
    for (const group of groups) pages.set(partPath(profile, part, group), html(partOf(profile, part, group)));
    const first = groups[0];
    pages.set(partPath(profile, part), html(partOf(profile, part, first ?? null)));
  }
  return pages;
}
const found = (html: string, pattern: RegExp) => [...html.matchAll(pattern)].map((match) => match[1] ?? '');
const idsIn = (html: string) => found(html, / id="([^"]+)"/g);

/** Pages of their own beside the parts. */
const ELSEWHERE = /\/(?:traceability|reassessment|entry-into-force)(?:#|$)/;

describe.each(shippedProfiles.map((profile) => [profile.key, profile] as const))('%s の画面', (_key, profile) => {
  const pages = pagesOf(profile, 'ja');
  const english = pagesOf(profile, 'en');
  const isThere = (href: string) => {
    const [path = '', id] = href.split('#');
    const html = pages.get(path);
    return html !== undefined && (id === undefined || idsIn(html).includes(id));
  };

  test('どの規定にも、どの要件にも、ほかの画面から飛べる', () => {
    expect(profile.provisions.filter(({ key }) => !isThere(provisionHref(profile, key)))).toEqual([]);
    expect(profile.requirements.filter((one) => !isThere(requirementHref(profile, one)))).toEqual([]);
  });

  test('画面の中のリンクには全て行き先があり、同じ印は一つの画面に二つない', () => {
    for (const [path, html] of pages) {
      const targets = found(html, / href="(\/policy-profiles\/[^".?]+\/[^"]+|#[^"]+)"/g)
        .filter((href) => !ELSEWHERE.test(href) && !href.endsWith('.json'))
        .map((href) => (href.startsWith('#') ? path + href : href));
      expect([path, targets.filter((target) => !isThere(target))]).toEqual([path, []]);
      const ids = idsIn(html);
      expect(ids.filter((id, index) => ids.indexOf(id) < index)).toEqual([]);
    }
  });

  test('さがしたものは、書いてある画面のその行に着く', () => {
    for (const word of ['情報', '確認', '管理者', '持']) {
      const hits = findInProfile(profile, word).flatMap(({ hits: found }) => found);
      expect(hits.length).toBeGreaterThan(3);
      expect(hits.filter(({ href }) => !isThere(href))).toEqual([]);
    }
  });

  test('ベースラインは公式の引用ではないと書いてある', () => {
    for (const path of [profilePath(profile), partPath(profile, 'provisions')]) {
      expect(pages.get(path)).toContain('公式の引用ではありません');
      expect(english.get(path)).toContain('no official quotations');
    }
  });

  test('英語の画面に日本語の文が残らない', () => {
    const words = [...english.values()].join(' ').replace(/<[^>]+>/g, ' ');
    expect(found(words, /([\p{Script=Hiragana}\p{Script=Katakana}]+)/gu)).toEqual(
      // Item letters of the city's own numbering stay as they are printed: 5(2)⑤ア.
      found(words, /([アイウ])/g),
    );
  });
});

describe('規程の中の検索', () => {
  const names = (query: string) => findInProfile(fujieda, query).flatMap(({ hits }) => hits.map(({ name }) => name.ja));

  test('条番号で、その規定が見つかる', () => {
    expect(names('6(2)').some((name) => name.includes('6(2)'))).toBe(true);
  });
  test('言葉を並べると、すべてを含むものだけになり、英語でも、全角でも同じものが見つかる', () => {
    const both = names('善管注意義務 秘密保持義務');
    expect(both.length).toBeGreaterThan(0);
    expect(names('善管注意義務').length).toBeGreaterThanOrEqual(both.length);
    expect(names('ＳＬＡ')).toEqual(names('sla'));
    expect(names('good manager').length).toBeGreaterThan(0);
  });
  test('ないものは見つからず、空の言葉では何も出ない', () => {
    expect(findInProfile(fujieda, 'ぬるぽ')).toEqual([]);
    expect(findInProfile(fujieda, ' 　')).toEqual([]);
  });
  test('多すぎるときは、残りの件数が分かる', () => {
    const [first] = findInProfile(fujieda, '情報').filter(({ part }) => part === 'requirements');
    expect(first?.hits).toHaveLength(30);
    expect(first?.more).toBeGreaterThan(10);
  });
});
