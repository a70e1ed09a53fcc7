/** The way through a list: which case is open, and which come after it. */
export interface Course {
  readonly openId: string | null;
  readonly ids: readonly string[];
  readonly behind: readonly string[];
}

/** A case that has left the list (closed, assigned away) is followed by what followed it while it was there. */
export function following(before: Course, openId: string | null, ids: readonly string[]): Course {
  const at = openId === null ? -1 : ids.indexOf(openId);
  if (at !== -1) return { openId, ids, behind: [...ids.slice(at + 1), ...ids.slice(0, at).toReversed()] };
  return { openId, ids, behind: openId !== null && before.openId === openId ? before.behind : ids };
}
