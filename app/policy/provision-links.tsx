import { Fragment } from 'react';
import { provisionsOf } from '~/policy/lookup';
import type { PolicyProfile } from '~/policy/model';
import { provisionHref } from '~/policy/paths';
import { useText } from '~/ui/locale';

/** What something rests on, each a link to the provision. */
export function ProvisionLinks({ profile, keys }: { profile: PolicyProfile; keys: readonly string[] }) {
  const t = useText();
  return (
    <>
      {provisionsOf(profile, keys).map((provision, index) => (
        <Fragment key={provision.key}>
          {index > 0 ? <br /> : null}
          <a href={provisionHref(profile, provision.key)}>{t(provision.citation)}</a>
        </Fragment>
      ))}
    </>
  );
}
