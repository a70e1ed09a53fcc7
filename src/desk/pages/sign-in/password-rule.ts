import { password } from '../../../identity/staff-inputs.ts';

/** The server's own rule, asked before the way there. */
export const refusalOfPassword = (text: string): string | null => {
  const read = password.safeParse(text);
  return read.success ? null : (read.error.issues[0]?.message ?? 'invalid');
};
