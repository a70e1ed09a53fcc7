import { XMLParser, XMLValidator } from 'fast-xml-parser';

import { dayIn, isDay, type Day } from '../../kit/day.ts';
import { ibanFrom } from '../../kit/iban.ts';
import { parseAmount } from '../../kit/money.ts';
import { oneLine } from './bank-text.ts';
import { UnreadableStatement, type StatementEntry } from './statement-entry.ts';

/**
 * ISO 20022 camt.053 (BankToCustomerStatement), any version from 02 on: names are read without their
 * prefixes. An entry that sums up several transfers yields each of them. Entities are never expanded.
 */
export function readCamt053(text: string): StatementEntry[] {
  if (/<!DOCTYPE|<!ENTITY/i.test(text) || XMLValidator.validate(text) !== true)
    throw new UnreadableStatement('not-a-statement');
  const root = asNode(parser.parse(text));
  const statements = list(node(node(root, 'Document'), 'BkToCstmrStmt'), 'Stmt');
  if (statements.length === 0) throw new UnreadableStatement('not-a-statement');
  return statements.flatMap((statement) => {
    const id = node(node(statement, 'Acct'), 'Id');
    const account = ibanFrom(text_(id, 'IBAN') || text_(node(id, 'Othr'), 'Id'));
    if (!account) throw new UnreadableStatement('no-account');
    return list(statement, 'Ntry')
      .filter((entry) => statusOf(entry) === 'BOOK')
      .flatMap((entry, place) => entriesOf(entry, account, place));
  });
}

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  removeNSPrefix: true,
  parseTagValue: false,
  parseAttributeValue: false,
  processEntities: true, // the five of XML; a DOCTYPE was refused
});

type Node = Readonly<Record<string, unknown>>;
const asNode = (value: unknown): Node => (typeof value === 'object' && value !== null ? (value as Node) : {});
const first = (value: unknown): unknown => (Array.isArray(value) ? (value as unknown[])[0] : value);
const node = (of: Node, name: string): Node => asNode(first(of[name]));
const list = (of: Node, name: string): Node[] => {
  const value = of[name];
  return value === undefined ? [] : (Array.isArray(value) ? (value as unknown[]) : [value]).map(asNode);
};
function text_(of: Node, name: string): string {
  const value = first(of[name]);
  if (typeof value === 'string') return value.trim();
  const inner = asNode(value)['#text'];
  return typeof inner === 'string' ? inner.trim() : '';
}
/** Every text of that name, in order: remittance lines come in several elements. */
const texts = (of: Node, name: string): string[] => {
  const value = of[name];
  return (Array.isArray(value) ? (value as unknown[]) : [value]).filter((one) => typeof one === 'string');
};

/** `<Sts>BOOK</Sts>` up to version 07, `<Sts><Cd>BOOK</Cd></Sts>` after; absent counts as booked. */
const statusOf = (entry: Node): string => text_(node(entry, 'Sts'), 'Cd') || text_(entry, 'Sts') || 'BOOK';

function entriesOf(entry: Node, account: string, place: number): StatementEntry[] {
  const details = list(entry, 'NtryDtls').flatMap((detail) => list(detail, 'TxDtls'));
  const whole = { entry, account, id: text_(entry, 'AcctSvcrRef') || text_(entry, 'NtryRef') };
  // A batch booked as one line tells its transfers' own sums; without them the line is one.
  const split = details.length > 1 && details.every((detail) => amountOf(detail) !== null);
  if (!split) return [one(whole, details[0] ?? {}, `${place}`)];
  return details.map((detail, index) => one(whole, detail, `${place}.${index}`));
}

const amountOf = (of: Node): string | null =>
  text_(of, 'Amt') || text_(node(node(of, 'AmtDtls'), 'TxAmt'), 'Amt') || null;

function one(
  { entry, account, id }: { entry: Node; account: string; id: string },
  detail: Node,
  place: string,
): StatementEntry {
  const split = place.includes('.');
  const currency = currencyOf(entry);
  const amount = parseAmount((split && amountOf(detail)) || text_(entry, 'Amt'), currency);
  const bookedOn = dayOf(node(entry, 'BookgDt')) ?? dayOf(node(entry, 'ValDt'));
  if (amount === null || !bookedOn) throw new UnreadableStatement('broken-line');
  const leaves = (text_(detail, 'CdtDbtInd') || text_(entry, 'CdtDbtInd')) === 'DBIT';
  const refs = node(detail, 'Refs');
  const reference = text_(refs, 'EndToEndId');
  const parties = node(detail, 'RltdPties');
  const [who, where] = leaves ? (['Cdtr', 'CdtrAcct'] as const) : (['Dbtr', 'DbtrAcct'] as const);
  const own = text_(refs, 'AcctSvcrRef');
  const returned = node(node(detail, 'RtrInf'), 'Rsn');
  return {
    id: own || (id && !split ? id : `${id || bookedOn}/${place}`),
    account,
    bookedOn,
    valueOn: dayOf(node(entry, 'ValDt')) ?? bookedOn,
    amount: leaves ? -amount : amount,
    currency,
    reversal: text_(entry, 'RvslInd') === 'true',
    title: oneLine(
      texts(node(detail, 'RmtInf'), 'Ustrd').join(' ') || text_(detail, 'AddtlTxInf') || text_(entry, 'AddtlNtryInf'),
    ),
    party: {
      // the name stands under Pty since version 08
      name: oneLine(text_(node(parties, who), 'Nm') || text_(node(node(parties, who), 'Pty'), 'Nm')),
      account: ibanFrom(
        text_(node(node(parties, where), 'Id'), 'IBAN') || text_(node(node(node(parties, where), 'Id'), 'Othr'), 'Id'),
      ),
    },
    reference: reference && reference !== 'NOTPROVIDED' ? reference : null,
    returnReason: text_(returned, 'Cd') || text_(returned, 'Prtry') || null,
  };
}

function currencyOf(entry: Node): string {
  const value = asNode(first(entry['Amt']))['@Ccy'];
  if (typeof value !== 'string') throw new UnreadableStatement('broken-line');
  return value;
}

/** `<Dt>` is a day; `<DtTm>` an instant, told in the zone it was written in. */
function dayOf(of: Node): Day | null {
  const day = text_(of, 'Dt') || text_(of, 'DtTm').slice(0, 10);
  if (isDay(day)) return day;
  const instant = new Date(text_(of, 'DtTm'));
  return Number.isNaN(instant.getTime()) ? null : dayIn('UTC', instant);
}
