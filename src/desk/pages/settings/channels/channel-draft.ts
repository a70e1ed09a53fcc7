import type { ProofKind } from '../../../../channels/channel.ts';
import type { Locale } from '../../../../kit/locale.ts';
import type { Channel } from '../../api/shop-queries.ts';

/** What of a channel this form shows. */
type Shown = Pick<
  Channel,
  | 'name'
  | 'country'
  | 'locales'
  | 'defaultLocale'
  | 'brand'
  | 'contactEmail'
  | 'contactPhone'
  | 'senderEmail'
  | 'casePrefix'
  | 'proofs'
  | 'withdrawalDays'
  | 'defaultStaffId'
>;

export const draftOf = (channel: Shown) => ({
  name: channel.name,
  country: channel.country,
  locales: channel.locales as readonly string[],
  defaultLocale: channel.defaultLocale as string,
  color: channel.brand.color,
  logoFileId: channel.brand.logoFileId ?? '',
  contactEmail: channel.contactEmail ?? '',
  contactPhone: channel.contactPhone ?? '',
  senderEmail: channel.senderEmail ?? '',
  casePrefix: channel.casePrefix,
  proofs: channel.proofs as readonly string[],
  withdrawalDays: channel.withdrawalDays === null ? '' : String(channel.withdrawalDays),
  defaultStaffId: channel.defaultStaffId ?? '',
});
export type ChannelDraft = ReturnType<typeof draftOf>;

export function inputOf(values: ChannelDraft) {
  const locales = values.locales as Locale[];
  const orNull = (text: string) => text.trim() || null;
  return {
    name: values.name,
    country: values.country,
    locales,
    // a channel greets in a language it speaks
    defaultLocale: locales.find((locale) => locale === values.defaultLocale) ?? locales[0] ?? 'pl',
    color: values.color,
    logoFileId: orNull(values.logoFileId),
    contactEmail: orNull(values.contactEmail),
    contactPhone: orNull(values.contactPhone),
    senderEmail: orNull(values.senderEmail),
    casePrefix: values.casePrefix,
    proofs: values.proofs as ProofKind[],
    withdrawalDays: values.withdrawalDays.trim() === '' ? null : Number(values.withdrawalDays),
    defaultStaffId: orNull(values.defaultStaffId),
  };
}
