import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

import { expect, onTestFinished, test } from 'vitest';

import { complaintsAbout } from './house/complaints.ts';

const rooms = ['kit', 'platform', 'ui', 'cases', 'portal', 'desk'];
const sound: Record<string, string> = {
  'src/house.ts': '',
  'src/web.ts': `import { page } from './portal/page.tsx';`,
  'src/kit/day.ts': 'export const day = 1;',
  'src/platform/db.ts': `import pg from 'pg';`,
  'src/ui/button.tsx': `import { useId } from 'react';`,
  'src/cases/find-case.ts': `import { day } from '../kit/day.ts';\nimport { rows } from './sql/rows.ts';`,
  'src/cases/find-case.test.ts': `import { page } from '../portal/page.tsx';\nimport { world } from '../../test/world.ts';`,
  'src/cases/sql/rows.ts': `import type { Tx } from '../../platform/db.ts';`,
  'src/portal/page.tsx': `import fastify from 'fastify';\nimport { findCase } from '../cases/find-case.ts';`,
  'src/desk/pages/main.tsx': `import type { Case } from '../../cases/find-case.ts';\nimport { day } from '../../kit/day.ts';`,
};

function complaintsWith(more: Record<string, string>) {
  const root = mkdtempSync(join(tmpdir(), 'zwrotka-house-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  for (const [path, text] of Object.entries({ ...sound, ...more })) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return complaintsAbout(root, rooms, 'portal');
}

test('a sound tree', () => expect(complaintsWith({})).toEqual([]));

test.each<[string, Record<string, string>, string]>([
  [
    'upwards',
    { 'src/kit/up.ts': `import { findCase } from '../cases/find-case.ts';` },
    'src/kit/up.ts: imports src/cases/find-case.ts, which is not below it',
  ],
  [
    'upwards for a type',
    { 'src/kit/up.ts': `export type { Case } from '../cases/find-case.ts';` },
    'src/kit/up.ts: imports src/cases/find-case.ts, which is not below it',
  ],
  [
    'upwards on demand',
    { 'src/kit/up.ts': `const later = () => import('../cases/find-case.ts');` },
    'src/kit/up.ts: imports src/cases/find-case.ts, which is not below it',
  ],
  [
    'to the roof',
    { 'src/desk/up.ts': `import {\n  web,\n} from '../web.ts';` },
    'src/desk/up.ts: imports src/web.ts, which is not below it',
  ],
  [
    'into a private folder',
    { 'src/portal/in.ts': `import { rows } from '../cases/sql/rows.ts';` },
    'src/portal/in.ts: imports src/cases/sql/rows.ts, which is inside another room',
  ],
  [
    'out of src',
    { 'src/portal/out.ts': `import { world } from '../../test/world.ts';` },
    'src/portal/out.ts: imports test/world.ts, which is outside src',
  ],
  [
    'of nothing',
    { 'src/portal/out.ts': `import './gone.ts';` },
    'src/portal/out.ts: imports src/portal/gone.ts, which does not exist',
  ],
  [
    'of React below the doors',
    { 'src/cases/view.ts': `import { useId } from 'react';` },
    'src/cases/view.ts: imports react, which only the doors may',
  ],
  [
    'of fastify in ui',
    { 'src/ui/route.ts': `import type { FastifyInstance } from 'fastify';` },
    'src/ui/route.ts: imports fastify, which only the doors may',
  ],
])('an import %s', (_, more, complaint) => expect(complaintsWith(more)).toEqual([complaint]));

test.each<[string, Record<string, string>, string]>([
  ['an index file', { 'src/kit/index.ts': '' }, 'src/kit/index.ts: no index files; import the file you mean'],
  ['a long file', { 'test/long.ts': 'x\n'.repeat(301) }, 'test/long.ts: 301 lines, the longest may have 300'],
  ['a room nobody listed', { 'src/attic/box.ts': '' }, 'src/attic: a room that src/house.ts does not list'],
])('%s', (_, more, complaint) => expect(complaintsWith(more)).toContain(complaint));

test('generated files may be long', () => {
  expect(complaintsWith({ 'src/platform/tables.ts': 'x\n'.repeat(900) })).toEqual([]);
});

test('a listed room that is not there', () => {
  const root = mkdtempSync(join(tmpdir(), 'zwrotka-house-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  expect(complaintsAbout(root, ['kit'], 'kit')).toEqual(['src/house.ts: lists kit, which does not exist']);
});

test.each<[string, Record<string, string>, string]>([
  [
    'node',
    {
      'src/kit/file.ts': `import { join } from 'node:path';`,
      'src/desk/pages/a.ts': `import { f } from '../../kit/file.ts';`,
    },
    'src/desk/pages/a.ts > src/kit/file.ts: a browser would load node:path',
  ],
  [
    'the platform',
    { 'src/portal/browser/a.ts': `import { db } from '../../platform/db.ts';` },
    'src/portal/browser/a.ts: a browser would load src/platform/db.ts',
  ],
  [
    'SQL',
    { 'src/desk/pages/a.ts': `import { findCase } from '../../cases/find-case.ts';` },
    'src/desk/pages/a.ts > src/cases/find-case.ts: a browser would load src/cases/sql/rows.ts',
  ],
  [
    'a server package',
    { 'src/desk/pages/a.ts': `import pg from 'pg';` },
    'src/desk/pages/a.ts: a browser would load pg',
  ],
])('a browser would load %s', (_, more, complaint) => expect(complaintsWith(more)).toContain(complaint));
