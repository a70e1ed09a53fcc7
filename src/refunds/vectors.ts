import type { z } from 'zod';

import { refundSums } from './refund-sums.ts';
import { described, differences } from './vectors/compare.ts';
import { readVector, Unreadable } from './vectors/read-vector.ts';
import { vectorSchema } from './vectors/vector.ts';

export interface VectorReport {
  /** One line a vector: `ok NAME`, the difference, or what cannot be read. */
  readonly lines: string[];
  readonly passed: number;
  /** Without an expectation: what comes out was said. */
  readonly workedOut: number;
  readonly failed: number;
  readonly unreadable: number;
}

/** Works every vector out with the engine the product uses. Whatever is wrong with one is its line, never a crash. */
export function checkRefundVectors(json: unknown): VectorReport {
  const report = { lines: [] as string[], passed: 0, workedOut: 0, failed: 0, unreadable: 0 };
  for (const [at, raw] of vectorsIn(json).entries()) {
    const name = nameOf(raw, at);
    const parsed = vectorSchema.safeParse(raw);
    if (!parsed.success) {
      report.unreadable++;
      report.lines.push(`unreadable ${name}: ${problems(parsed.error)}`);
      continue;
    }
    try {
      const { order, cases, policy } = readVector(parsed.data);
      const sums = refundSums(order, cases, policy);
      const { expected } = parsed.data;
      const found = expected ? differences(expected, sums) : [];
      if (found.length) {
        report.failed++;
        report.lines.push(`differs ${name}: ${found.join('; ')}`);
      } else if (expected) {
        report.passed++;
        report.lines.push(`ok ${name}`);
      } else {
        report.workedOut++;
        const worked = [...sums].map(([id, sum]) => `\n  case ${id}: ${described(sum)}`).join('');
        report.lines.push(`worked out ${name}:${worked}`);
      }
    } catch (error) {
      if (!(error instanceof Unreadable) && !(error instanceof RangeError)) throw error;
      report.unreadable++;
      report.lines.push(`unreadable ${name}: ${error.message}`);
    }
  }
  return report;
}

/** A list, a list under `vectors`, or one vector. */
function vectorsIn(json: unknown): unknown[] {
  if (Array.isArray(json)) return json;
  const listed = (json as { vectors?: unknown } | null)?.vectors;
  if (Array.isArray(listed)) return listed;
  return json && typeof json === 'object' && 'order' in json ? [json] : [];
}

const nameOf = (raw: unknown, at: number) => {
  const { name, id } = (raw ?? {}) as { name?: unknown; id?: unknown };
  const given = typeof name === 'string' ? name : typeof id === 'string' ? id : `#${at + 1}`;
  return given.replace(/\p{Cc}+/gu, ' '); // one line of a terminal, and nothing it obeys
};

/** Every problem with its path. Of alternatives the one that went furthest speaks. */
function problems(error: z.ZodError): string {
  const flat = (issues: readonly z.core.$ZodIssue[], before: readonly PropertyKey[]): string[] =>
    issues.flatMap((issue) => {
      const path = [...before, ...issue.path];
      if (issue.code === 'invalid_union') {
        const deepest = issue.errors.toSorted((a, b) => depth(b) - depth(a))[0];
        if (deepest && depth(deepest) > 0) return flat(deepest, path);
      }
      const message =
        issue.code === 'unrecognized_keys'
          ? `nobody knows ${issue.keys.map((key) => `"${key}"`).join(', ')}`
          : issue.message;
      return [`${path.map(String).join('.') || 'the vector'}: ${message}`];
    });
  return flat(error.issues, []).join('; ');
}

const depth = (issues: readonly z.core.$ZodIssue[]): number =>
  Math.max(0, ...issues.map(({ code, path }) => path.length + Number(code === 'unrecognized_keys')));
