import { ApiProblem } from '../../../api/client.ts';

/** The routes of better-auth, with its own bodies. Nothing else of the API is asked without a session. */
async function post<T>(path: string, body: object): Promise<T> {
  let response: Response;
  try {
    response = await fetch(`/api/auth/${path}`, {
      method: 'POST',
      credentials: 'same-origin',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  } catch {
    throw new ApiProblem(0, 'not-reached');
  }
  const answer = (await response.json().catch(() => null)) as (T & { code?: string }) | null;
  if (response.ok) return answer as T;
  const wait = Number(response.headers.get('retry-after') ?? response.headers.get('x-retry-after'));
  throw new ApiProblem(response.status, (answer?.code ?? 'bug').toLowerCase().replaceAll('_', '-'), [], wait || null);
}

export const signIn = (email: string, password: string) =>
  post<{ twoFactorRedirect?: boolean }>('sign-in/email', { email, password, rememberMe: true });
export const verifyTotp = (code: string, trustDevice: boolean) =>
  post<unknown>('two-factor/verify-totp', { code, trustDevice });
export const verifyBackupCode = (code: string) => post<unknown>('two-factor/verify-backup-code', { code });
export const requestReset = (email: string) => post<unknown>('request-password-reset', { email });
export const resetPassword = (token: string, newPassword: string) =>
  post<unknown>('reset-password', { token, newPassword });
export const signOut = () => post<unknown>('sign-out', {});
