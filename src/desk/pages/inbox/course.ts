/** The way through a list: which case is open, and which come after it. */
export interface Course {
  readonly openId: string | null;
  readonly ids: readonly string[];
  readonly behind: readonly string[];
}

/**
 * What comes next is settled when a case is opened: in a list by the latest activity one's own act lifts it to the top,
 * and what followed there would be what one has just done. A case that has left the list (closed, assigned away) is
 * followed the same way. Rows that come later, a further page, come last.
 */
export function following(before: Course, openId: string | null, ids: readonly string[]): Course {
  const at = openId === null ? -1 : ids.indexOf(openId);
  const isSettled = openId !== null && before.openId === openId && (at === -1 || before.ids.includes(openId));
  if (!isSettled)
    return { openId, ids, behind: at === -1 ? ids : [...ids.slice(at + 1), ...ids.slice(0, at).toReversed()] };
  const known = new Set([...before.behind, openId]);
  return { openId, ids, behind: [...before.behind, ...ids.filter((id) => !known.has(id))] };
}
