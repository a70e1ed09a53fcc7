import multipart from '@fastify/multipart';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { z } from 'zod';

import { requireCase } from '../cases/require-case.ts';
import { addFile } from '../files/add-file.ts';
import type { StoredFile } from '../files/file.ts';
import { openFile, type OpenedFile } from '../files/open-file.ts';
import { draftKinds } from '../messages/draft-inputs.ts';
import { openDraft } from '../messages/save-draft.ts';
import { Refusal } from '../kit/refusal.ts';
import { answerOnce } from '../platform/idempotency.ts';
import { credentialsOf } from './credentials.ts';
import type { Doors } from './doors.ts';
import { keyedBy, keyIn } from './interceptors.ts';

const id = z.uuid();

/** The bytes of files: streamed in, judged, streamed out to whoever may see them. The contract lists them; this carries them. */
export async function mountFiles(scope: FastifyInstance, { world, signIn }: Doors): Promise<void> {
  await scope.register(async (files) => {
    await files.register(multipart, {
      limits: { fileSize: world.config.UPLOAD_MAX_MB * 1024 * 1024 + 1, files: 10, fields: 10 },
    });

    const upload = async (
      request: Parameters<typeof credentialsOf>[2],
      owner: Parameters<typeof addFile>[2],
    ): Promise<StoredFile[]> => {
      const { actor } = await credentialsOf(world, signIn, request);
      if (!actor) throw new Refusal('unauthenticated', 'sign-in-first');
      if (!request.isMultipart()) throw new Refusal('invalid', 'not-multipart');
      const added: StoredFile[] = [];
      let internal = false;
      for await (const part of request.parts()) {
        if (part.type === 'file')
          added.push(
            await addFile(world, actor, 'caseId' in owner ? { ...owner, internal } : owner, {
              source: part.file,
              name: part.filename,
            }),
          );
        else if (part.fieldname === 'internal') internal = part.value === 'true';
      }
      if (added.length === 0)
        throw new Refusal('invalid', 'file-missing', { fields: [{ field: 'files', reason: 'required' }] });
      return added;
    };

    /** With a key what was sent is kept once, however often its answer was lost: the key stands for the bytes. */
    const uploadOnce = async (
      request: Parameters<typeof upload>[0],
      reply: FastifyReply,
      owner: Parameters<typeof upload>[1],
    ) => {
      const write = async () => ({ status: 201, body: { items: await upload(request, owner) } });
      const key = keyIn(request.headers);
      const { actor } = key === null ? { actor: null } : await credentialsOf(world, signIn, request);
      if (key === null || !actor) return reply.code(201).send((await write()).body);
      const content = JSON.stringify([request.method, request.url]);
      const { status, body, replayed } = await answerOnce(world, { ...keyedBy(actor), key, content }, write);
      if (!replayed) return reply.code(status).send(body);
      request.raw.resume(); // nobody reads it, and the answer waits for nothing
      return reply.code(status).header('idempotency-replayed', 'true').send(body);
    };

    files.post<{ Params: { caseId: string } }>('/cases/:caseId/files', (request, reply) =>
      uploadOnce(request, reply, { caseId: idFrom(request.params.caseId) }),
    );
    files.post<{ Params: { caseId: string; kind: string } }>(
      '/cases/:caseId/drafts/:kind/files',
      async (request, reply) => {
        const kind = draftKinds.find((each) => each === request.params.kind);
        if (!kind) throw new Refusal('missing', 'page');
        const { actor } = await credentialsOf(world, signIn, request);
        if (!actor) throw new Refusal('unauthenticated', 'sign-in-first');
        const caseId = idFrom(request.params.caseId);
        await requireCase(world, actor, caseId);
        const draft = await openDraft(world, actor, { caseId, kind });
        const items = await upload(request, { draftId: draft.id, ofMessage: true });
        return reply.code(201).send({ items, version: draft.version });
      },
    );
    files.post<{ Params: { orphanId: string } }>('/bench/orphans/:orphanId/files', (request, reply) =>
      uploadOnce(request, reply, { orphanId: idFrom(request.params.orphanId) }),
    );
    files.post('/logos', async (request, reply) =>
      reply.code(201).send({ items: await upload(request, { logo: true }) }),
    );

    for (const thumbnail of [false, true]) {
      files.get<{ Params: { fileId: string } }>(
        `/files/:fileId${thumbnail ? '/thumbnail' : ''}`,
        async (request, reply) => {
          const { actor } = await credentialsOf(world, signIn, request);
          if (!actor) throw new Refusal('unauthenticated', 'sign-in-first');
          return sendFile(reply, await openFile(world, actor, { fileId: idFrom(request.params.fileId), thumbnail }));
        },
      );
    }
  });
}

function idFrom(text: string): string {
  const parsed = id.safeParse(text);
  if (!parsed.success) throw new Refusal('missing', 'file');
  return parsed.data;
}

/** A picture is shown, a document is saved; neither is ever guessed at or run. */
function sendFile(reply: FastifyReply, { file, mime, size, stream }: OpenedFile) {
  const shown = mime.startsWith('image/');
  return reply
    .header('content-type', mime)
    .header('content-length', size)
    .header(
      'content-disposition',
      `${shown ? 'inline' : 'attachment'}; filename*=UTF-8''${encodeURIComponent(file.name)}`,
    )
    .header('x-content-type-options', 'nosniff')
    .header('content-security-policy', "default-src 'none'; sandbox")
    .header('cache-control', 'private, max-age=31536000, immutable')
    .send(stream);
}
