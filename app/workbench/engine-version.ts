/**
 * Version of the search in app/clauses. Raise it whenever its findings change: every document is then searched again,
 * and what was found before stays beside it.
 */
export const ENGINE_VERSION = '2';
