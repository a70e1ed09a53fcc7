import { useState, type ReactNode } from 'react';

import { Field } from './field.tsx';
import { SideDialog } from './side-dialog.tsx';
import { useSave } from './use-save.ts';

interface Props<Done> {
  readonly title: string;
  readonly submit: string;
  readonly lead: string;
  readonly label: string;
  /** The path of the API's field that holds the file: what is wrong with it is told there. */
  readonly field: string;
  readonly accept?: string;
  readonly onClose: () => void;
  readonly take: (file: File) => Promise<Done>;
  /** What came of it. */
  readonly children: (done: Done) => ReactNode;
}

/** A file given to the shop's desk, and what was made of it; another may follow at once. */
export function FileDialog<Done>({ title, submit, lead, label, field, accept, onClose, take, children }: Props<Done>) {
  const [file, setFile] = useState<File | null>(null);
  const [done, setDone] = useState<{ readonly of: Done } | null>(null);
  const save = useSave();
  return (
    <SideDialog
      title={title}
      submit={submit}
      busy={save.busy}
      error={save.error}
      done={done !== null}
      onClose={onClose}
      onSubmit={() =>
        save.run<File>(
          file ? { input: file, problems: null } : { input: null, problems: [{ field, reason: 'required' }] },
          (chosen) => take(chosen).then((of) => setDone({ of })),
        )
      }
    >
      <p>{lead}</p>
      <Field label={label} error={save.at(field)}>
        {(control) => (
          <input
            {...control}
            type="file"
            className="file-input"
            accept={accept}
            onChange={({ currentTarget: { files } }) => {
              setFile(files?.[0] ?? null);
              setDone(null);
              save.forget();
            }}
          />
        )}
      </Field>
      {done && children(done.of)}
    </SideDialog>
  );
}
