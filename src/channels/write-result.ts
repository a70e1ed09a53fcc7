/**
 * How a write to somebody else's system ended. There is no other way for it to end: a connector never throws what the
 * other side said. `unknown`: it may have been done, and only asking tells; nobody tries it anew before.
 */
export type WriteResult<Done extends object = object> =
  | ({ readonly state: 'done' } & Done)
  /** Taken, and not finished yet: ask later. */
  | ({ readonly state: 'pending' } & Done)
  /** They said no: their code and text, without secrets, account numbers and addresses. */
  | { readonly state: 'rejected'; readonly code: string; readonly text: string; readonly field?: string }
  /** Nothing was done: the same again after a while. */
  | { readonly state: 'retryable'; readonly afterSeconds: number }
  | { readonly state: 'unknown' }
  /** The credentials are not accepted; nothing was done. */
  | { readonly state: 'needs-reauth' }
  /** To be done in the other side's own panel. */
  | { readonly state: 'unsupported' };

/** A read that failed. `permanent`: the same will fail again until somebody changes something. */
export class ConnectorError extends Error {
  readonly permanent: boolean;
  readonly code: 'needs-reauth' | 'not-reached' | 'refused' | 'unreadable';

  constructor(code: ConnectorError['code'], { permanent }: { permanent: boolean }) {
    super(`connector: ${code}`);
    this.name = 'ConnectorError';
    this.code = code;
    this.permanent = permanent;
  }
}

/** What others wrote, fit to be kept and shown: short, on one line, long numbers (accounts, cards) struck out. */
export const sayable = (text: unknown): string =>
  (typeof text === 'string' ? text : '')
    .replace(/\s+/g, ' ')
    .replace(/\S+@\S+/g, '…')
    .replace(/(?:[A-Z]{2})?\d(?:[ -]?\d){10,}/g, '…')
    .trim()
    .slice(0, 300);
