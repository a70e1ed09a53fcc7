import { useWords } from '../words/words-context.tsx';

interface Count {
  readonly name: string;
  readonly owed: number;
  readonly promise: number;
}

/** How many, by one thing they share: duties of the law beside promises of the shop. */
export function BreachCounts({ title, counts }: { title: string; counts: readonly Count[] }) {
  const words = useWords();
  const names = [...new Set(counts.map(({ name }) => name))];
  const sum = (name: string, kind: 'owed' | 'promise') =>
    counts.reduce((total, each) => total + (each.name === name ? each[kind] : 0), 0);
  return (
    <table className="breach-counts">
      <thead>
        <tr>
          <th scope="col">{title}</th>
          <th scope="col">{words.t('promises.owed')}</th>
          <th scope="col">{words.t('promises.promised')}</th>
        </tr>
      </thead>
      <tbody>
        {names
          .sort((a, b) => sum(b, 'owed') + sum(b, 'promise') - sum(a, 'owed') - sum(a, 'promise'))
          .map((name) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td className={sum(name, 'owed') ? 'figure bad' : 'figure muted'}>{words.number(sum(name, 'owed'))}</td>
              <td className="figure">{words.number(sum(name, 'promise'))}</td>
            </tr>
          ))}
      </tbody>
    </table>
  );
}
