/**
 * The colours of portal, desk and mails. Contrast is measured: every text role reads at 4.5:1 or more
 * on bg, surface and raised of its own table, and each status colour on its tint.
 */
export interface Palette {
  readonly bg: string;
  readonly surface: string;
  readonly raised: string;
  readonly active: string;
  readonly text: string;
  readonly muted: string;
  readonly control: string;
  readonly hairline: string;
  readonly accent: string;
  readonly link: string;
  readonly onAccent: string;
  readonly ok: string;
  readonly okTint: string;
  readonly warn: string;
  readonly warnTint: string;
  readonly bad: string;
  readonly badTint: string;
  readonly info: string;
  readonly infoTint: string;
  readonly focus: string;
}

export const light: Palette = {
  bg: '#ffffff',
  surface: '#f6f7f8',
  raised: '#ffffff',
  active: '#e2eff3',
  text: '#15191e',
  muted: '#555e69',
  control: '#7f8791',
  hairline: '#dde1e6',
  accent: '#0b5f73',
  link: '#0b5f73',
  onAccent: '#ffffff',
  ok: '#1b6e3c',
  okTint: '#e6f4ea',
  warn: '#855400',
  warnTint: '#fdf1dc',
  bad: '#b3261e',
  badTint: '#fdecea',
  info: '#2456b8',
  infoTint: '#e8effb',
  focus: '#1a56db',
};

export const dark: Palette = {
  bg: '#14171b',
  surface: '#1b1f24',
  raised: '#22272d',
  active: '#17343d',
  text: '#eceff2',
  muted: '#a9b2bc',
  control: '#78818b',
  hairline: '#2d333a',
  accent: '#5cc4dc',
  link: '#6fcbe0',
  onAccent: '#05232b',
  ok: '#6fd08f',
  okTint: '#12301d',
  warn: '#f0b849',
  warnTint: '#3a2a0a',
  bad: '#ff8f85',
  badTint: '#3d1d1a',
  info: '#8ab4ff',
  infoTint: '#172b4d',
  focus: '#8ab4ff',
};

/** A palette, or a part of one, as CSS custom properties: `--on-accent:#ffffff;…`. */
export const cssVariables = (palette: Partial<Palette>): string =>
  Object.entries(palette)
    .map(([role, colour]) => `--${role.replace(/[A-Z]/g, (c) => `-${c.toLowerCase()}`)}:${colour}`)
    .join(';');
