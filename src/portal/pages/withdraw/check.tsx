import { LineList, SummaryList } from '../parts/summary.tsx';
import type { Product } from '../parts/products.tsx';
import { StepPage } from '../parts/step-page.tsx';
import type { StepProps } from '../step.ts';

export interface WithdrawCheckProps extends StepProps {
  /** The button's words come from the statutory texts, not from the shop (WF-CONFIRM). */
  confirmLabel: string;
  /** Who the statement is addressed to. */
  seller: string;
  name: string;
  contract: string;
  email: string;
  whole: boolean;
  products: readonly Product[];
  itemsText: string | null;
  changeHref: string;
}

/** Withdrawal 2 of 2: what will be declared, and one button. No offers, no boxes, nothing between (WF-CONFIRM). */
export function WithdrawCheckPage(props: WithdrawCheckProps) {
  const { confirmLabel, seller, name, contract, email, whole, products, itemsText, changeHref, ...step } = props;
  const { words } = step;
  return (
    <StepPage step={step} button={capitalised(confirmLabel)}>
      <h1>{words.t('portal.withdraw.checkTitle')}</h1>
      <blockquote className="statement">
        {words.t('portal.withdraw.statement', { whole: whole ? 'yes' : 'no' })}
      </blockquote>
      <SummaryList
        words={words}
        rows={[
          { label: words.t('portal.withdraw.seller'), value: seller },
          { label: words.t('portal.withdraw.name'), value: name, changeHref: `${changeHref}#name` },
          { label: words.t('portal.withdraw.contractShort'), value: contract, changeHref: `${changeHref}#contract` },
          {
            label: words.t('portal.withdraw.subject'),
            value: whole ? (
              words.t('portal.withdraw.whole')
            ) : (
              <>
                {products.length > 0 && <LineList words={words} products={products} />}
                {itemsText}
              </>
            ),
            changeHref: `${changeHref}#scope`,
          },
          { label: words.t('portal.withdraw.sendTo'), value: email, changeHref: `${changeHref}#email` },
        ]}
      />
    </StepPage>
  );
}

/** Some of the statutory labels are quoted in lower case. */
const capitalised = (label: string): string => label.charAt(0).toUpperCase() + label.slice(1);
