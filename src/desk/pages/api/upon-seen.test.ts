import { expect, test } from 'vitest';

import { ApiProblem } from '../../../api/client.ts';
import { uponSeen, type ReadAgain } from './upon-seen.ts';

interface Try {
  /** What the server says to the first press, and to the second. */
  readonly says: readonly (number | 'done')[];
  readonly read?: ReadAgain<number> | null;
}

/** Acts upon version 1 of a case; what was tried, told and came of it. */
async function pressed({ says, read = { fresh: 2, told: [] } }: Try) {
  const tried: number[] = [];
  const told: (readonly string[])[] = [];
  let reads = 0;
  const act = async (version: number) => {
    const said = says[tried.push(version) - 1]!;
    if (said !== 'done') throw new ApiProblem(said, 'stale');
    return 'done';
  };
  const readAgain = async () => {
    reads += 1;
    return read;
  };
  const came = await uponSeen(1, act, readAgain, (changes) => told.push(changes)).catch(
    (error: ApiProblem) => error.status,
  );
  return { came, tried, told, reads };
}

const changed = { fresh: 2, told: ['Marta: odpowiedziano'] };

test.each<[string, Try, Awaited<ReturnType<typeof pressed>>]>([
  ['done at once', { says: ['done'] }, { came: 'done', tried: [1], told: [], reads: 0 }],
  ['moved by nobody else: goes on', { says: [412, 'done'] }, { came: 'done', tried: [1, 2], told: [], reads: 1 }],
  ['moved again meanwhile: no third time', { says: [412, 412] }, { came: 412, tried: [1, 2], told: [], reads: 1 }],
  ['moved by another: told', { says: [412], read: changed }, { came: 412, tried: [1], told: [changed.told], reads: 1 }],
  ['refused by a rule: told, not tried', { says: [409] }, { came: 409, tried: [1], told: [[]], reads: 1 }],
  [
    'history unread: not tried blindly',
    { says: [412], read: { fresh: 2, told: null } },
    { came: 412, tried: [1], told: [[]], reads: 1 },
  ],
  ['not even the case', { says: [412], read: null }, { came: 412, tried: [1], told: [[]], reads: 1 }],
  ['wrong input: nothing is read', { says: [422] }, { came: 422, tried: [1], told: [], reads: 0 }],
])('%s', async (_, press, expected) => expect(await pressed(press)).toEqual(expected));
