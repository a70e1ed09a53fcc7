import { useState, type ReactNode } from 'react';

import { problemFrom } from '../api/problem.ts';
import { Field } from './field.tsx';
import { SideDialog } from './side-dialog.tsx';
import { useProblems } from './use-problems.ts';

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
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const problems = useProblems(error ? problemFrom(error) : null);
  const send = (chosen: File) => {
    setBusy(true);
    setError(null);
    take(chosen)
      .then((of) => setDone({ of }))
      .catch((thrown: unknown) => setError(thrown))
      .finally(() => setBusy(false));
  };
  return (
    <SideDialog
      title={title}
      submit={submit}
      busy={busy}
      error={error}
      done={done !== null}
      onClose={onClose}
      onSubmit={() => (file ? send(file) : problems.setOwn([{ field, reason: 'required' }]))}
    >
      <p>{lead}</p>
      <Field label={label} error={problems.at(field)}>
        {(control) => (
          <input
            {...control}
            type="file"
            className="file-input"
            accept={accept}
            onChange={({ currentTarget: { files } }) => {
              setFile(files?.[0] ?? null);
              setDone(null);
              setError(null);
              problems.setOwn([]);
            }}
          />
        )}
      </Field>
      {done && children(done.of)}
    </SideDialog>
  );
}
