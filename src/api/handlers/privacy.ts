import { eraseCustomer, previewErasure } from '../../privacy/erase-customer.ts';
import { exportCustomer, listExports } from '../../privacy/export-customer.ts';
import { findRetention, setRetention } from '../../privacy/set-retention.ts';
import { member } from './base.ts';

const { privacy } = member;

export const privacyHandlers = {
  retention: privacy.retention.handler(({ context: { world, actor } }) => findRetention(world, actor)),
  setRetention: privacy.setRetention.handler(({ context: { world, actor }, input }) =>
    setRetention(world, actor, input),
  ),
  exports: privacy.exports.handler(async ({ context: { world, actor }, input }) => ({
    items: await listExports(world, actor, input),
  })),
  export: privacy.export.handler(({ context: { world, actor }, input }) => exportCustomer(world, actor, input)),
  previewErasure: privacy.previewErasure.handler(async ({ context: { world, actor }, input }) => {
    const preview = await previewErasure(world, actor, input);
    return { ...preview, parts: [...preview.parts] };
  }),
  erase: privacy.erase.handler(async ({ context: { world, actor }, input }) => {
    const preview = await eraseCustomer(world, actor, input);
    return { ...preview, parts: [...preview.parts] };
  }),
};
