import type { Locale } from '../kit/locale.ts';

export const channelKinds = ['own_store', 'allegro', 'ebay', 'amazon', 'b2b', 'phone', 'other'] as const;
export type ChannelKind = (typeof channelKinds)[number];

/** Where the marketplace itself takes the buyer's money and gives it back. */
export const isMarketplace = (kind: ChannelKind): boolean => kind === 'allegro' || kind === 'ebay' || kind === 'amazon';

/** What, beside its number, proves an order to be the buyer's: marketplaces mask the e-mail. */
export const proofKinds = ['email', 'login', 'phone', 'postcode', 'parcel'] as const;
export type ProofKind = (typeof proofKinds)[number];

/** Where a shop sells, and the face it shows there. */
export interface Channel {
  readonly id: string;
  readonly shopId: string;
  /** In the address of the form: /z/<slug>. */
  readonly slug: string;
  readonly kind: ChannelKind;
  readonly name: string;
  /** Whose law its buyers live under, unless the order says otherwise (ISO 3166). */
  readonly country: string;
  readonly locales: readonly Locale[];
  readonly defaultLocale: Locale;
  readonly brand: { readonly color: string; readonly logoFileId: string | null };
  readonly contactEmail: string | null;
  readonly contactPhone: string | null;
  readonly senderEmail: string | null;
  readonly casePrefix: string;
  readonly proofs: readonly ProofKind[];
  /** More days to withdraw than the law or the shop gives; null: as the shop. */
  readonly withdrawalDays: number | null;
  /** Who answers a new case. */
  readonly defaultStaffId: string | null;
  readonly archivedAt: Date | null;
}

/** The form's public address, to link and to print. */
export const formUrl = (publicUrl: string, slug: string): string => `${publicUrl}/z/${slug}`;
