import type { ReactNode } from 'react';

import type { Words } from '../../../kit/words.ts';
import type { Product } from './products.tsx';

export interface SummaryRow {
  label: string;
  value: ReactNode;
  changeHref?: string | null;
}

/** What was answered, each row with its way back. */
export function SummaryList({ words, rows }: { words: Words; rows: readonly SummaryRow[] }) {
  return (
    <dl className="summary">
      {rows.map(({ label, value, changeHref }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
          {changeHref && (
            <dd className="change">
              <a href={changeHref}>
                {words.t('portal.step.change')}
                <span className="unseen"> {label}</span>
              </a>
            </dd>
          )}
        </div>
      ))}
    </dl>
  );
}

/** '2 × 89,00 zł' beside each name. */
export function LineList({ words, products }: { words: Words; products: readonly Product[] }) {
  return (
    <ul className="lines">
      {products.map(({ lineId, name, variant, quantity, uncounted, price }) => (
        <li key={lineId}>
          <span>{variant ? `${name}, ${variant}` : name}</span>
          {!uncounted && (
            <span className="figure">
              {price ? `${quantity} × ${words.money(price)}` : words.t('letters.quantity', { quantity })}
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}
