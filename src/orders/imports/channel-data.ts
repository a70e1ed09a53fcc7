import { CHANNEL_DATA_LIMIT } from '../order-inputs.ts';
import type { ImportWarning } from './import-result.ts';
import type { Raw } from './raw-json.ts';

/** Not kept: no after-sales work needs them (GDPR art. 5(1)(c)), and some open a door (order keys, links with tokens). */
const unneeded = new Set(
  `_links order_key cart_hash customer_ip_address customer_user_agent
   browser_ip client_details token cart_token checkout_token order_status_url landing_site referring_site`.split(/\s+/),
);

/** The payload as the channel sent it, or nothing when it is beyond measure. */
export function channelDataOf(raw: Raw, warnings: Set<ImportWarning>): Raw | undefined {
  const kept = Object.fromEntries(Object.entries(raw).filter(([key]) => !unneeded.has(key)));
  if (JSON.stringify(kept).length <= CHANNEL_DATA_LIMIT) return kept;
  warnings.add('channel-data-left-out');
  return undefined;
}
