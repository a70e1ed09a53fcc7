import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { makeTestWorld, type TestWorld } from '../../test/world.ts';
import { acrossShops } from '../platform/shop-scope.ts';
import { needsSecondPersonSql } from './second-person-sql.ts';
import { needsSecondPerson, secondPersonRule, type SecondPersonRule } from './second-person.ts';

let t: TestWorld;
beforeAll(async () => {
  t = await makeTestWorld();
});
afterAll(() => t.close());

const złote: SecondPersonRule = { limits: { PLN: 20_000 }, elsewhere: 'two' };
const both: SecondPersonRule = { limits: { PLN: 20_000, EUR: 5000 }, elsewhere: 'one' };

test.each<[string, SecondPersonRule | null, number, string, boolean]>([
  ['no rule', null, 9_999_999, 'PLN', false],
  ['at the limit', złote, 20_000, 'PLN', false],
  ['above it', złote, 20_001, 'PLN', true],
  ['a currency without a limit: two people', złote, 1, 'EUR', true],
  ['nothing, in a currency without a limit', złote, 0, 'EUR', false],
  ['a limit of its own', both, 5000, 'EUR', false],
  ['above a limit of its own', both, 5001, 'EUR', true],
  ['the złoty limit is none of the euro', both, 19_999, 'EUR', true],
  ['a currency without a limit: one person, where the shop says so', both, 9_999_999, 'CZK', false],
  ['a limit of nothing: two people for every grosz', { limits: { PLN: 0 }, elsewhere: 'one' }, 1, 'PLN', true],
  ['no limits at all: two people for every sum', { limits: {}, elsewhere: 'two' }, 1, 'PLN', true],
])('%s', async (_, rule, amount, currency, needed) => {
  expect(needsSecondPerson(rule, { amount, currency })).toBe(needed);
  // a list says the same as a rule
  const { rows } = await acrossShops(t.world, (tx) =>
    sql<{
      needed: boolean;
    }>`select ${needsSecondPersonSql(rule, sql`${amount}::bigint`, sql`${currency}::text`)} as needed`.execute(tx),
  );
  expect(rows[0]!.needed).toBe(needed);
});

test('a currency is a code, a limit is no less than nothing, and two people are usual', () => {
  expect(secondPersonRule.parse({ limits: { EUR: 1 } })).toEqual({ limits: { EUR: 1 }, elsewhere: 'two' });
  expect(secondPersonRule.safeParse({ limits: { złoty: 1 } }).success).toBe(false);
  expect(secondPersonRule.safeParse({ limits: { PLN: -1 } }).success).toBe(false);
});
