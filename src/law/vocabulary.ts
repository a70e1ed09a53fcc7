/** The legal road a case takes. */
export const procedures = [
  'withdrawal',
  'voluntary_return',
  'complaint',
  'guarantee',
  'not_received',
  'not_collected',
  'dispute',
  'inquiry',
] as const;
export type Procedure = (typeof procedures)[number];

/** What happened, in the buyer's words. */
export const issues = [
  'changed_mind',
  'defective',
  'damaged_in_transit',
  'missing_items',
  'wrong_item',
  'not_as_described',
  'not_received',
  'late',
  'other',
] as const;
export type Issue = (typeof issues)[number];

/** What the buyer wants. */
export const demands = ['refund', 'replacement', 'repair', 'price_reduction', 'missing_part', 'other'] as const;
export type Demand = (typeof demands)[number];

/** What a shop may grant. */
export const remedies = [
  'refund',
  'price_reduction',
  'repair',
  'replacement',
  'exchange',
  'missing_part',
  'voucher',
  'gift',
  'none',
] as const;
export type Remedy = (typeof remedies)[number];

/** In what capacity the buyer bought (KC 22(1), UPK 7aa). */
export const capacities = ['consumer', 'sole_trader_as_consumer', 'business', 'unknown'] as const;
export type Capacity = (typeof capacities)[number];

/** Withdrawal and conformity protect them; who is in doubt is treated as protected (WHO-UNKNOWN). */
export const isProtected = (capacity: Capacity): boolean => capacity !== 'business';

/** Whether a thing is wrong with what was bought or how it came, so that what was said is a complaint. */
export const isComplaintIssue = (issue: Issue): boolean => issue !== 'changed_mind' && issue !== 'other';

/** Issues about the goods themselves: the seller answers for them for the liability period. */
export const isAboutGoods = (issue: Issue): boolean =>
  isComplaintIssue(issue) && issue !== 'not_received' && issue !== 'late';
