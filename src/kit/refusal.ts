export type RefusalKind =
  'invalid' | 'unauthenticated' | 'forbidden' | 'missing' | 'gone' | 'conflict' | 'stale' | 'limited';

/** What is wrong with one field of the input: the path, and a reason the doors have words for. */
export interface FieldProblem {
  readonly field: string;
  readonly reason: string;
}

/**
 * A "no" the business meant to say. Anything else that is thrown is a bug.
 * `reason` is a code, never a sentence: doors and letters hold the words.
 */
export class Refusal extends Error {
  readonly kind: RefusalKind;
  readonly reason: string;
  readonly fields: readonly FieldProblem[];
  /** For `limited`: how long to wait before trying again. */
  readonly retryAfterSeconds: number | undefined;

  constructor(
    kind: RefusalKind,
    reason: string,
    { fields = [], retryAfterSeconds }: { fields?: readonly FieldProblem[]; retryAfterSeconds?: number } = {},
  ) {
    super(`${kind}: ${reason}`);
    this.name = 'Refusal';
    this.kind = kind;
    this.reason = reason;
    this.fields = fields;
    this.retryAfterSeconds = retryAfterSeconds;
  }
}

/** The value, or a `missing` refusal; another shop's row is as missing as one that never was. */
export function found<T>(value: T | null | undefined, reason: string): T {
  if (value === undefined || value === null) throw new Refusal('missing', reason);
  return value;
}

/** Throws a `conflict` when a rule of the room said no. */
export function refuseIf(reason: string | null): void {
  if (reason) throw new Refusal('conflict', reason);
}
