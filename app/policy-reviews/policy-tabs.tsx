import { usePermissions } from '~/authorization/can';
import { useText } from '~/ui/locale';
import { Tabs } from '~/ui/tabs';
import { REVIEWS_PATH } from './paths';
import { reviewWords as words } from './words';

/** 規程: the versions of the policy, and the reviews they come of. */
export function PolicyTabs({ current }: { current: 'policies' | 'reviews' }) {
  const t = useText();
  if (!usePermissions().can('read', 'PolicyReview')) return null;
  return (
    <Tabs
      label={t(words.tabs)}
      items={[
        { href: '/policy-profiles', label: t(words.policies), current: current === 'policies' },
        { href: REVIEWS_PATH, label: t(words.title), current: current === 'reviews' },
      ]}
    />
  );
}
