import type { Kysely } from 'kysely';
import type pg from 'pg';

import type { Tables } from './tables.ts';

/**
 * One database seen through four roles: `app` sees one shop at a time, `across` all of them, `auth` only
 * sign-in, `owner` migrates and runs the queue. Where the server lets us make no roles, all four are the
 * owner, whom forced row-level security holds too, and `acrossShops` sets a setting instead.
 */
export interface Database {
  readonly app: Kysely<Tables>;
  readonly across: Kysely<Tables>;
  readonly owner: Kysely<Tables>;
  readonly pools: { readonly app: pg.Pool; readonly owner: pg.Pool; readonly auth: pg.Pool };
  readonly acrossBySetting: boolean;
  close(): Promise<void>;
}

export interface RoleUrls {
  readonly owner: string;
  readonly app: string;
  readonly across: string;
  readonly auth: string;
}
