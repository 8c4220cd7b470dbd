/** Nothing wrong. */
export const CLEAN = 0;
/** Errors, or too many warnings. */
export const FAULTY = 1;
/** Unusable arguments, or a file that cannot be read; the others were checked. */
export const UNUSABLE = 2;
