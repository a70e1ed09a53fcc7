import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { brandFrom, defaultBrand, LEAST_CONTRAST } from './brand.ts';
import { contrast, hexFrom, hexFromOklch, oklchFrom } from './colour.ts';
import { dark, light } from './tokens.ts';

const anyColour = fc.integer({ min: 0, max: 0xffffff }).map((n) => `#${n.toString(16).padStart(6, '0')}`);

describe('the contrast guard', () => {
  test('any colour reads, as a link and as a button, on light and on dark paper', () => {
    fc.assert(
      fc.property(anyColour, (colour) => {
        const brand = brandFrom(colour);
        for (const [side, paper] of [
          [brand.light, light],
          [brand.dark, dark],
        ] as const) {
          for (const background of [paper.bg, paper.surface, paper.raised]) {
            expect(contrast(side.accent, background)).toBeGreaterThanOrEqual(LEAST_CONTRAST);
          }
          expect(contrast(side.onAccent, side.accent)).toBeGreaterThanOrEqual(LEAST_CONTRAST);
          expect(side.ratio).toBeGreaterThanOrEqual(LEAST_CONTRAST);
        }
      }),
      { numRuns: 2000 },
    );
  });

  test('a colour that already reads stays as the shop gave it', () => {
    expect(brandFrom('#0b5f73').light.accent).toBe('#0b5f73');
    expect(brandFrom('#5cc4dc').dark.accent).toBe('#5cc4dc');
  });

  test('a colour that moves keeps its hue', () => {
    for (const colour of ['#ffd400', '#ff6600', '#1d4ed8', '#b5179e', '#16a34a']) {
      const { light: day, dark: night } = brandFrom(colour);
      for (const { accent } of [day, night]) {
        const turn = Math.abs(oklchFrom(accent).h - oklchFrom(colour).h);
        expect(Math.min(turn, 2 * Math.PI - turn)).toBeLessThan(0.12);
      }
    }
  });

  test('what is no colour is refused', () => {
    expect(() => brandFrom('petrol')).toThrow(RangeError);
    expect([hexFrom('0B5F73'), hexFrom('#abc'), hexFrom('#abcd')]).toEqual(['#0b5f73', '#aabbcc', null]);
  });

  test('petrol passes its own guard', () => {
    expect(Math.min(defaultBrand.light.ratio, defaultBrand.dark.ratio)).toBeGreaterThanOrEqual(LEAST_CONTRAST);
  });
});

describe('the palettes', () => {
  const roles = ['text', 'muted', 'link', 'ok', 'warn', 'bad', 'info'] as const;
  test.each([['light', light] as const, ['dark', dark] as const])('every text role reads on %s paper', (_, paper) => {
    for (const role of roles) {
      for (const background of [paper.bg, paper.surface, paper.raised]) {
        expect(contrast(paper[role], background), `${role} on ${background}`).toBeGreaterThanOrEqual(4.5);
      }
    }
    for (const role of ['ok', 'warn', 'bad', 'info'] as const) {
      expect(contrast(paper[role], paper[`${role}Tint`]), `${role} on its tint`).toBeGreaterThanOrEqual(4.5);
    }
    expect(contrast(paper.control, paper.bg)).toBeGreaterThanOrEqual(3);
  });
});

test('a colour survives the way to OKLCH and back', () => {
  fc.assert(
    fc.property(anyColour, (colour) => {
      const back = hexFromOklch(oklchFrom(colour));
      for (const at of [1, 3, 5]) {
        const [a, b] = [colour, back].map((hex) => Number.parseInt(hex.slice(at, at + 2), 16)) as [number, number];
        expect(Math.abs(a - b)).toBeLessThanOrEqual(1);
      }
    }),
  );
});
