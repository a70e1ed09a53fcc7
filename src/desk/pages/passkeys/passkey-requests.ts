import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/browser';

import { ApiProblem } from '../../../api/client.ts';

export interface Passkey {
  readonly id: string;
  readonly name: string;
  readonly createdAt: string;
  readonly usedAt: string | null;
  readonly synced: boolean;
}

/** The sign-in's own routes: its bodies and codes are not those of the API. */
async function ask<T>(path: string, body?: object): Promise<T> {
  const response = await fetch(`/api/auth/passkey/${path}`, {
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

export const listPasskeys = () => ask<Passkey[]>('list');
export const renamePasskey = (id: string, name: string) => ask<unknown>('rename', { id, name });
export const removePasskey = (id: string, password: string) => ask<unknown>('remove', { id, password });

export const canUsePasskeys = (): boolean => typeof PublicKeyCredential === 'function';

/** The browser's own window asks for the finger, the face or the PIN; closing it is a "no" without harm. */
async function shown<T>(ceremony: Promise<T>): Promise<T> {
  try {
    return await ceremony;
  } catch (error) {
    const { code, name } = error as { code?: string; name?: string };
    if (code === 'ERROR_AUTHENTICATOR_PREVIOUSLY_REGISTERED') throw new ApiProblem(400, 'passkey-known');
    if (name === 'NotAllowedError' || name === 'AbortError' || code === 'ERROR_CEREMONY_ABORTED')
      throw new ApiProblem(400, 'passkey-cancelled');
    throw new ApiProblem(400, 'passkey-refused');
  }
}

export async function addPasskey(name: string, password: string): Promise<Passkey> {
  const optionsJSON = await ask<object>('register-options', { password });
  const { startRegistration } = await import('@simplewebauthn/browser');
  const answer: RegistrationResponseJSON = await shown(
    startRegistration({ optionsJSON } as Start<typeof startRegistration>),
  );
  return ask<Passkey>('register', { name, answer });
}

/** The question a key answers. The latest one counts: the answer to an earlier one is refused. */
export const askForKey = () => ask<object>('sign-in-options', {});

interface Offer {
  /** In the list under the e-mail field, waiting until a key is chosen there. */
  readonly quietly?: boolean;
  /** Gives it up: before it is shown, or taking it back from the browser. A key that was given by then signs in. */
  readonly signal?: AbortSignal;
}

/** Shows the browser's own window for the question, or offers the keys quietly, and signs in with the answer. */
export async function signInByPasskey(
  question: Promise<object>,
  { quietly = false, signal }: Offer = {},
): Promise<void> {
  const [{ startAuthentication, WebAuthnAbortService }, optionsJSON] = await Promise.all([
    import('@simplewebauthn/browser'),
    question,
  ]);
  signal?.throwIfAborted();
  let giveUp = () => {};
  const givenUp = new Promise<never>((_, reject) => {
    giveUp = () => {
      WebAuthnAbortService.cancelCeremony();
      reject(new ApiProblem(400, 'passkey-cancelled'));
    };
  });
  signal?.addEventListener('abort', giveUp);
  const answer: AuthenticationResponseJSON = await Promise.race([
    shown(startAuthentication({ optionsJSON, useBrowserAutofill: quietly } as Start<typeof startAuthentication>)),
    givenUp,
  ]).finally(() => signal?.removeEventListener('abort', giveUp));
  await ask<unknown>('sign-in', { answer });
}

export async function canOfferQuietly(): Promise<boolean> {
  if (!canUsePasskeys()) return false;
  const { browserSupportsWebAuthnAutofill } = await import('@simplewebauthn/browser');
  return browserSupportsWebAuthnAutofill();
}

// the questions are made by the server's half of the same library
type Start<F extends (options: never) => unknown> = Parameters<F>[0];
