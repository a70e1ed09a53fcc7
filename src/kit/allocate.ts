/**
 * Divides a sum of minor units in the proportion of the weights, to the last grosz: the parts are whole and
 * add up to the sum (largest remainder; between equal remainders the earlier part gets the grosz).
 * When every weight is zero the parts are as equal as they can be. A negative sum (a discount) divides the
 * same way with the sign turned.
 */
export function allocate(amount: number, weights: readonly number[]): number[] {
  if (!Number.isSafeInteger(amount)) throw new RangeError(`not a whole number of minor units: ${amount}`);
  if (weights.some((weight) => !Number.isSafeInteger(weight) || weight < 0))
    throw new RangeError('a weight is a whole number, not negative');
  if (weights.length === 0) {
    if (amount !== 0) throw new RangeError('nothing to divide the sum among');
    return [];
  }
  if (amount < 0) return allocate(-amount, weights).map((part) => 0 - part);
  const shares = weights.every((weight) => weight === 0) ? weights.map(() => 1n) : weights.map(BigInt);
  const whole = shares.reduce((sum, share) => sum + share);
  // BigInt: grosze times grosze leaves the safe integers at about 950 thousand złoty.
  const exact = shares.map((share) => ({
    part: (BigInt(amount) * share) / whole,
    rest: (BigInt(amount) * share) % whole,
  }));
  const parts = exact.map(({ part }) => Number(part));
  const left = amount - parts.reduce((sum, part) => sum + part, 0);
  exact
    .map(({ rest }, index) => ({ rest, index }))
    .filter(({ rest }) => rest > 0n)
    .sort((a, b) => (a.rest === b.rest ? a.index - b.index : a.rest > b.rest ? -1 : 1))
    .slice(0, left)
    .forEach(({ index }) => parts[index]!++);
  return parts;
}
