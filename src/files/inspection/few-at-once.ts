/** Lets few run at once and the rest wait in line: a picture being decoded takes hundreds of megabytes. */
export function fewAtOnce(few: number): <T>(work: () => Promise<T>) => Promise<T> {
  let running = 0;
  const waiting: (() => void)[] = [];
  return async (work) => {
    if (running >= few) await new Promise<void>((resolve) => waiting.push(resolve));
    else running++;
    try {
      return await work();
    } finally {
      // Who waits takes over the place, so the count stays.
      const next = waiting.shift();
      if (next) next();
      else running--;
    }
  };
}
