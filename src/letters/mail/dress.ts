import type { Accent } from '../brand.ts';
import { petrol } from '../brand.ts';

/** The colours of a letter on paper and at night; the same tokens as the portal. */
export const light = {
  ground: '#f6f7f8',
  sheet: '#ffffff',
  text: '#15191e',
  muted: '#555e69',
  line: '#dde1e6',
  info: '#2456b8',
  infoTint: '#e8effb',
  ok: '#1b6e3c',
  okTint: '#e6f4ea',
  warn: '#855400',
  warnTint: '#fdf1dc',
  bad: '#b3261e',
  badTint: '#fdecea',
} as const;

const dark: Record<keyof typeof light, string> = {
  ground: '#14171b',
  sheet: '#1b1f24',
  text: '#eceff2',
  muted: '#a9b2bc',
  line: '#2d333a',
  info: '#8ab4ff',
  infoTint: '#172b4d',
  ok: '#6fd08f',
  okTint: '#12301d',
  warn: '#f0b849',
  warnTint: '#3a2a0a',
  bad: '#ff8f85',
  badTint: '#3d1d1a',
};

export const font = "-apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif";

/** An accent made of nothing but hex colours: it is written into a style sheet. Else ours. */
export const safeAccent = (accent: Accent): Accent =>
  Object.values(accent).every((colour) => /^#[0-9a-f]{6}$/i.test(colour)) ? accent : petrol;

/**
 * The style sheet is only for what cannot be said inline: night, phones, and the links of iOS. Programs that drop
 * it (some Outlooks) show the letter by day.
 */
export const sheetOf = (accent: Accent): string => `
:root { color-scheme: light dark; supported-color-schemes: light dark; }
body { margin: 0; padding: 0; -webkit-text-size-adjust: 100%; }
a[x-apple-data-detectors] { color: inherit !important; text-decoration: inherit !important; }
@media (max-width: 480px) { .pad { padding-left: 20px !important; padding-right: 20px !important; } .wide { display: block !important; text-align: center !important; } }
@media (prefers-color-scheme: dark) {
  .ground { background: ${dark.ground} !important; }
  .sheet { background: ${dark.sheet} !important; }
  .text, .text a { color: ${dark.text} !important; }
  .muted { color: ${dark.muted} !important; }
  .line { border-color: ${dark.line} !important; }
  .link { color: ${accent.dark} !important; }
  .button { background: ${accent.dark} !important; color: ${accent.onDark} !important; }
  .edge { border-color: ${accent.dark} !important; }
${(['info', 'ok', 'warn', 'bad'] as const)
  .map(
    (tone) =>
      `  .${tone} { background: ${dark[`${tone}Tint`]} !important; border-color: ${dark[tone]} !important; }\n  .${tone}-title { color: ${dark[tone]} !important; }`,
  )
  .join('\n')}
}
`;
