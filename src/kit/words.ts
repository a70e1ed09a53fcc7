import { IntlMessageFormat } from 'intl-messageformat';

import type { Day } from './day.ts';
import type { Locale } from './locale.ts';
import type { MessageArgs } from './message-keys.ts';
import { minorDigits, type Money } from './money.ts';

export type MessageKey = keyof MessageArgs;
/** Nothing for a plain message; for one with arguments, exactly those it names. */
export type ArgsOf<K extends MessageKey> = MessageArgs[K] extends Record<string, never> ? [] : [args: MessageArgs[K]];

/** Everything a door or a letter needs to speak one language. Formatters are made once and kept. */
export interface Words {
  readonly locale: Locale;
  t<K extends MessageKey>(key: K, ...args: ArgsOf<K>): string;
  /** Whether there is such a message: for codes (reasons, fields) that may come without one. */
  has(key: string): key is MessageKey;
  /** '5 grudnia 2026' / '5 December 2026'; without the year when `year` is false. */
  day(day: Day, options?: { year?: boolean; weekday?: boolean }): string;
  /** '5 grudnia 2026, 14:02' in a zone. */
  instant(at: Date, zone: string, options?: { seconds?: boolean; short?: boolean }): string;
  /** '8:41' in a zone. */
  time(at: Date, zone: string): string;
  /** '1 299,00 zł' */
  money(value: Money): string;
  number(value: number): string;
  /** 'jedno, drugie i trzecie' */
  list(items: readonly string[]): string;
}

const tags: Record<Locale, string> = { pl: 'pl-PL', en: 'en-GB' };

/** Words from a flat table of ICU messages. Kept per table: make one per language and share it. */
export function makeWords(locale: Locale, messages: Readonly<Record<string, string>>): Words {
  const tag = tags[locale];
  const parsed = new Map<string, IntlMessageFormat>();
  const plain = new Map<string, string>();
  const kept = <F>(make: (key: string) => F) => {
    const cache = new Map<string, F>();
    return (key: string): F => cache.get(key) ?? (cache.set(key, make(key)), cache.get(key)!);
  };
  const moneyIn = kept((currency) => {
    const digits = minorDigits(currency);
    const exact = { minimumFractionDigits: digits, maximumFractionDigits: digits };
    return new Intl.NumberFormat(tag, { style: 'currency', currency, ...exact });
  });
  const dateIn = kept((options) => new Intl.DateTimeFormat(tag, JSON.parse(options) as Intl.DateTimeFormatOptions));
  const number = new Intl.NumberFormat(tag);
  const list = new Intl.ListFormat(tag);
  const date = (at: Date, options: Intl.DateTimeFormatOptions) => dateIn(JSON.stringify(options)).format(at);

  return {
    locale,
    t(key, ...args) {
      const ready = plain.get(key);
      if (ready !== undefined) return ready;
      const message = messages[key];
      if (message === undefined) throw new Error(`no words for ${key} in ${locale}`);
      if (!message.includes('{') && !message.includes("'")) {
        const text = tied(message);
        plain.set(key, text);
        return text;
      }
      let format = parsed.get(key);
      if (!format)
        parsed.set(key, (format = new IntlMessageFormat(tied(message), tag, undefined, { ignoreTag: true })));
      return String(format.format(args[0]));
    },
    has: (key): key is MessageKey => Object.hasOwn(messages, key),
    day: (day, { year = true, weekday = false } = {}) =>
      date(new Date(`${day}T00:00:00Z`), {
        timeZone: 'UTC',
        day: 'numeric',
        month: 'long',
        ...(year && { year: 'numeric' }),
        ...(weekday && { weekday: 'long' }),
      }),
    instant: (at, zone, { seconds = false, short = false } = {}) =>
      date(at, {
        timeZone: zone,
        day: 'numeric',
        month: short ? 'short' : 'long',
        ...(!short && { year: 'numeric' }),
        hour: 'numeric',
        minute: '2-digit',
        ...(seconds && { second: '2-digit' }),
      }),
    time: (at, zone) => date(at, { timeZone: zone, hour: 'numeric', minute: '2-digit' }),
    money: ({ amount, currency }) => moneyIn(currency).format(amount / 10 ** minorDigits(currency)),
    number: (value) => number.format(value),
    list: (items) => list.format(items),
  };
}

/** Polish does not leave a one-letter word at the end of a line: "w sklepie" is tied by a no-break space. */
const tied = (text: string) => text.replace(/(?<=^|[\s(„])([aiouwzAIOUWZ]) (?=\S)/g, '$1\u00a0');
