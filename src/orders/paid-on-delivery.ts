/**
 * Whether the courier was paid at the door: such money cannot go back the way it came (GD-MIN). Channels write it
 * as they like: 'cod', 'CASH_ON_DELIVERY', 'Cash on Delivery (COD)', 'pobranie', 'Za pobraniem'.
 */
export const isPaidOnDelivery = (method: string | null): boolean =>
  method !== null && /(^|[^a-z])cod([^a-z]|$)|cash[\s_-]*on[\s_-]*delivery|pobrani/i.test(method);
