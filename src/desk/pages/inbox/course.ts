/** The way through a list: which case is open, and what stood below and above it when it was opened. */
export interface Course {
  readonly openId: string | null;
  readonly ids: readonly string[];
  readonly below: readonly string[];
  readonly above: readonly string[];
}

export const nowhere: Course = { openId: null, ids: [], below: [], above: [] };

/**
 * What comes next is settled when a case is opened: in a list by the latest activity one's own act lifts it to the top,
 * and what followed there would be what one has just done. A case that has left the list (closed, assigned away) is
 * followed the same way. Rows that come later, a further page, come below.
 */
export function following(before: Course, openId: string | null, ids: readonly string[]): Course {
  const at = openId === null ? -1 : ids.indexOf(openId);
  const isSettled = openId !== null && before.openId === openId && (at === -1 || before.ids.includes(openId));
  if (!isSettled)
    return at === -1
      ? { openId, ids, below: ids, above: [] }
      : { openId, ids, below: ids.slice(at + 1), above: ids.slice(0, at) };
  const known = new Set([...before.above, openId, ...before.below]);
  return { ...before, ids, below: [...before.below, ...ids.filter((id) => !known.has(id))] };
}

/** The next below, and above when there is none below: of those that are still on the list. */
export const onward = ({ below, above, ids }: Course): string | undefined =>
  [...below, ...above.toReversed()].find((id) => ids.includes(id));

/** The next below only: where a press of j leads from the open case. */
export const downward = ({ below, ids }: Course): string | undefined => below.find((id) => ids.includes(id));
