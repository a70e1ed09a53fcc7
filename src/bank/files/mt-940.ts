import { createHash } from 'node:crypto';

import { addDays, isDay, type Day } from '../../kit/day.ts';
import { parseAmount } from '../../kit/money.ts';
import { ibanFrom } from '../../kit/iban.ts';
import { oneLine } from './bank-text.ts';
import { UnreadableStatement, type StatementEntry } from './statement-entry.ts';

/**
 * SWIFT MT940 (customer statement), as Polish banks write it: subfields of :86: after '~', '<', '^' or '?'
 * (20–25 the title, 27–29 or 32–33 the other side, 38 or 31 its account), a lone ÿ for "empty".
 */
export function readMt940(text: string): StatementEntry[] {
  const entries: StatementEntry[] = [];
  let account: string | null = null;
  let currency: string | null = null;
  let open: Line61 | null = null;
  const alike = new Map<string, number>();
  const close = (details: string) => {
    if (open) {
      const entry = entryOf(open, details, account, currency);
      const nth = (alike.get(entry.id) ?? 0) + 1;
      alike.set(entry.id, nth);
      // Of lines with no number of the bank: the same day, sum and words, told apart by which of them it is.
      entries.push(open.banks ? entry : { ...entry, id: `${entry.id}/${nth}` });
    }
    open = null;
  };
  for (const { tag, value, line } of fieldsOf(text)) {
    if (tag !== '86') close('');
    if (tag === '25') account = accountOf(value, line);
    else if (tag === '60F' || tag === '60M') currency = /^[CD]\d{6}([A-Z]{3})/.exec(value)?.[1] ?? null;
    else if (tag === '61') open = line61(value, line);
    else if (tag === '86') close(value); // an :86: of the statement itself finds no line open
  }
  close('');
  return entries;
}

interface Field {
  readonly tag: string;
  readonly value: string;
  readonly line: number;
}

function fieldsOf(text: string): Field[] {
  const fields: { tag: string; value: string; line: number }[] = [];
  for (const [index, row] of text.split(/\r\n|\n|\r/).entries()) {
    const start = /^(?:\{.*\{4:)?:(\d{2}[A-Z]?):(.*)$/.exec(row);
    if (start) fields.push({ tag: start[1]!, value: start[2]!, line: index + 1 });
    else if (/^-(?:\}.*)?\s*$/.test(row))
      continue; // the end of a message; a folded title may begin with a hyphen, too
    else if (fields.length > 0) fields[fields.length - 1]!.value += `\n${row}`;
  }
  if (!fields.some(({ tag }) => tag === '25' || tag === '61')) throw new UnreadableStatement('not-a-statement');
  return fields;
}

function accountOf(value: string, line: number): string {
  const account = ibanFrom(value.replace(/^\/?(?:PL(?=PL))?/, '').split(/\s/)[0]!);
  if (!account) throw new UnreadableStatement('no-account', line);
  return account;
}

interface Line61 {
  readonly valueOn: Day;
  readonly bookedOn: Day;
  readonly mark: 'C' | 'D' | 'RC' | 'RD';
  readonly amount: string;
  readonly ours: string;
  readonly banks: string;
  readonly line: number;
}

/** `YYMMDD[MMDD](R)C|D[letter]amount,N…type reference[//bank's reference]`; a second line may follow. */
function line61(value: string, line: number): Line61 {
  const found =
    /^(\d{2})(\d{2})(\d{2})(\d{4})?(RC|RD|C|D)[A-Z]?(\d+,\d{0,3})([A-Z][A-Z0-9]{3})([^\n/]*(?:\/(?!\/)[^\n/]*)*)(?:\/\/([^\n]*))?/.exec(
      value,
    );
  if (!found) throw new UnreadableStatement('broken-line', line);
  const [, year, month, day, entry, mark, amount, , ours, banks] = found;
  const valueOn = `20${year}-${month}-${day}`;
  if (!isDay(valueOn)) throw new UnreadableStatement('broken-line', line);
  return {
    valueOn,
    bookedOn: entry ? nearest(valueOn, entry) : valueOn,
    mark: mark as Line61['mark'],
    amount: amount!.replace(/,$/, ''),
    ours: ours!.trim(),
    banks: banks?.trim() ?? '',
    line,
  };
}

/** The entry date has no year: it is the one nearest to the value date, over New Year as well. */
function nearest(valueOn: Day, monthDay: string): Day {
  const year = Number(valueOn.slice(0, 4));
  const days = [year - 1, year, year + 1]
    .map((of) => `${of}-${monthDay.slice(0, 2)}-${monthDay.slice(2)}`)
    .filter(isDay);
  const far = (day: Day) => Math.abs(Date.parse(day) - Date.parse(valueOn));
  return days.reduce((best, day) => (far(day) < far(best) ? day : best), days[0] ?? addDays(valueOn, 0));
}

function entryOf(open: Line61, details: string, account: string | null, currency: string | null): StatementEntry {
  if (!account || !currency) throw new UnreadableStatement('no-account', open.line);
  const amount = parseAmount(open.amount, currency);
  if (amount === null) throw new UnreadableStatement('broken-line', open.line);
  const said = subfieldsOf(details);
  const reversal = open.mark.startsWith('R');
  const leaves = open.mark === 'D' || open.mark === 'RC'; // a reversed credit takes money away
  const reference = /^(?!NONREF)[A-Z0-9-]{6,35}$/.test(open.ours) ? open.ours : null;
  return {
    id: open.banks || `${open.bookedOn}/${open.mark}${open.amount}/${hashOf(details)}`,
    account,
    bookedOn: open.bookedOn,
    valueOn: open.valueOn,
    amount: leaves ? -amount : amount,
    currency,
    reversal,
    title: said.title,
    party: { name: said.name, account: said.account },
    reference,
    returnReason: null,
  };
}

/** So that a line is known again in another file of the same account, at another place (a day's, then a month's). */
const hashOf = (details: string): string =>
  createHash('sha256').update(details.replace(/\s+/g, '')).digest('hex').slice(0, 16);

/** What :86: says, by its numbered subfields; the whole as the title where it has none. */
function subfieldsOf(details: string): { title: string; name: string; account: string | null } {
  const clean = details.replace(/[ÿ˙]/g, '');
  const sign = /(?:^|\d{3}|\n)([~<^?])(?=\d{2})/.exec(clean)?.[1];
  if (!sign) return { title: oneLine(clean), name: '', account: null };
  const parts = new Map<string, string>();
  // Only before two digits does it begin a subfield: a title may ask "why?"
  for (const part of clean
    .replace(/\n/g, '')
    .split(new RegExp(`\\${sign}(?=\\d{2})`))
    .slice(1))
    parts.set(part.slice(0, 2), (parts.get(part.slice(0, 2)) ?? '') + part.slice(2));
  const join = (...codes: string[]) => oneLine(codes.map((code) => parts.get(code) ?? '').join(''));
  const account = ibanFrom(join('38')) ?? ibanFrom(join('31')) ?? ibanFrom(`${join('30')}${join('31')}`);
  return {
    title: join('20', '21', '22', '23', '24', '25', '26'),
    name: join('32', '33') || join('27', '28', '29'),
    account,
  };
}
