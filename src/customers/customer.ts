import type { Capacity } from '../law/vocabulary.ts';
import type { CustomerFlag } from './customer-inputs.ts';

export interface CustomerRow {
  readonly id: string;
  readonly name: string | null;
  readonly company: string | null;
  readonly capacity: Capacity;
  readonly email: string | null;
  readonly phone: string | null;
  readonly flags: readonly CustomerFlag[];
  readonly orders: number;
  readonly cases: number;
  readonly openCases: number;
  readonly lastSeenAt: Date;
}

/** What somebody is known by. A login is shown without the realm it is unique in. */
export interface CustomerIdentity {
  readonly kind: 'email' | 'phone' | 'login';
  readonly value: string;
  readonly customerId: string;
  readonly since: Date;
}

export interface RaisedFlag {
  readonly flag: CustomerFlag;
  readonly reason: string;
  readonly byName: string | null;
  readonly at: Date;
}

export interface CustomerNote {
  readonly id: string;
  readonly body: string;
  readonly authorName: string | null;
  readonly at: Date;
}

export interface CustomerConsent {
  readonly id: string;
  readonly kind: string;
  readonly version: string;
  readonly source: string;
  readonly givenAt: Date;
  readonly withdrawnAt: Date | null;
}

/** Money in minor units, never across currencies. */
export interface CustomerValue {
  readonly currency: string;
  readonly orders: number;
  readonly paid: number;
  readonly refunded: number;
}

export interface Merge {
  readonly id: string;
  readonly customerId: string;
  readonly name: string | null;
  readonly reason: string;
  readonly moved: { readonly identities: number; readonly orders: number; readonly cases: number };
  readonly byName: string | null;
  readonly at: Date;
}

export interface CustomerAddress {
  readonly kind: 'delivery' | 'billing';
  readonly name: string | null;
  readonly street: string | null;
  readonly postcode: string | null;
  readonly city: string | null;
  readonly country: string | null;
}

export interface CustomerDetail {
  /** The surviving one, when the id asked for was merged. */
  readonly id: string;
  readonly name: string | null;
  readonly company: string | null;
  readonly nip: string | null;
  readonly capacity: Capacity;
  readonly locale: 'pl' | 'en' | null;
  readonly restrictedAt: Date | null;
  readonly erasedAt: Date | null;
  readonly firstSeenAt: Date;
  readonly lastSeenAt: Date;
  readonly identities: readonly CustomerIdentity[];
  readonly flags: readonly RaisedFlag[];
  readonly notes: readonly CustomerNote[];
  readonly consents: readonly CustomerConsent[];
  readonly addresses: readonly CustomerAddress[];
  readonly value: readonly CustomerValue[];
  readonly merges: readonly Merge[];
  readonly counts: {
    readonly orders: number;
    readonly cases: number;
    readonly openCases: number;
    readonly casesIn12Months: number;
    readonly messages: number;
    readonly files: number;
  };
}
