import { describe, expect, test } from 'vitest';
import { looksLikeCredential } from './credential-text';

describe('秘密を書いたと見なす文', () => {
  test.each([
    ['パスワード：Kouhou2026', 'named'],
    ['パスワードは Kouhou2026! です。', 'named'],
    ['パスワードはkouhou2026です', 'named'],
    ['PW: hanakosan', 'named'],
    ['ＰＡＳＳ：Ｋｏｕｈｏｕ２０２６', 'named'],
    ['ﾊﾟｽﾜｰﾄﾞ=fuji-2026', 'named'],
    ['ID/PW: kouhou / Kouhou2026', 'named'],
    ['暗証番号は4821です', 'named'],
    ['暗証番号「ひまわり2026」を使う'.replace('番号「', '番号は「'), 'named'],
    ['PIN 4821', 'named'],
    ['The password is Kouhou2026.', 'named'],
    ['password\nKouhou2026', 'named'],
    ['バックアップコード\n1234 5678\n2345 6789', 'named'],
    ['パスワードを Kouhou2026 に変更しました', 'named'],
    ['api_key=0f8a77c2d1', 'named'],
    ['Bearer token: abcDEF123456', 'named'],
    ['-----BEGIN RSA PRIVATE KEY-----', 'key'],
    ['AKIAIOSFODNN7EXAMPLE', 'key'],
    ['JBSW Y3DP EHPK 3PXP', 'key'],
    ['otpauth://totp/x?secret=JBSWY3DP', 'key'],
    ['eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0In0.abc-DEF_123', 'key'],
    ['https://kouhou:himitsu1@example.jp/', 'address'],
    ['https://example.jp/reset?token=a8f7c6e5d4', 'address'],
    ['引継ぎ：P@ssw0rd2026!', 'random'],
    ['xK7#pQ2v', 'random'],
    ['q3Rt8LmZ2vXc9WbN4yHd', 'random'],
  ] as const)('%s', (text, sign) => {
    expect(looksLikeCredential(text)).toBe(sign);
  });
});

describe('秘密ではない文', () => {
  test.each([
    '',
    'パスワードは広報課長が封筒に入れて金庫で保管し、このシステムには書きません。',
    'パスワードは12文字以上とし、ほかのサービスと使い回しません。',
    'パスワード：16桁以上の英数字',
    'パスワードは「8文字以上」とします。',
    'パスワードの変更日：2026-04-01',
    'パスワード変更：2026-10-01に実施',
    'パスワード: 2026-10-01 に変更',
    'パスワードは2026年4月1日に変更しました。',
    'パスワードは1Passwordで管理します。',
    'パスワードはBitwarden2に保管',
    'パスワード：広報課で管理',
    'パスワード管理：1Password',
    'MFAの確認コードは職員の業務用電話090-1234-5678に届きます。',
    '認証コードは6桁で、SMSで届きます。',
    'Password: changed every year by the custodian',
    'The password is kept by the head of the section.',
    'Passwords are changed whenever somebody leaves.',
    'トークンは物理鍵（YubiKey）を使います。',
    'https://www.youtube.com/channel/UCa1B2c3D4e5F6g7H8i9J0kL',
    'UCa1B2c3D4e5F6g7H8i9J0kL',
    'https://x.com/NaraCity2026?lang=ja&ref=top',
    'https://www.city.example.jp/kouhou/sns/index.html#X2026',
    '@NaraCity_PR2026',
    'FujiedaCity2026Official',
    '#藤枝2026 #Fujieda2026 #FujiEdaMatsuri2026!',
    'kouhou@city.fujieda.shizuoka.jp',
    '広報-R8-0012',
    '01KANYVG6E4WZ7M5T3XQ8R2B9C',
    '情報政策課（内線 2345）、054-643-3111',
    '令和8年4月1日から令和9年3月31日まで',
    'ISO/IEC27001:2022 と JISQ15001 の認証',
    '開催日：2026/10/3（土）10:00～15:30、参加費500円、先着120名！',
    '「Festa2026!」の告知',
    'PINをさした地図を載せます。',
    'X（旧Twitter）、Instagram、LINE公式アカウント、YouTube',
    'secret',
    'ToBeDecided',
  ])('%s', (text) => {
    expect(looksLikeCredential(text)).toBeNull();
  });
});

test('長い文でもすぐに終わる', () => {
  const started = performance.now();
  for (const part of ['パスワードは', 'aB3#', 'A2 ', 'JBSW ', 'pass: ', 'EAAa1'])
    looksLikeCredential(part.repeat(20_000));
  expect(performance.now() - started).toBeLessThan(3_000);
});
