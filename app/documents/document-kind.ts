/** What a file is to the request. Pure. */
export const DOCUMENT_KINDS = [
  'contract',
  'specification',
  'nda',
  'terms',
  'sla',
  'agreement',
  'subcontract',
  'other',
] as const;

export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

export const isDocumentKind = (value: unknown): value is DocumentKind =>
  typeof value === 'string' && (DOCUMENT_KINDS as readonly string[]).includes(value);

/** A value from the database: an unknown one is a file like any other. */
export const documentKindOf = (value: string): DocumentKind => (isDocumentKind(value) ? value : 'other');
