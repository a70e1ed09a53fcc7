/** What the server says about a picture it keeps; on refusal, the words for why. */
export interface Kept {
  id: string;
  thumbnailHref: string | null;
}

/** Sends one picture, telling how far it is. Rejects with the server's words, or without any when the line broke. */
export function upload(
  href: string,
  file: File,
  form: HTMLFormElement,
  progress: (part: number) => void,
): Promise<Kept> {
  return new Promise((kept, refused) => {
    const request = new XMLHttpRequest();
    request.open('POST', href);
    request.setRequestHeader('accept', 'application/json');
    request.responseType = 'json';
    request.upload.onprogress = ({ loaded, total }) => progress(total ? loaded / total : 0);
    request.onerror = request.ontimeout = () => refused(new Error());
    request.onload = () => {
      const answer = request.response as Partial<Kept & { message: string }> | null;
      if (request.status < 300 && answer?.id) kept({ id: answer.id, thumbnailHref: answer.thumbnailHref ?? null });
      else refused(new Error(answer?.message ?? ''));
    };
    request.send(body(form, 'photos', file));
  });
}

export async function removeKept(href: string, id: string, form: HTMLFormElement): Promise<boolean> {
  const answer = await fetch(href, {
    method: 'POST',
    headers: { accept: 'application/json' },
    body: body(form, 'removePhoto', id),
  }).catch(() => null);
  return answer?.ok ?? false;
}

/** The form's hidden marks first (a streaming server reads them before the file), then the one value. */
function body(form: HTMLFormElement, name: string, value: string | File): FormData {
  const all = new FormData();
  for (const mark of form.querySelectorAll<HTMLInputElement>('input[type=hidden]')) all.append(mark.name, mark.value);
  all.append(name, value);
  return all;
}
