import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { describe, expect, test } from 'vitest';

import { envExample } from '../src/platform/config.ts';

const root = join(import.meta.dirname, '..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const pages = globSync(['*.md', 'docs/**/*.md'], { cwd: root });

describe('settings are told the same everywhere', () => {
  test('.env.example is what the command prints', () => {
    expect(read('.env.example')).toBe(`${envExample().trimEnd()}\n`);
  });

  test('the table of the operator has each with its default and meaning', () => {
    const settings = [...envExample().matchAll(/^# (.+)\n#([A-Z0-9_]+)=(.*)$/gm)];
    const rows = settings.map(([, about, name, value]) => `| \`${name}\` | ${value && `\`${value}\``} | ${about} |`);
    const listed = read('docs/operating.md').match(/^\| `[A-Z0-9_]+` \|.*$/gm);
    expect(rows.length).toBeGreaterThan(10);
    expect(listed).toEqual(rows);
  });
});

test.each(pages)('every link of %s leads somewhere', (page) => {
  const links = [...read(page).matchAll(/\]\(([^()\s]+)\)/g)].map(([, link]) => link!);
  const broken = links.filter((link) => !/^https?:/.test(link) && !leads(page, link));
  expect(broken).toEqual([]);
});

/** To a file or a folder, and to a heading of it where the link names one. */
function leads(page: string, link: string): boolean {
  const [path = '', heading] = link.split('#');
  const target = path === '' ? page : join(dirname(page), path);
  if (!existsSync(join(root, target))) return false;
  return heading === undefined || headingsOf(target).includes(heading);
}

/** Headings as GitHub names them. */
const headingsOf = (page: string): string[] =>
  [...read(page).matchAll(/^#+ (.+)$/gm)].map(([, title]) =>
    title!
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .replace(/\s/g, '-'),
  );
