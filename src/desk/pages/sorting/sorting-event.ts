import type { Words } from '../../../kit/words.ts';
import type { HistoryEntry } from '../api/case-queries.ts';
import { say } from '../words/say.ts';

interface Named {
  readonly id: string;
  readonly name: string;
}

/** What an event of sorting was about, from its codes and ids; undefined: it is none of these. */
export function sortingEvent(
  words: Words,
  { type, data }: Pick<HistoryEntry, 'type' | 'data'>,
  tags: readonly Named[],
): string | null | undefined {
  const code = (name: string) => (typeof data[name] === 'string' ? data[name] : '');
  const named = (name: string, sign: string) =>
    (Array.isArray(data[name]) ? (data[name] as unknown[]) : []).flatMap((id) => {
      const tag = tags.find((each) => each.id === id);
      return tag ? [`${sign}${tag.name}`] : [];
    });
  switch (type) {
    case 'case.tagged':
      return [...named('added', '+'), ...named('removed', '−')].join(', ') || null;
    case 'case.snoozed':
      return say(words, 'sorting.snooze.until-what', code('for'));
    case 'case.woke':
      return say(words, 'sorting.woke', code('because'));
    case 'case.spam':
      return say(words, 'sorting.spam.because', code('because'));
    case 'case.safety-step':
      return say(words, 'sorting.safety.step', code('step'));
    default:
      return undefined;
  }
}
