import type { Words } from '../../../kit/words.ts';
import type { ApiProblem } from '../../../api/client.ts';
import { problemFrom } from '../api/problem.ts';
import { useWords } from '../words/words-context.tsx';
import { Button } from './button.tsx';
import { reasonNamespaces } from './reason-namespaces.ts';

/** What a "no" of the server means, in words; codes without words get a general sentence. */
export function sayProblem(words: Words, error: unknown): string {
  const { reason, status, retryAfterSeconds } = problemFrom(error);
  if (status === 429)
    return words.t('desk.reason.too-many-tries', { minutes: Math.max(1, Math.ceil((retryAfterSeconds ?? 60) / 60)) });
  for (const prefix of reasonNamespaces) {
    const key = `${prefix}.${reason}`;
    if (words.has(key)) return (words.t as (key: string, args: object) => string)(key, { most: 10, megabytes: 15 });
  }
  if (status === 404 || status === 410) return words.t('desk.reason.gone');
  return words.t(status >= 500 ? 'desk.reason.bug' : 'desk.reason.general', { code: reason });
}

export const sayFieldProblem = (words: Words, reason: string): string => {
  const key = `desk.field.${reason}`;
  return words.has(key) ? (words.t as (key: string) => string)(key) : words.t('desk.field.invalid');
};

/** The words for one field, when the server complained about it (`lines.0.ground` and the like). */
export const fieldError = (words: Words, problem: ApiProblem | null, field: string): string | undefined => {
  const found = problem?.fields.find((each) => each.field === field);
  return found && sayFieldProblem(words, found.reason);
};

interface Props {
  error: unknown;
  /** What somebody else changed meanwhile, in words. */
  changes?: readonly string[] | undefined;
  onRetry?: (() => void) | undefined;
}

export function ProblemNote({ error, changes, onRetry }: Props) {
  const words = useWords();
  if (!error) return null;
  return (
    <div className="note bad" role="alert">
      <div className="body">
        <p>{sayProblem(words, error)}</p>
        {changes && changes.length > 0 && (
          <ul>
            {changes.map((change) => (
              <li key={change}>{change}</li>
            ))}
          </ul>
        )}
      </div>
      {onRetry && <Button onClick={onRetry}>{words.t('desk.retry')}</Button>}
    </div>
  );
}
