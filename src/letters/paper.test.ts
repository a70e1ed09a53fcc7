import { inflateSync } from 'node:zlib';

import { expect, test } from 'vitest';

import { sampleDecision, sampleWithdrawal } from '../../test/letters/buyer-letters.ts';
import { at, frame } from '../../test/letters/samples.ts';
import { locales } from '../kit/locale.ts';
import { wordsIn } from '../platform/words.ts';
import { caseHistoryPdf } from './case-history-pdf.ts';
import { decisionPdf } from './decision-pdf.ts';
import { packingListPdf } from './packing-list-pdf.ts';
import { withdrawalAcknowledgedPdf } from './withdrawal-acknowledged-pdf.ts';

const words = wordsIn('pl');

/** The numbers of the signs that are drawn, as the document has them. */
function drawn(pdf: Buffer): string[] {
  const signs: string[] = [];
  const streams = pdf.toString('latin1').matchAll(/\/Filter \/FlateDecode\n>>\nstream\n(.*?)\nendstream/gs);
  for (const [, packed] of streams) {
    const content = inflateSync(Buffer.from(packed!, 'latin1')).toString('latin1');
    for (const [, shown] of content.matchAll(/\[([^\]]*)\] TJ/g))
      for (const [, hex] of shown!.matchAll(/<([0-9a-f]+)>/g)) signs.push(...hex!.match(/.{4}/g)!);
  }
  return signs;
}

test.each(locales)(
  'the acknowledgement is a tagged PDF in %s with fonts of its own, and the same every time',
  async (locale) => {
    const once = await withdrawalAcknowledgedPdf(wordsIn(locale), sampleWithdrawal(wordsIn(locale)));
    const again = await withdrawalAcknowledgedPdf(wordsIn(locale), sampleWithdrawal(wordsIn(locale)));
    expect(again.equals(once)).toBe(true);

    const pdf = once.toString('latin1');
    expect(pdf.startsWith('%PDF-1.7')).toBe(true);
    expect(pdf).toContain(`/Lang (${locale})`);
    expect(pdf).toContain('/Marked true');
    expect(pdf).toContain('/DisplayDocTitle true');
    expect(pdf).toContain('(D:20261123061503Z)');
    for (const tag of ['Document', 'H1', 'H2', 'P', 'Table', 'TR', 'TH', 'TD', 'L', 'LI', 'BlockQuote'])
      expect(pdf).toContain(`/S /${tag}\n`);
    expect(pdf.match(/\/FontFile2/g)).toHaveLength(2);
    expect(pdf).not.toContain('Helvetica');
  },
);

test('another moment makes another document', async () => {
  const props = sampleWithdrawal(words);
  const later = await withdrawalAcknowledgedPdf(words, { ...props, submittedAt: new Date(at.getTime() + 1000) });
  expect(later.equals(await withdrawalAcknowledgedPdf(words, props))).toBe(false);
});

test('a decision goes on paper with or without an address', async () => {
  const decided = { ...sampleDecision(words, 'rejected'), madeAt: at };
  const posted = await decisionPdf(words, {
    ...decided,
    recipient: ['Anna Żelazna-Wójcik', 'ul. Źródlana 7', '00-950 Warszawa'],
  });
  const mailed = await decisionPdf(words, { ...decided, recipient: [] });
  expect(posted.toString('latin1')).toContain('/S /H1\n');
  expect(posted.equals(mailed)).toBe(false);
});

test('a long history takes the pages it needs, and no empty ones', async () => {
  const entry = (i: number) => ({
    at: new Date(at.getTime() + i * 3_600_000),
    who: 'Marta Gęś',
    what: 'Notatka',
    text: 'Zażółć gęślą jaźń. '.repeat(40),
  });
  const print = (count: number) =>
    caseHistoryPdf(words, {
      ...frame,
      buyerName: 'Anna',
      matter: 'reklamacja',
      issue: 'towar jest wadliwy lub się zepsuł',
      printedAt: at,
      entries: Array.from({ length: count }, (_, i) => entry(i)),
    });
  const pagesOf = (pdf: Buffer) => pdf.toString('latin1').match(/\/Type \/Page\n/g)?.length ?? 0;
  expect(pagesOf(await print(0))).toBe(1);
  expect(pagesOf(await print(2))).toBe(1);
  expect(pagesOf(await print(40))).toBeGreaterThan(7);
  expect(pagesOf(await print(40))).toBeLessThan(12);
});

test('what we write has its signs in the font: nothing is an empty box', async () => {
  const list = await packingListPdf(
    words,
    {
      brand: frame.brand,
      caseNumber: 'ZP-1021',
      orderNumber: '100731',
      to: ['Igor Malec', 'ul. Różana 7/2', '50-123 Wrocław'],
      items: [{ what: 'Brakująca część', quantity: 4, name: 'Śruby', sku: 'SR-4', detail: null }],
    },
    at,
  );
  const acknowledged = await withdrawalAcknowledgedPdf(words, sampleWithdrawal(words));
  for (const pdf of [list, acknowledged]) {
    expect(drawn(pdf).length).toBeGreaterThan(100);
    expect(drawn(pdf)).not.toContain('0000');
  }
});
