import { TextArea, TextField } from '../parts/fields.tsx';
import { OrderCard, type OrderGlance } from '../parts/order-card.tsx';
import { ProductCards, type Product } from '../parts/products.tsx';
import { StepPage } from '../parts/step-page.tsx';
import type { StepProps } from '../step.ts';

export interface ItemsProps extends StepProps {
  order: OrderGlance;
  products: readonly Product[];
}

/** Which products, when the order is known. */
export function ItemsPage({ order, products, ...step }: ItemsProps) {
  const { words } = step;
  return (
    <StepPage step={step} button={words.t('portal.step.next')} about={<OrderCard words={words} order={order} />}>
      <ProductCards
        step={step}
        products={products}
        heading
        legend={words.t('portal.items.title')}
        hint={words.t('portal.items.hint')}
      />
    </StepPage>
  );
}

/** The same without an order: in words, nothing required. */
export function ItemsTextPage(step: StepProps) {
  const { words } = step;
  return (
    <StepPage step={step} button={words.t('portal.step.next')}>
      <h1>{words.t('portal.items.textTitle')}</h1>
      <TextField
        step={step}
        name="contract"
        label={words.t('portal.items.contract')}
        hint={words.t('portal.items.contractHint')}
        optional
        spellCheck={false}
      />
      <TextArea step={step} name="itemsText" label={words.t('portal.items.text')} optional rows={3} />
    </StepPage>
  );
}
