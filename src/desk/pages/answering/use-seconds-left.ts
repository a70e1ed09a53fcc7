import { useEffect, useState } from 'react';

/** Counts down from what the server said was left; the browser's own clock may be wrong. */
export function useSecondsLeft(leftMs: number): number {
  const [until] = useState(() => performance.now() + leftMs);
  const [left, setLeft] = useState(leftMs);
  useEffect(() => {
    const timer = setInterval(() => setLeft(Math.max(0, until - performance.now())), 250);
    return () => clearInterval(timer);
  }, [until]);
  return Math.ceil(left / 1000);
}
