import { expect, test } from 'vitest';

import { readAuditSearch } from './audit-search.ts';

const staffId = '019a0000-0000-7000-8000-000000000001';

test.each([
  [{}, {}],
  [
    { from: '2026-11-01', to: '2026-11-02', kind: 'team', staffId },
    { from: '2026-11-01', to: '2026-11-02', kind: 'team', staffId },
  ],
  [
    { from: '2026-11-02', to: '2026-11-01' },
    { from: '2026-11-01', to: '2026-11-02' },
  ],
  [{ from: '2026-02-30', kind: 'gossip', staffId: 'x', page: 2 }, {}],
  [{ to: '2026-11-02' }, { to: '2026-11-02' }],
])('%o asks for %o', (search, asked) => expect(readAuditSearch(search)).toEqual(asked));
