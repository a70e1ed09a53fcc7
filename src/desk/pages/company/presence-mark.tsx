import { Initials } from '../parts/initials.tsx';
import { useWords } from '../words/words-context.tsx';
import { useColleaguesOn, useStopped } from './beat.ts';

/** In a row of the list: a colleague has this case open, and whether they write; or an answer of mine did not leave. */
export function PresenceMark({ caseId }: { caseId: string }) {
  const words = useWords();
  const [first] = useColleaguesOn(caseId);
  const stopped = useStopped().some((each) => each.caseId === caseId);
  if (stopped) {
    const said = words.t('answering.stopped.mark');
    return (
      <span className="presence-mark stopped bad" role="img" aria-label={said} title={said}>
        !
      </span>
    );
  }
  if (!first) return null;
  const text = words.t(first.doing === 'writing' ? 'answering.writes' : 'answering.looks', { name: first.name });
  return <span className={`presence-mark ${first.doing}`} role="img" aria-label={text} title={text} />;
}

/** On the head of a case: who else is here. */
export function Faces({ caseId }: { caseId: string }) {
  const words = useWords();
  const colleagues = useColleaguesOn(caseId);
  return (
    <p className="faces" role="status">
      {colleagues.map(({ staffId, name, doing }) => (
        <span key={staffId} className={`face ${doing}`}>
          <Initials name={name} mine={false} silent />
          {words.t(doing === 'writing' ? 'answering.writes' : 'answering.looks', { name: name.split(' ')[0]! })}
        </span>
      ))}
    </p>
  );
}
