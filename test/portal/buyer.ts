import type { FastifyInstance, LightMyRequestResponse } from 'fastify';

export interface SentFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

type Fields = Readonly<Record<string, string | readonly string[]>>;

/** A buyer's browser without JavaScript: sends forms as forms, keeps cookies or refuses them. */
export class Buyer {
  readonly cookies = new Map<string, string>();
  readonly #app: FastifyInstance;
  readonly #keepsCookies: boolean;

  constructor(app: FastifyInstance, { keepsCookies = true } = {}) {
    this.#app = app;
    this.#keepsCookies = keepsCookies;
  }

  get = (url: string) => this.#send('GET', url);

  post(url: string, fields: Fields = {}): Promise<LightMyRequestResponse> {
    const body = new URLSearchParams();
    for (const [name, value] of Object.entries(fields)) for (const one of [value].flat()) body.append(name, one);
    return this.#send('POST', url, body.toString(), { 'content-type': 'application/x-www-form-urlencoded' });
  }

  /** A form with files; `json` as the enhancer asks. */
  async upload(url: string, files: readonly SentFile[], fields: Fields = {}, { json = false } = {}) {
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) for (const one of [value].flat()) form.append(name, one);
    for (const { name, bytes } of files) form.append('photos', new File([Buffer.from(bytes)], name));
    const request = new Request('http://localhost/', { method: 'POST', body: form });
    return this.#send('POST', url, Buffer.from(await request.arrayBuffer()), {
      'content-type': request.headers.get('content-type')!,
      ...(json && { accept: 'application/json' }),
    });
  }

  async #send(method: 'GET' | 'POST', url: string, payload?: string | Buffer, headers: Record<string, string> = {}) {
    const answer = await this.#app.inject({
      method,
      url,
      headers: { 'accept-language': 'pl', ...headers },
      cookies: Object.fromEntries(this.cookies),
      ...(payload !== undefined && { payload }),
    });
    if (this.#keepsCookies) for (const { name, value } of answer.cookies) this.cookies.set(name, value);
    return answer;
  }
}

/** Where an answer leads, or its status when it leads nowhere. */
export const ledTo = ({ statusCode, headers }: LightMyRequestResponse): string =>
  statusCode === 303 ? String(headers.location) : String(statusCode);

/** What stands on a page between its header and its footer, with plain spaces. */
export const mainOf = ({ body }: LightMyRequestResponse): string =>
  (/<main.*<\/main>/s.exec(body)?.[0] ?? body).replaceAll(/[\u00a0\u202f]/g, ' ').replaceAll('&amp;', '&');
