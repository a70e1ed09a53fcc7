/** Asks the public API with the key of the run. A change of a case names the version it was made on. */
export async function askApi<T>(method: 'GET' | 'POST', path: string, body?: unknown, version?: number): Promise<T> {
  const answer = await fetch(`${process.env['E2E_URL']}/api/v1${path}`, {
    method,
    signal: AbortSignal.timeout(30_000),
    headers: {
      authorization: `Bearer ${process.env['E2E_KEY']}`,
      ...(version !== undefined && { 'if-match': `"${version}"` }),
      ...(body !== undefined && { 'content-type': 'application/json' }),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
  const text = await answer.text();
  return (text ? JSON.parse(text) : undefined) as T;
}

export interface CaseRow {
  readonly id: string;
  readonly number: string;
  readonly flags: readonly string[];
  readonly stage: string;
}

/** Every case that mentions this: an e-mail, a number. */
export const casesOf = async (search: string): Promise<readonly CaseRow[]> =>
  (await askApi<{ rows: CaseRow[] }>('GET', `/cases?view=all&search=${encodeURIComponent(search)}`)).rows;
