import { createTheme, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core';

import { dark, light, type Palette } from '../../../ui/tokens.ts';

// Mantine wants ten shades; 3 is the accent on dark paper and 7 the one on light, both measured.
const petrol: MantineColorsTuple = [
  '#e2eff3', '#c3e2ea', '#94d3e2', '#5cc4dc', '#35a3bd', '#1d8aa4', '#13748b', '#0b5f73', '#084b5b', '#05232b',
]; // prettier-ignore

export const theme = createTheme({
  primaryColor: 'petrol',
  primaryShade: { light: 7, dark: 3 },
  colors: { petrol },
  fontFamily: "'Inter Variable', system-ui, sans-serif",
  fontSizes: { xs: '13px', sm: '14px', md: '15px', lg: '17px', xl: '20px' },
  defaultRadius: 8,
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    TextInput: { defaultProps: { size: 'xs' } },
    PasswordInput: { defaultProps: { size: 'sm' } },
    Textarea: { defaultProps: { size: 'xs' } },
    Select: { defaultProps: { size: 'xs' } },
    Menu: {
      defaultProps: {
        shadow: 'none',
        transitionProps: { duration: 80 },
        // the placeholder is no menu item, and the first item is where one wants to be
        withInitialFocusPlaceholder: false,
        portalProps: { target: '#main' },
      },
    },
    Popover: { defaultProps: { portalProps: { target: '#main' } } },
    Modal: {
      defaultProps: { shadow: 'none', overlayProps: { backgroundOpacity: 0.4 }, transitionProps: { duration: 120 } },
    },
    Drawer: {
      defaultProps: { shadow: 'none', overlayProps: { backgroundOpacity: 0.25 }, transitionProps: { duration: 140 } },
    },
    Tooltip: { defaultProps: { multiline: true, maw: 320, withArrow: false, openDelay: 150 } },
  },
});

/** Our own palette under Mantine's names: its default greys and blues do not reach AA everywhere. */
export const cssVariables: CSSVariablesResolver = () => ({ variables: {}, light: sideOf(light), dark: sideOf(dark) });

const sideOf = (paper: Palette): Record<string, string> => ({
  '--mantine-color-body': paper.bg,
  '--mantine-color-text': paper.text,
  '--mantine-color-dimmed': paper.muted,
  '--mantine-color-placeholder': paper.muted,
  '--mantine-color-anchor': paper.link,
  '--mantine-color-error': paper.bad,
  '--mantine-color-default': paper.raised,
  '--mantine-color-default-hover': paper.surface,
  '--mantine-color-default-color': paper.text,
  '--mantine-color-default-border': paper.control,
  '--mantine-primary-color-filled': paper.accent,
  '--mantine-primary-color-contrast': paper.onAccent,
  '--mantine-color-petrol-filled': paper.accent,
  '--mantine-color-disabled': paper.surface,
  '--mantine-color-disabled-color': paper.muted,
  ...Object.fromEntries(
    Object.entries(paper).map(([role, colour]) => [
      `--${role.replace(/[A-Z]/g, (c) => `-${c.toLowerCase()}`)}`,
      colour,
    ]),
  ),
});
