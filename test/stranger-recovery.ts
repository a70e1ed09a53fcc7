interface Victim {
  readonly caseId: string;
}

/** The search for a parcel of the shop, and what its buyer set. */
export const recoveryRows: Record<string, ((victim: Victim) => object) | null> = {
  'traces.find': ({ caseId }) => ({ caseId }),
  'traces.open': ({ caseId }) => ({ caseId, carrier: 'DPD' }),
  'traces.note': ({ caseId }) => ({ caseId, kind: 'asked', how: 'form', saidOn: '2026-10-05' }),
  'traces.end': ({ caseId }) => ({ caseId, outcome: 'lost' }),
  'traces.setLastDate': ({ caseId }) => ({ caseId, until: '2026-12-20' }),
  'traces.withdraw': ({ caseId }) => ({ caseId }),
};
