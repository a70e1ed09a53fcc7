import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';

import { readStatement, type UnreadableStatement } from '../read-statement.ts';

const mt940 = (...lines: string[]) => lines.join('\r\n');
const head = [':20:MT940', ':25:/PL61109010140000071219812874', ':28C:00123', ':60F:C261123PLN15000,00'];
const read = (text: string, page = 'utf-8') => readStatement(iconv.encode(text, page)).entries;

describe('MT940', () => {
  test('PKO BP style: a subfield a line after "~", a lone ˙ (byte FF) for empty, a line of the operation behind :61:', () => {
    const text = mt940(
      ...head,
      ':61:2611241124D129,49N152NONREF//6460500500000513',
      '152 0',
      ':86:020~00152',
      '~20ZWROT ZA ZAMÓWIENIE 100731, ',
      '~21ZGŁOSZENIE ZP-48210',
      '~22˙',
      '~3011402004',
      '~310000300201355387',
      '~32ŻANETA ĆWIK',
      '~33˙',
      '~38PL27114020040000300201355387',
      '~60˙',
      ':62F:C261124PLN14870,51',
      '-',
    );
    expect(read(text, 'cp1250')).toEqual([
      {
        id: '6460500500000513',
        account: 'PL61109010140000071219812874',
        bookedOn: '2026-11-24',
        valueOn: '2026-11-24',
        amount: -12_949,
        currency: 'PLN',
        reversal: false,
        title: 'ZWROT ZA ZAMÓWIENIE 100731, ZGŁOSZENIE ZP-48210',
        party: { name: 'ŻANETA ĆWIK', account: 'PL27114020040000300201355387' },
        reference: null,
        returnReason: null,
      },
    ]);
  });

  test('mBank style: subfields in one row, folded; our own reference in :61:', () => {
    const text = mt940(
      ...head,
      ':61:2612310101D450,00N062ZW-01A9-7F3K//BR20260701001',
      ':86:020~00B062~20ZWROT ZP-482',
      '10~32JAN~33 NOWAK~38PL83101010230000261395100000',
      ':62F:C260731PLN16610,01',
    );
    expect(read(text)).toMatchObject([
      {
        reference: 'ZW-01A9-7F3K',
        title: 'ZWROT ZP-48210',
        party: { name: 'JAN NOWAK' },
        valueOn: '2026-12-31',
        bookedOn: '2027-01-01', // entry date over New Year
      },
    ]);
  });

  test('ING style with "<", a transfer that came back, and a reversed debit', () => {
    const text = mt940(
      ...head,
      ':61:261125C50,00N240NONREF',
      ':86:<20ZWROT PRZELEWU',
      '<21RACHUNEK ZAMKNIETY',
      '<27ZANETA CWIK',
      ':61:261126RD7,5NTRFNONREF//X1',
      ':86:Korekta',
      ':62F:C261126PLN1,00',
    );
    expect(read(text)).toMatchObject([
      {
        amount: 5000,
        reversal: false,
        title: 'ZWROT PRZELEWU RACHUNEK ZAMKNIETY'.replace('U R', 'UR'),
        party: { name: 'ZANETA CWIK' },
      },
      { amount: 750, reversal: true, title: 'Korekta', id: 'X1' },
    ]);
  });

  test('lines without a reference of the bank are told apart, and known again in a longer statement', () => {
    const line = ':61:261125D10,00N240NONREF';
    const idsOf = (...rows: string[]) => read(mt940(...head, ...rows)).map(({ id }) => id);
    const ids = idsOf(line, ':86:a', line, ':86:b', line, ':86:a');
    expect(new Set(ids).size).toBe(3);
    expect(
      idsOf(':61:261101C7,00N240NONREF', ':86:before', line, ':86:a', line, ':86:b', line, ':86:a').slice(1),
    ).toEqual(ids);
  });

  test('a folded title that begins with a hyphen, and one that asks a question, stay whole', () => {
    const text = mt940(
      ...head,
      ':61:261125D10,00N240NONREF//X1',
      ':86:020?00PRZELEW?20ZWROT, CZY ZP',
      '-48210 ?TAK?32JAN NOWAK',
      ':62F:C261125PLN1,00',
      '-}{5:}',
    );
    expect(read(text)).toMatchObject([{ title: 'ZWROT, CZY ZP-48210 ?TAK', party: { name: 'JAN NOWAK' } }]);
  });

  test.each([
    ['hello', 'not-a-statement', null],
    [mt940(':20:MT940', ':25:/PL123', ':61:261125D10,00N240NONREF'), 'no-account', 2],
    [mt940(...head, ':61:2611D10'), 'broken-line', 5],
    [mt940(...head, ':61:261325D10,00N240NONREF'), 'broken-line', 5],
    [mt940(':20:MT940', ':61:261125D10,00N240NONREF'), 'no-account', 2],
  ])('%# what is no statement is refused with its line', (text, reason, line) => {
    expect(() => read(text)).toThrow(expect.objectContaining({ reason, line }) as UnreadableStatement);
  });
});

const camt = (version: string, entries: string, prefix = '') =>
  `<?xml version="1.0" encoding="UTF-8"?>
<${prefix}Document xmlns${prefix ? `:${prefix.slice(0, -1)}` : ''}="urn:iso:std:iso:20022:tech:xsd:camt.053.001.${version}"><${prefix}BkToCstmrStmt>
<${prefix}GrpHdr><${prefix}MsgId>1</${prefix}MsgId></${prefix}GrpHdr>
<${prefix}Stmt><${prefix}Id>S1</${prefix}Id><${prefix}Acct><${prefix}Id><${prefix}IBAN>PL61109010140000071219812874</${prefix}IBAN></${prefix}Id></${prefix}Acct>${entries}</${prefix}Stmt>
</${prefix}BkToCstmrStmt></${prefix}Document>`;

const debit = `<Ntry><NtryRef>1</NtryRef><Amt Ccy="PLN">129.49</Amt><CdtDbtInd>DBIT</CdtDbtInd><Sts>BOOK</Sts>
<BookgDt><Dt>2026-11-24</Dt></BookgDt><ValDt><Dt>2026-11-24</Dt></ValDt><AcctSvcrRef>REF-1</AcctSvcrRef>
<NtryDtls><TxDtls><Refs><EndToEndId>ZW-01A9-7F3K</EndToEndId></Refs>
<RltdPties><Cdtr><Nm>Żaneta Ćwik &amp; syn</Nm></Cdtr><CdtrAcct><Id><IBAN>PL27114020040000300201355387</IBAN></Id></CdtrAcct></RltdPties>
<RmtInf><Ustrd>Zwrot za zamówienie 100731,</Ustrd><Ustrd>ZP-48210</Ustrd></RmtInf></TxDtls></NtryDtls></Ntry>`;

describe('camt.053', () => {
  test('version 02: a transfer that left', () => {
    expect(read(camt('02', debit))).toEqual([
      {
        id: 'REF-1',
        account: 'PL61109010140000071219812874',
        bookedOn: '2026-11-24',
        valueOn: '2026-11-24',
        amount: -12_949,
        currency: 'PLN',
        reversal: false,
        title: 'Zwrot za zamówienie 100731, ZP-48210',
        party: { name: 'Żaneta Ćwik & syn', account: 'PL27114020040000300201355387' },
        reference: 'ZW-01A9-7F3K',
        returnReason: null,
      },
    ]);
  });

  test('version 08: the status as a code, the name under the party, a return with its reason', () => {
    const returned = `<Ntry><Amt Ccy="PLN">129.49</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts>
<BookgDt><DtTm>2026-11-26T23:30:00+01:00</DtTm></BookgDt><AcctSvcrRef>REF-2</AcctSvcrRef>
<NtryDtls><TxDtls><Refs><EndToEndId>ZW-01A9-7F3K</EndToEndId></Refs>
<RltdPties><Dbtr><Pty><Nm>Żaneta Ćwik</Nm></Pty></Dbtr></RltdPties><RtrInf><Rsn><Cd>AC04</Cd></Rsn></RtrInf></TxDtls></NtryDtls></Ntry>`;
    expect(read(camt('08', returned))).toMatchObject([
      {
        amount: 12_949,
        bookedOn: '2026-11-26',
        party: { name: 'Żaneta Ćwik' },
        returnReason: 'AC04',
        reference: 'ZW-01A9-7F3K',
      },
    ]);
  });

  test('a batch booked as one line yields each transfer; what is only pending is left out', () => {
    const transfer = (reference: string, sum: string) =>
      `<TxDtls><Refs><EndToEndId>${reference}</EndToEndId></Refs><AmtDtls><TxAmt><Amt Ccy="PLN">${sum}</Amt></TxAmt></AmtDtls></TxDtls>`;
    const batch = `<Ntry><Amt Ccy="PLN">30.00</Amt><CdtDbtInd>DBIT</CdtDbtInd><Sts>BOOK</Sts><BookgDt><Dt>2026-11-24</Dt></BookgDt><AcctSvcrRef>B1</AcctSvcrRef>
<NtryDtls>${transfer('ZW-A', '10.00')}${transfer('ZW-B', '20.00')}</NtryDtls></Ntry>`;
    const pending = debit.replace('BOOK', 'PDNG');
    expect(read(camt('02', batch + pending))).toMatchObject([
      { amount: -1000, reference: 'ZW-A' },
      { amount: -2000, reference: 'ZW-B' },
    ]);
  });

  test('a statement with prefixed names', () => {
    const entry = `<n:Ntry><n:Amt Ccy="EUR">1</n:Amt><n:CdtDbtInd>DBIT</n:CdtDbtInd><n:Sts>BOOK</n:Sts><n:BookgDt><n:Dt>2026-11-24</n:Dt></n:BookgDt></n:Ntry>`;
    expect(read(camt('02', entry, 'n:'))).toMatchObject([{ amount: -100, currency: 'EUR' }]);
  });

  test.each([
    ['<a>', 'not-a-statement'],
    ['<html><body/></html>', 'not-a-statement'],
    ['<!DOCTYPE x [<!ENTITY a "b">]><Document><BkToCstmrStmt/></Document>', 'not-a-statement'],
    [camt('02', '').replace(/PL61\d+/, 'PL61'), 'no-account'],
    [camt('02', debit.replace('129.49', 'x')), 'broken-line'],
  ])('%# what is no statement is refused', (text, reason) => {
    expect(() => read(text)).toThrow(expect.objectContaining({ reason }) as UnreadableStatement);
  });
});
