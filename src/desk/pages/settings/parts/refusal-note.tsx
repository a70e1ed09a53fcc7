import { problemFrom } from '../../api/problem.ts';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { useWords } from '../../words/words-context.tsx';

/** A "no" that the settings have their own words for; any other as everywhere on the desk. */
export function RefusalNote({ error }: { error: unknown }) {
  const words = useWords();
  if (!error) return null;
  const key = `settings.reason.${problemFrom(error).reason}`;
  if (!words.has(key)) return <ProblemNote error={error} />;
  return (
    <div className="note bad" role="alert">
      <p className="body">{(words.t as (key: string) => string)(key)}</p>
    </div>
  );
}
