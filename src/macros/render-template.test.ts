import { describe, expect, test } from 'vitest';

import { gapsIn, templateVariableCodes, templateVariables, variableNamed } from '../messages/template-variables.ts';
import { wordsIn } from '../platform/words.ts';
import { renderTemplate, unknownIn, type TemplateFacts } from './render-template.ts';

const facts: TemplateFacts = {
  buyerName: 'Łucja Żak',
  isBusiness: false,
  caseNumber: 'ZP-48210',
  orderNumber: '100/7',
  lines: [
    { name: 'Kubek', quantity: 1, unexpected: false },
    { name: 'talerz', quantity: 2, unexpected: false },
    { name: 'dzbanek', quantity: 1, unexpected: false },
    { name: 'cudza lampa', quantity: 1, unexpected: true },
  ],
  clocks: [
    { rule: 'FIRST-ANSWER', state: 'running', deadline: '2026-10-06' },
    { rule: 'CMP-REPLY-CZ', state: 'running', deadline: '2026-11-05' },
    { rule: 'WD-REFUND', state: 'met', deadline: '2026-10-20' },
    { rule: 'WD-SENDBACK', state: 'running', deadline: '2026-12-01' },
  ],
  pageUrl: 'https://zwroty.example/z/polka/link',
  agentName: 'Marta Nowak',
  shopName: 'Zielona Półka',
  channelName: 'Sklep',
  returnAddress: ['Zielona Półka', 'ul. Polna 1', '50-001 Wrocław'],
};
const pl = (template: string, over: Partial<TemplateFacts> = {}) =>
  renderTemplate(template, { ...facts, ...over }, wordsIn('pl'));
const en = (template: string) => renderTemplate(template, facts, wordsIn('en'));

test.each([
  ['{{imię}}', 'Łucja'],
  ['{{ Imię }}, dzień dobry', 'Łucja, dzień dobry'],
  ['{{first name}}', 'Łucja'],
  ['{{imię i nazwisko}}', 'Łucja Żak'],
  ['{{numer sprawy}} / {{numer zamówienia}}', 'ZP-48210 / 100/7'],
  ['{{produkty}}', 'Kubek, 2 × talerz i dzbanek'],
  ['{{termin odpowiedzi}}', '5 listopada 2026'],
  ['do {{termin odesłania}}', 'do 1 grudnia 2026'],
  ['{{link do sprawy}}', 'https://zwroty.example/z/polka/link'],
  ['{{imię konsultanta}} ({{sklep}}, {{kanał}})', 'Marta (Zielona Półka, Sklep)'],
  ['{{adres zwrotu}}', 'Zielona Półka\nul. Polna 1\n50-001 Wrocław'],
  ['bez niczego', 'bez niczego'],
  ['{{imię}}{{imię}}', 'ŁucjaŁucja'],
])('%s reads %s', (template, text) => {
  expect(pl(template)).toEqual({ text, gaps: [] });
});

test('a text speaks its own language, whichever names its placeholders have', () => {
  expect(en('{{produkty}}; {{answer deadline}}').text).toBe('Kubek, 2 × talerz and dzbanek; 5 November 2026');
});

test.each([
  ['ANNA KOWALSKA', 'Anna'],
  ['żaneta', 'Żaneta'],
  ['ANNA-MARIA NOWAK', 'Anna-Maria'],
  ['McKenna Smith', 'McKenna'],
  ['kupujacy_4711', null],
  ['jan@example.com', null],
  ['J.', null],
  ['  ', null],
  [null, null],
])('%s is greeted as %s', (buyerName, greeted) => {
  const { text, gaps } = pl('{{imię}}', { buyerName });
  expect(greeted ? text : gaps).toEqual(greeted ?? ['first-name']);
});

describe('what has no value', () => {
  test('stays as a gap, named in the language of the text, and once', () => {
    expect(en('{{termin zwrotu pieniędzy}} {{refund deadline}}')).toEqual({
      text: '{{refund deadline}} {{refund deadline}}',
      gaps: ['refund-deadline'], // the clock was met: there is no deadline any more
    });
  });
  test('is a company where a first name is asked, an unknown order, an address nobody named', () => {
    expect(pl('{{imię}}', { isBusiness: true, buyerName: 'Cukiernia Malwa' }).gaps).toEqual(['first-name']);
    expect(pl('{{numer zamówienia}}', { orderNumber: null }).gaps).toEqual(['order-number']);
    expect(pl('{{adres zwrotu}}', { returnAddress: [] }).gaps).toEqual(['return-address']);
    expect(pl('{{produkty}}', { lines: [facts.lines[3]!] }).gaps).toEqual(['products']);
  });
  test('what a buyer is called never becomes a placeholder of its own', () => {
    const { text, gaps } = pl('{{imię i nazwisko}}', { buyerName: '{{numer sprawy}}' });
    expect(gaps).toEqual([]);
    expect(gapsIn(text)).toEqual(['case-number']); // and it is not sent either
  });
});

test('names that stand for nothing are told; the rest of a text may have braces', () => {
  expect(unknownIn('{{imie}} {{imię}} {a} {{kwota}} {{ }}')).toEqual(['imie', 'kwota', '']);
  expect(pl('{{kwota}} {a}').text).toBe('{{kwota}} {a}');
});

test('every variable has its own name in each language', () => {
  const names = templateVariableCodes.flatMap((code) => Object.values(templateVariables[code]));
  expect(new Set(names).size).toBe(names.length);
  for (const code of templateVariableCodes)
    for (const name of Object.values(templateVariables[code])) expect(variableNamed(name)).toBe(code);
});
