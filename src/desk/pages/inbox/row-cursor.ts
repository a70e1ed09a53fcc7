/** The list as the cursor sees it. */
interface Place {
  focusedId(): string | null;
  /** False: that row is not drawn yet. */
  focus(id: string): boolean;
  /** When the next picture is drawn. */
  later(act: () => void): void;
}

const MOST_PICTURES = 10;

/**
 * Where the keys act. It has moved when the press of j returns, though a far row may be drawn only with the next picture:
 * an x pressed at once must mean the row one has moved to.
 */
export function makeRowCursor(place: Place) {
  let awaited: string | null = null;
  const arrive = (id: string, picturesLeft: number): void => {
    if (awaited !== id) return; // moved on meanwhile
    if (place.focus(id) || picturesLeft === 0) awaited = null;
    else place.later(() => arrive(id, picturesLeft - 1));
  };
  return {
    at: (): string | null => awaited ?? place.focusedId(),
    moveTo(id: string): void {
      awaited = id;
      arrive(id, MOST_PICTURES);
    },
  };
}
export type RowCursor = ReturnType<typeof makeRowCursor>;

/** The row `by` steps from there, not beyond the ends; the first when there is none to go from. */
export function stepped(ids: readonly string[], from: string | null, by: number): number {
  const at = from === null ? -1 : ids.indexOf(from);
  return at === -1 ? 0 : Math.min(ids.length - 1, Math.max(0, at + by));
}
