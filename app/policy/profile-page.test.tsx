import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { PermissionsProvider } from '~/authorization/can';
import type { Locale } from '~/platform/text';
import type { PolicyProfile } from '~/policy/model';
import { ProfilePage } from '~/policy/profile-page';
import { shippedProfiles } from '~/policy/profiles';
import { LocaleProvider } from '~/ui/locale';

const page = (profile: PolicyProfile, locale: Locale) =>
  renderToStaticMarkup(
    <LocaleProvider locale={locale}>
      <PermissionsProvider rules={[]}>
        <ProfilePage profile={profile} active />
      </PermissionsProvider>
    </LocaleProvider>,
  );
const found = (html: string, pattern: RegExp) => [...html.matchAll(pattern)].map((match) => match[1] ?? '');

describe.each(shippedProfiles.map((profile) => [profile.key, profile] as const))('%s の画面', (_key, profile) => {
  const html = page(profile, 'ja');
  const ids = found(html, / id="([^"]+)"/g);

  test('どの規定にもほかの画面から飛べる', () => {
    for (const provision of profile.provisions) expect(ids).toContain(`provision-${provision.key}`);
  });

  test('画面の中のリンクには全て行き先があり、同じ印は二つない', () => {
    const targets = found(html, / href="#([^"]+)"/g);
    expect(targets.filter((target) => !ids.includes(target))).toEqual([]);
    expect(ids.filter((id, index) => ids.indexOf(id) < index)).toEqual([]);
  });

  test('ベースラインは公式の引用ではないと書いてある', () => {
    expect(html).toContain('公式の引用ではありません');
    expect(page(profile, 'en')).toContain('no official quotations');
  });

  test('英語の画面に日本語の文が残らない', () => {
    const words = page(profile, 'en').replace(/<[^>]+>/g, ' ');
    expect(found(words, /([\p{Script=Hiragana}\p{Script=Katakana}]+)/gu)).toEqual(
      // Item letters of the city's own numbering stay as they are printed: 5(2)⑤ア.
      found(words, /([アイウ])/g),
    );
  });
});
