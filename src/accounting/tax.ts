/** VAT inside a gross sum, "w stu" (VAT Act art. 106e(7)): whole minor units, halves up. `rate` in hundredths of a percent. */
export function taxIn(gross: number, rate: number): number {
  // gross · rate / (10000 + rate), in whole numbers: a grosz must not depend on floats
  const numerator = 2n * BigInt(Math.abs(gross)) * BigInt(rate);
  const denominator = BigInt(10_000 + rate);
  const tax = Number((numerator + denominator) / (2n * denominator));
  return gross < 0 ? 0 - tax : tax; // never a minus zero
}

/** '23%', '8%', '5,5%' of 2300, 800, 550. */
export const sayRate = (rate: number): string => `${String(rate / 100).replace('.', ',')}%`;
