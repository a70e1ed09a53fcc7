import { readdirSync, readFileSync } from 'node:fs';

import { describe, expect, it } from 'vitest';

import { refundsCommand } from './refunds-command.ts';
import { checkRefundVectors } from './vectors.ts';

const folder = new URL('./worked/', import.meta.url);
const files = readdirSync(folder);
const read = (file: string) => JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as { vectors: object[] };

describe('the worked refunds', () => {
  it.each(files)('%s comes out as it was worked out by hand', (file) => {
    const report = checkRefundVectors(read(file));
    expect(report.lines.filter((line) => !line.startsWith('ok '))).toEqual([]);
  });

  it.each(files)('%s comes out the same with its cases listed backwards', (file) => {
    const backwards = read(file).vectors.map((vector) =>
      'cases' in vector ? { ...vector, cases: (vector.cases as object[]).toReversed() } : vector,
    );
    expect(checkRefundVectors(backwards).lines.filter((line) => !line.startsWith('ok '))).toEqual([]);
  });

  it('are more than eighty, each with its calculation and its rule', () => {
    const vectors = files.flatMap((file) => read(file).vectors) as { hand?: string; rule?: string }[];
    expect(vectors.length).toBeGreaterThanOrEqual(80);
    expect(vectors.filter(({ hand, rule }) => !hand || !rule)).toEqual([]);
  });
});

it('the example of the documentation is right', () => {
  const page = readFileSync(new URL('../../docs/refunds.md', import.meta.url), 'utf8');
  const [, example] = /```json\n(.*?)```/s.exec(page)!;
  expect(checkRefundVectors(JSON.parse(example!)).lines[0]).toMatch(/^ok /);
});

const order = { lines: [{ id: 'A', quantity: 3, paid: 10000 }], delivery: 1499 };

describe('a vector', () => {
  it('needs no more than an order and a sum', () =>
    expect(checkRefundVectors({ order, expected: '114.99' }).lines).toEqual(['ok #1']));

  it('without an expectation says what comes out', () =>
    expect(
      checkRefundVectors([{ name: 'asked', order, cases: [{ lines: [{ line: 'A', quantity: 1 }] }] }]).lines[0],
    ).toBe(
      'worked out asked:\n  case 1: total 33.34 PLN; price 33.34 PLN of A × 1 (withdrawn, WD-REFUND); not granted: delivery 0/1499 part-kept',
    ));

  it.each([
    ['a wrong total', { total: 1 }, 'total: expected 0.01 PLN, got 114.99 PLN'],
    ['a part that is missing', { parts: [{ kind: 'price', amount: 1 }] }, 'part missing: price 0.01 PLN'],
    ['a part too many', { parts: [{ kind: 'price', amount: 10000 }] }, 'part not expected: delivery 14.99 PLN'],
    ['a wrong reason', { parts: [{ kind: 'price', amount: 10000, reason: 'reduced' }] }, '(reduced)'],
    ['a wrong sum of a kind', { byKind: { fee: 5 } }, 'fee: expected 0.05 PLN, got 0.00 PLN'],
    ['a limit that is none', { limits: ['not-informed'] }, 'limits: expected not-informed, got none'],
    ['a sum of a case', { cases: { '1': 5 } }, 'case 1 total: expected 0.05 PLN, got 114.99 PLN'],
  ])('is told of %s', (_, expected, said) => {
    const { lines, failed } = checkRefundVectors([{ order, expected }]);
    expect(failed).toBe(1);
    expect(lines[0]).toContain(said);
  });

  it.each([
    ['a float', { order: { ...order, delivery: 14.99 } }, 'order.delivery'],
    ['digits the currency has not', { order: { ...order, delivery: '14.999' } }, 'order.delivery.paid: "14.999"'],
    ['a word nobody knows', { order: { ...order, delivry: 1 } }, 'the vector'],
    ['a line nobody bought', { order, cases: [{ lines: ['B'] }] }, 'cases.0.lines.0: the order has no line "B"'],
    ['a decision on no case', { order, decisions: [{ case: '7' }] }, 'decisions.0.case: there is no case "7"'],
    ['two cases of one name', { order, cases: [{}, {}] }, 'cases: two cases are called "1"'],
    [
      'a reduction by nothing',
      { order, decisions: [{ lines: [{ line: 'A', remedy: 'price_reduction' }] }] },
      'decisions.0.lines.0',
    ],
    [
      'a reduction said twice',
      { order, decisions: [{ lines: [{ line: 'A', remedy: 'price_reduction', percent: 10, amount: 5 }] }] },
      'decisions.0.lines.0: say one of "amount", "percent", "worth"',
    ],
    ['a part of no kind', { order, expected: { parts: [{ kind: 'tip', amount: 1 }] } }, 'expected.parts.0.kind'],
    ['an expectation of no case', { order, expected: { cases: { '9': 1 } } }, 'expected.cases.9'],
    ['a negative price', { order: { lines: [{ id: 'A', paid: -5 }] } }, 'order.lines.0.paid: may not be negative'],
    ['a line without a name', { order: { lines: [{ paid: 5 }] } }, 'order.lines.0.id: a text or a whole number'],
    ['pieces beyond counting', { order: { lines: [{ id: 'A', quantity: 1e9, paid: 5 }] } }, 'order.lines: a million'],
    ['a day no month has', { order, cases: [{ on: '2026-02-30' }] }, 'cases.0.on: a day (2026-11-02)'],
    ['a day written as in Poland', { order, cases: [{ on: '2.11.2026' }] }, 'cases.0.on: a day (2026-11-02)'],
    ['a list of evidence', { order, decisions: [{ valueLoss: { amount: 1, evidence: ['a'] } }] }, 'evidence: a text'],
    [
      'a refund of a line nobody bought',
      { order: { ...order, refunds: [{ amount: 5, lines: [{ line: 'Z', quantity: 1, amount: 5 }] }] } },
      'order.refunds.0.lines.0.line: the order has no line "Z"',
    ],
    ['an expectation of nothing', { order, expected: null }, 'expected: an amount, or {"total": …, "parts": […]'],
    ['nothing', {}, 'order'],
    ['no object', 7, 'the vector'],
  ])('is unreadable with %s, and says where', (_, vector, where) => {
    const { lines, unreadable } = checkRefundVectors([vector]);
    expect(unreadable).toBe(1);
    expect(lines[0]).toContain(where === 'the vector' ? 'unreadable' : where);
  });
});

describe('cases in their turn', () => {
  const one = [{ line: 'A', quantity: 1 }];
  const turn = (first: object, second: object) =>
    checkRefundVectors([
      {
        order,
        cases: [
          { id: '1', lines: one, ...first },
          { id: '2', lines: one, ...second },
        ],
        expected: { cases: { '1': 3333, '2': 3334 } },
      },
    ]).lines;

  it.each([
    ['by the day', { on: '2026-11-03' }, { on: '2026-11-02' }],
    ['by the instant, whatever its zone', { on: '2026-11-02T09:00:00Z' }, { on: '2026-11-02T10:30:00+02:00' }],
    ['a day before the instants in it', { on: '2026-11-02T09:00' }, { on: '2026-11-02' }],
    ['those without a day first', { on: '2026-11-02' }, {}],
  ])('are taken %s', (_, first, second) => expect(turn(first, second)).toEqual(['ok #1']));
});

describe('zwrotka refunds', () => {
  const run = (json: unknown) => refundsCommand('x.json', () => JSON.stringify(json));
  it.each([
    ['all as expected', [{ order, expected: 11499 }], 0],
    ['one differs', [{ order, expected: 1 }], 1],
    ['one unreadable, though another differs', [{ order, expected: 1 }, {}], 2],
    ['nothing in it', {}, 2],
  ] as const)('%s', (_, json, exitCode) => expect(run(json).exitCode).toBe(exitCode));

  it('counts what nobody expected anything of by itself', () =>
    expect(run([{ order }, { order, expected: 11499 }]).output).toMatch(/\n1 as expected, 0 differ, 1 worked out$/));

  it('reads a file Windows marked as UTF-8', () =>
    expect(refundsCommand('x', () => `\ufeff${JSON.stringify({ order, expected: 11499 })}`).exitCode).toBe(0));

  it('a name may not draw on the screen', () =>
    expect(run({ name: 'a\nok b\u001b[2J', order, expected: 11499 }).output).toMatch(/^ok a ok b \[2J\n/));

  it('a file that is no JSON', () => expect(refundsCommand('x', () => '{').exitCode).toBe(2));
});
