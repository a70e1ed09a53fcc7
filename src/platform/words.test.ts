import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

import { messagesOf, packageRoot, wordsIn } from './words.ts';

test('the root of the package holds its words', () => {
  expect(existsSync(join(packageRoot, 'messages/pl/common.json'))).toBe(true);
});

test('words are read once and speak their language', () => {
  expect(wordsIn('pl')).toBe(wordsIn('pl'));
  expect(wordsIn('pl').t('common.product')).toBe('Zwrotka');
  expect(wordsIn('pl').day('2026-12-05')).toBe('5 grudnia 2026');
  expect(wordsIn('en').day('2026-12-05')).toBe('5 December 2026');
});

test('a language nobody wrote is a mistake, not a folder to read', () => {
  expect(() => messagesOf('../pl' as 'pl')).toThrow(RangeError);
});
