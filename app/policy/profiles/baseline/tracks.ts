/** Track A or B for every kind, where a body's own text is silent. */
import type { Text } from '~/platform/text';
import type { PolicyProfile } from '~/policy/model';
import { all, any, holds, is, not, ofKind, reaches } from '~/policy/profiles/compose';

const careful = any(reaches('careful'), holds('personal'));
const cloud = ofKind('cloud-service');
const account = ofKind('social-media-account');
/** What residents entrust to an account, or what should never be on one. */
const delicate = any(is('residentRequests', 'handled'), is('carefulContent', true));

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
  const requestsA: Text = {
    ja: '住民の相談や申込みを受け付けるか、公開できない情報を含むことがあるため、トラックAで審査します。',
    en: 'Requests of residents are taken there, or something not meant for the public may be published: track A.',
  };
  const requestsB: Text = {
    ja: '公開できる情報だけを発信し、住民の相談や申込みを受け付けないため、手続きの軽いトラックBで審査します。',
    en: 'Only public information is published and no requests of residents are taken: the lighter track B.',
  };
  const social = [...own, 'baseline-social-media'];
  const contract = [...own, 'baseline-outsourcing-selection'];
  return [
    { track: 'A', when: all(cloud, careful), reason: reasonA, provisions: [...own, 'baseline-cloud-careful'] },
    { track: 'B', when: all(cloud, not(careful)), reason: reasonB, provisions: [...own, 'baseline-cloud-light'] },
    { track: 'A', when: all(account, delicate), reason: requestsA, provisions: social },
    { track: 'B', when: all(account, not(delicate)), reason: requestsB, provisions: social },
    { track: 'A', when: careful, reason: reasonA, provisions: contract },
    { track: 'B', when: not(careful), reason: reasonB, provisions: contract },
  ];
}
