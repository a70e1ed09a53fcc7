/**
 * Whose turn it is, by rule. Kept by the process and not by the database: a counter in a row is a row every
 * submission queues for. Each web process takes people in turn by itself, so nobody gets more than one case per
 * process ahead of the others (decision 0016).
 */
const turns = new Map<string, number>();

/** The next turn of a rule; the first one lies anywhere, so that restarts favour nobody. */
export function nextTurn(ruleId: string): number {
  const turn = (turns.get(ruleId) ?? Math.floor(Math.random() * 1000)) + 1;
  turns.set(ruleId, turn);
  return turn;
}
