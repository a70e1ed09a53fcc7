import { mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

import { afterAll, expect, test } from 'vitest';

import { buildIfChanged } from './build.ts';

// Inside the checkout, so that the small product below finds its packages.
const cache = join(import.meta.dirname, '../node_modules/.cache');
mkdirSync(cache, { recursive: true });
const root = mkdtempSync(join(cache, 'zwrotka-build-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const write = (name: string, text: string) => {
  mkdirSync(join(root, name, '..'), { recursive: true });
  writeFileSync(join(root, name), text);
};
const say = (word: string) => `
  import { renderToStaticMarkup } from 'react-dom/server';
  import { Word } from './word.tsx';
  export const main = () => renderToStaticMarkup(<Word>${word}</Word>);`;
let loaded = 0;
const run = async () => {
  const built = (await import(/* @vite-ignore */ `${pathToFileURL(join(root, 'dist/cli.js')).href}?${loaded++}`)) as {
    main(): string;
  };
  return built.main();
};

write('package.json', '{ "type": "module" }');
write('src/cli.ts', `export { main } from './say.tsx';`);
write('src/word.tsx', 'export const Word = ({ children }: { children: string }) => <b>{children}</b>;');
write('src/say.tsx', say('one'));

test('builds once, however many start at once', async () => {
  const built = await Promise.all([buildIfChanged({ root }), buildIfChanged({ root })]);
  expect(built.filter(Boolean)).toHaveLength(1);
  expect(await run()).toBe('<b>one</b>');
  expect(readdirSync(join(root, 'dist')).sort()).toEqual(['build.json', 'build.lock', 'cli.js', 'cli.js.map']);
});

test('nothing changed: nothing is built, also after a touch', async () => {
  expect(await buildIfChanged({ root })).toBe(false);
  utimesSync(join(root, 'src/say.tsx'), new Date(), new Date());
  expect(await buildIfChanged({ root })).toBe(false);
});

test('a changed source is built', async () => {
  write('src/say.tsx', say('two'));
  expect(await buildIfChanged({ root })).toBe(true);
  expect(await run()).toBe('<b>two</b>');
});

test('a test beside the code is no source', async () => {
  write('src/say.test.ts', '');
  expect(await buildIfChanged({ root })).toBe(false);
});

test('a build that fails leaves the last good one, and is tried again', async () => {
  write('src/say.tsx', `import './missing.ts'`);
  await expect(buildIfChanged({ root })).rejects.toThrow('missing.ts');
  expect(await run()).toBe('<b>two</b>');
  write('src/say.tsx', say('three'));
  expect(await buildIfChanged({ root })).toBe(true);
  expect(await run()).toBe('<b>three</b>');
});
