import type { Period } from '../kit/day.ts';

/** What a country's law asks of a seller beyond what is the same in the whole Union. */
export interface CountryProfile {
  readonly country: string;
  /** Full harmonisation (CRD 9): fourteen everywhere. */
  readonly withdrawalDays: 14;
  /** Null where the law names no fixed term. */
  readonly guaranteeYears: number | null;
  readonly presumptionYears: number;
  readonly complaintDeadline: {
    readonly period: Period;
    readonly effect: 'deemed-accepted' | 'buyer-may-withdraw' | 'none';
  } | null;
  readonly repairDeadline: Period | null;
  /** The buyer must report a defect within this time, where the state chose so. */
  readonly noticeMonths: number | null;
  /** Months of liability a repair adds by national law. */
  readonly repairExtensionMonths: number | null;
  readonly withdrawalFunction: { readonly source: string; readonly inForceFrom: string | null } | null;
  readonly note: string | null;
  /** A lawyer of the country has confirmed it. Shown as "to be verified" until then. */
  readonly verified: boolean;
}

const plain = {
  withdrawalDays: 14,
  guaranteeYears: 2,
  presumptionYears: 1,
  complaintDeadline: null,
  repairDeadline: null,
  noticeMonths: null,
  repairExtensionMonths: null,
  withdrawalFunction: null,
  note: null,
  verified: false,
} as const;

const days = (n: number): Period => ({ n, unit: 'day' });
const since = (source: string) => ({ source, inForceFrom: '2026-06-19' });

/** Poland is verified; the rest waits for local lawyers (law pack, section 10). */
export const countries: readonly CountryProfile[] = [
  {
    ...plain,
    country: 'PL',
    presumptionYears: 2,
    complaintDeadline: { period: days(14), effect: 'deemed-accepted' },
    // The Polish transposition of Art. 11a is a flag of the installation (PL_ART11A_TRANSPOSED).
    withdrawalFunction: { source: 'CRD 11a', inForceFrom: null },
    verified: true,
  },
  {
    ...plain,
    country: 'DE',
    withdrawalFunction: since('BGB 356a'),
    note: 'Limitation, not liability: not before 4 months after the defect shows, 2 months after return from repair (BGB 475e).',
  },
  { ...plain, country: 'AT', note: 'Three more months of limitation.' },
  {
    ...plain,
    country: 'CZ',
    complaintDeadline: { period: days(30), effect: 'buyer-may-withdraw' },
    repairDeadline: days(30),
    note: 'Settled with the repair, Act 634/1992 par. 19.',
  },
  {
    ...plain,
    country: 'SK',
    complaintDeadline: { period: days(30), effect: 'buyer-may-withdraw' },
    repairDeadline: days(30),
    note: 'The receipt of a complaint is confirmed in writing; Act 108/2024.',
  },
  {
    ...plain,
    country: 'HU',
    complaintDeadline: { period: days(30), effect: 'none' },
    note: 'Fifteen days to aim at; mandatory guarantee of 2 or 3 years for durables.',
  },
  { ...plain, country: 'RO', repairDeadline: days(15), withdrawalFunction: since('OUG 34/2014 art. 11(1)') },
  { ...plain, country: 'BG', complaintDeadline: { period: { n: 1, unit: 'month' }, effect: 'none' } },
  {
    ...plain,
    country: 'FR',
    presumptionYears: 2,
    repairDeadline: days(30),
    repairExtensionMonths: 6,
    withdrawalFunction: since('C. conso D.221-5'),
    note: 'Used goods: presumption of 1 year. Two new years when replaced after a failed repair.',
  },
  {
    ...plain,
    country: 'IT',
    withdrawalFunction: since('Cod. cons. 54-bis'),
    note: 'Action within 26 months.',
  },
  {
    ...plain,
    country: 'ES',
    guaranteeYears: 3,
    presumptionYears: 2,
    complaintDeadline: { period: { n: 1, unit: 'month' }, effect: 'none' },
    note: 'One-off digital content 2 years, used goods at least 1; larger firms answer in 15 working days.',
  },
  {
    ...plain,
    country: 'PT',
    guaranteeYears: 3,
    presumptionYears: 2,
    repairDeadline: days(30),
    repairExtensionMonths: 6,
    note: 'The extension holds for up to four repairs; right to reject within 30 days; complaints book 15 working days.',
  },
  {
    ...plain,
    country: 'NL',
    guaranteeYears: null,
    noticeMonths: 2,
    withdrawalFunction: since('BW 6:230oa'),
    note: 'As long as the goods may be expected to last.',
  },
  { ...plain, country: 'BE', presumptionYears: 2, note: 'A clause may ask for notice within 2 months or more.' },
  {
    ...plain,
    country: 'SE',
    guaranteeYears: 3,
    presumptionYears: 2,
    noticeMonths: 2,
    withdrawalFunction: since('DAL 2 kap. 10 a par.'),
  },
  { ...plain, country: 'DK', noticeMonths: 2 },
  {
    ...plain,
    country: 'FI',
    guaranteeYears: null,
    noticeMonths: 2,
    note: 'As long as the goods may be expected to last.',
  },
  { ...plain, country: 'IE', guaranteeYears: 6, note: 'Six years of limitation; right to reject within 30 days.' },
  { ...plain, country: 'LT', complaintDeadline: { period: days(14), effect: 'none' } },
  { ...plain, country: 'HR', complaintDeadline: { period: days(15), effect: 'none' } },
  { ...plain, country: 'SI', complaintDeadline: { period: days(8), effect: 'none' } },
];

const byCountry = new Map(countries.map((profile) => [profile.country, profile]));

export const profileOf = (country: string): CountryProfile | null => byCountry.get(country.toUpperCase()) ?? null;
