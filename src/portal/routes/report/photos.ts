import type { FastifyReply, FastifyRequest } from 'fastify';

import { fileLimits, type StoredFile } from '../../../files/file.ts';
import { listDraftFiles, removeDraftFile } from '../../../files/list-files.ts';
import { buyer } from '../../../identity/actor.ts';
import { isId } from '../../../kit/id.ts';
import { typedText } from '../../forms/read-form.ts';
import type { Photo } from '../../pages/parts/photos.tsx';
import { readMultipart, type TypedWithFiles } from '../../visit/form-body.ts';
import { answerPhoto, wantsJson } from '../../visit/photo-upload.ts';
import type { Report } from './report-visit.ts';

export const draftFilesOf = ({ world, draft }: Report): Promise<StoredFile[]> =>
  listDraftFiles(world, draft.shopId, draft.id);

const thumbnailHrefOf = (report: Report, fileId: string): string =>
  report.href('photos').replace(/\/photos(?=\?|$)/, `/photos/${fileId}`);

/** What is attached. A document has no picture of itself; its name stands there. */
export const photosOf = (report: Report, files: readonly StoredFile[]): Photo[] =>
  files.map(({ id, name }) => ({ id, name, thumbnailHref: thumbnailHrefOf(report, id) }));

/** Keeps what came with the form and takes out what the buyer removed; good files stay beside a refused one. */
export async function takePhotos(
  report: Report,
  request: FastifyRequest,
): Promise<TypedWithFiles & { readonly removed: boolean }> {
  const { world, draft } = report;
  const owner = { draftId: draft.id };
  const sent = await readMultipart(world, request, buyer(draft.shopId), owner, 'photos');
  const fileId = typedText(sent.typed, 'removePhoto');
  const removed = 'removePhoto' in sent.typed;
  if (isId(fileId)) await removeDraftFile(world, draft.shopId, draft.id, fileId);
  return { ...sent, removed };
}

/** What the enhancer reads: a picture taken in or out, or in words why not. */
export function answerEnhancer(
  report: Report,
  request: FastifyRequest,
  reply: FastifyReply,
  taken: TypedWithFiles & { readonly removed: boolean },
): FastifyReply | null {
  if (!wantsJson(request)) return null;
  if (taken.removed) return reply.send({});
  const { words } = report.visit.frame;
  return answerPhoto(reply, words, taken, (id) => thumbnailHrefOf(report, id), {
    files: fileLimits.draft,
    megabytes: report.world.config.UPLOAD_MAX_MB,
  });
}
