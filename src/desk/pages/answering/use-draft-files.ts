import { useState } from 'react';

import { ApiProblem } from '../../../api/client.ts';
import type { DraftKind } from '../../../messages/draft-inputs.ts';
import { api } from '../api/client.ts';
import { problemFrom, problemIn } from '../api/problem.ts';
import { useSeat } from '../session/me.tsx';
import type { DraftKeeper } from './draft-keeper.ts';

const MOST = 10;
const LARGEST = 15 * 1024 * 1024;
const accepted = /^(image\/(jpeg|png|webp|heic|heif)|application\/pdf)$/;

/** A file on its way to the draft, or one that could not be taken. */
export interface Underway {
  readonly file: File;
  readonly problem: ApiProblem | null;
}

const refusalOf = (file: File): string | null =>
  file.size > LARGEST ? 'file-too-large' : file.type && !accepted.test(file.type) ? 'file-type-not-accepted' : null;

/** Files of a draft: they lie on the server under it, on no case, until the message takes them with it. */
export function useDraftFiles(caseId: string, reread: () => Promise<void>) {
  const { shopId } = useSeat();
  const [underway, setUnderway] = useState<readonly (Underway & { kind: DraftKind })[]>([]);
  const drop = (file: File) => setUnderway((now) => now.filter((each) => each.file !== file));

  async function upload(kind: DraftKind, file: File, keeper: DraftKeeper): Promise<void> {
    try {
      const { version } = await keeper.after(() => send(shopId, caseId, kind, file));
      keeper.begun(version);
      await reread();
      drop(file);
    } catch (error) {
      const problem = problemFrom(error);
      setUnderway((now) => now.map((each) => (each.file === file ? { ...each, problem } : each)));
    }
  }

  return {
    of: (kind: DraftKind): readonly Underway[] => underway.filter((each) => each.kind === kind),
    busy: (kind: DraftKind): boolean => underway.some((each) => each.kind === kind && each.problem === null),
    add(kind: DraftKind, added: Iterable<File>, keeper: DraftKeeper, already: number) {
      // taken at once: the list of a file field empties itself with the field
      for (const file of [...added].slice(0, Math.max(0, MOST - already))) {
        const reason = refusalOf(file);
        setUnderway((now) => [...now, { file, kind, problem: reason ? new ApiProblem(422, reason) : null }]);
        if (!reason) void upload(kind, file, keeper);
      }
    },
    drop,
    async remove(kind: DraftKind, fileId: string) {
      await api.answering.dropFile({ caseId, kind, fileId }).catch(() => undefined);
      await reread();
    },
  };
}

async function send(shopId: string, caseId: string, kind: DraftKind, file: File): Promise<{ version: number }> {
  const form = new FormData();
  form.set('files', file);
  const response = await fetch(`/api/v1/cases/${caseId}/drafts/${kind}/files`, {
    method: 'POST',
    credentials: 'same-origin',
    headers: { 'zwrotka-shop': shopId },
    body: form,
  }).catch(() => {
    throw new ApiProblem(0, 'not-reached');
  });
  if (!response.ok) throw await problemIn(response);
  return (await response.json()) as { version: number };
}
