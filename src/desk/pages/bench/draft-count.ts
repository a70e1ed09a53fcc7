import type { Command } from '../../../returns/commands.ts';
import type { Condition, Disposition } from '../../../returns/pieces.ts';
import { poor } from '../../../returns/pieces.ts';
import type { api } from '../api/client.ts';
import type { BenchCase } from './bench-queries.ts';

type Receive = Parameters<typeof api.bench.receive>[0];

/** Pieces of one line in one condition, as they are being counted. */
export interface Group {
  readonly quantity: number;
  readonly condition: Condition | null;
  readonly disposition: Disposition;
  readonly serial: string;
}
export interface Other {
  readonly name: string;
  readonly group: Group;
}
export interface Draft {
  readonly lines: Readonly<Record<string, readonly Group[]>>;
  readonly others: readonly Other[];
  /** The line that was counted last: a command is about it. */
  readonly last: string | null;
}

/** Goods of a return are as new until somebody says otherwise; those of a complaint nobody has judged yet. */
const isReturn = ({ procedure }: Pick<BenchCase, 'procedure'>) =>
  procedure === 'withdrawal' || procedure === 'voluntary_return' || procedure === 'not_collected';
export const freshGroup = (kase: Pick<BenchCase, 'procedure'>, quantity = 0): Group =>
  isReturn(kase)
    ? { quantity, condition: 'as_new', disposition: 'restocked', serial: '' }
    : { quantity, condition: null, disposition: 'undecided', serial: '' };

const awaitedOf = ({ quantity, received, unexpected }: BenchCase['lines'][number]) =>
  unexpected ? 0 : Math.max(0, quantity - received);
export const awaited = (kase: BenchCase): number => kase.lines.reduce((sum, line) => sum + awaitedOf(line), 0);

/** Nothing is counted until somebody counts: a number that stands there already is a number nobody looked at. */
export const emptyDraft: Draft = { lines: {}, others: [], last: null };

/** Everything as it was announced. */
export const wholeDraft = (kase: BenchCase): Draft => ({
  lines: Object.fromEntries(
    kase.lines.filter((line) => awaitedOf(line) > 0).map((line) => [line.id, [freshGroup(kase, awaitedOf(line))]]),
  ),
  others: [],
  last: null,
});

export const groupsOf = (draft: Draft, kase: BenchCase, lineId: string): readonly Group[] =>
  draft.lines[lineId] ?? [freshGroup(kase)];

export const withGroups = (draft: Draft, lineId: string, groups: readonly Group[]): Draft => ({
  ...draft,
  lines: { ...draft.lines, [lineId]: groups },
  last: lineId,
});

/** What is worn or broken goes on no shelf by itself. */
export const inCondition = (group: Group, condition: Condition): Group => ({
  ...group,
  condition,
  disposition: poor.includes(condition) && group.disposition === 'restocked' ? 'undecided' : group.disposition,
});

/** One more of the product that was scanned; null when it is none of this case. */
export function countScanned(draft: Draft, kase: BenchCase, code: string): Draft | null {
  const line = kase.lines.find(({ sku }) => sku !== null && sku.toUpperCase() === code.trim().toUpperCase());
  if (!line) return null;
  const [first, ...rest] = groupsOf(draft, kase, line.id);
  return withGroups(draft, line.id, [{ ...first!, quantity: first!.quantity + 1 }, ...rest]);
}

/** A command is about the line counted last; before anything is counted, about all. */
export function commanded(draft: Draft, kase: BenchCase, command: Command): Draft {
  const begun = Object.keys(draft.lines).length > 0 ? draft : wholeDraft(kase);
  const change = (group: Group): Group =>
    command === 'damaged' ? inCondition(group, 'damaged') : { ...group, disposition: command as Disposition };
  const lineIds = begun.last ? [begun.last] : Object.keys(begun.lines);
  return {
    ...begun,
    lines: { ...begun.lines, ...Object.fromEntries(lineIds.map((id) => [id, begun.lines[id]!.map(change)])) },
  };
}

const counted = (groups: readonly Group[]) => groups.filter(({ quantity }) => quantity > 0);
export const total = ({ lines, others }: Draft): number =>
  [...Object.values(lines).flat(), ...others.map(({ group }) => group)].reduce(
    (sum, { quantity }) => sum + quantity,
    0,
  );

const pieces = (groups: readonly Group[]) =>
  counted(groups).map(({ quantity, condition, disposition, serial }) => ({
    quantity,
    condition,
    disposition,
    ...(serial.trim() && quantity === 1 && { serial: serial.trim() }),
  }));

export const receiptOf = ({ lines, others }: Draft): Pick<Receive, 'lines' | 'unexpected'> => ({
  lines: Object.entries(lines)
    .filter(([, groups]) => counted(groups).length > 0)
    .map(([caseLineId, groups]) => ({ caseLineId, pieces: pieces(groups) })),
  unexpected: others
    .filter(({ name, group }) => name.trim() && group.quantity > 0)
    .map(({ name, group }) => ({ name: name.trim(), pieces: pieces([group]) })),
});
