import { Refusal } from '../kit/refusal.ts';
import type { Manifest } from './manifest.ts';

export type Credentials = Readonly<Record<string, string | undefined>>;

/** What was filled in, by the manifest's own schema; empty fields are fields left out. */
export function readCredentials({ credentials }: Manifest, given: Credentials): Credentials {
  const filled = Object.fromEntries(Object.entries(given).filter(([, value]) => value?.trim()));
  const read = credentials.safeParse(filled);
  if (read.success) return read.data;
  throw new Refusal('invalid', 'invalid-input', {
    fields: read.error.issues.map(({ path, message, code }) => ({
      field: ['credentials', ...path].join('.'),
      reason: code === 'invalid_type' ? 'required' : message,
    })),
  });
}
