/**
 * Product safety (GPSR, Regulation (EU) 2023/988). Whoever sold a product that hurt somebody tells its maker without
 * undue delay, and the maker notifies the authorities through the Safety Business Gateway (art. 20). Pure.
 */
export const safetyStates = ['proposed', 'open', 'dismissed', 'closed'] as const;
export type SafetyState = (typeof safetyStates)[number];

export const safetySteps = [
  'described', // what happened, to whom, how bad
  'identified', // product: name, type, batch or serial number, maker
  'sale-stopped', // art. 12(3): a distributor does not make available what it believes dangerous
  'maker-told', // art. 20(3)
  'gateway', // art. 20(1): by the maker, or by us on its instruction
  'buyers-warned', // art. 35: when there is a recall
] as const;
export type SafetyStep = (typeof safetySteps)[number];

/** Without these a matter is not closed; the rest depends on what came out. */
export const neededSteps: readonly SafetyStep[] = ['described', 'identified', 'maker-told'];

export interface StepDone {
  readonly on: string;
  readonly by: string;
}
export type StepsDone = Readonly<Partial<Record<SafetyStep, StepDone>>>;

export type SafetyMove = 'open' | 'dismiss' | 'step' | 'close';
export type SafetyRefusal = 'no-safety-matter' | 'safety-settled' | 'step-missing';

export function refusalOfSafety(
  move: SafetyMove,
  matter: { readonly state: SafetyState; readonly steps: StepsDone } | null,
): SafetyRefusal | null {
  if (move === 'open') return null;
  if (!matter) return 'no-safety-matter';
  if (move === 'dismiss') return matter.state === 'closed' ? 'safety-settled' : null;
  if (matter.state !== 'open') return 'safety-settled';
  return move === 'close' && neededSteps.some((step) => !matter.steps[step]) ? 'step-missing' : null;
}

/** Kinds of harm and the beginnings of words that tell of them, in small letters without marks. */
const harms = {
  burn: ['poparz', 'oparzy', 'burned my', 'burnt my', 'burns on', 'burned him', 'burned her', 'scald'],
  fire: ['pozar', 'zapalil sie', 'zapalila sie', 'zapalilo sie', 'stanal w ogniu', 'stanela w ogniu', 'caught fire'],
  shock: [
    'porazenie prad',
    'porazil mnie prad',
    'porazilo mnie',
    'kopnal mnie prad',
    'kopnelo mnie prad',
    'electric shock',
    'electrocut',
  ],
  injury: ['zranil', 'skaleczyl', 'krwawi', 'szpital', 'pogotowi', 'obrazen', 'injur', 'bleeding', 'hospital'],
  choking: ['zadlawi', 'zakrztusi', 'udusi', 'chok', 'suffocat'],
  poisoning: ['zatru', 'zatrul', 'poison'],
  explosion: ['wybuch', 'eksplod', 'explod'],
} as const;
export type Harm = keyof typeof harms;

/** What kinds of harm a text tells of. A proposal only: a person decides what it is. */
export function harmsIn(text: string): Harm[] {
  const folded = ` ${text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replaceAll(/[łŁ]/g, 'l')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, ' ')}`;
  return (Object.keys(harms) as Harm[]).filter((harm) => harms[harm].some((start) => folded.includes(` ${start}`)));
}
