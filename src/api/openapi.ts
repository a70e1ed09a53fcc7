import { OpenAPIGenerator } from '@orpc/openapi';
import { ZodToJsonSchemaConverter } from '@orpc/zod/zod4';

import { contract } from './contract.ts';

const ABOUT = `Everything the desk does, this API does.

A machine sends \`Authorization: Bearer <key>\`. A write may carry an \`Idempotency-Key\`: sent again with the same
content it gets the same answer. A change of a case carries \`If-Match: "<version>"\` and is refused with 412 when
somebody was faster. Lists are pages: \`next\` of one is \`after\` of the following. Money is in minor units.`;

const text = { type: 'string' as const };

const problem = {
  type: 'object' as const,
  required: ['type', 'title', 'status', 'reason'],
  properties: {
    type: text,
    title: text,
    status: { type: 'integer' as const },
    reason: { ...text, description: 'A code that does not change' },
    fields: {
      type: 'array' as const,
      items: { type: 'object' as const, required: ['field', 'reason'], properties: { field: text, reason: text } },
    },
  },
};

const refused = {
  description: 'Refused, with a code (RFC 9457)',
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
};

/** OpenAPI 3.1 of the contract, as JSON text. */
export async function openApiText(publicUrl: string): Promise<string> {
  const generator = new OpenAPIGenerator({ schemaConverters: [new ZodToJsonSchemaConverter()] });
  const document = await generator.generate(contract, {
    info: { title: 'Zwrotka', version: '1', description: ABOUT },
    servers: [{ url: `${publicUrl}/api/v1` }],
    security: [{ key: [] }],
    components: {
      schemas: { Problem: problem },
      securitySchemes: {
        key: { type: 'http', scheme: 'bearer', description: 'A key made in the settings of the shop' },
      },
    },
  });
  for (const path of Object.values(document.paths ?? {})) {
    for (const method of ['get', 'post', 'put', 'patch', 'delete'] as const) {
      const operation = path?.[method];
      if (operation) operation.responses = { ...operation.responses, default: refused };
    }
  }
  return JSON.stringify(document);
}
