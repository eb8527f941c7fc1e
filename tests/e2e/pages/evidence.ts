import type { Page } from 'playwright-core';
import { button, main } from './form';

type Document = { name: string; kind: string; replaces?: string; bytes: Buffer };

/** Attaches a document to the request whose files are shown. */
export async function attach(page: Page, { name, kind, replaces, bytes }: Document): Promise<void> {
  await main(page).getByLabel('文書の種別').selectOption({ label: kind });
  if (replaces) await main(page).getByLabel('差し替える前の版').selectOption({ label: replaces });
  await main(page).locator('input[type=file]').setInputFiles({ name, mimeType: 'application/pdf', buffer: bytes });
  await button(page, '添付する').click();
  await main(page).getByRole('link', { name, exact: true }).waitFor();
}

/** A real one-page PDF with a line of text, made here so that no file of anybody's is needed. */
export function pdf(text: string): Buffer {
  const stream = `BT /F1 18 Tf 72 760 Td (${text.replaceAll(/[()\\]/g, '\\$&')}) Tj ET`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ];
  let file = '%PDF-1.4\n';
  const places = objects.map((object, index) => {
    const place = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return place;
  });
  const table = file.length;
  const rows = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}`;
  file += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${table}\n%%EOF\n`;
  return Buffer.from(file, 'latin1');
}
