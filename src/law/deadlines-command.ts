import { parseArgs } from 'node:util';

import { isDay } from '../kit/day.ts';
import { isLocale, type Locale } from '../kit/locale.ts';
import type { Words } from '../kit/words.ts';
import { calendarOf } from './calendars.ts';
import { deadlineOf } from './deadline.ts';
import { explainDeadline } from './explain.ts';
import { momentFrom } from './moment.ts';
import { isRuleId, rules } from './rules.ts';
import { checkVectors } from './vectors.ts';

/** What the command needs of the outside: it reads one file at most, and speaks the language asked for. */
export interface CommandWorld {
  readonly readFile: (path: string) => string;
  readonly wordsIn: (locale: Locale) => Words;
}

export interface CommandResult {
  readonly output: string;
  readonly exitCode: 0 | 1 | 2;
}

const options = {
  rule: { type: 'string' },
  event: { type: 'string' },
  country: { type: 'string', default: 'PL' },
  tz: { type: 'string', default: 'Europe/Warsaw' },
  'contract-date': { type: 'string' },
  lang: { type: 'string', default: 'pl' },
} as const;

const read = (args: readonly string[]) => parseArgs({ args: [...args], options, allowPositionals: true });
type Asked = ReturnType<typeof read>['values'];

/** `zwrotka deadlines FILE.json` compares vectors; with --rule and --event it works one deadline out and says why. */
export function deadlinesCommand(args: readonly string[], { readFile, wordsIn }: CommandWorld): CommandResult {
  let asked: ReturnType<typeof read>;
  try {
    asked = read(args);
  } catch (problem) {
    return wrong(`${(problem as Error).message}\n${wordsIn('pl').t('law.command.usage')}`);
  }
  const { values, positionals } = asked;
  const words = wordsIn(isLocale(values.lang) ? values.lang : 'pl');
  const [file, ...more] = positionals;
  if (file !== undefined && more.length === 0 && !values.rule) return checkFile(file, readFile, words);
  if (file === undefined && values.rule && values.event) return oneDeadline(values, words);
  return wrong(words.t('law.command.usage'));
}

function checkFile(file: string, readFile: CommandWorld['readFile'], words: Words): CommandResult {
  let json: unknown;
  try {
    json = JSON.parse(readFile(file));
  } catch (problem) {
    return wrong(words.t('law.command.no-file', { file, problem: (problem as Error).message }));
  }
  const { lines, passed, failed } = checkVectors(json);
  if (lines.length === 0) return wrong(words.t('law.command.nothing-to-check', { file }));
  return {
    output: [...lines, words.t('law.command.totals', { passed, failed })].join('\n'),
    exitCode: failed ? 1 : 0,
  };
}

function oneDeadline(asked: Asked, words: Words): CommandResult {
  const { rule = '', event = '', country, tz: zone, 'contract-date': contractDate = null } = asked;
  if (!isRuleId(rule)) {
    return wrong(words.t('law.command.unknown-rule', { rule, rules: rules.map(({ id }) => id).join(', ') }));
  }
  if (!isZone(zone)) return wrong(words.t('law.command.unknown-zone', { zone }));
  const calendar = calendarOf(country);
  if (!calendar) return wrong(words.t('law.command.unknown-country', { country }));
  const moment = momentFrom(event);
  if (!moment) return wrong(words.t('law.command.bad-event', { event }));
  if (contractDate !== null && !isDay(contractDate))
    return wrong(words.t('law.command.bad-day', { day: contractDate }));
  const deadline = deadlineOf({ rule, event: moment, contractDate, zone, calendar });
  return { output: explainDeadline(words, rule, deadline, zone).join('\n'), exitCode: 0 };
}

const wrong = (output: string): CommandResult => ({ output, exitCode: 2 });

function isZone(zone: string): boolean {
  try {
    Intl.DateTimeFormat('en', { timeZone: zone }).format(0);
    return true;
  } catch {
    return false;
  }
}
