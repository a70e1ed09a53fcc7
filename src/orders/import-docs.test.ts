import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

import { readOrders, type ImportFormat } from './import-formats.ts';
import { csvColumns } from './imports/csv-columns.ts';

const docs = readFileSync(new URL('../../docs/orders-import.md', import.meta.url), 'utf8');
const example = (language: string) => new RegExp(`\`\`\`${language}\\n([^\`]*)\`\`\``).exec(docs)![1]!;

it.each([
  ['zwrotka', 'json', [6299]],
  ['csv', 'csv', [8299, 4000]],
] as const)('the example of %s in the documentation imports', async (format: ImportFormat, language, totals) => {
  const paid: unknown[] = [];
  for await (const { result } of readOrders(format, example(language)))
    paid.push('order' in result ? result.order.totalPaid : result);
  expect(paid).toEqual(totals);
});

it('every column and its other headings are documented', () => {
  for (const [column, others] of Object.entries(csvColumns))
    expect(docs).toContain(`| \`${column}\` | ${others.map((other) => `\`${other}\``).join(', ')} |`);
});
