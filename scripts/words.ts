/**
 * Reads messages/{pl,en}/*.json and writes src/kit/message-keys.ts: every key with its arguments.
 * Fails on a key missing in one language, arguments that differ, and a Polish plural without few or many.
 * `--check` only compares.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { parse, TYPE, type MessageFormatElement } from '@formatjs/icu-messageformat-parser';

const ROOT = join(import.meta.dirname, '..');
const OUT = join(ROOT, 'src/kit/message-keys.ts');
const locales = ['pl', 'en'] as const;
const needed = { pl: ['one', 'few', 'many', 'other'], en: ['one', 'other'] } as const;
const complaints: string[] = [];

function read(locale: string): Map<string, string> {
  const all = new Map<string, string>();
  const folder = join(ROOT, 'messages', locale);
  for (const file of readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()) {
    const namespace = file.slice(0, -'.json'.length);
    for (const [key, text] of Object.entries(
      JSON.parse(readFileSync(join(folder, file), 'utf8')) as Record<string, string>,
    )) {
      if (!key.startsWith(`${namespace}.`))
        complaints.push(`${locale}/${file}: ${key} does not start with ${namespace}.`);
      if (!text.trim()) complaints.push(`${locale}/${file}: ${key} is empty`);
      all.set(key, text);
    }
  }
  return all;
}

function argumentsOf(
  locale: (typeof locales)[number],
  key: string,
  elements: MessageFormatElement[],
  found: Map<string, string>,
) {
  for (const element of elements) {
    if (element.type === TYPE.argument) found.set(element.value, found.get(element.value) ?? 'string | number');
    if (element.type === TYPE.number) found.set(element.value, 'number');
    if (element.type === TYPE.date || element.type === TYPE.time)
      complaints.push(`${locale}: ${key}: give dates as words.day(…)`);
    if (element.type === TYPE.select) {
      found.set(element.value, 'string');
      for (const option of Object.values(element.options)) argumentsOf(locale, key, option.value, found);
    }
    if (element.type === TYPE.plural) {
      found.set(element.value, 'number');
      const missing = needed[locale].filter((form) => !(form in element.options));
      if (missing.length && element.pluralType === 'cardinal')
        complaints.push(`${locale}: ${key} has no plural form ${missing.join(', ')}`);
      for (const option of Object.values(element.options)) argumentsOf(locale, key, option.value, found);
    }
  }
  return found;
}

const texts = Object.fromEntries(locales.map((locale) => [locale, read(locale)])) as Record<
  (typeof locales)[number],
  Map<string, string>
>;
const typed = new Map<string, string>();
for (const locale of locales) {
  for (const [key, text] of texts[locale]) {
    for (const other of locales) if (!texts[other].has(key)) complaints.push(`${other}: ${key} is missing`);
    try {
      const found = argumentsOf(locale, key, parse(text, { ignoreTag: true }), new Map());
      const type = [...found]
        .sort()
        .map(([name, kind]) => `${name}: ${kind}`)
        .join('; ');
      const before = typed.get(key);
      if (before !== undefined && before !== type)
        complaints.push(`${key}: arguments differ between languages: {${before}} and {${type}}`);
      typed.set(key, type);
    } catch (error) {
      complaints.push(`${locale}: ${key}: ${(error as Error).message}`);
    }
  }
}

const lines = [...typed]
  .sort(([a], [b]) => (a < b ? -1 : 1))
  .map(([key, type]) => `  '${key}': ${type ? `{ ${type} }` : 'Record<string, never>'};`);
const generated = `/** Generated from messages/ by \`npm run words\`. */\nexport interface MessageArgs {\n${lines.join('\n')}\n}\n`;

if (!process.argv.includes('--check')) writeFileSync(OUT, generated);
else if (readFileSync(OUT, 'utf8') !== generated) complaints.push('src/kit/message-keys.ts is old: npm run words');

console.log(complaints.length ? complaints.join('\n') : `${typed.size} messages in ${locales.length} languages`);
process.exitCode = complaints.length ? 1 : 0;
