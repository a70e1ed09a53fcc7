import { makeClient } from '../../../api/client.ts';
import { askTogether } from './ask-together.ts';

let shop: string | null = null;

/** In whose name everything is asked from now on. Answers lie in the cache under their shop, so none is mixed up. */
export function workIn(shopId: string): void {
  shop = shopId;
}

/** The public API, as everybody else uses it. Instants arrive as ISO texts, days as YYYY-MM-DD. */
const url = `${location.origin}/api/v1`;
export const api = makeClient(
  url,
  (): Record<string, string> => (shop ? { 'zwrotka-shop': shop } : {}),
  askTogether(url),
);
