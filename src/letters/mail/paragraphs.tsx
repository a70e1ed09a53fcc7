import type { CSSProperties } from 'react';

import { light } from './dress.ts';

/** Plain text as paragraphs: an empty line parts them, a single break stays a break. */
export const Paragraphs = ({ text, quiet, style }: { text: string; quiet: boolean; style: CSSProperties }) =>
  text.split(/\n{2,}/).map((part, index) => (
    <p
      key={index}
      className={quiet ? 'muted' : 'text'}
      style={{ ...style, margin: '0 0 16px', color: quiet ? light.muted : light.text, overflowWrap: 'anywhere' }}
    >
      {part.split('\n').map((line, at) => (
        <span key={at}>
          {at > 0 && <br />}
          {line}
        </span>
      ))}
    </p>
  ));
