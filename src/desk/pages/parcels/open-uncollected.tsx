import { useMutation } from '@tanstack/react-query';

import { useActKey } from '../api/act-key.ts';
import { api } from '../api/client.ts';
import { Button } from '../parts/button.tsx';
import { ProblemNote } from '../parts/problem-note.tsx';
import { useMay } from '../session/me.tsx';
import { useWords } from '../words/words-context.tsx';

interface Props {
  readonly parcels: readonly { readonly id: string; readonly carrier: string | null; readonly number: string | null }[];
  readonly className?: string;
  readonly onOpened: (caseId: string) => void;
}

/** The parcel is here again and the carrier said nothing: whoever holds it opens its case. Pressed twice, it is one case. */
export function OpenUncollected({ parcels, className = '', onOpened }: Props) {
  const words = useWords();
  const may = useMay('record goods');
  const { keyFor } = useActKey();
  const open = useMutation({
    mutationFn: (shipmentId: string) => {
      const input = { shipmentId };
      return api.uncollected.open(input, { context: { key: keyFor(input) } });
    },
    onSuccess: ({ caseId }) => onOpened(caseId),
  });
  if (parcels.length === 0) return null;
  return (
    <div className="stack">
      {parcels.map(({ id, carrier, number }) => (
        <Button
          key={id}
          className={className}
          busy={open.isPending && open.variables === id}
          disabledBecause={may ? null : words.t('desk.reason.not-allowed')}
          onClick={() => open.mutate(id)}
        >
          {words.t('collected.desk.open')}
          {parcels.length > 1 && <span className="figure">{[carrier, number].filter(Boolean).join(' ')}</span>}
        </Button>
      ))}
      <p className="meta">{words.t('collected.desk.open.hint')}</p>
      <ProblemNote error={open.error} />
    </div>
  );
}
