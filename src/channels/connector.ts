import type { HttpAnswer, HttpRequest } from '../platform/http.ts';
import type { Manifest } from './manifest.ts';
import type { MoneySide } from './money-side.ts';
import type { ParcelSide } from './parcel-side.ts';
import type { StockSide } from './stock-side.ts';
import type { WriteResult } from './write-result.ts';

/**
 * The contract between Zwrotka and somebody else's system: what it is (the manifest) and a handful of sides it may
 * have. One folder each under `src/channels`, the list is `connectors.ts`, and one suite, `test/connectors`, tries all.
 */
export interface Connector {
  readonly manifest: Manifest;
  /** Asks something that costs nothing, to learn whether the credentials are accepted. */
  check(link: Link): Promise<WriteResult>;
  readonly money?: MoneySide;
  readonly parcels?: ParcelSide;
  readonly stock?: StockSide;
}

/** A connection as its connector sees it: whom to call with what. Calls go out by `call` alone. */
export interface Link {
  readonly baseUrl: string;
  readonly credentials: Readonly<Record<string, string | undefined>>;
  readonly now: () => Date;
  /** With the connection's time limit; the address is relative to the base. Throws `HttpFailure` when no answer came. */
  call(request: Omit<HttpRequest, 'url' | 'timeoutMs'> & { readonly path: string }): Promise<HttpAnswer>;
  /** A short-lived token, fetched when there is none or it ran out; `again`: the one we have was not accepted. */
  token(fetch: () => Promise<Token | null>, again?: boolean): Promise<string | null>;
}

export interface Token {
  readonly value: string;
  readonly expiresAt: Date;
}
