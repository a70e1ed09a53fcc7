interface Props<Head extends string> {
  readonly heads: readonly Head[];
  readonly say: (head: Head) => string;
  /** Columns of numbers, which stand to the right. */
  readonly figures?: readonly Head[];
}

/** What the columns of a table are called. */
export function TableHeads<Head extends string>({ heads, say, figures = [] }: Props<Head>) {
  return (
    <thead>
      <tr>
        {heads.map((head) => (
          <th key={head} scope="col" className={figures.includes(head) ? 'figure' : undefined}>
            {say(head)}
          </th>
        ))}
      </tr>
    </thead>
  );
}
