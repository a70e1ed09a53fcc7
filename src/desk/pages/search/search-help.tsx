import { operatorNames, operators } from '../../../cases/search-operators.ts';
import { say } from '../words/say.ts';
import { useWords } from '../words/words-context.tsx';

/** What can be typed, said where nothing was found. */
export function SearchHelp() {
  const words = useWords();
  return (
    <section className="search-help">
      <h3>{words.t('search.help')}</h3>
      <p>{words.t('search.help.lead')}</p>
      <dl>
        {operatorNames.map((operator) => (
          <div key={operator}>
            <dt>
              <code>
                {operators[operator][words.locale][0]}:{say(words, 'search.example', operator)}
              </code>
            </dt>
            <dd>{say(words, 'search.operator', operator)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
