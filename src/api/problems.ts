import { ORPCError } from '@orpc/server';
import { ValidationError } from '@orpc/contract';

import { Refusal, type FieldProblem, type RefusalKind } from '../kit/refusal.ts';

/** RFC 9457, with a code for the whole and one for each field. Words for the codes are the client's. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly reason: string;
  readonly fields?: readonly FieldProblem[];
}

/** The only place where a "no" of the business becomes an HTTP status. */
const kinds: Record<RefusalKind, { status: number; title: string }> = {
  invalid: { status: 422, title: 'Something in the request is wrong' },
  unauthenticated: { status: 401, title: 'Sign in first' },
  forbidden: { status: 403, title: 'Not allowed' },
  missing: { status: 404, title: 'There is no such thing here' },
  gone: { status: 410, title: 'It was here, and is no more' },
  conflict: { status: 409, title: 'It cannot be done as things stand' },
  stale: { status: 412, title: 'Somebody was faster' },
  limited: { status: 429, title: 'Too many tries' },
};

export function problemOf(error: unknown): { problem: Problem; headers: Record<string, string> } | null {
  const refusal = refusalOf(error);
  if (!refusal) return null;
  const { status, title } = kinds[refusal.kind];
  return {
    problem: {
      type: `urn:zwrotka:problem:${refusal.reason}`,
      title,
      status,
      reason: refusal.reason,
      ...(refusal.fields.length > 0 && { fields: refusal.fields }),
    },
    headers: {
      ...(refusal.retryAfterSeconds && { 'retry-after': String(refusal.retryAfterSeconds) }),
      ...(status === 401 && { 'www-authenticate': 'Bearer' }),
    },
  };
}

function refusalOf(error: unknown): Refusal | null {
  if (error instanceof Refusal) return error;
  if (error instanceof ORPCError && error.code === 'BAD_REQUEST') {
    if (!(error.cause instanceof ValidationError)) return new Refusal('invalid', 'malformed');
    return new Refusal('invalid', 'invalid-input', { fields: error.cause.issues.map(fieldOf) });
  }
  const status = (error as { statusCode?: number }).statusCode;
  if (status === 413) return new Refusal('invalid', 'too-large');
  if (status === 415) return new Refusal('invalid', 'not-json');
  if (status === 400) return new Refusal('invalid', 'malformed');
  return null;
}

interface Issue {
  readonly message: string;
  readonly path?: readonly (PropertyKey | { key: PropertyKey })[] | undefined;
  readonly code?: string;
  readonly format?: string;
  readonly input?: unknown;
}

/** Our schemas name the reason as their message; what only zod noticed is named after its own code. */
function fieldOf(issue: Issue): FieldProblem {
  const field = (issue.path ?? []).map((part) => String(typeof part === 'object' ? part.key : part)).join('.');
  if (/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(issue.message)) return { field, reason: issue.message };
  if (issue.code === 'invalid_type' && /received undefined/.test(issue.message)) return { field, reason: 'required' };
  const reason = issue.code === 'invalid_format' ? `not-${issue.format ?? 'valid'}` : (issue.code ?? 'invalid');
  return { field, reason: reason.replaceAll('_', '-') };
}
