import { PasswordInput } from '@mantine/core';

import { useWords } from '../../words/words-context.tsx';

interface Props {
  label: string;
  hint?: string;
  error?: string | undefined;
  value: string;
  onChange: (value: string) => void;
  autoComplete: 'current-password' | 'new-password';
}

export function PasswordField({ label, hint, error, value, onChange, autoComplete }: Props) {
  const words = useWords();
  return (
    <PasswordInput
      size="xs"
      label={label}
      description={hint}
      error={error}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      autoComplete={autoComplete}
      visibilityToggleButtonProps={{ 'aria-label': words.t('settings.account.show-password') }}
    />
  );
}
