import type { Money } from '../../../kit/money.ts';
import type { Words } from '../../../kit/words.ts';
import { quantityField } from '../../forms/lines.ts';
import { isChosen, typedText } from '../../forms/read-form.ts';
import { problemOf, type StepProps } from '../step.ts';
import { Problem } from './fields.tsx';

/** An order line as the buyer recognises it. */
export interface Product {
  readonly lineId: string;
  readonly name: string;
  readonly variant: string | null;
  readonly pictureHref: string | null;
  readonly quantity: number;
  /** Nobody said how many, so no number is shown. */
  readonly uncounted?: boolean;
  /** What one of it cost, as paid; null where the order is not known. */
  readonly price: Money | null;
}

interface Props {
  step: Pick<StepProps, 'words' | 'typed' | 'problems'>;
  products: readonly Product[];
  legend: string;
  hint?: string;
  heading?: boolean;
}

/** A card for each product, with a quantity where there is more than one. */
export function ProductCards({ step, products, legend, hint, heading = false }: Props) {
  const { words, problems } = step;
  const problem = problemOf(words, problems, 'line');
  const described = [hint && 'line-hint', problem && 'line-problem'].filter(Boolean).join(' ');
  return (
    <fieldset className={problem ? 'has-problem' : undefined} aria-describedby={described || undefined}>
      <legend>{heading ? <h1>{legend}</h1> : <span className="label">{legend}</span>}</legend>
      {hint && (
        <p className="hint" id="line-hint">
          {hint}
        </p>
      )}
      {problem && <Problem words={words} id="line-problem" text={problem} />}
      <div className="cards">
        {products.map((product, index) => (
          <ProductCard key={product.lineId} step={step} product={product} first={index === 0} />
        ))}
      </div>
    </fieldset>
  );
}

function ProductCard({ step, product, first }: { step: Props['step']; product: Product; first: boolean }) {
  const { words, typed, problems } = step;
  const { lineId, quantity } = product;
  const field = quantityField(lineId);
  const problem = problemOf(words, problems, field);
  return (
    <div className="choice">
      <label className="card product">
        <input
          type="checkbox"
          id={first ? 'line' : `line-${lineId}`}
          name="line"
          value={lineId}
          defaultChecked={isChosen(typed, 'line', lineId)}
        />
        <Picture product={product} />
        <ProductText words={words} product={product} />
      </label>
      {quantity > 1 && (
        <div className={problem ? 'reveal has-problem' : 'reveal'}>
          {problem && <Problem words={words} id={`${field}-problem`} text={problem} />}
          <label className="quantity">
            <span>
              {words.t('portal.items.howMany')}
              <span className="unseen"> {product.name}</span>
            </span>
            <input
              id={field}
              name={field}
              inputMode="numeric"
              autoComplete="off"
              aria-describedby={problem ? `${field}-problem` : undefined}
              aria-invalid={problem ? true : undefined}
              defaultValue={typed[field] === undefined ? quantity : typedText(typed, field)}
            />
            <span>{words.t('portal.items.of', { quantity })}</span>
          </label>
        </div>
      )}
    </div>
  );
}

function Picture({ product }: { product: Pick<Product, 'pictureHref'> }) {
  return product.pictureHref ? (
    <img src={product.pictureHref} alt="" width="56" height="56" loading="lazy" />
  ) : (
    <span className="no-picture" aria-hidden="true" />
  );
}

function ProductText({ words, product }: { words: Words; product: Product }) {
  const { name, variant, quantity, price } = product;
  return (
    <span className="product-text">
      <b>{name}</b>
      {variant && <small>{variant}</small>}
      <span className="figure">{price ? `${quantity} × ${words.money(price)}` : `${quantity} ×`}</span>
    </span>
  );
}
