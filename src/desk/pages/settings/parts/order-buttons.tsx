import { DownIcon } from '../../../../ui/icons.tsx';
import { Button } from '../../parts/button.tsx';

interface Step {
  readonly label: string;
  /** Null at the end of the list; then `end` says so. */
  readonly run: (() => void) | null;
  readonly end: string;
}

/** Moves one of a list up or down. */
export function OrderButtons({ locked, up, down }: { locked: string | null; up: Step; down: Step }) {
  return [up, down].map(({ label, run, end }, n) => (
    <Button
      key={label}
      look="quiet"
      icon
      {...(n === 0 && { className: 'upside-down' })}
      aria-label={label}
      disabledBecause={locked ?? (run ? null : end)}
      onClick={() => run?.()}
    >
      <DownIcon />
    </Button>
  ));
}
