/**
 * The pairs and triples of characters of a passage, after words that mean the same here have become one: what the
 * learned weights (weights.ts) are about.
 */
import { conceptsOf, mattersOf } from './concepts';
import type { Passage } from './passages';
import type { Roles } from './roles';

/** Spellings and synonyms that make no difference to what a clause is about. */
const ALIKE: readonly (readonly [RegExp, string])[] = [
  [/。(?=[)」』])/gu, ''],
  [/(?:この|本|原|利用|業務委託|委託|当該)(?:契約|協定|約款|覚書|特記事項|特記仕様書|仕様書)/gu, '契約'],
  [/(?:本件|委託|入力|管理|本|この|当該|番号取扱|番号)(?:業務|事務|サービス|作業|検討)/gu, '業務'],
  [
    /(?:てはならない|てはなりません|ではならない|ないこと|ません|ないものとする|ないもの|を禁止する|を禁ずる|してはいけない)/gu,
    '非',
  ],
  [
    /(?:しなければならない|しなければなりません|するものとする|すること|します|するものとします|なければならない|ものとする|する)(?=[。\n]|$)/gu,
    '為',
  ],
  [/漏洩|漏えい|流出|漏れ|漏ろう/gu, '漏洩'],
  [/漏らし|漏らさ|漏らす|洩らし|もらし|口外し|話し|話さ|知らせ/gu, '漏し'],
  [/承認|許可|許諾|同意|認可|了承/gu, '承諾'],
  [/返還|返納|返戻|返し|返す/gu, '返却'],
  [/抹消|削除|消し|消す/gu, '消去'],
  [/破棄|処分|裁断|溶解|破砕/gu, '廃棄'],
  [/順守/gu, '遵守'],
  [/立ち入り|立入り|立ち入/gu, '立入'],
  [/従業者|従業員|社員|作業者|技術員|オペレーター|取扱者|従事する者|使用人|反訳者|労働者/gu, '従事者'],
  [/あらかじめ|予め|前もって|事前の/gu, '事前に'],
  [/直ちに|ただちに|速やかに|すみやかに|すぐに|遅滞なく/gu, '直に'],
  [/再々委託|再受託|下請負|下請/gu, '再委託'],
  [/複写|コピー|写し/gu, '複製'],
  [/使用|使い|使う|使わ|用い/gu, '利用'],
  [/届け出|届出|届け/gu, '届出'],
  [/又は|若しくは|または|もしくは|及び|並びに|および|ならびに|、/gu, '、'],
  [/\d+(?:[.,]\d+)*|[〇一二三四五六七八九十百]+(?=年|月|日|条|項|号|回|時間)/gu, '0'],
  [/第0(?:条|項|号)?(?:第0項)?(?:第0号)?/gu, '第'],
];
const LONGEST = 500;

/** One word for the vendor and one for the body, whatever the document calls them. */
function namesOf(roles: Roles): RegExp {
  const safe = [...roles.vendor, ...roles.body].filter(
    (name) =>
      name.length >= 2 &&
      !/^(?:会社|業者|従事者|従業者|従業員|作業者|技術員|取扱者|責任者|担当課|所管課|組合|参加者)$/u.test(name),
  );
  safe.sort((a, b) => b.length - a.length);
  const list = safe.map((name) => name.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')).join('|');
  return new RegExp(`${list}|(?<![一-鿿])[市町村県区](?=[はがのにとへを])`, 'gu');
}

/** A function that gives the features of a passage of one document. */
export function gramsFor(roles: Roles): (passage: Passage) => string[] {
  const names = namesOf(roles);
  const alike = (text: string): string => {
    let out = text.slice(0, LONGEST).replace(names, (name) => (roles.body.has(name) ? '甲' : '乙'));
    for (const [pattern, one] of ALIKE) out = out.replace(pattern, one);
    return out;
  };
  const headings = new Map<string, string[]>();
  const sections = new Map<string, string[]>();
  const kept = (known: Map<string, string[]>, prefix: string, text: string): string[] => {
    const there = known.get(text);
    if (there) return there;
    const made = new Set<string>();
    collect(made, prefix, alike(text), 2);
    if (prefix === '#') for (const matter of mattersOf(text)) made.add(`#%${matter}`);
    const list = [...made];
    known.set(text, list);
    return list;
  };
  return (passage) => {
    const out = new Set<string>();
    const own = alike(passage.text);
    collect(out, '', own, 2);
    collect(out, '', own, 3);
    const result = [...out, ...conceptsOf(passage.text.slice(0, LONGEST))];
    result.push(...kept(headings, '#', passage.heading.split(' ').slice(-2).join(' ')));
    result.push(...kept(headings, '^', passage.lead.slice(-120)));
    result.push(...kept(sections, '@', passage.section));
    return result;
  };
}

function collect(into: Set<string>, prefix: string, text: string, length: number): void {
  for (let at = 0; at + length <= text.length; at += 1) into.add(prefix + text.slice(at, at + length));
}
