/** The article behind a rule id, as a Polish consumer's letter names it. UPK: Act of 30 May 2014 on consumer rights. */
const articles: Readonly<Record<string, string>> = {
  'WD-REFUND': 'UPK 32(1)',
  'WD-DELIVERY-COST': 'UPK 33',
  'WD-VALUE': 'UPK 34(4)',
  'WD-RETURN-COST': 'UPK 34(2)',
  'NC-REDUCTION': 'UPK 43e(2)',
  'NC-REFUND-WITHDRAWAL': 'UPK 43e(6)',
  'NC-NO-USE-FEE': 'UPK 43d(7)',
  'GUAR-PERFORM': 'KC 580 § 2',
  'KC 481': 'KC 481',
  'KC 471': 'KC 471',
};

/** Null where the law is silent and the shop's own terms decide. */
export const basisOf = (rule: string | null): string | null => (rule === null ? null : (articles[rule] ?? null));
