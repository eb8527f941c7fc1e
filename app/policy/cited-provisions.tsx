import type { Text } from '~/platform/text';
import { useText } from '~/ui/locale';

type Cited = { citation: Text; href: string };

/** What a requirement rests on, each a link to the provision in the policy. */
export function CitedProvisions({ provisions }: { provisions: readonly Cited[] }) {
  const t = useText();
  if (provisions.length === 0) return null;
  return (
    <p className="cell-note provision-links">
      {provisions.map(({ citation, href }) => (
        <a key={href} href={href}>
          {t(citation)}
        </a>
      ))}
    </p>
  );
}
