const rowsOf = (list: HTMLElement | null) => [...(list?.querySelectorAll<HTMLElement>('[data-line]') ?? [])];

/** Which line of a list one is at, or -1: the line one walked to holds the focus, so the browser knows it too. */
export const lineAt = (list: HTMLElement | null): number =>
  rowsOf(list).findIndex((row) => row.contains(document.activeElement));

export function walk(list: HTMLElement | null, by: number): void {
  const rows = rowsOf(list);
  const to = rows[Math.min(Math.max(lineAt(list) + by, 0), rows.length - 1)];
  to?.focus();
  to?.scrollIntoView({ block: 'nearest' });
}
