import type pg from 'pg';

type Taken = Parameters<pg.Pool['connect']>[0];

/**
 * The same pool, for the queue: a connection that it gives back twice is given back once. The queue's listener does so
 * when the connection breaks while the queue stops (graphile-worker 0.18), where nobody would hear the error.
 */
export const givenBackOnce = (pool: pg.Pool): pg.Pool =>
  new Proxy(pool, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name, target);
      if (typeof value !== 'function') return value;
      return name === 'connect' ? connectTo(target) : value.bind(target);
    },
  });

const connectTo = (pool: pg.Pool) => (taken?: Taken) => {
  if (!taken) return pool.connect();
  return pool.connect((error, client, release) => {
    let isBack = false;
    taken(error, client, (broken) => {
      if (isBack) return;
      isBack = true;
      release(broken);
    });
  });
};
