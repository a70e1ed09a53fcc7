import { useQuery, useQueryClient } from '@tanstack/react-query';

import { Button } from '../parts/button.tsx';
import { listPasskeys } from '../passkeys/passkey-requests.ts';
import { passkeysKey, PasskeysSection } from '../passkeys/passkeys-section.tsx';
import { keepShop, type Seat } from '../session/me.tsx';
import { SecondFactor } from '../settings/account/second-factor.tsx';
import '../settings/settings.css';
import { signOut } from '../sign-in/auth-requests.ts';
import { Door } from '../sign-in/door.tsx';
import { say } from '../words/say.ts';
import { useWords } from '../words/words-context.tsx';

interface Props {
  seat: Seat;
  /** Shops that do not ask it, and so are open. */
  others: readonly Pick<Seat, 'shopId' | 'shopName'>[];
  onDone: () => void;
}

/** The shop asks a second step of this role: it is set up here, and nothing else opens before. */
export function SecondStepNeeded({ seat, others, onDone }: Props) {
  const words = useWords();
  const queries = useQueryClient();
  const passkeys = useQuery({ queryKey: passkeysKey, queryFn: listPasskeys, retry: false });
  const role = say(words, 'identity.role', seat.role);
  return (
    <Door
      title={words.t('access.second-step.needed')}
      lead={words.t('access.second-step.needed.lead', { shop: seat.shopName, role })}
    >
      <PasskeysSection zone={seat.zone} proven={false} onDone={onDone} />
      {passkeys.data?.length === 0 && <SecondFactor on={false} onDone={onDone} />}
      <div className="bar">
        {others.map(({ shopId, shopName }) => (
          <Button
            key={shopId}
            look="quiet"
            onClick={() => {
              keepShop(shopId);
              location.assign('/desk/inbox');
            }}
          >
            {words.t('access.second-step.go-to', { shop: shopName })}
          </Button>
        ))}
        <Button
          look="quiet"
          onClick={() =>
            void signOut().finally(() => {
              queries.clear();
              location.assign('/desk/inbox');
            })
          }
        >
          {words.t('desk.sign-out')}
        </Button>
      </div>
    </Door>
  );
}
