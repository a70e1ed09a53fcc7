import { z } from 'zod';

import { HttpFailure } from '../../platform/http.ts';
import { jsonOf } from '../calling.ts';
import type { Link, Token } from '../connector.ts';

const granted = z.object({ access_token: z.string(), expires_in: z.number() });

/** OAuth client credentials. Null: they do not know us; a failure to ask is thrown. */
export async function fetchToken(link: Link): Promise<Token | null> {
  const { clientId = '', clientSecret = '' } = link.credentials;
  const answer = await link.call({
    method: 'POST',
    path: '/pl/standard/user/oauth/authorize',
    headers: { 'content-type': 'application/x-www-form-urlencoded', accept: 'application/json' },
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: clientId,
      client_secret: clientSecret,
    }).toString(),
  });
  if (answer.status === 429 || answer.status >= 500) throw new HttpFailure('no-answer');
  const { data: token } = granted.safeParse(jsonOf(answer));
  return token
    ? { value: token.access_token, expiresAt: new Date(link.now().getTime() + token.expires_in * 1000) }
    : null;
}
