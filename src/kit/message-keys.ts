/** Generated from messages/ by `npm run words`. */
export interface MessageArgs {
  'common.product': Record<string, never>;
}
