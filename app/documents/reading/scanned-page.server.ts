/** Whether a page with little or no text is a picture of a page. */
import type { PDFPageProxy } from 'pdfjs-dist';
import { pdfjs } from './pdfjs.server';

/** Share of the page that its pictures cover, by the space that is made for them. */
const COVERED = 0.25;
/** Letters drawn as outlines: many filled shapes and no text. */
const MANY_SHAPES = 200;

type Matrix = readonly [number, number, number, number, number, number];
const times = (m: Matrix, n: Matrix): Matrix => [
  m[0] * n[0] + m[2] * n[1],
  m[1] * n[0] + m[3] * n[1],
  m[0] * n[2] + m[2] * n[3],
  m[1] * n[2] + m[3] * n[3],
  m[0] * n[4] + m[2] * n[5] + m[4],
  m[1] * n[4] + m[3] * n[5] + m[5],
];

/**
 * Pictures are not decoded, and leave no trace of their own among the operations; but each is drawn into the unit
 * square, which is stretched to its place before. A page with no text on which nothing is drawn is only empty.
 */
export async function looksScanned(page: PDFPageProxy, hasText: boolean): Promise<boolean> {
  const { OPS } = await pdfjs();
  const { fnArray, argsArray } = await page.getOperatorList();
  const [left, top, right, bottom] = page.view as [number, number, number, number];
  const area = Math.abs((right - left) * (bottom - top)) || 1;
  const saved: Matrix[] = [];
  let now: Matrix = [1, 0, 0, 1, 0, 0];
  let covered = 0;
  let shapes = 0;
  for (let at = 0; at < fnArray.length; at++) {
    const args = argsArray[at] as unknown[] | null;
    switch (fnArray[at]) {
      case OPS.save:
      case OPS.paintFormXObjectBegin:
        saved.push(now);
        if (fnArray[at] === OPS.paintFormXObjectBegin && args?.[0]) now = times(now, args[0] as Matrix);
        break;
      case OPS.restore:
      case OPS.paintFormXObjectEnd:
        now = saved.pop() ?? now;
        break;
      case OPS.transform: {
        now = times(now, args as unknown as Matrix);
        const square = Math.abs(now[0] * now[3] - now[1] * now[2]) / area;
        if (square > 0.01) covered += square;
        break;
      }
      case OPS.constructPath:
      case OPS.fill:
        shapes += 1;
        break;
    }
  }
  return covered >= COVERED || (!hasText && shapes >= MANY_SHAPES);
}
