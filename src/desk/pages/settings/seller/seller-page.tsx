import { Loaded } from '../../parts/states.tsx';
import { useWords } from '../../words/words-context.tsx';
import { SectionHead } from '../parts/section-head.tsx';
import { FormSkeleton } from '../parts/form-skeleton.tsx';
import { SellerForm } from './seller-form.tsx';
import { useShop } from './shop-query.ts';

export function SellerPage() {
  const words = useWords();
  const shop = useShop();
  return (
    <>
      <SectionHead title={words.t('settings.section.seller')} lead={words.t('settings.seller.lead')} />
      <Loaded query={shop} skeleton={<FormSkeleton />}>
        {shop.data && <SellerForm key={shop.data.id} shop={shop.data} />}
      </Loaded>
    </>
  );
}
