import { useState, type FormEvent } from 'react';

import type { ApiProblem } from '../../../api/client.ts';
import { problemFrom } from '../api/problem.ts';

/** A small form: its values, one send at a time, and the "no" it got. */
export function useForm<T extends Record<string, string>>(initial: T, send: (values: T) => Promise<void>) {
  const [values, setValues] = useState(initial);
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const [busy, setBusy] = useState(false);

  return {
    values,
    problem,
    busy,
    setProblem,
    field: (name: keyof T & string) => ({
      name,
      value: values[name],
      onChange: (event: { currentTarget: { value: string } }) => {
        const { value } = event.currentTarget;
        setValues((now) => ({ ...now, [name]: value }));
      },
    }),
    async submit(event: FormEvent) {
      event.preventDefault();
      if (busy) return;
      setBusy(true);
      setProblem(null);
      try {
        await send(values);
      } catch (error) {
        setProblem(problemFrom(error));
      } finally {
        setBusy(false);
      }
    },
  };
}
