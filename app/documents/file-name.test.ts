import { describe, expect, test } from 'vitest';
import { contentDisposition, displayName } from './file-name';
import { mediaTypeOf } from './file-type';

describe('displayName', () => {
  test.each([
    ['仕様書.pdf', '仕様書.pdf'],
    ['C:\\Users\\suzuki\\仕様書.pdf', '仕様書.pdf'],
    ['../../etc/passwd', 'passwd.pdf'],
    ['仕様書.PDF', '仕様書.PDF'],
    ['仕様書.exe', '仕様書.exe.pdf'],
    ['仕様書', '仕様書.pdf'],
    ['仕様書\u202efdp.exe', '仕様書fdp.exe.pdf'],
    ['a\u0000b\n.pdf', 'ab.pdf'],
    ['か\u3099いこ\u3099.pdf', 'がいご.pdf'],
    ['.htaccess', 'htaccess.pdf'],
    ['  見積   書 .pdf', '見積 書.pdf'],
    ['', 'file.pdf'],
    ['...', 'file.pdf'],
    ['/', 'file.pdf'],
    ['\ud842.pdf', 'file.pdf'],
    ['𠮷.pdf', '𠮷.pdf'],
  ])('%j は %j と表示する', (raw, shown) => {
    expect(displayName(raw, 'pdf')).toBe(shown);
  });

  test('拡張子は中身に合わせる', () => {
    expect(displayName('写真.jpeg', 'jpeg')).toBe('写真.jpeg');
    expect(displayName('写真.png', 'jpeg')).toBe('写真.png.jpg');
    expect(displayName('台帳.xls', 'xlsx')).toBe('台帳.xls.xlsx');
  });

  test('どんなに長くても255文字で、拡張子は残る', () => {
    const shown = displayName(`${'𠮷'.repeat(1000)}.pdf`, 'pdf');
    expect([...shown].length).toBe(255);
    expect(shown.endsWith('.pdf')).toBe(true);
  });
});

describe('contentDisposition', () => {
  const of = (name: string) => contentDisposition(name, mediaTypeOf('pdf'));

  test('日本語の名前をそのまま保存できる', () => {
    const header = of('仕様書(最終)\'s "版".pdf');
    expect(header).toMatch(/^attachment; filename="evidence\.pdf"; filename\*=UTF-8''[A-Za-z0-9%._-]+$/);
    expect(decodeURIComponent(header.split("''")[1]!)).toBe('仕様書(最終)\'s "版".pdf');
  });

  test('見出しを割り込ませられない', () => {
    expect(of('a\r\nSet-Cookie: x=1.pdf')).not.toMatch(/[\r\n]/);
  });
});
