import { checked, problem, type ImportResult } from './import-result.ts';
import { isRaw } from './raw-json.ts';

/** Our own format: the body of `POST /api/v1/orders`, one order a record. Nothing is guessed. */
export function readZwrotka(raw: unknown): ImportResult {
  return isRaw(raw) ? checked(raw, []) : problem('not-an-order');
}
