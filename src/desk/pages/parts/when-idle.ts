/** Chunks that are surely needed soon are fetched while nothing else is to do, so that the first press finds them. */
export function whenIdle(load: () => Promise<unknown>): () => void {
  // Safari has no idle callback
  if (!('requestIdleCallback' in window)) {
    const timer = setTimeout(() => void load(), 1000);
    return () => clearTimeout(timer);
  }
  const idle = requestIdleCallback(() => void load(), { timeout: 3000 });
  return () => cancelIdleCallback(idle);
}
