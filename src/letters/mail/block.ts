/**
 * What letters are made of. A letter is written once, as blocks; `html`, `text` and `paper` each know how to show
 * them, so that the three can never say different things.
 */
export type Block =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string; readonly quiet?: boolean }
  | { readonly kind: 'bullets'; readonly items: readonly string[] }
  | { readonly kind: 'goods'; readonly rows: readonly GoodsRow[] }
  | { readonly kind: 'facts'; readonly rows: readonly Fact[] }
  | { readonly kind: 'callout'; readonly tone: Tone; readonly title: string; readonly text: string }
  | { readonly kind: 'quote'; readonly by: string | null; readonly text: string }
  | { readonly kind: 'address'; readonly lines: readonly string[] }
  | { readonly kind: 'code'; readonly label: string; readonly text: string }
  | { readonly kind: 'button'; readonly label: string; readonly url: string }
  | { readonly kind: 'link'; readonly label: string; readonly url: string };

export interface GoodsRow {
  readonly name: string;
  readonly variant: string | null;
  /** '2 × 89,00 zł' */
  readonly amount: string;
  /** What is said about this product alone: its remedy, or the ground of a no. */
  readonly notes: readonly Fact[];
}

export interface Fact {
  readonly label: string;
  readonly value: string;
}

export type Tone = 'info' | 'ok' | 'warn' | 'bad';

/** Blocks as letters list them: what is not there is left out. */
export type MaybeBlock = Block | null | false;

export const written = (blocks: readonly MaybeBlock[]): Block[] =>
  blocks.filter((block) => block !== null && block !== false);

export const heading = (text: string): Block => ({ kind: 'heading', text });
export const paragraph = (text: string): Block => ({ kind: 'paragraph', text });
export const quiet = (text: string): Block => ({ kind: 'paragraph', text, quiet: true });
export const bullets = (items: readonly (string | null | false)[]): Block => ({
  kind: 'bullets',
  items: items.filter((item) => item !== null && item !== false),
});
export const callout = (tone: Tone, title: string, text: string): Block => ({ kind: 'callout', tone, title, text });
export const quote = (text: string, by: string | null = null): Block => ({ kind: 'quote', by, text });
export const address = (lines: readonly string[]): Block => ({ kind: 'address', lines });
/** A code to read off the screen, and to hold under a scanner. */
export const bigCode = (label: string, text: string): Block => ({ kind: 'code', label, text });
export const button = (label: string, url: string): Block => ({ kind: 'button', label, url });
export const link = (label: string, url: string): Block => ({ kind: 'link', label, url });

/** A table of facts, without those nobody knows. */
export const facts = (rows: readonly KnownOrNot[]): Block => ({ kind: 'facts', rows: known(rows) });

export type KnownOrNot = readonly [label: string, value: string | null];
export const known = (rows: readonly KnownOrNot[]): Fact[] =>
  rows.flatMap(([label, value]) => (value === null || value === '' ? [] : [{ label, value }]));
