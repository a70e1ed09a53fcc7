import { domesticText, inLines } from './bank-text.ts';
import { nrbOf, sortCodeOf, type Party, type TransferBatch } from './transfer.ts';

/**
 * Elixir-0, the text file Polish banks import domestic transfers from: a line each, sixteen fields at most,
 * commas between, text in double quotes, parts of a text split by '|', lines ended by CR LF. As described
 * in public by PKO BP (iPKO biznes, ELIXIR-O), ING (PLI file) and mBank; see docs/refunds-bank.md.
 */
export function elixir0(batch: TransferBatch): string {
  if (batch.currency !== 'PLN') throw new RangeError('Elixir carries PLN only');
  const payer = batch.payer;
  return batch.transfers
    .map(({ amount, payee, title }) =>
      [
        '110', // an ordinary transfer
        batch.executeOn.replaceAll('-', ''),
        String(amount),
        sortCodeOf(payer.iban),
        '0',
        quoted(nrbOf(payer.iban)),
        quoted(nrbOf(payee.iban)),
        quoted(holder(payer)),
        quoted(holder(payee)),
        '0',
        sortCodeOf(payee.iban),
        quoted(parts(title, 4)),
        '""',
        '""',
        '"51"', // a transfer of money, not a split payment (53)
      ].join(','),
    )
    .map((line) => `${line}\r\n`)
    .join('');
}

const WIDTH = 35;

/** Name on two lines at most, address on the rest: four of 35 characters in all. */
function holder({ name, address }: Party): string {
  const names = inLines(clean(name), 2, WIDTH);
  const rest = inLines(address.map(clean).filter(Boolean).join(', '), 4 - names.length, WIDTH);
  return [...names, ...rest].join('|');
}

const parts = (text: string, lines: number): string => inLines(clean(text), lines, WIDTH).join('|');

/** What would break the line apart falls away: quotes, bars, and the characters cooperative banks refuse. */
const clean = (text: string): string =>
  domesticText(
    text
      .replace(/["„”“«»]/g, "'")
      .replace(/&/g, '+')
      .replace(/[|~;@$]/g, ' '),
  );

const quoted = (text: string): string => `"${text}"`;
