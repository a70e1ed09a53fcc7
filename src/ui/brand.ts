import { contrast, hexFrom, hexFromOklch, oklchFrom } from './colour.ts';
import { dark, light, type Palette } from './tokens.ts';

/** One side of a brand: the accent, the text on it, and the lowest contrast either takes part in. */
export interface BrandSide {
  readonly accent: string;
  readonly onAccent: string;
  readonly ratio: number;
}

export interface Brand {
  readonly light: BrandSide;
  readonly dark: BrandSide;
}

/** A little over AA (4.5:1), so that rounding in a browser or a screenshot never falls below it. */
export const LEAST_CONTRAST = 4.6;

/**
 * A shop's one colour, made readable on both papers: as a link on every background of the palette
 * and as a button under its own text. A colour that already reads stays exactly as it was given;
 * otherwise only its lightness moves, hue stays, and chroma gives way where sRGB ends.
 */
export function brandFrom(colour: string): Brand {
  const hex = hexFrom(colour);
  if (!hex) throw new RangeError(`not a colour: ${colour}`);
  return { light: sideOf(hex, light, -1), dark: sideOf(hex, dark, 1) };
}

/** What a shop has before it chooses a colour: petrol, as in the tokens. */
export const defaultBrand: Brand = {
  light: measured(light.accent, light.onAccent, light),
  dark: measured(dark.accent, dark.onAccent, dark),
};

const STEP = 0.004;
/** On dark paper a colour that must move anyway moves to where it glows, not to the edge of what reads. */
const LIVELY = 0.74;

function sideOf(hex: string, paper: Palette, direction: 1 | -1): BrandSide {
  const given = withInk(hex, paper);
  if (given.ratio >= LEAST_CONTRAST) return given;
  const colour = oklchFrom(hex);
  let lightness = direction === 1 ? Math.max(colour.l, LIVELY) : colour.l;
  for (; lightness > 0 && lightness < 1; lightness += STEP * direction) {
    const side = withInk(hexFromOklch({ ...colour, l: lightness }), paper);
    if (side.ratio >= LEAST_CONTRAST) return side;
  }
  return withInk(direction === 1 ? '#ffffff' : '#000000', paper);
}

/** White or near-black of the same hue on the accent, whichever reads better. */
function withInk(accent: string, paper: Palette): BrandSide {
  const ink = hexFromOklch({ l: 0.2, c: 0.04, h: oklchFrom(accent).h });
  const onAccent = contrast('#ffffff', accent) >= contrast(ink, accent) ? '#ffffff' : ink;
  return measured(accent, onAccent, paper);
}

function measured(accent: string, onAccent: string, { bg, surface, raised }: Palette): BrandSide {
  const ratio = Math.min(...[bg, surface, raised, onAccent].map((other) => contrast(accent, other)));
  return { accent, onAccent, ratio: Math.floor(ratio * 100) / 100 };
}
