/** A colour and what is written on it, for light and for dark; the contrast guard of `channels` made them fit. */
export interface Accent {
  readonly light: string;
  readonly onLight: string;
  readonly dark: string;
  readonly onDark: string;
}

/** Our own colour, and the shop's until it chooses one. */
export const petrol: Accent = { light: '#0b5f73', onLight: '#ffffff', dark: '#5cc4dc', onDark: '#05232b' };

/** Who writes to the buyer: the channel's face and the seller behind it. */
export interface Brand {
  readonly name: string;
  readonly accent: Accent;
  readonly logoUrl: string | null;
  readonly seller: Seller;
  readonly contact: { readonly email: string | null; readonly phone: string | null };
}

/** The seller's legal identity, named on every letter (UPK 12(1)(2)-(3)); a new shop may know only its name. */
export interface Seller {
  readonly name: string;
  readonly address: readonly string[];
  readonly taxId: string | null;
  /** 'KRS 0000123456, Sąd Rejonowy …' as the seller wrote it. */
  readonly register: string | null;
}
