/** Where the words for a "no" of the server stand, the first that has them. */
export const reasonNamespaces = [
  'desk.reason',
  'answering.reason',
  'bench.reason',
  'law.refusal',
  'files.refusal',
  'passkeys.reason',
  'recovery.reason',
  'parcels.refusal',
  'refund-run.reason',
  'collected.refusal',
  'settings.reason',
] as const;
