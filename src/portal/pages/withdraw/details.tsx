import { RadioCards } from '../parts/choices.tsx';
import { TextArea, TextField } from '../parts/fields.tsx';
import { OrderCard, type OrderGlance } from '../parts/order-card.tsx';
import { ProductCards, type Product } from '../parts/products.tsx';
import { StepPage } from '../parts/step-page.tsx';
import type { StepProps } from '../step.ts';

export interface WithdrawDetailsProps extends StepProps {
  /** The order and its lines, when the buyer came by a link or proved it. Everything stays editable. */
  order: OrderGlance | null;
  products: readonly Product[];
  known: { name: string | null; email: string | null };
  /** Loads the order's products; null when they are already here. */
  findOrderHref: string | null;
}

/** Withdrawal 1 of 2: name, contract, e-mail, all or some. Nothing else is asked (WF-DATA). */
export function WithdrawDetailsPage({ order, products, known, findOrderHref, ...step }: WithdrawDetailsProps) {
  const { words } = step;
  const legend = words.t('portal.withdraw.items');
  return (
    <StepPage
      step={step}
      button={words.t('portal.step.next')}
      about={
        <>
          <h1>{words.t('portal.withdraw.title')}</h1>
          <p className="lead">{words.t('portal.withdraw.lead')}</p>
          {order && <OrderCard words={words} order={order} />}
        </>
      }
    >
      <TextField
        step={step}
        name="name"
        label={words.t('portal.withdraw.name')}
        autoComplete="name"
        known={known.name}
      />
      <TextField
        step={step}
        name="contract"
        label={words.t('portal.withdraw.contract')}
        hint={words.t('portal.withdraw.contractHint')}
        known={order?.number ?? null}
        spellCheck={false}
      />
      {findOrderHref && (
        <p className="aside under">
          <a href={findOrderHref}>{words.t('portal.withdraw.find')}</a>
        </p>
      )}
      <TextField
        step={step}
        name="email"
        type="email"
        label={words.t('portal.withdraw.email')}
        hint={words.t('portal.withdraw.emailHint')}
        autoComplete="email"
        known={known.email}
      />
      <RadioCards
        step={step}
        name="scope"
        legend={words.t('portal.withdraw.scope')}
        preset="whole"
        choices={[
          { value: 'whole', label: words.t('portal.withdraw.whole') },
          { value: 'items', label: words.t('portal.withdraw.some') },
        ]}
      />
      <div className="when-items">
        {products.length > 0 ? (
          <ProductCards step={step} products={products} legend={legend} />
        ) : (
          <TextArea step={step} name="itemsText" label={legend} hint={words.t('portal.withdraw.itemsHint')} rows={3} />
        )}
      </div>
    </StepPage>
  );
}
