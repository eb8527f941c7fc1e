/** How far a deputy may go, in words. */
import type { DeputyScope } from '~/people/organisation';
import type { Text } from '~/platform/text';
import type { ClassificationScheme } from '~/policy/model';
import { requestKindWords } from '~/policy/words';
import { absenceWords as words } from './absence-words';

/** 'クラウドサービス、業務委託、機密性2まで'; a rank of another scheme than the one in force is named by the scheme. */
export function scopeText({ kinds, upTo }: DeputyScope, classification: ClassificationScheme): Text {
  const parts: Text[] = kinds === null ? [] : kinds.map((kind) => requestKindWords[kind].name);
  if (upTo !== null) parts.push(words.upTo(levelOfRank(upTo, classification)));
  if (parts.length === 0) return words.everything;
  return { ja: parts.map(({ ja }) => ja).join('、'), en: parts.map(({ en }) => en).join(', ') };
}

function levelOfRank({ scheme, rank }: { scheme: string; rank: number }, classification: ClassificationScheme): Text {
  const { levels } = classification.axes.confidentiality;
  const level = classification.key === scheme ? levels[levels.length - rank] : undefined;
  return level?.name ?? { ja: `${scheme} の下から${rank}番目の分類`, en: `rank ${rank} of ${scheme}` };
}
