import { expect, it } from 'vitest';

import { compareRevisions } from './revision.ts';

it.each([
  ['9', '10', 'newer'],
  ['10', '9', 'older'],
  ['007', '7', 'same'],
  ['99999999999999999998', '99999999999999999999', 'newer'],
  ['2026-11-03T12:00:00+02:00', '2026-11-03T10:30:00Z', 'newer'],
  ['2026-11-03T11:00:00Z', '2026-11-03T12:00:00+02:00', 'older'],
  ['2026-11-03T11:00:00Z', '2026-11-03T12:00:00.000+01:00', 'same'],
  ['2026-11-03T11:00:00.123456Z', '2026-11-03T11:00:00.123457Z', 'newer'],
  ['2026-11-03T11:00:00.9Z', '2026-11-03T11:00:00.10Z', 'older'],
  ['2026-11-03T11:00:00', '2026-11-03 11:00:01', 'newer'],
  // a local time and an instant do not compare; nor do hashes, nor nothing
  ['2026-11-03T11:00:00', '2026-11-03T11:00:00Z', 'unknown'],
  ['d41d8cd98f', '900150983c', 'unknown'],
  ['900150983c', '900150983c', 'same'],
  ['7', '2026-11-03T11:00:00Z', 'unknown'],
  ['2026-13-45T11:00:00Z', '2026-11-03T11:00:00Z', 'unknown'],
  [null, '1', 'unknown'],
  ['1', undefined, 'unknown'],
])('after %s comes %s: %s', (held, given, standing) => expect(compareRevisions(held, given)).toBe(standing));
