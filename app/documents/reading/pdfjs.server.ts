/** pdf.js without a canvas: nothing is painted, and no native code sees what comes from outside. */
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

const library = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));

/** A folder of the library, with the slash at its end that it asks for. */
export const libraryFolder = (name: string): string => `${join(library, name)}/`;

/** Asked for while the library loads, used by none of what reads text. */
class NoMatrix {}

type Library = typeof import('pdfjs-dist/legacy/build/pdf.mjs');
let loaded: Promise<Library> | undefined;

/** The short form of the library: it is there in half the time. */
export function pdfjs(): Promise<Library> {
  loaded ??= load();
  return loaded;
}

async function load(): Promise<Library> {
  const scope = globalThis as { DOMMatrix?: unknown; Path2D?: unknown; ImageData?: unknown };
  scope.DOMMatrix ??= NoMatrix;
  scope.Path2D ??= class {};
  scope.ImageData ??= class {};
  const file = (name: string) => pathToFileURL(join(library, 'legacy/build', name)).href;
  const pdf = (await import(/* @vite-ignore */ file('pdf.min.mjs'))) as Library;
  pdf.GlobalWorkerOptions.workerSrc = file('pdf.worker.min.mjs');
  return pdf;
}
