/** The one place where the present is read; use cases get it as an argument. */
export const clock = { now: (): Date => new Date() };
