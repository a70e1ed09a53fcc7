import { CompiledQuery } from 'kysely';

import type { Tx } from './db.ts';

const names = new Map<string, string>();

/**
 * A statement of a hot path: its text never changes, so each connection has it parsed and planned once, by name.
 * Columns come back in camel case.
 */
export function prepared<Row = never>(
  name: string,
  text: string,
): (tx: Tx, values: readonly unknown[]) => Promise<Row[]> {
  names.set(text, name);
  return async (tx, values) => (await tx.executeQuery<Row>(CompiledQuery.raw(text, [...values]))).rows;
}

/** The name under which a text is prepared; most have none. */
export const preparedName = (text: string): string | undefined => names.get(text);
