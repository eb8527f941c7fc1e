/** The tables that are loaded, and how the rows of one request are found in them. */
export const TABLES = [
  'approval_requests',
  'participations',
  'request_units',
  'request_readers',
  'request_revisions',
  'route_steps',
  'step_assignees',
  'decisions',
  'comments',
  'cloud_services',
  'cloud_service_uses',
  'conditions',
  'search_texts',
  'recorded_events',
] as const;
export type TableName = (typeof TABLES)[number];

/** The rows that one request left, in the order in which they are loaded. */
export const rowsOfRequest = (table: TableName): { where: string; parameters: (ids: StoryIds) => string[] } => {
  switch (table) {
    case 'approval_requests':
      return { where: 'id = ?', parameters: ({ requestId }) => [requestId] };
    case 'route_steps':
      return { where: 'request_id = ? order by id', parameters: ({ requestId }) => [requestId] };
    case 'step_assignees':
      return { where: 'request_id = ? order by step_id, person_id', parameters: ({ requestId }) => [requestId] };
    case 'search_texts':
      return {
        where: 'subject_id in (?, ?) order by subject_type, subject_id',
        parameters: ({ requestId, serviceId }) => [requestId, serviceId ?? ''],
      };
    case 'recorded_events':
      return {
        where: 'stream in (?, ?) order by position',
        parameters: ({ requestId, serviceId }) => [`approval-request:${requestId}`, `cloud-service:${serviceId ?? ''}`],
      };
    case 'cloud_service_uses':
      return { where: 'request_id = ? order by service_id, unit_id', parameters: ({ requestId }) => [requestId] };
    case 'participations':
      return { where: 'request_id = ? order by person_id', parameters: ({ requestId }) => [requestId] };
    case 'request_units':
      return { where: 'request_id = ? order by unit_id', parameters: ({ requestId }) => [requestId] };
    case 'request_readers':
      return { where: 'request_id = ? order by reader_id', parameters: ({ requestId }) => [requestId] };
    default:
      return { where: 'request_id = ? order by id', parameters: ({ requestId }) => [requestId] };
  }
};

export type StoryIds = { requestId: string; serviceId: string | null };
