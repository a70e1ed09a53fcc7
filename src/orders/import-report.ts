import type { Words } from '../kit/words.ts';
import type { ImportProblem } from './import-formats.ts';
import type { ImportReport } from './import-orders.ts';

/** An import in words, a line each: what was not taken and why, what was guessed, the sums. */
export function reportLines(report: ImportReport, words: Words): string[] {
  const where = (row: number, number: string | null) =>
    number === null ? words.t('orders.report.row', { row }) : words.t('orders.report.row-of', { row, number });
  const { created, updated, unchanged, failed, warned } = report;
  return [
    ...failed.map(({ row, number, problem }) => `${where(row, number)}: ${problemIn(words, problem)}`),
    ...warned.map(
      ({ row, number, warnings }) =>
        `${where(row, number)}: ${warnings.map((code) => said(words, 'warning', code)).join(' ')}`,
    ),
    words.t('orders.report.summary', { created, updated, unchanged, failed: failed.length }),
  ];
}

function problemIn(words: Words, { reason, fields }: ImportProblem): string {
  const each = fields.map(({ field, reason: wrong, row }) => {
    const at = row === undefined ? field : `${field} (${row})`;
    return `${at}: ${said(words, 'field', wrong)}`;
  });
  return [said(words, 'problem', reason), ...(each.length ? [`${each.join('; ')}.`] : [])].join(' ');
}

function said(words: Words, kind: 'problem' | 'field' | 'warning', code: string): string {
  const key = `orders.${kind}.${code}`;
  // These take no arguments; a code without words is shown as it is.
  return words.has(key) ? words.t(key as 'orders.problem.order-invalid') : code;
}
