import { useQuery } from '@tanstack/react-query';

import { api } from '../api/client.ts';
import { shopKey } from '../api/shop-queries.ts';
import { useSeat } from '../session/me.tsx';

export function useTags(archived = false) {
  const { shopId } = useSeat();
  return useQuery({
    queryKey: shopKey(shopId, 'tags', archived),
    queryFn: () => api.tags.list(archived ? { archived: 'true' } : {}),
    select: ({ items }) => items,
    staleTime: 60_000,
  });
}
export type ShopTag = NonNullable<ReturnType<typeof useTags>['data']>[number];

const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('ł', 'l').toLowerCase();

/** The tags that fit what was typed, letters with and without marks alike; whether the very name is there. */
export function tagsLike<T extends { readonly name: string }>(tags: readonly T[], typed: string) {
  const text = typed.trim();
  return {
    fitting: tags.filter(({ name }) => plain(name).includes(plain(text))),
    exact: tags.some(({ name }) => name.toLowerCase() === text.toLowerCase()),
  };
}
