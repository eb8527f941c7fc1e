/** `error.data.code` of the 503 that says that the database is away. */
export const DATABASE_UNAVAILABLE = 'database-unavailable';

/** Whether what an ErrorBoundary got says that the database is away. */
export const saysDatabaseUnavailable = (error: unknown): boolean =>
  typeof error === 'object' &&
  error !== null &&
  (error as { status?: unknown }).status === 503 &&
  (error as { data?: { code?: unknown } | null }).data?.code === DATABASE_UNAVAILABLE;
