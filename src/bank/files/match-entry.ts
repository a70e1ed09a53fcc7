import { daysBetween, type Day } from '../../kit/day.ts';
import { fold } from '../../kit/fold.ts';
import type { StatementEntry } from './statement-entry.ts';

/** A transfer we know of: put in a file, or settled by an earlier statement. */
export interface KnownTransfer {
  readonly attemptId: string;
  /** As in the file; part of the title, too, for banks that drop it. */
  readonly reference: string;
  readonly caseNumber: string;
  readonly amount: number;
  readonly currency: string;
  readonly iban: string;
  readonly executeOn: Day;
  /** `failed`: its file was given up, or somebody called it failed; `returned`: its money came back. */
  readonly state: 'sent' | 'settled' | 'failed' | 'returned';
}

export type Match =
  /** The bank carried our transfer out. */
  | { readonly is: 'settled'; readonly attemptId: string; readonly by: 'reference' | 'title' }
  /** Money we sent came back. */
  | { readonly is: 'returned'; readonly attemptId: string; readonly by: 'reference' | 'title' | 'account' }
  /** It may be one of these; a person says which. */
  | { readonly is: 'likely'; readonly attemptIds: readonly string[]; readonly as: 'settled' | 'returned' }
  /** Nothing of ours. */
  | { readonly is: 'other' };

/** How long after its day a transfer is still looked for by sum and account alone. */
const NEAR_DAYS = 10;
/** A transfer to a closed account comes back within days; a month leaves room for banks abroad. */
const RETURN_DAYS = 35;

/**
 * What a line of a statement says of our transfers. It settles or returns one only when the sum agrees and
 * our reference or the case's number stands in it; sum and account alone make it likely, since one buyer
 * may have two refunds of the same sum. One line is never read as two transfers.
 */
export function matchEntry(entry: StatementEntry, transfers: readonly KnownTransfer[]): Match {
  const sum = Math.abs(entry.amount);
  const same = transfers.filter(({ amount, currency }) => amount === sum && currency === entry.currency);
  return entry.amount < 0 ? leaving(entry, same) : arriving(entry, same);
}

function leaving(entry: StatementEntry, transfers: readonly KnownTransfer[]): Match {
  if (entry.reversal) return { is: 'other' };
  const sent = transfers.filter(({ state }) => state === 'sent');
  const named = namedIn(entry, transfers, sent);
  if (named) {
    // Its own line was read before: what is told again is of no other transfer of the case.
    const { state } = transfers.find(({ attemptId }) => attemptId === named.attemptId)!;
    return state === 'settled' || state === 'returned' ? { is: 'other' } : { is: 'settled', ...named };
  }
  const near = (all: readonly KnownTransfer[]) =>
    all.filter((known) => toSameAccount(entry, known) && within(entry, known, NEAR_DAYS));
  const expected = near(sent);
  return likely('settled', expected.length > 0 ? expected : near(transfers.filter(({ state }) => state === 'failed')));
}

function arriving(entry: StatementEntry, known: readonly KnownTransfer[]): Match {
  // Only what left can come back.
  const transfers = known.filter(({ state }) => state === 'sent' || state === 'settled');
  const named = namedIn(entry, transfers, transfers);
  // A buyer may pay the same sum again and name the case: only a line that says it is a return is one.
  if (named && (entry.returnReason !== null || entry.reversal || saysReturn(entry.title)))
    return { is: 'returned', ...named };
  const back = transfers.filter(
    (each) => within(entry, each, RETURN_DAYS) && (named?.attemptId === each.attemptId || toSameAccount(entry, each)),
  );
  const [only] = back;
  if (back.length === 1 && entry.returnReason !== null)
    return { is: 'returned', attemptId: only!.attemptId, by: 'account' };
  return likely('returned', back);
}

const likely = (as: 'settled' | 'returned', among: readonly KnownTransfer[]): Match =>
  among.length > 0 ? { is: 'likely', as, attemptIds: among.map(({ attemptId }) => attemptId) } : { is: 'other' };

/**
 * The one transfer whose reference the line carries, or its title tells: whatever became of it, no other is meant. Else
 * the one of those that are looked for whose case's number the title tells.
 */
function namedIn(
  entry: StatementEntry,
  transfers: readonly KnownTransfer[],
  lookedFor: readonly KnownTransfer[],
): { attemptId: string; by: 'reference' | 'title' } | null {
  const byReference = transfers.filter(({ reference }) => reference === entry.reference);
  if (byReference.length === 1) return { attemptId: byReference[0]!.attemptId, by: 'reference' };
  const title = compact(entry.title);
  const ours = transfers.filter(({ reference }) => title.includes(compact(reference)));
  if (ours.length === 1) return { attemptId: ours[0]!.attemptId, by: 'title' };
  const byCase = lookedFor.filter(({ caseNumber }) => wholeNumberIn(title, compact(caseNumber)));
  return byCase.length === 1 ? { attemptId: byCase[0]!.attemptId, by: 'title' } : null;
}

/** Banks break titles anywhere and drop marks: compared without spaces, hyphens and letters' marks. */
const compact = (text: string): string => fold(text).replaceAll(' ', '');

/** 'zp4821' does not stand in 'zp48210'. */
function wholeNumberIn(title: string, number: string): boolean {
  const at = title.indexOf(number);
  return at >= 0 && !/\d/.test(title.charAt(at + number.length));
}

const toSameAccount = ({ party }: StatementEntry, { iban }: KnownTransfer): boolean => party.account === iban;

const within = ({ bookedOn }: StatementEntry, { executeOn }: KnownTransfer, days: number): boolean => {
  const passed = daysBetween(executeOn, bookedOn);
  return passed >= -1 && passed <= days;
};

/** Banks write returns in words: 'ZWROT PRZELEWU', 'zwrot srodkow - rachunek zamkniety', 'RETURN OF FUNDS'. */
const saysReturn = (title: string): boolean =>
  /\b(zwrot (przelewu|srodkow|platnosci|mylnie)|rachunek (zamkniety|nie istnieje)|odrzuc|return(ed)?\b|rejected)/.test(
    fold(title),
  );
