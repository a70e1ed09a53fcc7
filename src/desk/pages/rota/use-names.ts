import { useChannels, useStaff } from '../api/shop-queries.ts';
import { useTagNames } from './rota-queries.ts';
import type { Names } from './rule-sentence.ts';

/** Names of everything rules speak of. */
export function useNames(): Names {
  const { data: staff = [] } = useStaff();
  const { data: channels = [] } = useChannels();
  const { data: tags = [] } = useTagNames();
  return { staff, channels, tags };
}
