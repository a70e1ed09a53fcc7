import { existsSync, readFileSync } from 'node:fs';

import { expect, it } from 'vitest';

import { checkVectors } from '../src/law/vectors.ts';

// The design pack lies beside a checkout of the team's, not in the product: `vectors.test.ts` has a copy of its examples.
const pack = new URL('../../shared/law/deadline-vectors.json', import.meta.url);
const isHere = existsSync(pack);
// oxlint-disable-next-line no-console -- a check that was left out is said aloud
if (!isHere) console.warn(`SKIPPED: the vectors of the law pack itself, since there is no ${pack.pathname}`);

it.skipIf(!isHere)('the engine agrees with the law pack itself, its holidays included', () => {
  const { lines, failed } = checkVectors(JSON.parse(readFileSync(pack, 'utf8')));
  expect(lines.filter((line) => !line.endsWith(' ok'))).toEqual([]);
  expect(failed).toBe(0);
});
