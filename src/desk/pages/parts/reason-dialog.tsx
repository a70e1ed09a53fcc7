import { useState } from 'react';
import type { z } from 'zod';

import { readInput } from './read-input.ts';
import { SideDialog } from './side-dialog.tsx';
import { AreaField } from './typed-fields.tsx';
import { useSave } from './use-save.ts';

interface Props<S extends z.ZodType> {
  readonly title: string;
  readonly submit: string;
  readonly lead?: string;
  readonly label: string;
  readonly hint?: string;
  /** The API's field that holds the reason, and the schema of the whole. */
  readonly field: string;
  readonly schema: S;
  readonly of: Readonly<Record<string, string>>;
  readonly send: (input: z.output<S>) => Promise<unknown>;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** Something that is done for a reason, which stays on record. */
export function ReasonDialog<S extends z.ZodType>({
  title,
  submit,
  lead,
  label,
  hint,
  field,
  schema,
  of,
  send,
  onDone,
  onClose,
}: Props<S>) {
  const [reason, setReason] = useState('');
  const save = useSave();
  return (
    <SideDialog
      title={title}
      submit={submit}
      busy={save.busy}
      error={save.error}
      onClose={onClose}
      onSubmit={() =>
        save.run(readInput(schema, { ...of, [field]: reason }), async (input) => {
          await send(input);
          onDone();
        })
      }
    >
      {lead && <p className="muted">{lead}</p>}
      <AreaField label={label} hint={hint} error={save.at(field)} maxLength={500} value={reason} onType={setReason} />
    </SideDialog>
  );
}
