import type { Day } from '../../../kit/day.ts';
import type { Money } from '../../../kit/money.ts';
import type { Words } from '../../../kit/words.ts';
import type { Headline, Progress } from '../../../cases/headline.ts';
import type { Procedure } from '../../../law/vocabulary.ts';
import type { AccountOnPage } from './account-card.tsx';
import type { GuaranteeOnPage } from './guarantee-card.tsx';
import type { LabelOnPage } from './label-part.tsx';
import type { TraceOnPage } from './trace-card.tsx';
import type { BannerProps } from '../parts/panel.tsx';
import type { Photo } from '../parts/photos.tsx';
import type { Product } from '../parts/products.tsx';
import type { Answered, GoodsOut } from './goods-card.tsx';
import type { StepProps } from '../step.ts';
import type { VouchersOnPage } from './voucher-card.tsx';

export interface SendBack {
  readonly address: readonly string[];
  readonly by: Day | null;
  /** Who pays and why, in a sentence. */
  readonly pays: string;
  /** Where to tell that it was sent; the shop may hold the money until then (WD-WITHHOLD). */
  readonly proofAction: string;
  /** Money waits for it; on a repair, say, nothing does. */
  readonly freesMoney: boolean;
  /** Labels, codes and couriers, and the paper for the parcel. */
  readonly label?: LabelOnPage;
}

export interface MoneyLine {
  readonly state: 'planned' | 'waits' | 'sent';
  readonly sum: Money;
  readonly day: Day | null;
  readonly accountEnd: string | null;
  /** It goes by transfer, and the buyer has not said where to. */
  readonly asksAccount?: boolean;
  /** It comes, or came, as a voucher. */
  readonly asVoucher?: boolean;
  readonly parts: readonly { label: string; why: string; sum: Money }[];
  /** What is not in the sum, and why. */
  readonly limits: readonly string[];
}

export interface Offer {
  readonly id: string;
  readonly text: string;
  /** Each way to choose, in a sentence. */
  readonly options: readonly string[];
  readonly until: Day | null;
  /** What stays the buyer's whatever they answer. */
  readonly statutory: string;
  readonly action: string;
  /** They pressed without choosing one of several. */
  readonly choiceMissing: boolean;
}

/** A parcel that came back to the shop, and what the buyer may have done with it. */
export interface CameBack {
  /** For sending it once more; null when that is free. */
  readonly price: Money | null;
  readonly choice: 'again' | 'money' | null;
  /** Said and done already, or decided: there is nothing left to choose. */
  readonly settled: boolean;
  readonly withdrawHref: string | null;
  readonly action: string;
}

export interface CaseFile {
  readonly id: string;
  readonly name: string;
  readonly href: string;
  readonly thumbnailHref: string | null;
}

export interface HistoryEntry {
  readonly id: string;
  readonly at: Date;
  /** 'Marta ze sklepu', 'Ty', or what happened. */
  readonly title: string;
  readonly from: 'shop' | 'buyer' | null;
  readonly body: string | null;
  readonly files: readonly CaseFile[];
}

/** A form on the page: where it posts, and what came back with problems. */
export type CaseForm = Pick<StepProps, 'action' | 'typed' | 'problems' | 'hidden'>;

/** What was decided about one thing, and why where it was turned down; in words. */
export interface DecidedLine {
  readonly id: string;
  readonly name: string;
  readonly outcome: 'accepted' | 'rejected';
  readonly detail: string;
}

export interface CasePageProps {
  words: Words;
  zone: string;
  number: string;
  orderNumber: string | null;
  procedure: Procedure;
  headline: Headline;
  /** The heading: the next action, with its date. */
  title: string;
  /** A sentence under the heading, already in words; the shop's visible status, say. */
  status: string | null;
  progress: Progress;
  /** What the last form on this page did. */
  notice: Pick<BannerProps, 'kind' | 'title'> | null;
  sendBack: SendBack | null;
  /** Fields of the proof form, when it came back. */
  proof: CaseForm | null;
  /** Fields of the form for a label, when it came back. */
  labelForm?: CaseForm | null;
  /** The search for a parcel that did not come. */
  trace?: TraceOnPage | null;
  lastDateForm?: CaseForm | null;
  cameBack?: CameBack | null;
  offer: Offer | null;
  money: MoneyLine | null;
  /** Where the money should go, while that has to be asked. */
  account?: AccountOnPage | null;
  accountForm?: CaseForm | null;
  vouchers?: VouchersOnPage | null;
  /** What goes to the buyer, and what has been put off by it. */
  goods: readonly GoodsOut[];
  /** By when they are sent. */
  goodsBy: string | null;
  answered: readonly Answered[];
  /** On the road of a guarantee: whose it is, and what stays the seller's duty. */
  guarantee?: { readonly guarantees: readonly GuaranteeOnPage[]; readonly rights: string | null } | null;
  /** What the buyer was told of the choice between repair and replacement. */
  choiceTold: string | null;
  decision: {
    title: string;
    text: string;
    lines: readonly DecidedLine[];
    letterHref: string | null;
  } | null;
  products: readonly Product[];
  itemsText: string | null;
  statement: { text: string; at: Date; pdfHref: string };
  history: readonly HistoryEntry[];
  files: readonly CaseFile[];
  /** Null when nobody reads answers any more; so far never, a closed case can be answered too. */
  reply: (CaseForm & { photos: readonly Photo[]; mostPhotos: number; uploadHref: string | null }) | null;
  consultant: string | null;
  takeBackHref: string | null;
  newLinkHref: string;
  /** Where the enhancer listens for changes. */
  liveHref: string | null;
}
