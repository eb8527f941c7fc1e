import { expect, test } from 'vitest';
import { localeCookie, localeInAcceptLanguage, localeInCookies } from './i18n';

test('The order of the browser decides, with its weights', () => {
  expect(localeInAcceptLanguage('en-GB,en;q=0.9,ja;q=0.8')).toBe('en');
  expect(localeInAcceptLanguage('en;q=0.5, ja-JP;q=0.9')).toBe('ja');
  expect(localeInAcceptLanguage('fr-FR, de;q=0.9, en;q=0.1')).toBe('en');
});

test('A browser that names neither language decides nothing', () => {
  expect(localeInAcceptLanguage('fr')).toBeNull();
  expect(localeInAcceptLanguage('ja;q=0')).toBeNull();
  expect(localeInAcceptLanguage('')).toBeNull();
  expect(localeInAcceptLanguage(null)).toBeNull();
});

test('The cookie is read back among others, and nothing else is taken from it', () => {
  const own = localeCookie('en').split(';')[0];
  expect(localeInCookies(`a=1; ${own}; b=2`)).toBe('en');
  expect(localeInCookies('lang=fr')).toBeNull();
  expect(localeInCookies('xlang=en')).toBeNull();
  expect(localeInCookies(null)).toBeNull();
});
