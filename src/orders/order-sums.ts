interface Sums {
  readonly lines: readonly { readonly paidTotal: number }[];
  readonly delivery: { readonly paid: number };
  readonly otherFees?: readonly { readonly amount: number }[] | undefined;
  readonly totalPaid: number;
}

/** What the total says beyond lines, delivery and other fees; 0 when the order adds up. */
export function sumDifference({ lines, delivery, otherFees = [], totalPaid }: Sums): number {
  const parts = [...lines.map((line) => line.paidTotal), delivery.paid, ...otherFees.map((fee) => fee.amount)];
  return totalPaid - parts.reduce((sum, part) => sum + part, 0);
}
