import { receivedField } from '../../forms/lines.ts';
import { typedText } from '../../forms/read-form.ts';
import { Problem } from '../parts/fields.tsx';
import { OrderCard, type OrderGlance } from '../parts/order-card.tsx';
import type { Product } from '../parts/products.tsx';
import { StepPage } from '../parts/step-page.tsx';
import { problemOf, type StepProps } from '../step.ts';

export interface ShortageProps extends StepProps {
  order: OrderGlance;
  products: readonly Product[];
}

/** A delivery counted: ordered and received, line by line. What is missing follows. */
export function ShortagePage({ order, products, ...step }: ShortageProps) {
  const { words } = step;
  return (
    <StepPage step={step} button={words.t('portal.step.next')} about={<OrderCard words={words} order={order} />}>
      <h1 id="shortage">{words.t('portal.shortage.title')}</h1>
      <p className="hint">{words.t('portal.shortage.hint')}</p>
      <table className="shortage" aria-labelledby="shortage">
        <thead>
          <tr>
            <th scope="col">{words.t('portal.shortage.product')}</th>
            <th scope="col" className="figure">
              {words.t('portal.shortage.ordered')}
            </th>
            <th scope="col">{words.t('portal.shortage.received')}</th>
          </tr>
        </thead>
        <tbody>
          {products.map((product) => (
            <Row key={product.lineId} step={step} product={product} />
          ))}
        </tbody>
      </table>
    </StepPage>
  );
}

function Row({ step, product: { lineId, name, variant, quantity } }: { step: StepProps; product: Product }) {
  const { words, typed, problems } = step;
  const field = receivedField(lineId);
  const problem = problemOf(words, problems, field);
  return (
    <tr className={problem ? 'has-problem' : undefined}>
      <th scope="row">
        <label htmlFor={field}>
          {name}
          {variant && <small>{variant}</small>}
        </label>
        {problem && <Problem words={words} id={`${field}-problem`} text={problem} />}
      </th>
      <td className="figure">{words.number(quantity)}</td>
      <td>
        <input
          id={field}
          name={field}
          className="count"
          inputMode="numeric"
          autoComplete="off"
          aria-invalid={problem ? true : undefined}
          aria-describedby={problem ? `${field}-problem` : undefined}
          defaultValue={typed[field] === undefined ? quantity : typedText(typed, field)}
        />
      </td>
    </tr>
  );
}
