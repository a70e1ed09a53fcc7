import type { Accent, Brand } from './brand.ts';

/** What every letter to a buyer knows: who writes, about which case, where its page is, in which zone days are. */
export interface CaseFrame {
  readonly brand: Brand;
  readonly caseNumber: string;
  readonly caseUrl: string;
  /** IANA name of the shop's time zone. */
  readonly zone: string;
}

/** What every letter to staff knows. */
export interface StaffFrame {
  readonly shopName: string;
  readonly accent: Accent;
}

/** A letter to staff about one case. */
export interface StaffCaseFrame extends StaffFrame {
  readonly caseNumber: string;
  readonly caseUrl: string;
  readonly buyerName: string;
  readonly zone: string;
}
