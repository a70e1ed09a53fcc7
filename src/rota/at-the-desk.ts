/** After how long without a sign of life a window of the desk is gone. */
export const GONE_MS = 30_000;
