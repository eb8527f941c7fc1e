/** The lists that paragraph styles belong to: 見出し 1 is often 第1条 by its style alone. Pure. */
import { xmlEvents } from './xml';

export type ListPlace = { list: string; depth: number };

/** Reads `word/styles.xml`: the list of each style, its own or of the style it is based on. */
export function readStyles(source: string): Map<string, ListPlace> {
  const styles = new Map<string, { base: string | null; list: string | null; depth: number | null }>();
  let style: { base: string | null; list: string | null; depth: number | null } | null = null;
  for (const event of xmlEvents(source)) {
    if (event.type === 'close' && event.name === 'style') style = null;
    if (event.type !== 'open') continue;
    const { name, attributes } = event;
    if (name === 'style') {
      style = { base: null, list: null, depth: null };
      styles.set(attributes.styleId ?? '', style);
    } else if (style) {
      if (name === 'basedOn') style.base = attributes.val ?? null;
      else if (name === 'numId') style.list = attributes.val ?? null;
      else if (name === 'ilvl') style.depth = Number(attributes.val) || 0;
    }
  }
  const places = new Map<string, ListPlace>();
  for (const id of styles.keys()) {
    let list: string | null = null;
    let depth: number | null = null;
    const seen = new Set<string>();
    for (let at: string | null = id; at !== null && !seen.has(at) && list === null; at = styles.get(at)?.base ?? null) {
      seen.add(at);
      list = styles.get(at)?.list ?? null;
      depth ??= styles.get(at)?.depth ?? null;
    }
    if (list !== null && list !== '0') places.set(id, { list, depth: depth ?? 0 });
  }
  return places;
}
