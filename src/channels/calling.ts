import { HttpFailure, type HttpAnswer } from '../platform/http.ts';
import type { Link } from './connector.ts';
import type { WriteResult } from './write-result.ts';

type Ended = Extract<WriteResult, { state: 'retryable' | 'unknown' | 'needs-reauth' }>;
export type Called =
  { readonly answer: HttpAnswer; readonly ended?: undefined } | { readonly answer?: undefined; readonly ended: Ended };

const SOON = 60;

/**
 * A call with everything said about it that no connector says differently. What is left to the connector is an answer
 * below 500 that is neither 401 nor 429. `acts: false`: a question, which does no harm asked again.
 */
export async function callOut(
  link: Link,
  request: Parameters<Link['call']>[0],
  { acts }: { acts: boolean },
): Promise<Called> {
  try {
    const answer = await link.call(request);
    if (answer.status === 401) return { ended: { state: 'needs-reauth' } };
    if (answer.status === 429) return { ended: { state: 'retryable', afterSeconds: retryAfter(answer, link.now()) } };
    // What broke on their side may have broken after the money moved.
    if (answer.status >= 500)
      return {
        ended: acts ? { state: 'unknown' } : { state: 'retryable', afterSeconds: retryAfter(answer, link.now()) },
      };
    return { answer };
  } catch (error) {
    if (!(error instanceof HttpFailure)) throw error;
    const nothingHappened = error.kind === 'not-reached' || error.kind === 'refused-address' || !acts;
    return { ended: nothingHappened ? { state: 'retryable', afterSeconds: SOON } : { state: 'unknown' } };
  }
}

/** The same with a token that is fetched anew, once, when it is not accepted. */
export async function callWithToken(
  link: Link,
  fetchToken: () => ReturnType<Parameters<Link['token']>[0]>,
  request: Parameters<Link['call']>[0],
  { acts }: { acts: boolean },
): Promise<Called> {
  for (const again of [false, true]) {
    const token = await link.token(fetchToken, again).catch((error: unknown) => {
      if (error instanceof HttpFailure) return undefined;
      throw error;
    });
    if (token === undefined) return { ended: { state: 'retryable', afterSeconds: SOON } };
    if (token === null) return { ended: { state: 'needs-reauth' } };
    const headers = { ...request.headers, authorization: `Bearer ${token}` };
    const called = await callOut(link, { ...request, headers }, { acts });
    if (called.ended?.state !== 'needs-reauth') return called;
  }
  return { ended: { state: 'needs-reauth' } };
}

/** Seconds or a date (RFC 9110 10.2.3); a minute where they say nothing sensible. */
function retryAfter({ headers }: HttpAnswer, now: Date): number {
  const said = headers['retry-after'];
  if (!said) return SOON;
  const seconds = /^\d+$/.test(said) ? Number(said) : Math.ceil((Date.parse(said) - now.getTime()) / 1000);
  return Number.isFinite(seconds) ? Math.min(Math.max(seconds, 1), 3600) : SOON;
}

/** What they sent as JSON; undefined when it is none. Its shape is checked by whoever reads it. */
export function jsonOf({ text }: Pick<HttpAnswer, 'text'>): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
