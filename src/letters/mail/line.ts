/** What a stranger typed, as one line: no breaks that fake a paragraph, no marks that turn the reading direction. */
export const oneLine = (text: string): string =>
  text
    .replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '')
    .replace(/[\s\p{Cc}\u2028\u2029]+/gu, ' ')
    .trim();

/** What a stranger typed, as paragraphs: line breaks stay, other control characters go. */
export const ownLines = (text: string): string =>
  text
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(/[\u202a-\u202e\u2066-\u2069]|[^\P{Cc}\n\t]/gu, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim();

const LONGEST_SUBJECT = 78; // RFC 5322, 2.1.1: what mail programs show of it

/** One line that always ends with the case number: it is the rest that is cut when it is too long. */
export function subjectLine(text: string, ending: string | null = null): string {
  const tail = ending ? ` · ${oneLine(ending)}` : '';
  const letters = [...oneLine(text)];
  const room = LONGEST_SUBJECT - [...tail].length;
  return (
    (letters.length <= room
      ? letters.join('')
      : `${letters
          .slice(0, room - 1)
          .join('')
          .trimEnd()}…`) + tail
  );
}

/** An address a mail may lead to; anything but the web is a mistake of the caller, and never leaves the house. */
export function webAddress(url: string): string {
  const parsed = URL.parse(url);
  if (parsed?.protocol !== 'https:' && parsed?.protocol !== 'http:')
    throw new RangeError('a letter links to the web only');
  return parsed.href;
}
