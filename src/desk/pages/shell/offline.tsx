import { useNetwork } from '@mantine/hooks';

import { useWords } from '../words/words-context.tsx';

export function Offline() {
  const words = useWords();
  const { online } = useNetwork();
  if (online) return null;
  return (
    <p className="note warn offline" role="status">
      {words.t('desk.offline')}
    </p>
  );
}
