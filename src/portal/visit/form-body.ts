import type { FastifyRequest } from 'fastify';

import { addFile, type FileOwner } from '../../files/add-file.ts';
import type { Actor } from '../../identity/actor.ts';
import { Refusal, type FieldProblem } from '../../kit/refusal.ts';
import { storable } from '../../kit/storable.ts';
import { limitTries } from '../../platform/rate-limit.ts';
import type { World } from '../../platform/world.ts';
import type { Typed } from '../forms/read-form.ts';

// Far more than anybody photographs; a script that fills the disk stops here.
const uploadLimit = { name: 'portal-uploads', tries: 300, seconds: 3600 };

const BOOKKEEPING = new Set(['form']);

/** What the browser sent, without the fields the buyer does not see. */
export function typedOf(request: FastifyRequest): Typed {
  const body = (request.body ?? {}) as Record<string, string | string[]>;
  return Object.fromEntries(
    Object.entries(body)
      .filter(([name]) => !BOOKKEEPING.has(name))
      .map(([name, value]) => [name, Array.isArray(value) ? value.map(storable) : storable(value)]),
  );
}

export interface TypedWithFiles {
  readonly typed: Typed;
  readonly fileIds: readonly string[];
  /** Files that were refused; the others are kept. */
  readonly problems: readonly FieldProblem[];
}

/** A form with pictures: each file is judged while it streams in; a bad one is told, the good ones stay. */
export async function readMultipart(
  world: World,
  request: FastifyRequest,
  actor: Actor,
  owner: FileOwner,
  field: string,
): Promise<TypedWithFiles> {
  if (!request.isMultipart()) return { typed: typedOf(request), fileIds: [], problems: [] };
  const typed: Record<string, string | string[]> = {};
  const fileIds: string[] = [];
  const problems: FieldProblem[] = [];
  for await (const part of request.parts()) {
    if (part.type === 'file') {
      if (!part.filename) {
        part.file.resume(); // an empty file field is sent as a nameless, empty file
        continue;
      }
      try {
        await limitTries(world, uploadLimit, request.ip);
        fileIds.push((await addFile(world, actor, owner, { source: part.file, name: part.filename })).id);
      } catch (error) {
        part.file.resume();
        if (!(error instanceof Refusal)) throw error;
        if (error.kind === 'limited') throw error;
        if (problems.length === 0) problems.push({ field, reason: error.reason });
      }
    } else if (!BOOKKEEPING.has(part.fieldname)) {
      const value = storable(String(part.value));
      const before = typed[part.fieldname];
      typed[part.fieldname] = before === undefined ? value : [...(Array.isArray(before) ? before : [before]), value];
    }
  }
  return { typed, fileIds, problems };
}
