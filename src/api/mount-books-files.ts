import ExcelJS from 'exceljs';
import type { FastifyInstance } from 'fastify';
import { PassThrough, Readable } from 'node:stream';
import { ZodError } from 'zod';

import { cellText, correctionsTable, decimalOf, returnsTable, type BooksTable } from '../accounting/books-table.ts';
import { claimsTable } from '../recovery/claims-table.ts';
import { vouchersTable } from '../accounting/vouchers-table.ts';
import { payoutsTable } from '../payouts/payouts-table.ts';
import { noteExport } from '../identity/note-access.ts';
import { CSV_MARK, csvLine } from '../kit/csv-line.ts';
import { minorDigits } from '../kit/money.ts';
import { Refusal } from '../kit/refusal.ts';
import { credentialsOf } from './credentials.ts';
import type { Doors } from './doors.ts';

const tables = {
  '/corrections': { of: correctionsTable, name: 'korekty' },
  '/payout-lines': { of: payoutsTable, name: 'wyplaty-operatorow' },
  '/claims': { of: claimsTable, name: 'roszczenia' },
  '/vouchers': { of: vouchersTable, name: 'bony' },
  '/reports/returns': { of: returnsTable, name: 'rejestr-zwrotow' },
} as const;

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Tables for the accountant as CSV and XLSX, streamed: a year of refunds takes no memory. */
export function mountBooksFiles(scope: FastifyInstance, { world, signIn }: Doors): void {
  for (const [path, { of, name }] of Object.entries(tables))
    for (const kind of ['csv', 'xlsx'] as const)
      scope.get(`${path}.${kind}`, async (request, reply) => {
        const { actor } = await credentialsOf(world, signIn, request);
        if (!actor) throw new Refusal('unauthenticated', 'sign-in-first');
        const table = await of(world, actor, request.query).catch(refuseFilters);
        await noteExport(world, actor, 'books-exported');
        return reply
          .header('content-type', kind === 'csv' ? 'text/csv; charset=utf-8' : XLSX)
          .header(
            'content-disposition',
            `attachment; filename="${name}-${world.now().toISOString().slice(0, 10)}.${kind}"`,
          )
          .send(kind === 'csv' ? Readable.from(csvOf(table)) : xlsxOf(table));
      });
}

function refuseFilters(error: unknown): never {
  if (!(error instanceof ZodError)) throw error;
  throw new Refusal('invalid', 'filters', {
    fields: error.issues.map(({ path, message }) => ({ field: path.join('.'), reason: message })),
  });
}

async function* csvOf({ heads, rows }: BooksTable): AsyncGenerator<string> {
  yield CSV_MARK + csvLine(heads);
  for await (const cells of rows) yield csvLine(cells.map(cellText));
}

function xlsxOf({ title, heads, rows }: BooksTable): PassThrough {
  const stream = new PassThrough();
  const write = async () => {
    const book = new ExcelJS.stream.xlsx.WorkbookWriter({ stream, useStyles: true });
    const sheet = book.addWorksheet(title.slice(0, 31), { views: [{ state: 'frozen', ySplit: 1 }] });
    sheet.columns = heads.map((header) => ({ header, width: Math.min(40, Math.max(12, header.length + 2)) }));
    sheet.getRow(1).font = { bold: true };
    for await (const cells of rows) {
      const row = sheet.addRow(
        cells.map((cell) => (cell !== null && typeof cell === 'object' ? decimalOf(cell) : cell)),
      );
      cells.forEach((cell, index) => {
        if (cell !== null && typeof cell === 'object')
          row.getCell(index + 1).numFmt = minorDigits(cell.currency)
            ? `#,##0.${'0'.repeat(minorDigits(cell.currency))}`
            : '#,##0';
      });
      row.commit();
    }
    sheet.commit();
    await book.commit();
  };
  write().catch((error: unknown) => stream.destroy(error as Error));
  return stream;
}
