import { Fragment } from 'react';
import { provisionsOf } from '~/policy/lookup';
import type { PolicyProfile } from '~/policy/model';
import { useText } from '~/ui/locale';

/** Links to provisions further down the same page. */
export function ProvisionLinks({ profile, keys }: { profile: PolicyProfile; keys: readonly string[] }) {
  const t = useText();
  return (
    <>
      {provisionsOf(profile, keys).map((provision, index) => (
        <Fragment key={provision.key}>
          {index > 0 ? <br /> : null}
          <a href={`#provision-${provision.key}`}>{t(provision.citation)}</a>
        </Fragment>
      ))}
    </>
  );
}
