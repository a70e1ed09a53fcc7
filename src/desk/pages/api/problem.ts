import { ApiProblem } from '../../../api/client.ts';

/** What is thrown when something failed: a "no" of the server, or, for a bug of this page, as good as one. */
export const problemFrom = (error: unknown): ApiProblem =>
  error instanceof ApiProblem ? error : new ApiProblem(500, 'bug');

/** From an answer that did not come through the typed client: uploads, sign-in. */
export async function problemIn(response: Response): Promise<ApiProblem> {
  const wait = Number(response.headers.get('retry-after') ?? response.headers.get('x-retry-after'));
  const body = (await response.json().catch(() => null)) as Partial<ApiProblem> | null;
  return new ApiProblem(response.status, body?.reason ?? 'bug', body?.fields ?? [], wait || null);
}
