import { useStaff } from '../api/shop-queries.ts';

/** The name of whoever is written down as an id; nobody's for the buyer, a key, or somebody who left long ago. */
export function useStaffNames(): (id: string) => string {
  const { data: staff = [] } = useStaff();
  return (id) => staff.find((each) => each.id === id)?.name ?? '';
}
