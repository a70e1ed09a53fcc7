import { importNumbers } from '../../accounting/import-numbers.ts';
import { listCorrections } from '../../accounting/list-corrections.ts';
import { returnsRegister } from '../../accounting/returns-register.ts';
import { numberCorrection, reopenCorrection, waiveCorrection } from '../../accounting/settle-correction.ts';
import { member } from './base.ts';

export const booksHandlers = {
  corrections: member.books.corrections.handler(async ({ context: { world, actor }, input }) => {
    const { rows, next } = await listCorrections(world, actor, input);
    return { rows: rows.map((row) => ({ ...row, lines: [...row.lines] })), next };
  }),
  number: member.books.number.handler(({ context: { world, actor }, input }) => numberCorrection(world, actor, input)),
  waive: member.books.waive.handler(({ context: { world, actor }, input }) => waiveCorrection(world, actor, input)),
  reopen: member.books.reopen.handler(({ context: { world, actor }, input }) => reopenCorrection(world, actor, input)),
  importNumbers: member.books.importNumbers.handler(async ({ context: { world, actor }, input }) => {
    const { done, left } = await importNumbers(world, actor, input);
    return { done, left: [...left] };
  }),
  returns: member.books.returns.handler(async ({ context: { world, actor }, input }) => {
    const { rows, next } = await returnsRegister(world, actor, input);
    return { rows: rows.map((row) => ({ ...row, goods: [...row.goods] })), next };
  }),
};
