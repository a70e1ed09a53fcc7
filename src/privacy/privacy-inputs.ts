import { z } from 'zod';

export { onCustomer } from '../customers/customer-inputs.ts';
import { onCustomer } from '../customers/customer-inputs.ts';

const years = (least: number) => z.number().int().min(least, 'too-little').max(10, 'too-much');

/** For how long a duty to keep something lasts. The defaults are what Polish law gives (docs/privacy.md). */
export const retentionInput = z.object({
  claimYears: years(1),
  businessClaimYears: years(1),
  settledYears: years(0),
  taxYears: years(0),
  /** Who sent a parcel that nobody claims; no law says how long, so as long as it may still be asked for. */
  orphanMonths: z.number().int().min(1, 'too-little').max(60, 'too-much').default(12),
  reason: z.string().trim().max(500).default(''),
});
export type Retention = z.output<typeof retentionInput>;
export const lawfulRetention: Retention = {
  claimYears: 6,
  businessClaimYears: 3,
  settledYears: 1,
  taxYears: 5,
  orphanMonths: 12,
  reason: '',
};
export const retentionPeriods = [
  'claimYears',
  'businessClaimYears',
  'settledYears',
  'taxYears',
  'orphanMonths',
] as const;

/** Whoever keeps something shorter or longer than the law does must be able to say why (GDPR 5(2)). */
export const setRetentionInput = retentionInput.refine(
  (terms) => terms.reason !== '' || retentionPeriods.every((period) => terms[period] === lawfulRetention[period]),
  { path: ['reason'], message: 'required' },
);

/** `plan` names the preview that was seen: when what it said is true no more, nothing is erased. */
export const eraseCustomerInput = onCustomer.extend({
  reason: z.string().trim().min(1, 'required').max(500),
  plan: z.string().max(100),
});
