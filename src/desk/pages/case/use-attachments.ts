import { useState } from 'react';

import { ApiProblem } from '../../../api/client.ts';
import { problemFrom } from '../api/problem.ts';
import { useSeat } from '../session/me.tsx';
import { uploadFile } from './upload-file.ts';

const MOST = 10;
const LARGEST = 15 * 1024 * 1024;
const accepted = /^(image\/(jpeg|png|webp|heic|heif)|application\/pdf)$/;

export interface Attachment {
  readonly file: File;
  /** Its id on the server, once it is there: a second try of the send does not send it again. */
  readonly id: string | null;
  readonly problem: ApiProblem | null;
}

const judged = (file: File): Attachment => {
  const reason =
    file.size > LARGEST ? 'file-too-large' : file.type && !accepted.test(file.type) ? 'file-type-not-accepted' : null;
  return { file, id: null, problem: reason ? new ApiProblem(422, reason) : null };
};

/** Files chosen, pasted or dropped. They leave with the message, not before: what is removed was never on the case. */
export function useAttachments(caseId: string) {
  const { shopId } = useSeat();
  const [files, setFiles] = useState<readonly Attachment[]>([]);
  return {
    files,
    add(added: Iterable<File>) {
      // taken at once: the list of a file field empties itself with the field
      const judgedNow = [...added].map(judged);
      setFiles((now) => [...now, ...judgedNow].slice(0, MOST));
    },
    remove: (file: File) => setFiles((now) => now.filter((each) => each.file !== file)),
    clear: () => setFiles([]),
    /** The ids of all, or null when one was refused: it then says why, and the rest is kept. */
    async upload(internal: boolean): Promise<string[] | null> {
      if (files.some(({ problem, id }) => problem !== null && problem.status === 422 && id === null)) return null;
      const sent: Attachment[] = [];
      for (const each of files) {
        if (each.id) sent.push(each);
        else {
          try {
            sent.push({ ...each, id: await uploadFile(shopId, caseId, each.file, internal), problem: null });
          } catch (error) {
            sent.push({ ...each, problem: problemFrom(error) });
          }
        }
      }
      setFiles(sent);
      return sent.every(({ id }) => id !== null) ? sent.map(({ id }) => id!) : null;
    },
  };
}
