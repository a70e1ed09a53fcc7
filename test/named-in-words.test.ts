/**
 * What people read in lists that the code makes by itself (who may do what, the log of administration, the history of a
 * case) has words in both languages: the codes are gathered from the source, so that a new one cannot be forgotten.
 */
import { globSync, readFileSync } from 'node:fs';

import { expect, test } from 'vitest';

import { auditKinds, besideAdministration } from '../src/analytics/audit-kinds.ts';
import { permissionGroups, permissionNames } from '../src/identity/permissions.ts';
import { shopPolicy } from '../src/identity/shop.ts';
import { reasonNamespaces } from '../src/desk/pages/parts/reason-namespaces.ts';
import { wordsIn } from '../src/platform/words.ts';

const sources = globSync('src/**/*.ts', { cwd: `${import.meta.dirname}/..` })
  .filter((path) => !path.endsWith('.test.ts'))
  .map((path) => readFileSync(`${import.meta.dirname}/../${path}`, 'utf8'));

const wordless = (keys: readonly string[]) =>
  (['pl', 'en'] as const).flatMap((locale) =>
    keys.filter((key) => !wordsIn(locale).has(key)).map((key) => `${locale} ${key}`),
  );

test('every permission and every group of them', () => {
  expect(Object.values(permissionGroups).flatMap((group) => Object.keys(group))).toEqual(permissionNames);
  expect(wordless(permissionNames.map((each) => `settings.permission.${each.replaceAll(' ', '-')}`))).toEqual([]);
  expect(wordless(Object.keys(permissionGroups).map((each) => `settings.permission-group.${each}`))).toEqual([]);
});

test('every event outside of cases is told in the log of administration, or is none of administration', () => {
  const written = typesIn(
    sources.filter((source) => source.includes('writeShopEvents(')),
    /'([a-z]+[.-][a-z.-]+)'/g,
  ).filter((type) => !type.startsWith('case.'));
  expect(written.length).toBeGreaterThan(70); // the search finds them at all
  const told = Object.values(auditKinds).flat();
  const known: readonly string[] = [...told, ...besideAdministration];
  expect(written.filter((type) => !known.includes(type))).toEqual([]);
  expect(wordless(told.map((type) => `audit.type.${type}`))).toEqual([]);
});

test('every term of a shop, when the log says that it was changed', () => {
  expect(wordless(Object.keys(shopPolicy.shape).map((term) => `audit.part.${term}`))).toEqual([]);
});

test('every event of a case, as its history tells it', () => {
  const announced = typesIn(sources, /'(case\.[a-z-]+)'/g);
  expect(announced.length).toBeGreaterThan(60);
  expect(wordless(announced.map((type) => `desk.event.${type}`))).toEqual([]);
});

test('every "no" a rule says to somebody at the desk', () => {
  const said = sources.flatMap((source) => [
    ...[...source.matchAll(/new Refusal\(\s*'(?:conflict|forbidden|limited)',([^{};]*?)[,)]/g)].map(
      ([, what]) => what!,
    ),
    ...[...source.matchAll(/refuseIf\(([^;]*?)\);/g)].map(([, what]) => what!),
  ]);
  // A literal that is given, not one that is compared with.
  const given = /(?:^|[?:]|,)\s*'([a-z]+(?:-[a-z]+)*)'(?=\s*(?:$|:|,$))/g;
  const reasons = [...new Set(said.flatMap((what) => [...what.trim().matchAll(given)].map(([, reason]) => reason!)))];
  expect(reasons.length).toBeGreaterThan(100); // the search finds them at all
  const isSaid = (locale: 'pl' | 'en', reason: string) =>
    reasonNamespaces.some((namespace) => wordsIn(locale).has(`${namespace}.${reason}`));
  const unsaid = reasons.filter((reason) => !(isSaid('pl', reason) && isSaid('en', reason)));
  expect(unsaid.toSorted()).toEqual(notForTheDesk.toSorted());
});

/** What only programs are told, or the buyer. */
const notForTheDesk: readonly string[] = [
  'already-sent',
  'key-used-otherwise',
  'no-shop-named',
  'not-signed',
  'other-site',
];

/** The literals on lines that name the type of an event. */
function typesIn(of: readonly string[], literal: RegExp): string[] {
  const lines = of.flatMap((source) => source.split('\n'));
  const naming = lines.filter(
    (line) => /\btype(:| =|\()|\b(announce|tell)\(/.test(line) && !/^export type|\binterface\b/.test(line),
  );
  return [...new Set(naming.flatMap((line) => [...line.matchAll(literal)].map(([, type]) => type!)))];
}
