import { Tooltip } from '@mantine/core';
import { useId, type ButtonHTMLAttributes, type ReactNode, type Ref } from 'react';

interface Props extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'disabled'> {
  look?: 'plain' | 'primary' | 'danger' | 'quiet';
  /** Why it cannot be pressed: described, not a part of the name. It stays reachable, so that everybody can learn why. */
  disabledBecause?: string | null | undefined;
  busy?: boolean;
  /** Shows an icon only: then `aria-label` names it. */
  icon?: boolean;
  children: ReactNode;
  ref?: Ref<HTMLButtonElement>;
}

export function Button({
  look = 'plain',
  disabledBecause,
  busy = false,
  icon,
  children,
  onClick,
  className,
  ...rest
}: Props) {
  const reasonId = useId();
  const button = (
    <button
      type="button"
      {...rest}
      className={['button', look, icon && 'icon', className].filter(Boolean).join(' ')}
      aria-disabled={disabledBecause || busy ? true : undefined}
      aria-busy={busy || undefined}
      aria-describedby={disabledBecause ? reasonId : rest['aria-describedby']}
      onClick={(event) => {
        if (disabledBecause || busy) event.preventDefault();
        else onClick?.(event);
      }}
    >
      {children}
      {disabledBecause && (
        <span id={reasonId} hidden>
          {disabledBecause}
        </span>
      )}
    </button>
  );
  return disabledBecause ? <Tooltip label={disabledBecause}>{button}</Tooltip> : button;
}
