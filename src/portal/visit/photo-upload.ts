import type { FastifyReply, FastifyRequest } from 'fastify';

import type { Words } from '../../kit/words.ts';
import { sayProblem } from '../pages/step.ts';
import type { TypedWithFiles } from './form-body.ts';

/** Whether the enhancer asks, which sends pictures one by one and wants an answer it can read. */
export const wantsJson = ({ headers }: FastifyRequest): boolean => (headers.accept ?? '').includes('application/json');

/** The answer to one picture: where its thumbnail is, or why not, in words. */
export function answerPhoto(
  reply: FastifyReply,
  words: Words,
  { fileIds, problems }: TypedWithFiles,
  thumbnailHref: (fileId: string) => string,
  most: { readonly files: number; readonly megabytes: number },
): FastifyReply {
  const [problem] = problems;
  const [id] = fileIds;
  if (problem || !id)
    return reply.code(422).send({
      message: problem
        ? sayRefusal(words, problem.reason, most)
        : sayProblem(words, { field: 'photos', reason: 'file-kind' }),
    });
  return reply.code(201).send({ id, thumbnailHref: thumbnailHref(id) });
}

function sayRefusal(
  words: Words,
  reason: string,
  most: { readonly files: number; readonly megabytes: number },
): string {
  if (reason === 'file-too-large') return words.t('files.refusal.file-too-large', { megabytes: most.megabytes });
  if (reason === 'files-too-many') return words.t('files.refusal.files-too-many', { most: most.files });
  const key = `files.refusal.${reason}`;
  return words.has(key) ? words.t(key as 'files.refusal.file-empty') : sayProblem(words, { field: 'photos', reason });
}
