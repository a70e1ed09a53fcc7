import { ApiProblem } from '../../../api/client.ts';

/** The file for the bank, saved by the browser. Asked for with POST: taking it sends its refunds on their way. */
export async function takeFile(shopId: string, runId: string): Promise<void> {
  const answer = await fetch(`/api/v1/bank-runs/${runId}/file`, {
    method: 'POST',
    headers: { 'zwrotka-shop': shopId },
  });
  if (!answer.ok) {
    const { reason = 'bug' } = (await answer.json().catch(() => ({}))) as { reason?: string };
    throw new ApiProblem(answer.status, reason, []);
  }
  const name = /filename="([^"]+)"/.exec(answer.headers.get('content-disposition') ?? '')?.[1] ?? 'przelewy.txt';
  const link = document.createElement('a');
  link.href = URL.createObjectURL(await answer.blob());
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
