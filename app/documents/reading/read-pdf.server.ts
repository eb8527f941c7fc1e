/** Text with its place out of PDF files. Runs in a process of its own: what it reads comes from outside. */
import { pathToFileURL } from 'node:url';
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';
import type { TextItem } from 'pdfjs-dist/types/src/display/api';
import { MOST_PAGES, type PageText } from '../document-text';
import { MOST_CHARACTERS, MOST_CHARACTERS_OF_PAGE, NotReadable } from './not-readable';
import { type DrawnText, layOutPage } from './page-layout';
import { libraryFolder, pdfjs } from './pdfjs.server';
import { looksScanned } from './scanned-page.server';

/** Fewer characters than this beside a picture are a stamp or a page number on a scan. */
const FEW_CHARACTERS = 60;

/**
 * The pages of a PDF, one after the other.
 * @throws NotReadable
 */
export async function* readPdf(bytes: Uint8Array): AsyncGenerator<PageText> {
  const file = await open(bytes);
  try {
    if (file.numPages > MOST_PAGES) throw new NotReadable('too-many-pages');
    let characters = 0;
    let readable = 0;
    for (let number = 1; number <= file.numPages; number++) {
      const page = await readPage(file, number);
      if (page) readable += 1;
      characters += page?.text.length ?? 0;
      if (characters > MOST_CHARACTERS || (page?.text.length ?? 0) > MOST_CHARACTERS_OF_PAGE) {
        throw new NotReadable('too-large');
      }
      // A damaged page among good ones is one without text: a person has to look at it.
      yield page ?? { page: number, text: '', lines: [], scanned: true };
    }
    if (readable === 0) throw new NotReadable('broken');
  } finally {
    await file.loadingTask.destroy();
  }
}

async function open(bytes: Uint8Array): Promise<PDFDocumentProxy> {
  const begin = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 1024));
  if (!begin.includes('%PDF-')) throw new NotReadable('wrong-type');
  const { getDocument } = await pdfjs();
  try {
    return await getDocument({
      data: bytes,
      // Without these the characters of fonts that are not embedded (Shift_JIS and others) are not known.
      cMapUrl: libraryFolder('cmaps'),
      cMapPacked: true,
      standardFontDataUrl: libraryFolder('standard_fonts'),
      wasmUrl: pathToFileURL(libraryFolder('wasm')).href,
      useSystemFonts: false,
      disableFontFace: true,
      // No picture is decoded: only text is wanted.
      maxImageSize: 0,
      enableXfa: false,
      verbosity: 0,
    }).promise;
  } catch (error) {
    const { name } = error as Error;
    throw new NotReadable(name === 'PasswordException' ? 'encrypted' : 'broken', { cause: error });
  }
}

/** Null for a page that is damaged. */
async function readPage(file: PDFDocumentProxy, number: number): Promise<PageText | null> {
  let page: PDFPageProxy;
  try {
    page = await file.getPage(number);
  } catch {
    return null;
  }
  try {
    const viewport = page.getViewport({ scale: 1 });
    const { items, styles } = await page.getTextContent();
    const drawn = items.flatMap((item) =>
      'str' in item && item.str.trim() !== ''
        ? [drawnText(item, viewport.transform, styles[item.fontName]?.vertical === true)]
        : [],
    );
    const laidOut = layOutPage(number, viewport.width, drawn);
    const few = laidOut.text.replace(/\s/g, '').length < FEW_CHARACTERS;
    return { ...laidOut, scanned: few && (await looksScanned(page, laidOut.text !== '')) };
  } catch {
    return null;
  } finally {
    page.cleanup();
  }
}

/** From the space of the PDF (from the bottom left, perhaps turned) to points from the top left of the page as shown. */
function drawnText(item: TextItem, view: readonly number[], stacked: boolean): DrawnText {
  const [a, b, c, d, e, f] = item.transform as [number, number, number, number, number, number];
  const [va, vb, vc, vd, ve, vf] = view as [number, number, number, number, number, number];
  const along = (x: number, y: number) => [va * x + vc * y, vb * x + vd * y] as const;
  const [ax, ay] = along(a, b);
  const [cx, cy] = along(c, d);
  const run = Math.hypot(ax, ay) || 1;
  return {
    text: item.str,
    x: va * e + vc * f + ve,
    y: vb * e + vd * f + vf,
    dx: ax / run,
    dy: ay / run,
    length: stacked ? item.height : item.width,
    size: (stacked ? item.width : 0) || Math.hypot(cx, cy) || run,
    stacked,
  };
}
