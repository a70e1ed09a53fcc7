import type { Brand } from '../../../ui/brand.ts';
import { cssVariables, dark, light } from '../../../ui/tokens.ts';
import { forms } from './forms.ts';
import { ground } from './ground.ts';
import { pages } from './pages.ts';

const flat = (css: string) => css.replaceAll('\n', '');

/** Colours first, then rules: one text, made once. */
const shared = `:root{${cssVariables(light)}}@media (prefers-color-scheme:dark){:root{${cssVariables(dark)}}}`;
const rules = flat(ground + forms + pages);
const sheets = new WeakMap<Brand, string>();

/** The whole style of a channel's pages, ready to be inlined; kept for as long as its brand is. */
export function sheetFor(brand: Brand): string {
  let sheet = sheets.get(brand);
  if (sheet === undefined) {
    const side = ({ accent, onAccent }: Brand['light']) => cssVariables({ accent, link: accent, onAccent });
    const own = `:root{${side(brand.light)}}@media (prefers-color-scheme:dark){:root{${side(brand.dark)}}}`;
    sheets.set(brand, (sheet = shared + own + rules));
  }
  return sheet;
}
