interface Placed {
  readonly id: string;
  readonly stage: string;
}

/** The list with one item exchanged for its neighbour of the same stage; the others keep their places. */
export function swapped<T extends Placed>(items: readonly T[], id: string, by: 1 | -1): T[] {
  const item = items.find((each) => each.id === id);
  const among = items.filter(({ stage }) => stage === item?.stage);
  const neighbour = item && among[among.indexOf(item) + by];
  if (!item || !neighbour) return [...items];
  return items.map((each) => (each === item ? neighbour : each === neighbour ? item : each));
}
