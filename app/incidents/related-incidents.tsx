import { useText } from '~/ui/locale';
import type { IncidentStatus, SubjectType } from './model';
import { incidentPath, reportHref } from './paths';
import { IncidentStatusTag } from './status-tag';
import { incidentWords as words } from './words';

type Props = {
  incidents: readonly { id: string; number: string; title: string; status: IncidentStatus }[];
  /** The subject on whose page it stands. */
  type: SubjectType;
  id: string;
};

/** On the page of a subject: its incidents as far as the reader may know of them, and the way to report one. */
export function RelatedIncidents({ incidents, type, id }: Props) {
  const t = useText();
  return (
    <section aria-labelledby="incidents">
      <h2 id="incidents">{t(words.relatedIncidents)}</h2>
      {incidents.length > 0 ? (
        <ul>
          {incidents.map((incident) => (
            <li key={incident.id}>
              <a href={incidentPath(incident.id)}>
                {incident.number} {incident.title}
              </a>{' '}
              <IncidentStatusTag status={incident.status} />
            </li>
          ))}
        </ul>
      ) : null}
      <p>
        <a href={reportHref(type, id)}>{t(words.reportAbout)}</a>
      </p>
    </section>
  );
}
