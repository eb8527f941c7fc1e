/** Track A or B for every kind, where a body's own text is silent. */
import type { Text } from '~/platform/text';
import type { PolicyProfile } from '~/policy/model';
import { all, any, holds, not, ofKind, reaches } from '~/policy/profiles/compose';

const careful = any(reaches('careful'), holds('personal'));
const cloud = ofKind('cloud-service');

/** `carefulLevels` names the levels that need care in the scheme's own words; `own` the body's own provisions. */
export function requestTracks(carefulLevels: Text, own: string[] = []): PolicyProfile['tracks'] {
  const reasonA: Text = {
    ja: `注意して扱う情報（${carefulLevels.ja}）または個人情報を扱うため、トラックAで審査します。`,
    en: `Information that needs care (${carefulLevels.en}) or personal information is handled: track A.`,
  };
  const reasonB: Text = {
    ja: `注意して扱う情報（${carefulLevels.ja}）も個人情報も扱わないため、手続きの軽いトラックBで審査します。`,
    en: `No information that needs care (${carefulLevels.en}) and no personal information: the lighter track B.`,
  };
  const contract = [...own, 'baseline-outsourcing-selection'];
  return [
    { track: 'A', when: all(cloud, careful), reason: reasonA, provisions: [...own, 'baseline-cloud-careful'] },
    { track: 'B', when: all(cloud, not(careful)), reason: reasonB, provisions: [...own, 'baseline-cloud-light'] },
    { track: 'A', when: careful, reason: reasonA, provisions: contract },
    { track: 'B', when: not(careful), reason: reasonB, provisions: contract },
  ];
}
