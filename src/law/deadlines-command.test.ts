import { describe, expect, it } from 'vitest';

import { wordsIn } from '../platform/words.ts';
import { deadlinesCommand } from './deadlines-command.ts';
import { lawPackVectors } from './vectors/law-pack.test-data.ts';

const files: Record<string, string> = {
  'good.json': JSON.stringify({ vectors: lawPackVectors }),
  'bad.json': JSON.stringify({ vectors: [{ ...lawPackVectors[0], expected: { deadline: '2026-11-17' } }] }),
  'empty.json': '{}',
  'broken.json': '{',
};
const readFile = (path: string) => {
  const text = files[path];
  if (text === undefined) throw new Error('ENOENT');
  return text;
};
const run = (...args: string[]) => deadlinesCommand(args, { readFile, wordsIn });

describe('zwrotka deadlines FILE', () => {
  it('says ok for each vector that agrees', () => {
    const { output, exitCode } = run('good.json');
    expect(exitCode).toBe(0);
    expect(output.split('\n')).toHaveLength(43);
    expect(output).toContain('V39 ok');
    expect(output.split('\n').at(-1)).toBe('Zgodne: 42. Niezgodne: 0.');
  });

  it('says what differs, and fails', () => {
    expect(run('bad.json', '--lang', 'en')).toEqual({
      output: 'V01 expected deadline=2026-11-17 got deadline=2026-11-16\nPassed: 0. Failed: 1.',
      exitCode: 1,
    });
  });

  it.each(['empty.json', 'broken.json', 'nowhere.json'])('refuses %s without a crash', (file) => {
    const { output, exitCode } = run(file);
    expect(exitCode).toBe(2);
    expect(output).toContain(file);
  });
});

describe('zwrotka deadlines --rule --event', () => {
  it('works one deadline out and says why, in Polish', () => {
    const { output, exitCode } = run('--rule', 'CMP-REPLY', '--event', '2026-12-10');
    expect(exitCode).toBe(0);
    expect(output.replaceAll('\u00a0', ' ').split('\n')).toEqual([
      'Reguła: CMP-REPLY, odpowiedź na reklamację',
      'Podstawa: UPK 7a(1)-(2)',
      'Ostatni dzień: poniedziałek, 28 grudnia 2026 (2026-12-28)',
      'Za późno od: 29 grudnia 2026 0:00 (Europe/Warsaw), czyli 2026-12-28T23:00:00Z',
      'Bezpieczny cel sklepu: środa, 23 grudnia 2026',
      'Gdy termin minie: reklamacja jest uznana',
      'Skąd ten dzień:',
      '  1. Zdarzenie: czwartek, 10 grudnia 2026. Tego dnia nie liczymy.',
      '  2. Termin to 14 dni. Jego koniec: czwartek, 24 grudnia 2026.',
      '  3. 24 grudnia 2026 to święto: Wigilia, więc termin przechodzi na następny dzień.',
      '  4. 25 grudnia 2026 to święto: Boże Narodzenie (1), więc termin przechodzi na następny dzień.',
      '  5. 26 grudnia 2026 to święto: Boże Narodzenie (2), więc termin przechodzi na następny dzień.',
      '  6. 27 grudnia 2026 to niedziela, więc termin przechodzi na następny dzień.',
    ]);
  });

  it.each([
    [
      ['--rule', 'GDPR-1M', '--event', '2027-01-30T23:30:00Z', '--lang', 'en'],
      'Last day: Monday, 1 March 2027 (2027-03-01)',
    ],
    [
      ['--rule', 'NC-LIABILITY-2Y', '--event', '2024-11-22', '--lang', 'en'],
      '22 November 2026 is a Sunday, but this end does not move',
    ],
    [
      ['--rule', 'RET-LIMITATION', '--event', '2026-11-22', '--lang', 'en'],
      'The claim lapses at the end of the year: Friday, 31 December 2032.',
    ],
    [['--rule', 'TR-CMR', '--event', '2026-11-05'], 'Niedziele i święta się nie liczą: pominięte 2 dni.'],
    [
      ['--rule', 'WD-PERIOD', '--event', '2026-09-19', '--country', 'DE', '--tz', 'Europe/Berlin', '--lang', 'en'],
      '3 October 2026 is a holiday: Tag der Deutschen Einheit',
    ],
    [['--rule', 'NC-PRESUMPTION-2Y', '--event', '2022-06-01', '--contract-date', '2022-05-30'], 'Termin to 1 rok.'],
  ])('%j', (args, sentence) => {
    const { output, exitCode } = run(...args);
    expect(output.replaceAll('\u00a0', ' ')).toContain(sentence);
    expect(exitCode).toBe(0);
  });

  it.each([
    [[], 'zwrotka deadlines'],
    [['--rule', 'CMP-REPLY'], 'zwrotka deadlines'],
    [['--rule', 'CMP-REPLY', '--event', 'yesterday'], 'yesterday'],
    [['--rule', 'CMP-REPLY', '--event', '2026-11-22T10:00'], '2026-11-22T10:00'],
    [['--rule', 'ZZ', '--event', '2026-11-22'], 'CMP-REPLY'],
    [['--rule', 'CMP-REPLY', '--event', '2026-11-22', '--country', 'XX'], 'XX'],
    [['--rule', 'CMP-REPLY', '--event', '2026-11-22', '--tz', 'Mars/Base'], 'Mars/Base'],
    [['--rule', 'CMP-REPLY', '--event', '2026-11-22', '--contract-date', '2026-13-01'], '2026-13-01'],
    [['--nonsense'], 'zwrotka deadlines'],
  ])('refuses %j', (args, text) => {
    const { output, exitCode } = run(...args);
    expect(exitCode).toBe(2);
    expect(output).toContain(text);
  });
});
