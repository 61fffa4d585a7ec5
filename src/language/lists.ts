/** Pure: several words as English lists them. */

/** "a, b, or c". */
export const anyOf = new Intl.ListFormat('en', { type: 'disjunction' });

/** "a, b, and c". */
export const allOf = new Intl.ListFormat('en');
