import type { Day } from '../kit/day.ts';
import type { CorrectionLine } from './correction-lines.ts';
import { taxIn } from './tax.ts';

/** What the books wait for after a refund or an exchange. Sums are minor units, gross. */
export interface Correction {
  readonly id: string;
  readonly caseId: string;
  readonly caseNumber: string;
  readonly orderNumber: string | null;
  readonly kind: 'refund' | 'exchange';
  readonly state: 'open' | 'done' | 'not_needed';
  readonly currency: string;
  readonly total: number;
  readonly lines: readonly CorrectionLine[];
  /** The document of the sale. */
  readonly invoice: string | null;
  readonly moneyOn: Day;
  /** The correction's own number. */
  readonly number: string | null;
  readonly ksefId: string | null;
  readonly issuedOn: Day | null;
  /** An exchange: the document of the new sale. */
  readonly newSale: string | null;
  readonly remark: string | null;
}

/** Of the lines that are corrected, those a payment of so much covers, after what earlier payments covered. To the grosz. */
export function linesOfPayment(
  lines: readonly CorrectionLine[],
  before: number,
  amount: number,
): { lines: CorrectionLine[]; beside: number } {
  let skip = before;
  let left = amount;
  const taken: CorrectionLine[] = [];
  for (const line of lines) {
    const passed = Math.min(skip, Math.max(line.gross, 0));
    skip -= passed;
    const rest = line.gross - passed;
    const gross = line.gross < 0 ? rest : Math.min(rest, left);
    if (gross === 0) continue;
    left -= gross;
    // pieces are counted where the line is covered whole; a share of it is a change of price
    taken.push(gross === line.gross ? line : { ...line, quantity: null, gross, tax: shareOfTax(line, gross) });
  }
  return { lines: taken, beside: left };
}

const shareOfTax = ({ rate }: CorrectionLine, gross: number): number | null =>
  rate === null ? null : taxIn(gross, rate);
