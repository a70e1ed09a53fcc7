import { sql, type RawBuilder } from 'kysely';

/**
 * A shop that tries itself out owes nobody anything: about a test case no money is asked for, put in a file, corrected,
 * claimed or added up (docs/decisions/0028). The rule for questions; `k` is what the question calls the case.
 */
export const isAboutRealMoney = (k: string): RawBuilder<boolean> => sql`not ${sql.ref(`${k}.test`)}`;

/** The same for acts: why no money may be moved about it, or null. */
export const refusalOfMoney = ({ test }: { readonly test: boolean }): 'is-test' | null => (test ? 'is-test' : null);
