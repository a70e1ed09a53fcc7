import { Refusal } from '../kit/refusal.ts';

/**
 * What passes the schema and still fits no column (a NUL character, a quantity of billions, the year 300000) is the
 * sender's mistake, not ours: SQLSTATE class 22, data exception.
 */
export async function refusingUnstorable<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const { code } = error as { code?: unknown };
    if (typeof code === 'string' && code.startsWith('22')) throw new Refusal('invalid', 'order-not-storable');
    throw error;
  }
}
