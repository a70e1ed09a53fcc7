import { checkRefundVectors } from './vectors.ts';

export interface RefundsResult {
  readonly output: string;
  readonly exitCode: 0 | 1 | 2;
}

/** `zwrotka refunds FILE.json`: 0 when all is as expected, 1 when a sum differs, 2 when the file cannot be read. */
export function refundsCommand(file: string, readFile: (path: string) => string): RefundsResult {
  let json: unknown;
  try {
    json = JSON.parse(readFile(file).replace(/^\ufeff/, ''));
  } catch (problem) {
    return { output: `Cannot read ${file}: ${(problem as Error).message}`, exitCode: 2 };
  }
  const { lines, passed, failed, workedOut, unreadable } = checkRefundVectors(json);
  if (lines.length === 0)
    return { output: `${file} holds no vectors: a list, {"vectors": […]}, or one with an "order"`, exitCode: 2 };
  const totals = [
    `${passed} as expected`,
    `${failed} differ`,
    ...(workedOut ? [`${workedOut} worked out`] : []),
    ...(unreadable ? [`${unreadable} unreadable`] : []),
  ];
  return { output: [...lines, totals.join(', ')].join('\n'), exitCode: unreadable ? 2 : failed ? 1 : 0 };
}
