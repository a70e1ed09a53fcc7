const KEPT = 12;

/** Ids of the acts somebody took from the palette lately, the last first. Ids of acts alone: no names, no cases. */
export function recentActs(shopId: string): readonly string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(keyOf(shopId)) ?? '[]');
    return Array.isArray(kept) ? kept.map(String) : [];
  } catch {
    return []; // closed storage, or somebody else's text in it
  }
}

export function keepRecent(shopId: string, id: string): void {
  if (/^(case|customer)-/.test(id)) return;
  try {
    const kept = [id, ...recentActs(shopId).filter((each) => each !== id)].slice(0, KEPT);
    localStorage.setItem(keyOf(shopId), JSON.stringify(kept));
  } catch {
    // then nothing is remembered
  }
}

const keyOf = (shopId: string) => `zwrotka-recent-${shopId}`;
