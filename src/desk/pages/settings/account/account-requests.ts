import { ApiProblem } from '../../../../api/client.ts';

/** better-auth's own routes about the account that is signed in, with its own bodies and codes. */
async function ask<T>(path: string, body?: object): Promise<T> {
  const response = await fetch(`/api/auth/${path}`, {
    method: body ? 'POST' : 'GET',
    credentials: 'same-origin',
    ...(body && { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
  }).catch(() => {
    throw new ApiProblem(0, 'not-reached');
  });
  const answer = (await response.json().catch(() => null)) as (T & { code?: string }) | null;
  if (response.ok) return answer as T;
  const wait = Number(response.headers.get('retry-after'));
  throw new ApiProblem(response.status, (answer?.code ?? 'bug').toLowerCase().replaceAll('_', '-'), [], wait || null);
}

export interface Session {
  readonly id: string;
  readonly token: string;
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly ipAddress: string | null;
  readonly userAgent: string | null;
}

export const changePassword = (currentPassword: string, newPassword: string) =>
  ask<unknown>('change-password', { currentPassword, newPassword, revokeOtherSessions: true });
export const startTotp = (password: string) =>
  ask<{ totpURI: string; backupCodes: string[] }>('two-factor/enable', { password });
export const confirmTotp = (code: string) => ask<unknown>('two-factor/verify-totp', { code });
export const removeTotp = (password: string) => ask<unknown>('two-factor/disable', { password });
export const newBackupCodes = (password: string) =>
  ask<{ backupCodes: string[] }>('two-factor/generate-backup-codes', { password });
export const listSessions = () => ask<Session[]>('list-sessions');
export const currentSession = () => ask<{ session: { id: string } } | null>('get-session');
export const revokeSession = (token: string) => ask<unknown>('revoke-session', { token });
export const revokeOtherSessions = () => ask<unknown>('revoke-other-sessions', {});
/** The language of mails about the account. */
export const keepMailLocale = (locale: string) => ask<unknown>('update-user', { locale });
