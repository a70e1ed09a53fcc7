import { Menu } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';

import { DownIcon } from '../../../ui/icons.tsx';
import { keepShop, meQuery, useMe, useSeat } from '../session/me.tsx';
import { say } from '../words/say.ts';
import { useWords } from '../words/words-context.tsx';

/** The shop one works in; a menu only for those who work in several. */
export function ShopSwitcher() {
  const words = useWords();
  const seat = useSeat();
  const { data: me } = useMe();
  const queries = useQueryClient();
  const navigate = useNavigate();
  if (!me || me.shops.length < 2) return <p className="shop-name">{seat.shopName}</p>;
  return (
    <Menu position="bottom-start" width="target">
      <Menu.Target>
        <button type="button" className="shop-name" aria-label={words.t('desk.switch-shop', { shop: seat.shopName })}>
          {seat.shopName}
          <DownIcon size={12} />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {me.shops.map(({ shopId, shopName, role }) => (
          <Menu.Item
            key={shopId}
            aria-current={shopId === seat.shopId || undefined}
            onClick={() => {
              keepShop(shopId);
              // the shop is read from where it is kept whenever `me` is drawn anew
              queries.setQueryData(meQuery.queryKey, { ...me });
              void navigate({ to: '/inbox' });
            }}
          >
            {shopName}
            <span className="meta"> · {say(words, 'identity.role', role)}</span>
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
