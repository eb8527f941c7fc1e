import { describe, expect, test } from 'vitest';
import type { Platform } from './account';
import { handleSkeleton, readAccountUrl, type UrlFault } from './account-url';
import { decodePunycode, hasHidden, imitatesAscii, mixesScripts, skeleton } from './confusable';

const keyOf = (raw: string, platform: Platform | null = null) => {
  const read = readAccountUrl(raw, platform);
  return read.ok ? read.address.key : read.fault;
};
const urlOf = (raw: string) => {
  const read = readAccountUrl(raw, null);
  return read.ok ? read.address.url : read.fault;
};

describe('同じアカウントは、書き方が違っても同じ', () => {
  test.each([
    [
      'x:fujieda_city',
      [
        'https://x.com/fujieda_city',
        'https://twitter.com/Fujieda_City/',
        'https://mobile.twitter.com/fujieda_city?lang=ja',
        'HTTPS://WWW.X.COM/@fujieda_city',
        'https://x.com/fujieda_city?s=20&t=abc',
        'https://m.twitter.com/fujieda_city#top',
        'https://x.com/fujieda_city/media',
      ],
    ],
    [
      'facebook:fujiedacity',
      [
        'https://www.facebook.com/fujieda.city',
        'https://facebook.com/FujiedaCity/',
        'https://m.facebook.com/fujiedacity?fbclid=1',
        'https://ja-jp.facebook.com/fujieda.city/',
        'https://fb.com/fujiedacity',
      ],
    ],
    [
      'facebook:id:100064512345678',
      [
        'https://www.facebook.com/profile.php?id=100064512345678',
        'https://www.facebook.com/people/%E8%97%A4%E6%9E%9D%E5%B8%82/100064512345678/',
        'https://facebook.com/p/Fujieda-100064512345678/',
        'https://www.facebook.com/pages/x/100064512345678',
      ],
    ],
    [
      'instagram:fujieda.photo',
      [
        'https://www.instagram.com/fujieda.photo/',
        'https://instagram.com/Fujieda.Photo?igsh=abc',
        'https://instagr.am/fujieda.photo',
      ],
    ],
    [
      'youtube:fujiedacity',
      [
        'https://www.youtube.com/@FujiedaCity',
        'https://m.youtube.com/@fujiedacity/videos',
        'https://youtube.com/@fujiedacity?si=1',
      ],
    ],
    ['youtube:藤枝市', ['https://www.youtube.com/@藤枝市', 'https://www.youtube.com/@%E8%97%A4%E6%9E%9D%E5%B8%82']],
    [
      'line:fujieda',
      [
        'https://page.line.me/fujieda',
        'https://line.me/R/ti/p/@fujieda',
        'https://line.me/ti/p/%40fujieda',
        'https://line.me/R/ti/p/%40Fujieda',
      ],
    ],
    ['tiktok:fujieda', ['https://www.tiktok.com/@fujieda', 'https://tiktok.com/@Fujieda/?lang=ja']],
    [
      'note:fujieda_city',
      ['https://note.com/fujieda_city', 'https://note.com/fujieda_city/all', 'https://note.mu/fujieda_city'],
    ],
    [
      'other:city.example.jp/blog?id=3',
      ['https://www.city.example.jp/blog/?id=3&utm_source=x', 'https://city.example.jp/blog?id=3'],
    ],
  ])('%s', (key, spellings) => {
    expect(spellings.map((raw) => keyOf(raw))).toEqual(spellings.map(() => key));
  });

  test('台帳には一つの書き方で載る', () => {
    expect(urlOf('https://mobile.twitter.com/fujieda_city?s=20')).toBe('https://x.com/fujieda_city');
    expect(urlOf('https://m.facebook.com/fujieda.city/')).toBe('https://www.facebook.com/fujieda.city');
    expect(urlOf('https://line.me/ti/p/%40fujieda')).toBe('https://line.me/R/ti/p/@fujieda');
  });

  test('チャンネルの番号と短縮URLは、大文字と小文字を区別する', () => {
    expect(keyOf('https://www.youtube.com/channel/UCabcdefghijklmnopqrstuv')).toBe(
      'youtube:channel:UCabcdefghijklmnopqrstuv',
    );
    expect(keyOf('https://lin.ee/AbCdE')).toBe('line:lin.ee:AbCdE');
    expect(keyOf('https://lin.ee/abcde')).not.toBe(keyOf('https://lin.ee/AbCdE'));
  });
});

describe('アカウントのURLでないものは断る', () => {
  test.each<[string, Platform | null, UrlFault]>([
    ['fujieda_city', null, 'not-an-address'],
    ['@fujieda_city', 'x', 'not-an-address'],
    ['javascript:alert(1)', null, 'not-an-address'],
    ['http://x.com/fujieda_city', 'x', 'not-https'],
    ['https://x.com/fujieda city', 'x', 'not-an-address'],
    ['https://x.com@evil.example/fujieda', 'x', 'user-in-address'],
    ['https://user:pass@x.com/fujieda', 'x', 'user-in-address'],
    ['https://x.com:8443/fujieda', 'x', 'port'],
    ['https://192.168.0.1/a', 'other', 'no-host-name'],
    ['https://localhost/a', 'other', 'no-host-name'],
    ['https://[::1]/a', 'other', 'no-host-name'],
    ['https://x.com/', 'x', 'not-an-account'],
    ['https://x.com/home', 'x', 'not-an-account'],
    ['https://x.com/fujieda/status/123', 'x', 'not-an-account'],
    ['https://x.com/search?q=a', 'x', 'not-an-account'],
    ['https://www.instagram.com/p/abc/', 'instagram', 'not-an-account'],
    ['https://www.youtube.com/watch?v=abc', 'youtube', 'not-an-account'],
    ['https://www.tiktok.com/@a/video/1', 'tiktok', 'not-an-account'],
    ['https://vm.tiktok.com/abc/', 'tiktok', 'not-an-account'],
    ['https://www.facebook.com/events/1', 'facebook', 'not-an-account'],
    ['https://note.com/n/n123', 'note', 'not-an-account'],
    ['https://x.com/this_is_much_too_long', 'x', 'handle-form'],
    ['https://x.com/fujieda-city', 'x', 'handle-form'],
    ['https://www.facebook.com/fujieda', 'x', 'other-platform'],
    ['https://x.com/fujieda', 'other', 'other-platform'],
    ['https://example.jp/fujieda', 'x', 'not-the-platform'],
    [`https://example.jp/${'a'.repeat(600)}`, 'other', 'too-long'],
  ])('%s（%s）は %s', (raw, platform, fault) => {
    expect(keyOf(raw, platform)).toBe(fault);
  });

  test('入力したハンドルとURLのハンドルが違えば断る', () => {
    expect(readAccountUrl('https://x.com/fujieda', 'x', '@fujieda')).toMatchObject({ ok: true });
    expect(readAccountUrl('https://x.com/fujieda', 'x', '＠FUJIEDA')).toMatchObject({ ok: true });
    expect(readAccountUrl('https://x.com/fujieda', 'x', '@fujieda_pr')).toEqual({ ok: false, fault: 'handle-differs' });
  });
});

describe('まぎらわしい文字', () => {
  test.each<[string, UrlFault]>([
    ['https://twіtter.com/fujieda', 'imitates-platform'],
    ['https://xn--twtter-qvf.com/fujieda', 'imitates-platform'],
    ['https://faceb00k.com/fujieda', 'imitates-platform'],
    ['https://www.instagrarn.com/fujieda', 'imitates-platform'],
    ['https://lnstagram.com/fujieda', 'imitates-platform'],
    ['https://х.com/fujieda', 'imitates-platform'],
    ['https://exаmple.jp/fujieda', 'mixed-scripts'],
    ['https://x.com/fuji\u200Beda', 'hidden-characters'],
    ['https://x.com/\u202Efujieda', 'hidden-characters'],
    ['https://www.youtube.com/@fujiеda', 'mixed-scripts'],
    ['https://x.com/fujiеda', 'mixed-scripts'],
  ])('%s は %s', (raw, fault) => {
    expect(keyOf(raw)).toBe(fault);
  });

  test.each([
    ['https://facebook-support.com/fujieda', ['resembles-platform']],
    ['https://instagran.com/fujieda', ['resembles-platform']],
    ['https://藤枝市.example.jp/', ['foreign-letters']],
    ['https://xn--fiq228c5hs.example/', ['foreign-letters']],
    ['https://www.youtube.com/@сосо', ['imitates-latin']],
    ['https://lin.ee/AbCdE', ['short-link']],
    ['https://x.com/fujieda', []],
    ['https://ameblo.jp/fujieda/', []],
  ])('%s は受け付けて、注意を出す', (raw, warnings) => {
    const read = readAccountUrl(raw, null);
    expect(read).toMatchObject({ ok: true, address: { warnings } });
  });

  test('見た目が同じハンドルは同じ骨組みになる', () => {
    expect(handleSkeleton('@fujieda_city')).toBe(handleSkeleton('fuj1eda-c1ty'));
    expect(handleSkeleton('@fujieda')).toBe(handleSkeleton('@fujіeda'));
    expect(handleSkeleton('@koga')).not.toBe(handleSkeleton('@nara'));
  });

  test('骨組みは、字形の似た文字をそろえる', () => {
    expect(skeleton('раураl')).toBe(skeleton('paypal'));
    expect(skeleton('ｆａｃｅｂｏｏｋ')).toBe(skeleton('facebook'));
    expect(skeleton('modern')).toBe(skeleton('modem'));
  });

  test('一つの言語で一緒に使わない文字の混ざりを見分ける', () => {
    expect(['fujieda', '藤枝市Fujieda', 'ふじえだ・カフェ2', 'привет', ''].map(mixesScripts)).toEqual([
      false,
      false,
      false,
      false,
      false,
    ]);
    expect(['fujiеda', 'αbc', '藤枝т'].map(mixesScripts)).toEqual([true, true, true]);
    expect([imitatesAscii('сосо'), imitatesAscii('привет'), imitatesAscii('coco'), imitatesAscii('藤枝')]).toEqual([
      true,
      false,
      false,
      false,
    ]);
  });

  test('見えない文字', () => {
    expect(['a\u200Bb', 'a\u00ADb', 'a\uFEFF', 'a\u3164', '\u{E0041}', 'a\uFE0F'].map(hasHidden)).toEqual(
      Array(6).fill(true),
    );
    expect(hasHidden('藤枝市 Fujieda')).toBe(false);
  });

  test.each([
    ['fiq228c5hs', '中文网'],
    ['twtter-qvf', 'twіtter'],
    ['mnchen-3ya', 'münchen'],
    ['n8jok5ay5dzabd5bym9f0cm5685rrjetr6pdxa', 'なぜみんな日本語を話してくれないのか'],
  ])('xn--%s を読む', (label, text) => {
    expect(decodePunycode(label)).toBe(text);
  });
  test.each(['99999999999999999', '-', '!!!', 'a-é'])('xn--%s は読めない', (label) => {
    expect(() => decodePunycode(label)).not.toThrow();
  });
});
