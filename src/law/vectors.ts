import type { Day } from '../kit/day.ts';
import { calendarOf } from './calendars.ts';
import { deadlineOf, type Place } from './deadline.ts';
import { polishHolidays } from './holidays.ts';
import { isRuleId, ruleOf, versionOn } from './rules.ts';
import { compositeOf, deadlineAnswer } from './vectors/composites.ts';
import { Input, Unreadable } from './vectors/input.ts';
import { holidaySchema, vectorSchema, type Answer, type Vector } from './vectors/vector.ts';

export interface VectorReport {
  /** One line a vector: `V01 ok`, or what was expected and what came. */
  readonly lines: string[];
  readonly passed: number;
  readonly failed: number;
}

/** Compares the engine with examples. Whatever is wrong with an example is its line, never a crash. */
export function checkVectors(json: unknown): VectorReport {
  const vectors = vectorsIn(json);
  const lines: string[] = [];
  let failed = 0;
  for (const [at, raw] of vectors.entries()) {
    const complaint = complaintAbout(raw);
    if (complaint) failed++;
    lines.push(`${nameOf(raw, at)} ${complaint ?? 'ok'}`);
  }
  const holidays = holidaySchema.safeParse((json as { holidays_pl?: unknown } | null)?.holidays_pl ?? {});
  for (const [year, listed] of Object.entries(holidays.success ? holidays.data : {})) {
    const ours = polishHolidays(Number(year)).map(({ day, name }) => `${day} ${name}`);
    const theirs = listed.map(({ date, name }) => `${date} ${name}`);
    const differ = [...theirs.filter((day) => !ours.includes(day)), ...ours.filter((day) => !theirs.includes(day))];
    if (differ.length) failed++;
    lines.push(`holidays ${year} ${differ.length ? `differ: ${differ.join(', ')}` : 'ok'}`);
  }
  return { lines, passed: lines.length - failed, failed };
}

function vectorsIn(json: unknown): unknown[] {
  if (Array.isArray(json)) return json;
  const listed = (json as { vectors?: unknown } | null)?.vectors;
  if (Array.isArray(listed)) return listed;
  return json && typeof json === 'object' && 'rule' in json ? [json] : [];
}

const nameOf = (raw: unknown, at: number) => {
  const id = (raw as { id?: unknown } | null)?.id;
  return typeof id === 'string' ? id : `#${at + 1}`;
};

function complaintAbout(raw: unknown): string | null {
  const parsed = vectorSchema.safeParse(raw);
  if (!parsed.success)
    return `cannot be read: ${parsed.error.issues.map(({ path, message }) => `${path.join('.')} ${message}`).join('; ')}`;
  try {
    return differences(stated(parsed.data), answerTo(parsed.data));
  } catch (error) {
    // An unknown zone is a RangeError of the runtime; anything else than these two is our own fault.
    if (error instanceof Unreadable || error instanceof RangeError) return `cannot be answered: ${error.message}`;
    throw error;
  }
}

/** What the vector claims: the expected answers, and the period and shift it says the rule has. */
const stated = ({ expected, period, shift }: Vector): Answer => ({
  ...expected,
  ...(period && { period: `${period.n} ${period.unit}` }),
  ...(shift && { shift }),
});

function answerTo(vector: Vector): Answer {
  const { rule, tz, event, input } = vector;
  if (!isRuleId(rule)) throw new Unreadable(`no rule ${rule}`);
  const calendar = calendarOf(vector.calendar);
  if (!calendar) throw new Unreadable(`no calendar ${vector.calendar}`);
  const place: Place = { zone: tz, calendar };
  const contractDate = contractDay(vector);
  const version = versionOn(ruleOf(rule), contractDate);
  const fromTable = { period: `${version.period.n} ${version.period.unit}`, shift: version.shift };
  const facts = { ...(event !== undefined && { event }), ...input };
  if (vector.kind !== 'deadline') return { ...fromTable, ...compositeOf(rule)!(new Input(facts, tz), place) };
  const moment = new Input(facts, tz).moment('event') ?? null;
  if (!moment) throw new Unreadable('no event');
  return { ...fromTable, ...deadlineAnswer(deadlineOf({ rule, event: moment, contractDate, ...place })) };
}

const contractDay = ({ contract_date: stated, input, tz }: Vector): Day | null =>
  new Input({ stated: stated ?? input?.['contract_date'] }, tz).day('stated');

function differences(expected: Answer, got: Answer): string | null {
  const keys = Object.keys(expected).filter((key) => JSON.stringify(expected[key]) !== JSON.stringify(got[key]));
  if (keys.length === 0) return null;
  const shown = (answer: Answer) => keys.map((key) => `${key}=${text(answer[key])}`).join(' ');
  return `expected ${shown(expected)} got ${shown(got)}`;
}

const text = (value: unknown) =>
  value === undefined ? 'nothing' : typeof value === 'string' ? value : JSON.stringify(value);
