import type { FastifyInstance, FastifyReply } from 'fastify';

import { isId } from '../kit/id.ts';
import { Refusal } from '../kit/refusal.ts';
import { findLocalAttachment, findLocalMail, listLocalMails } from '../platform/local-mailbox.ts';
import type { World } from '../platform/world.ts';
import { mailListPage, mailPage } from './dev-mail-pages.ts';

/** /dev/mail: every mail of a machine without SMTP. The roof mounts it outside production only. */
export function mountDevMail(app: FastifyInstance, world: World): void {
  const html = (reply: FastifyReply, page: string) =>
    reply.type('text/html; charset=utf-8').header('cache-control', 'no-store').send(page);

  app.get<{ Querystring: { before?: string; to?: string } }>('/dev/mail', async ({ query }, reply) => {
    const before = query.before && isId(query.before) ? query.before : undefined;
    const mails = await listLocalMails(world, { before, to: query.to });
    return html(reply, mailListPage(mails, query.to));
  });

  app.get<{ Params: { id: string } }>('/dev/mail/:id', async ({ params }, reply) => {
    const mail = await findLocalMail(world, idFrom(params.id));
    reply.header('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'; frame-src 'self'");
    return html(reply, mailPage(mail));
  });

  // As a mailbox shows it: no script, no form, links open elsewhere.
  app.get<{ Params: { id: string } }>('/dev/mail/:id/html', async ({ params }, reply) => {
    const mail = await findLocalMail(world, idFrom(params.id));
    reply.header(
      'content-security-policy',
      "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src * data:; frame-ancestors 'self'",
    );
    reply.header('x-frame-options', 'sameorigin');
    return html(reply, mail.html);
  });

  app.get<{ Params: { id: string; position: string } }>(
    '/dev/mail/:id/attachments/:position',
    async ({ params }, reply) => {
      const { filename, contentType, content } = await findLocalAttachment(
        world,
        idFrom(params.id),
        Number(params.position) | 0,
      );
      reply.header('content-disposition', `inline; filename*=UTF-8''${encodeURIComponent(filename)}`);
      reply.header('content-security-policy', "sandbox; default-src 'none'");
      return reply.type(contentType).send(content);
    },
  );
}

function idFrom(text: string): string {
  if (!isId(text)) throw new Refusal('missing', 'mail');
  return text;
}
