import { Navigate } from '@tanstack/react-router';

import { useSeat } from '../session/me.tsx';

/** Where the day begins: the warehouse at its bench, everybody else with the cases. */
export function Home() {
  const { role } = useSeat();
  return role === 'warehouse' ? <Navigate to="/bench" search={{}} replace /> : <Navigate to="/inbox" replace />;
}
