/** pdf.js without a canvas: nothing is painted, and no native code sees what comes from outside. */

/** Asked for while the library loads, used by none of what reads text. */
class NoMatrix {}

export function pdfjs() {
  const scope = globalThis as { DOMMatrix?: unknown; Path2D?: unknown; ImageData?: unknown };
  scope.DOMMatrix ??= NoMatrix;
  scope.Path2D ??= class {};
  scope.ImageData ??= class {};
  return import('pdfjs-dist/legacy/build/pdf.mjs');
}
