import type { CSSProperties } from 'react';

import { brandFrom, defaultBrand, type Brand } from '../../../ui/brand.ts';
import type { Channel } from '../api/shop-queries.ts';

const brands = new Map<string, Brand>();

function brandOf(colour: string): Brand {
  let brand = brands.get(colour);
  if (!brand) {
    try {
      brand = brandFrom(colour);
    } catch {
      brand = defaultBrand;
    }
    brands.set(colour, brand);
  }
  return brand;
}

/** The first letter of the channel in its own colour, kept readable by the contrast guard. */
export function ChannelMark({ channel }: { channel: Pick<Channel, 'name' | 'brand'> | undefined }) {
  if (!channel) return <span className="mark" aria-hidden="true" />;
  const { light, dark } = brandOf(channel.brand.color);
  const colours = {
    '--mark': light.accent,
    '--on-mark': light.onAccent,
    '--mark-dark': dark.accent,
    '--on-mark-dark': dark.onAccent,
  } as CSSProperties;
  return (
    <span className="mark" style={colours} role="img" aria-label={channel.name} title={channel.name}>
      {[...channel.name][0]?.toUpperCase()}
    </span>
  );
}
