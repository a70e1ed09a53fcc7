import { useQuery } from '@tanstack/react-query';
import { createContext, useContext, type ReactNode } from 'react';

import type { Permission, Role } from '../../../identity/permissions.ts';
import { api } from '../api/client.ts';

export const meQuery = { queryKey: ['me'], queryFn: () => api.me.find(), staleTime: 60_000 };
export const useMe = () => useQuery(meQuery);

/** The shop this person works in now, and what they may do there. */
export interface Seat {
  readonly shopId: string;
  readonly shopName: string;
  readonly zone: string;
  readonly staffId: string;
  readonly name: string;
  readonly role: Role;
  readonly secondStepNeeded: boolean;
  readonly permissions: readonly Permission[];
}

const Context = createContext<Seat | null>(null);

export const SeatProvider = ({ seat, children }: { seat: Seat; children: ReactNode }) => (
  <Context value={seat}>{children}</Context>
);

export function useSeat(): Seat {
  const seat = useContext(Context);
  if (!seat) throw new Error('a shop is asked for outside the shell');
  return seat;
}

export const useMay = (permission: Permission): boolean => useSeat().permissions.includes(permission);

const KEPT = 'zwrotka-shop';
export const keepShop = (shopId: string): void => localStorage.setItem(KEPT, shopId);
export const seatAmong = (shops: readonly Seat[]): Seat | null =>
  shops.find(({ shopId }) => shopId === localStorage.getItem(KEPT)) ?? shops[0] ?? null;
