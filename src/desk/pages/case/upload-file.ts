import { ApiProblem } from '../../../api/client.ts';
import { problemIn } from '../api/problem.ts';

/** One file to a case; told one by one, so that a wrong one is named and the others stay. */
export async function uploadFile(shopId: string, caseId: string, file: File, internal: boolean): Promise<string> {
  const form = new FormData();
  if (internal) form.set('internal', 'true');
  form.set('files', file);
  const response = await fetch(`/api/v1/cases/${caseId}/files`, {
    method: 'POST',
    credentials: 'same-origin',
    headers: { 'zwrotka-shop': shopId },
    body: form,
  }).catch(() => {
    throw new ApiProblem(0, 'not-reached');
  });
  if (!response.ok) throw await problemIn(response);
  const { items } = (await response.json()) as { items: { id: string }[] };
  const [kept] = items;
  if (!kept) throw new ApiProblem(500, 'bug');
  return kept.id;
}
