/** Reading payloads whose shape is promised by somebody else. */
export type Raw = Record<string, unknown>;

export const isRaw = (value: unknown): value is Raw =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const rawIn = (value: unknown): Raw => (isRaw(value) ? value : {});
export const rawsIn = (value: unknown): Raw[] => (Array.isArray(value) ? value.filter(isRaw) : []);

/** A text or a number as text; undefined for everything else and for blanks. */
export function textIn(value: unknown): string | undefined {
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}

/** A decimal as it stands; '0' when there is none. */
export const decimalIn = (value: unknown): string => textIn(value) ?? '0';

/** An instant in any ISO form as UTC; without an offset it is read as UTC. What is not one stays, for the schema to name. */
export function instantIn(value: unknown): string | undefined {
  const text = textIn(value);
  if (!text) return undefined;
  const at = new Date(/(?:z|[+-]\d\d:?\d\d)$/i.test(text) ? text : `${text.replace(' ', 'T')}Z`);
  return Number.isNaN(at.getTime()) ? text : at.toISOString();
}

export const joined = (parts: readonly unknown[], by = ' '): string => parts.map(textIn).filter(Boolean).join(by);

/** Only a web address; anything else is not worth refusing an order for. */
export function linkIn(value: unknown): string | undefined {
  const text = textIn(value);
  return text && text.length <= 2000 && URL.canParse(text) && /^https?:/i.test(text) ? text : undefined;
}

/** JSON with whole numbers beyond 2^53 kept as text: Shopify's ids must not be rounded. */
export const parseExact = (text: string): unknown =>
  // Looking at every value is slow, and few payloads hold a number that long.
  /\d{16}/.test(text) ? JSON.parse(text, keepDigits) : JSON.parse(text);

const keepDigits = (_key: string, value: unknown, context?: { source?: string }): unknown =>
  typeof value === 'number' && !Number.isSafeInteger(value) && /^-?\d+$/.test(context?.source ?? '')
    ? context!.source
    : value;
