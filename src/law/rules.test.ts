import { describe, expect, it } from 'vitest';

import { wordsIn } from '../platform/words.ts';
import { deadlineOf } from './deadline.ts';
import { polishCalendar } from './holidays.ts';
import { isRuleId, ruleOf, rules, versionOn, type RuleId } from './rules.ts';

describe('the table of rules', () => {
  it('names each rule once', () => expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length));

  it.each(rules.map((rule) => [rule.id, rule] as const))(
    '%s works, has words in both languages and versions in order',
    (id, rule) => {
      expect(() =>
        deadlineOf({ rule: id, event: '2026-11-02', zone: 'Europe/Warsaw', calendar: polishCalendar }),
      ).not.toThrow();
      const days = rule.versions.map(({ from }) => from);
      expect(days).toEqual([...days].sort());
      for (const words of [wordsIn('pl'), wordsIn('en')]) {
        expect(words.has(`law.rule.${id}`)).toBe(true);
        expect(words.has(`law.consequence.${rule.consequence}`)).toBe(true);
      }
    },
  );

  it('gives another name of a rule the same period', () => {
    for (const rule of rules.filter(({ sameAs }) => sameAs)) {
      const original = ruleOf(rule.sameAs as RuleId);
      const end = (versions: typeof rule.versions) => versions.map(({ period, shift }) => ({ period, shift }));
      expect([rule.id, end(rule.versions)]).toEqual([rule.id, end(original.versions)]);
    }
  });

  it.each([
    'WD-PERIOD',
    'WD-PERIOD-30',
    'WD-PERIOD-SERVICE',
    'WD-START-SINGLE',
    'WD-START-MULTI',
    'WD-START-RECURRING',
    'WD-START-OTHER',
    'WD-EXT-12M',
    'WD-EXT-LATE-INFO',
    'WD-IN-TIME',
    'WD-REFUND',
    'WD-WITHHOLD',
    'WD-NO-WITHHOLD',
    'WD-SENDBACK',
    'CMP-REPLY',
    'NC-LIABILITY-2Y',
    'NC-PRESUMPTION-2Y',
    'NC-PRESUMPTION-DIGITAL-1Y',
    'ND-DIGITAL',
    'NC-REFUND-REDUCTION',
    'NC-REFUND-WITHDRAWAL',
    'R2R-PLUS-12M',
    'GUAR-PERFORM',
    'GUAR-DEFAULT-TERM',
    'CARRIER-HIDDEN-7',
    'DELIVERY-30',
    'GDPR-1M',
    'GDPR-3M',
    'RET-LIMITATION',
    'TZ-CONSUMER',
    'CAL-TZ-CONSUMER',
    'B2B-TERM',
  ])('knows %s', (id) => expect(isRuleId(id)).toBe(true));

  it('knows nothing else', () => {
    expect(isRuleId('WD-PERIOD ')).toBe(false);
    expect(isRuleId('constructor')).toBe(false);
  });

  it.each([
    ['WD-PERIOD-30', '2022-12-31', 14],
    ['WD-PERIOD-30', '2023-01-01', 30],
    ['WD-PERIOD-30', null, 30],
    ['WD-PERIOD-30', '1999-01-01', 14],
    ['NC-PRESUMPTION-2Y', '2022-12-31', 1],
    ['NC-PRESUMPTION-2Y', '2023-01-01', 2],
  ] as const)('%s for a contract of %s: %i', (id, day, n) => expect(versionOn(ruleOf(id), day).period.n).toBe(n));
});
