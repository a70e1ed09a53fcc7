import { describe, expect, it } from 'vitest';

import { wordsIn } from '../platform/words.ts';
import { statementInput } from './statement-inputs.ts';
import { wordingOf } from './statement-wording.ts';

const channelId = '019ab000-0000-7000-8000-000000000001';
const wording = (input: object, lines: { name: string; quantity: number }[] = []) =>
  wordingOf(
    wordsIn('pl'),
    statementInput.parse({ channelId, locale: 'pl', contact: { name: 'Jagoda Lis' }, kind: 'report', ...input }),
    {
      shopName: 'Zielona Półka',
      orderNumber: '100731',
      lines,
      currency: 'PLN',
      declaredAt: new Date('2026-11-09T10:15:00Z'),
      zone: 'Europe/Warsaw',
    },
  ).split('\n');

describe('the statement in full sentences', () => {
  it('says what is asked for, how much, and since when', () => {
    const said = wording({
      demand: 'price_reduction',
      demandAmount: 5000,
      noticedOn: '2026-11-07',
      description: 'Rysa.',
    });
    expect(said).toContain('Zauważono: 7 listopada 2026.');
    expect(said).toContain('Żądanie: obniżenie ceny.');
    expect(said).toContain('Żądana kwota: 50,00\u00a0zł.');
    expect(said).toContain('Opis: Rysa.');
  });

  it('holds what a consultant wrote down of a withdrawal on the phone', () => {
    const said = wording({ kind: 'withdrawal', wholeOrder: true, description: 'Nie pasuje do kuchni.' });
    expect(said[0]).toContain('odstępuję od umowy');
    expect(said).toContain('Opis: Nie pasuje do kuchni.');
  });

  it('does not say twice what the buyer typed for the items', () => {
    const lines = [{ name: 'Czajnik Vela', quantity: 1 }];
    const said = wording({ kind: 'withdrawal', lines, description: 'Czajnik Vela' }, lines);
    expect(said.filter((line) => line.includes('Czajnik Vela'))).toEqual(['Dotyczy: 1 × Czajnik Vela.']);
  });
});
