import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';

import { problemFrom } from '../api/problem.ts';
import { api } from '../api/client.ts';
import { shopKey } from '../api/shop-queries.ts';
import { ProblemNote } from '../parts/problem-note.tsx';
import { Loaded } from '../parts/states.tsx';
import { useSeat } from '../session/me.tsx';
import { FormSkeleton } from '../settings/parts/form-skeleton.tsx';
import { SellerForm } from '../settings/seller/seller-form.tsx';
import { useShop, type Shop } from '../settings/seller/shop-query.ts';
import { useWords } from '../words/words-context.tsx';

/** The same form as in the settings, and the one term every shop has to choose: out-of-court settlement. */
export function ShopStep() {
  const shop = useShop();
  return (
    <Loaded query={shop} skeleton={<FormSkeleton />}>
      {shop.data && (
        <>
          <SellerForm key={shop.data.id} shop={shop.data} />
          <AdrChoice adr={shop.data.policy.adr} />
        </>
      )}
    </Loaded>
  );
}

/** Kept as soon as it is chosen. */
function AdrChoice({ adr }: { adr: Shop['policy']['adr'] }) {
  const words = useWords();
  const { shopId } = useSeat();
  const queries = useQueryClient();
  const [problem, setProblem] = useState<unknown>(null);
  const [chosen, setChosen] = useState(adr);
  const choose = (value: typeof adr) => {
    setChosen(value);
    setProblem(null);
    api.shop
      .update({ policy: { adr: value } })
      .then((shop) => queries.setQueryData(shopKey(shopId, 'shop'), shop))
      .catch((error: unknown) => {
        setChosen(adr);
        setProblem(problemFrom(error));
      });
  };
  return (
    <fieldset className="settings-choices">
      <legend>{words.t('settings.terms.adr')}</legend>
      <p className="meta">{words.t('settings.terms.adr.hint')}</p>
      {(['refusal', 'consent'] as const).map((value) => (
        <div className="settings-check" key={value}>
          <input
            type="radio"
            id={`adr-${value}`}
            name="adr"
            checked={chosen === value}
            aria-describedby={`adr-${value}-hint`}
            onChange={() => choose(value)}
          />
          <label htmlFor={`adr-${value}`}>{words.t(`settings.terms.adr.${value}`)}</label>
          <p id={`adr-${value}-hint`} className="meta">
            {words.t(`settings.terms.adr.${value}.hint`)}
          </p>
        </div>
      ))}
      <ProblemNote error={problem} />
    </fieldset>
  );
}
