import { describe, expect, it } from 'vitest';

import { countries, profileOf } from './countries.ts';
import { fillText, repairInformation, textOn, type TextId } from './texts.ts';
import { complaintTexts } from './texts/complaints.ts';
import { withdrawalTexts } from './texts/withdrawal.ts';
import { labelsIn, withdrawalLabels } from './withdrawal-labels.ts';

const blanks = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();

describe('statutory texts', () => {
  it.each([...withdrawalTexts, ...complaintTexts].map((text) => [text.id, text] as const))(
    '%s has the same blanks in both languages',
    (_, { words, source }) => {
      expect(blanks(words.pl)).toEqual(blanks(words.en));
      expect(source).not.toBe('');
    },
  );

  it('fill their blanks, and never leave one open', () => {
    const day = '2026-11-22';
    expect(fillText('send-back-by', 'pl', day, { sendBackBy: '30 listopada 2026' })).toBe(
      'Odeślij towar najpóźniej 30 listopada 2026. Wystarczy, że nadasz paczkę tego dnia.',
    );
    expect(() => fillText('send-back-by', 'pl', day)).toThrow('sendBackBy');
    expect(
      fillText('withdrawal-acknowledgement', 'en', day, {
        submittedAt: 'today',
        contract: '7',
        statement: 'I {withdraw}',
      }),
    ).toContain('“I {withdraw}”');
  });

  it('never say rękojmia to a consumer, nor point to the closed ODR platform', () => {
    for (const { words } of [...withdrawalTexts, ...complaintTexts])
      expect(`${words.pl} ${words.en}`).not.toMatch(/rękojmi|odr/i);
  });

  it('hold what the withdrawal function must say', () => {
    const id: TextId = 'withdrawal-function-terms';
    expect(textOn(id, '2026-11-22').validFrom).toBe('2026-06-19');
    expect(textOn(id, '2020-01-01').id).toBe(id);
    expect(fillText(id, 'pl', '2026-11-22', { url: 'https://example.test/o' })).toMatch(
      /online pod adresem https:\/\/example\.test\/o.*trwałym nośniku.*datą i godziną/,
    );
  });

  it('speak of twelve more months only where they are law', () => {
    expect(repairInformation({ art11aTransposed: false, r2rTransposed: false })).toBe('repair-or-replacement');
    expect(fillText(repairInformation({ art11aTransposed: false, r2rTransposed: true }), 'en', '2026-11-22')).toContain(
      '12 months',
    );
  });
});

describe('labels of the withdrawal function', () => {
  it('come in thirteen languages', () =>
    expect(withdrawalLabels.map(({ language }) => language)).toEqual(
      'en pl de fr it es nl ro sv sk pt hu cs'.split(' '),
    ));

  it.each([
    ['pl', 'Odstąp od umowy tutaj', 'Potwierdź odstąpienie od umowy'],
    ['de-AT', 'Vertrag widerrufen', 'Widerruf bestätigen'],
    ['fi', 'withdraw from contract here', 'confirm withdrawal'],
  ])('in %s', (language, withdraw, confirm) => expect(labelsIn(language)).toMatchObject({ withdraw, confirm }));
});

describe('countries', () => {
  it('are verified for Poland alone', () => {
    expect(countries.filter(({ verified }) => verified).map(({ country }) => country)).toEqual(['PL']);
    expect(new Set(countries.map(({ country }) => country)).size).toBe(countries.length);
  });

  it.each([
    ['PL', 2, 2, 14],
    ['DE', 2, 1, null],
    ['ES', 3, 2, 1],
    ['cz', 2, 1, 30],
    ['NL', null, 1, null],
  ])('%s: guarantee %s, presumption %s, complaint %s', (country, guaranteeYears, presumptionYears, complaint) => {
    const profile = profileOf(country)!;
    expect([profile.guaranteeYears, profile.presumptionYears, profile.complaintDeadline?.period.n ?? null]).toEqual([
      guaranteeYears,
      presumptionYears,
      complaint,
    ]);
  });

  it('give fourteen days to withdraw everywhere', () =>
    expect(new Set(countries.map(({ withdrawalDays }) => withdrawalDays))).toEqual(new Set([14])));
});
