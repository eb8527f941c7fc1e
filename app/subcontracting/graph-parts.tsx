/** Who stands behind whom: as a drawing made on the server, and the same in words. */
import { useText } from '~/ui/locale';
import { useMarks } from '~/ui/marks';
import { linkWords, graphWords as words } from './graph-words';
import type { Box, Drawing } from './layout';
import { vendorGraphPath } from './paths';
import type { Behind } from './supply-graph';

/** What fits into a box, in full-width letters; the whole name is in its title and in the list. */
const FITS = 12.5;
const widthOf = (letter: string): number => (/[ -~｡-ﾟ]/u.test(letter) ? 0.6 : 1);

function short(name: string): string {
  let width = 0;
  const letters = [...name];
  const cut = letters.findIndex((letter) => {
    width += widthOf(letter);
    return width > FITS;
  });
  return cut === -1 ? name : `${letters.slice(0, Math.max(1, cut - 1)).join('')}…`;
}

/** Scrolls in its own frame where it is wider than the page. */
export function SupplyDrawing({ drawing }: { drawing: Drawing }) {
  const t = useText();
  if (drawing.boxes.length === 0) return null;
  return (
    <figure className="supply-drawing">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached with the keyboard */}
      <section className="supply-scroll" tabIndex={0} aria-label={t(words.drawing)}>
        <svg
          width={drawing.width}
          height={drawing.height}
          viewBox={`0 0 ${drawing.width} ${drawing.height}`}
          role="img"
          aria-label={t(words.drawingLabel)}
        >
          {drawing.lines.map((line) => (
            <path
              key={line.key}
              d={line.path}
              className={line.unapproved ? 'supply-line supply-broken' : 'supply-line'}
            />
          ))}
          {drawing.boxes.map((box) => (
            <DrawnBox key={box.key} box={box} />
          ))}
        </svg>
      </section>
      <figcaption>
        {t(words.legend)} {drawing.leftOut > 0 ? t(words.leftOut(drawing.leftOut)) : null}
      </figcaption>
    </figure>
  );
}

function DrawnBox({ box }: { box: Box }) {
  const t = useText();
  const frame = ['supply-box', box.from > 1 && 'supply-shared', box.unapproved && 'supply-broken'].filter(Boolean);
  return (
    <g>
      <title>{`${box.name} ${t(words.contractsOn(box.contracts))}`}</title>
      <rect x={box.x} y={box.y} width={box.width} height={box.height} rx="6" className={frame.join(' ')} />
      <text x={box.x + 10} y={box.y + 20} className="supply-name">
        {short(box.name)}
      </text>
      <text x={box.x + 10} y={box.y + 38} className="supply-figure">
        {t(words.contractsOn(box.contracts))}
      </text>
    </g>
  );
}

/** The same as nested lists: each company with those behind it. */
export function BehindList({ chains }: { chains: readonly Behind[] }) {
  return (
    <ul className="behind-list">
      {chains.map((chain) => (
        <li key={chain.company.key}>
          <BehindLine chain={chain} />
          {chain.behind.length > 0 ? <BehindList chains={chain.behind} /> : null}
        </li>
      ))}
    </ul>
  );
}

function BehindLine({ chain }: { chain: Behind }) {
  const t = useText();
  const marks = useMarks();
  const { company, kinds, contractIds, unapproved } = chain;
  const notes = [
    ...kinds.map((kind) => t(linkWords[kind])),
    t(words.contractsOn(contractIds.length)),
    ...(unapproved ? [t(words.unapproved)] : []),
    ...(company.vendorId === null ? [t(words.notInRegister)] : []),
  ];
  return (
    <>
      {company.vendorId === null ? company.name : <a href={vendorGraphPath(company.vendorId)}>{company.name}</a>}
      <span className="behind-note">{marks.brackets(notes.join(marks.comma))}</span>
    </>
  );
}
