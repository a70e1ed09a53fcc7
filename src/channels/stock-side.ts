import type { Link } from './connector.ts';
import type { WriteResult } from './write-result.ts';

export interface StockChange {
  /** Ours: what makes two calls one change. */
  readonly key: string;
  readonly sku: string;
  /** Their ids, where the order named them. */
  readonly productRef: string | null;
  readonly variantRef: string | null;
  /** More or less by; never a number to set, since others sell at the same time. */
  readonly by: number;
}

export interface StockSide {
  /** Goods were put back on the shelf, or taken from it. Called when their fate is decided, never when money moves. */
  adjustStock(link: Link, change: StockChange): Promise<WriteResult<{ readonly reference?: string }>>;
}
