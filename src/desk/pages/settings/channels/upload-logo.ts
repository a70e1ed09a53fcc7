import { ApiProblem } from '../../../../api/client.ts';
import { problemIn } from '../../api/problem.ts';

/** The picture goes first, and is nobody's until a channel is saved with it. */
export async function uploadLogo(shopId: string, file: File): Promise<string> {
  const form = new FormData();
  form.set('files', file);
  const response = await fetch('/api/v1/logos', {
    method: 'POST',
    credentials: 'same-origin',
    headers: { 'zwrotka-shop': shopId },
    body: form,
  }).catch(() => {
    throw new ApiProblem(0, 'not-reached');
  });
  if (!response.ok) throw await problemIn(response);
  const { items } = (await response.json()) as { items: { id: string }[] };
  if (!items[0]) throw new ApiProblem(500, 'bug');
  return items[0].id;
}
