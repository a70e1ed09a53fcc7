import type { FastifyInstance, InjectOptions, LightMyRequestResponse } from 'fastify';

/** Keeps cookies between requests and says where it comes from, as a browser does. */
export class Browser {
  readonly cookies = new Map<string, string>();
  readonly #app: FastifyInstance;
  readonly #origin: string;

  constructor(app: FastifyInstance, origin = 'http://localhost:3000') {
    this.#app = app;
    this.#origin = origin;
  }

  async send(
    method: NonNullable<InjectOptions['method']>,
    url: string,
    { payload, headers = {} }: { payload?: object; headers?: Record<string, string> } = {},
  ): Promise<LightMyRequestResponse> {
    const answer = await this.#app.inject({
      method,
      url,
      cookies: Object.fromEntries(this.cookies),
      headers: { origin: this.#origin, ...headers },
      ...(payload && { payload }),
    });
    for (const { name, value, maxAge } of answer.cookies) {
      if (maxAge === 0 || value === '') this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
    return answer;
  }

  get = (url: string, headers?: Record<string, string>) => this.send('GET', url, headers && { headers });
  post = (url: string, payload: object, headers?: Record<string, string>) =>
    this.send('POST', url, { payload, ...(headers && { headers }) });

  signIn = (email: string, password: string) => this.post('/api/auth/sign-in/email', { email, password });
}
