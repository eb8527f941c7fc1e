/** The profiles that come with the product. */
import type { PolicyProfile } from '~/policy/model';
import { baseline } from '~/policy/profiles/baseline';
import { fujieda } from '~/policy/profiles/fujieda';
import { kahadaOkuise } from '~/policy/profiles/kahada-okuise';
import { koga } from '~/policy/profiles/koga';
import { nara } from '~/policy/profiles/nara';
import { tokubetsuku } from '~/policy/profiles/tokubetsuku';

export const shippedProfiles: PolicyProfile[] = [baseline, fujieda, nara, koga, tokubetsuku, kahadaOkuise];
