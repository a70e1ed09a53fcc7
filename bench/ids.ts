/** SQL for an id as the product makes them (UUIDv7), of an instant and anything that tells it from its neighbours. */
export const idAt = (instant: string, salt: string): string =>
  `(lpad(to_hex((extract(epoch from ${instant}) * 1000)::bigint), 12, '0') || '7' || substr(md5(${salt}), 1, 3) || '8' || substr(md5(${salt}), 4, 15))::uuid`;
