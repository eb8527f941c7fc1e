import { requestWords } from '~/approval-requests/words';
import { Breadcrumbs } from '~/ui/breadcrumbs';
import { EmptyState } from '~/ui/empty-state';
import { useText } from '~/ui/locale';
import { useMarks } from '~/ui/marks';
import { PageHeading } from '~/ui/page-heading';
import { workbenchWords as words } from './words';

type Props = { request: { id: string; number: string; title: string } };

/** A request without requirements that are checked in documents. */
export function NothingToReview({ request }: Props) {
  const t = useText();
  const marks = useMarks();
  return (
    <>
      <Breadcrumbs
        items={[
          { label: t(requestWords.requests), href: '/approval-requests' },
          { label: request.number, href: `/approval-requests/${request.id}` },
          { label: t(words.title) },
        ]}
      />
      <PageHeading title={`${t(words.title)}${marks.colon}${request.title}`} kicker={request.number} />
      <EmptyState title={t(words.noRequirements)} />
    </>
  );
}
