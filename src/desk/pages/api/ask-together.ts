import { MOST_TOGETHER } from '../../../api/together-limit.ts';

interface Question {
  readonly request: Request;
  readonly init: RequestInit;
  readonly answered: (answer: Response) => void;
  readonly failed: (error: Error) => void;
}

/** Who one is, is answered even where the shop asks for a second step first: always asked by itself. */
const isAboutMe = (path: string) => /^\/me\b/.test(path);

/**
 * Questions asked in one breath travel in one request: opening a case asks twenty, and a browser sends six at a time. Whoever
 * asked gets an answer as if they had asked alone.
 */
export function askTogether(url: string): (request: Request, init: RequestInit) => Promise<Response> {
  let waiting: Question[] = [];
  const shopOf = ({ request }: Question) => request.headers.get('zwrotka-shop') ?? '';
  const pathOf = ({ url: whole }: Request) => whole.slice(url.length);

  const leave = () => {
    const leaving = waiting.filter(({ request }) => !request.signal.aborted);
    waiting = [];
    // one's shop, except in the moment in which it is changed
    for (const shop of new Set(leaving.map(shopOf))) {
      const questions = leaving.filter((question) => shopOf(question) === shop);
      while (questions.length > 1) void ask(shop, questions.splice(0, MOST_TOGETHER));
      for (const { request, init, answered, failed } of questions) fetch(request, init).then(answered, failed);
    }
  };

  async function ask(shop: string, questions: Question[]): Promise<void> {
    try {
      const answer = await fetch(`${url}/together`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...(shop && { 'zwrotka-shop': shop }) },
        body: JSON.stringify({ ask: questions.map(({ request }) => pathOf(request)) }),
      });
      if (!answer.ok || !answer.body) {
        const body = await answer.text();
        for (const { answered } of questions) answered(new Response(body, answer));
        return;
      }
      for await (const line of linesOf(answer.body)) {
        const [, at, status, body] = /^(\d+) (\d+) (.*)$/.exec(line) ?? [];
        questions[Number(at)]?.answered(
          new Response(body, { status: Number(status), headers: { 'content-type': 'application/json' } }),
        );
      }
      // those that have an answer no longer listen
      for (const { failed } of questions) failed(new TypeError('cut off'));
    } catch (error) {
      for (const { failed } of questions) failed(error as Error);
    }
  }

  return (request, init) => {
    if (request.method !== 'GET' || isAboutMe(pathOf(request))) return fetch(request, init);
    return new Promise((answered, failed) => {
      if (waiting.length === 0) setTimeout(leave);
      waiting.push({ request, init, answered, failed });
      request.signal.addEventListener('abort', () => failed(request.signal.reason as Error), { once: true });
    });
  };
}

async function* linesOf(body: ReadableStream<Uint8Array<ArrayBuffer>>): AsyncGenerator<string> {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    const lines = (rest + value).split('\n');
    rest = lines.pop()!;
    yield* lines;
  }
}
