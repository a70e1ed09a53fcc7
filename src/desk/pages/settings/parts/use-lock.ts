import { permissions, type Permission } from '../../../../identity/permissions.ts';
import { useMay } from '../../session/me.tsx';
import { say } from '../../words/say.ts';
import { useWords } from '../../words/words-context.tsx';

/** Why this person may only look: who may do it instead. Null when they may. */
export function useLock(permission: Permission): string | null {
  const words = useWords();
  const may = useMay(permission);
  if (may) return null;
  const roles = permissions[permission].map((role) => say(words, 'identity.role', role));
  return words.t('settings.locked', { roles: words.list(roles) });
}
