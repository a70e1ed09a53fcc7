/** Who is at the desk now, and on which case. Pure. */
export const doings = ['looking', 'writing'] as const;
export type Doing = (typeof doings)[number];

/** A window of the desk says every ten seconds that it is still there; after three of them were missed it is gone. */
export const BEAT_MS = 10_000;
export const GONE_MS = 30_000;

export interface Here {
  readonly staffId: string;
  readonly name: string;
  /** null: at the desk, on no case. */
  readonly caseId: string | null;
  readonly doing: Doing;
  readonly seenAt: Date;
}
