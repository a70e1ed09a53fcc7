import type { BrowserContext } from '@playwright/test';

import { demoPassword } from '../../src/roof/demo/demo-handles.ts';

/** Signs in by HTTP; the cookie that says so. */
export async function signInAs(url: string, email: string, password: string = demoPassword): Promise<string> {
  const answer = await fetch(`${url}/api/auth/sign-in/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: url, 'x-forwarded-for': anAddress() },
    body: JSON.stringify({ email, password }),
  });
  if (!answer.ok) throw new Error(`${email} could not sign in: ${answer.status} ${await answer.text()}`);
  return answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0]!)
    .join('; ');
}

/** Puts somebody's session into a browser, for journeys that are not about signing in. */
export async function enter(context: BrowserContext, url: string, email: string, password?: string): Promise<void> {
  const cookies = (await signInAs(url, email, password)).split('; ').map((pair) => {
    const at = pair.indexOf('=');
    return { name: pair.slice(0, at), value: pair.slice(at + 1), url };
  });
  await context.addCookies(cookies);
}

/** An address nobody else comes from. */
export const anAddress = (): string => `10.${[0, 0, 0].map(() => Math.floor(Math.random() * 256)).join('.')}`;

/** A mailbox nobody else has. */
export const anEmail = (name = 'kupujaca'): string =>
  `${name}.${Math.random().toString(36).slice(2, 9)}@poczta.example`;
