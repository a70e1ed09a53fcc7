import { useMutation, useQueryClient } from '@tanstack/react-query';

import { roles, type Role } from '../../../../identity/permissions.ts';
import { api } from '../../api/client.ts';
import { shopKey } from '../../api/shop-queries.ts';
import { useMe, useSeat } from '../../session/me.tsx';
import { useWords } from '../../words/words-context.tsx';
import { RefusalNote } from '../parts/refusal-note.tsx';
import { useShop } from '../seller/shop-query.ts';

/** From which roles a second step is required: in force at once, decided by owners. */
export function SecondStepRoles() {
  const words = useWords();
  const { shopId, role: own } = useSeat();
  const { data: me } = useMe();
  const queries = useQueryClient();
  const { data: shop } = useShop();
  const change = useMutation({
    mutationFn: (secondStepFor: Role[]) => api.shop.update({ policy: { secondStepFor } }),
    onSuccess: (next) => queries.setQueryData(shopKey(shopId, 'shop'), next),
  });
  if (!shop) return null;
  const asked = change.isPending ? change.variables : shop.policy.secondStepFor;
  const ownNotYet = (role: Role) => role === own && me?.twoFactor === false && !asked.includes(role);
  return (
    <section className="settings-rest" aria-labelledby="second-step">
      <h2 id="second-step">{words.t('access.second-step.title')}</h2>
      <p id="second-step-lead">{words.t('access.second-step.lead')}</p>
      <div className="bar" role="group" aria-labelledby="second-step-lead">
        {roles.map((role) => (
          <label key={role} className="tick">
            <input
              type="checkbox"
              checked={asked.includes(role)}
              disabled={own !== 'owner' || change.isPending || ownNotYet(role)}
              onChange={({ currentTarget: { checked } }) =>
                change.mutate(roles.filter((each) => (each === role ? checked : asked.includes(each))))
              }
            />
            {words.t(`identity.role.${role}`)}
          </label>
        ))}
      </div>
      <p className="meta">{words.t('access.second-step.hint')}</p>
      {own !== 'owner' && <p className="meta">{words.t('access.second-step.owners-only')}</p>}
      {own === 'owner' && ownNotYet(own) && <p className="meta">{words.t('access.second-step.yourself-first')}</p>}
      <RefusalNote error={change.error} />
    </section>
  );
}
