/** No single order is this big: a file that seems to hold one is broken, or not a file of orders. */
const LONGEST_RECORD = 64 * 1024 * 1024;

/**
 * Cuts JSON into the texts of its records without holding the file: the members of one array, one object a
 * line (NDJSON), or values one after another. Only brackets and strings are followed, so a broken member
 * does not stop those behind it.
 */
export async function* jsonRecords(chunks: AsyncIterable<string>): AsyncGenerator<string> {
  let rest = '';
  let cut: Cut | undefined;
  for await (const chunk of chunks) {
    rest += chunk;
    if (rest.length > LONGEST_RECORD) throw new RangeError('record-too-large');
    cut ??= wayToCut(rest);
    if (!cut) continue;
    const { records, left } = cut(rest);
    rest = left;
    yield* records;
  }
  const { records, left } = (cut ?? values)(`${rest}\n`);
  yield* records;
  if (left.trim()) yield left.trim();
}

type Cut = (text: string) => { records: string[]; left: string };

/** Decided by the beginning, once enough of it is there: undefined until then. */
function wayToCut(text: string): Cut | undefined {
  const start = text.trimStart();
  if (start === '') return undefined;
  if (start[0] === '[') return members();
  const end = start.indexOf('\n');
  if (end < 0) return undefined;
  return start.slice(0, end).trimEnd().endsWith('}') ? lines : values;
}

const lines: Cut = (text) => {
  const records = text.split('\n');
  const left = records.pop()!;
  return { records: records.filter((record) => record.trim() !== ''), left };
};

const values: Cut = (text) => between(text, 0);

function members(): Cut {
  let opened = false;
  return (text) => {
    if (!opened) text = text.trimStart().slice(1);
    opened = true;
    return between(text, 0);
  };
}

/** Values that stand side by side, with commas or without. Scalars among them are cut too: they are somebody's broken record. */
function between(text: string, from: number): { records: string[]; left: string } {
  const records: string[] = [];
  let depth = 0;
  let start = from;
  let inText = false;
  const keep = (end: number, next: number) => {
    const record = text.slice(start, end).trim();
    if (record) records.push(record);
    start = next;
  };
  for (let i = from; i < text.length; i++) {
    const sign = text[i];
    if (inText) {
      if (sign === '\\') i++;
      else if (sign === '"') inText = false;
    } else if (sign === '"') inText = true;
    else if (sign === '{' || sign === '[') depth++;
    else if (sign === '}' || sign === ']') {
      if (depth === 0) keep(i, i + 1);
      else if (--depth === 0) keep(i + 1, i + 1);
    } else if (sign === ',' && depth === 0) keep(i, i + 1);
  }
  return { records, left: text.slice(start) };
}
