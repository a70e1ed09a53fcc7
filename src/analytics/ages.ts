/** How old an open case is, in whole days since it came; each holds what is older than the one before. */
export const ages = [
  { age: 'day', upTo: 1 },
  { age: 'three-days', upTo: 3 },
  { age: 'week', upTo: 7 },
  { age: 'two-weeks', upTo: 14 },
  { age: 'longer', upTo: null },
] as const;
export const ageNames = ages.map(({ age }) => age);
export type Age = (typeof ages)[number]['age'];
