import { useEffect, useRef, useState, type FormEvent } from 'react';

import { ApiProblem } from '../../../../api/client.ts';
import type { FieldProblem } from '../../../../kit/refusal.ts';
import { problemFrom } from '../../api/problem.ts';
import { useWords } from '../../words/words-context.tsx';
import { sayField } from './say-field.ts';

type Value = string | boolean | readonly string[];
export type Values = Record<string, Value>;

interface Options<T> {
  /** Why nothing here can be changed by this person. */
  readonly locked?: string | null;
  /** What can be told wrong without asking the server, by the server's own rule. */
  readonly check?: (values: T) => readonly FieldProblem[];
  readonly onSaved?: (values: T) => void;
}

export interface Draft<T extends Values> {
  readonly values: T;
  readonly dirty: boolean;
  /** The same, at this very moment: for who asks between a save and the next drawing. */
  isDirty(): boolean;
  readonly busy: boolean;
  readonly saved: boolean;
  readonly problem: ApiProblem | null;
  /** How often it was refused: each time the first wrong field is gone to, and only then. */
  readonly refusals: number;
  readonly locked: string | null;
  set(part: Partial<T>): void;
  at(name: keyof T & string): string | undefined;
  /** Judges one field when it is left: a mistake is told at once, not while it is being typed. */
  leave(name: keyof T & string): void;
  discard(): void;
  submit(event?: FormEvent): Promise<void>;
}

const same = (a: Values, b: Values) => JSON.stringify(a) === JSON.stringify(b);

/** What is still wrong after these fields were touched: their old mistakes are told no more. */
function without(problem: ApiProblem, touched: readonly string[]): ApiProblem | null {
  const fields = problem.fields.filter(({ field }) => !touched.includes(field));
  if (fields.length === problem.fields.length) return problem;
  return fields.length > 0 ? new ApiProblem(problem.status, problem.reason, fields) : null;
}

/**
 * A form of the settings. The names of its values are the paths of the API's fields, so that what the server
 * says is wrong is told at the field.
 */
export function useDraft<T extends Values>(
  initial: T,
  send: (values: T) => Promise<unknown>,
  { locked = null, check, onSaved }: Options<T> = {},
): Draft<T> {
  const words = useWords();
  const [base, setBase] = useState(initial);
  const [values, setValues] = useState(initial);
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const [own, setOwn] = useState<readonly FieldProblem[]>([]);
  const [refusals, setRefusals] = useState(0);
  const [busy, setBusy] = useState(false);
  const [saved, setSaved] = useState(false);
  const dirty = !same(values, base);
  const now = useRef(dirty);
  useEffect(() => {
    now.current = dirty;
  });

  return {
    values,
    dirty,
    isDirty: () => now.current,
    busy,
    saved,
    problem,
    refusals,
    locked,
    set(part) {
      setValues((before) => ({ ...before, ...part }));
      setOwn((before) => before.filter(({ field }) => !(field in part)));
      setProblem((before) => before && without(before, Object.keys(part)));
      setSaved(false);
    },
    at(name) {
      const found = [...own, ...(problem?.fields ?? [])].find(({ field }) => field === name);
      return found && sayField(words, found.reason);
    },
    leave(name) {
      if (!check || locked) return;
      const found = check(values).filter(({ field }) => field === name);
      setOwn((before) => [...before.filter(({ field }) => field !== name), ...found]);
    },
    discard() {
      setValues(base);
      setProblem(null);
      setOwn([]);
    },
    async submit(event) {
      event?.preventDefault();
      if (busy || locked) return;
      const wrong = check?.(values) ?? [];
      setOwn([]);
      if (wrong.length > 0) {
        setRefusals((before) => before + 1);
        return setProblem(new ApiProblem(422, 'invalid-input', wrong));
      }
      setBusy(true);
      setProblem(null);
      try {
        await send(values);
        now.current = false;
        setBase(values);
        setSaved(true);
        onSaved?.(values);
      } catch (error) {
        setRefusals((before) => before + 1);
        setProblem(problemFrom(error));
      } finally {
        setBusy(false);
      }
    },
  };
}
