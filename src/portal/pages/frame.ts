import type { Locale } from '../../kit/locale.ts';
import type { Words } from '../../kit/words.ts';
import type { Brand } from '../../ui/brand.ts';

/** What surrounds every page of a channel: whose page it is, and the ways out of it. */
export interface Frame {
  readonly words: Words;
  readonly shopName: string;
  readonly logoHref: string | null;
  readonly brand: Brand;
  /** Null where no shop is known. */
  readonly homeHref: string | null;
  readonly otherLanguage: { readonly locale: Locale; readonly href: string } | null;
  /** The withdrawal function is in every footer, at all times (WF-AVAIL). Null only where no shop is known. */
  readonly withdrawHref: string | null;
  readonly privacyHref: string | null;
  readonly accessibilityHref: string | null;
  readonly contact: Contact;
}

export interface Contact {
  readonly email: string | null;
  readonly phone: string | null;
}
