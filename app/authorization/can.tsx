/** The permission rules in pages: the same rules, asked where something is shown or left out. */
import { AbilityProvider, type CanProps, Can as CaslCan, useAbility } from '@casl/react';
import { type ReactNode, useMemo } from 'react';
import { type AppAbility, createAppAbility } from './ability';
import type { RawRules } from './define-abilities';

/** `<Can I="create" a="ApprovalRequest">…</Can>` below a `PermissionsProvider`. */
export const Can = (props: CanProps<AppAbility>): ReactNode => <CaslCan<AppAbility> {...props} />;

export const usePermissions = (): AppAbility => useAbility<AppAbility>();

/** Makes the rules of the signed-in person known to everything below. */
export function PermissionsProvider({ rules, children }: { rules: RawRules; children: ReactNode }) {
  const ability = useMemo(() => createAppAbility(rules as never), [rules]);
  return <AbilityProvider value={ability}>{children}</AbilityProvider>;
}
