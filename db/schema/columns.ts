/** Types of columns that all tables share. */

/** A date without a time, 'YYYY-MM-DD'. */
export type DateColumn = string;
/** An instant in UTC, millisecond precision. */
export type InstantColumn = Date;
/** 0 or 1. */
export type Flag = number;
