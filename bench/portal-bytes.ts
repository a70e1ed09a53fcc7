import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

import { bundleEnhancer } from '../src/portal/enhancer.ts';
import { packageRoot } from '../src/platform/words.ts';
import { renderPage } from '../src/portal/render.ts';
import { caseSpecimens } from '../test/portal/case-specimens.tsx';
import { formSpecimens } from '../test/portal/form-specimens.tsx';
import { infoSpecimens } from '../test/portal/info-specimens.tsx';
import { frameOf } from '../test/portal/specimen.ts';
import type { Report } from './report.ts';

const zipped = (text: string | Buffer) => gzipSync(text, { level: 6 }).length;

/** Every page of the portal in every state it has, as a buyer gets it: what it weighs, raw and compressed. */
export async function measurePortal(report: Report): Promise<void> {
  const frame = frameOf('pl');
  const script = await bundleEnhancer(join(packageRoot));
  const pages = [formSpecimens, caseSpecimens, infoSpecimens]
    .flatMap((make) => make(frame.words))
    .map(({ name, title, failed, element }) => {
      const options = { frame, title, nonce: 'n'.repeat(22), scriptHref: script.href, ...(failed && { failed }) };
      const html = renderPage(element, options);
      const css = [...html.matchAll(/<style[^>]*>(.*?)<\/style>/gs)].map(([, text]) => text).join('');
      const [whole, style] = [Buffer.byteLength(html), Buffer.byteLength(css)];
      return { name, html: whole - style, css: style, gz: zipped(html), cssGz: zipped(css) };
    })
    .sort((a, b) => b.gz - a.gz);

  report.title(`Bytes of ${pages.length} portal pages; CSS is part of the page, pictures are not counted`);
  report.add('portal.css', pages[0]!.css, 'bytes');
  report.add('portal.css.gz', pages[0]!.cssGz, 'bytes');
  report.add('portal.js', script.body.length, 'bytes');
  report.add('portal.js.gz', zipped(script.body), 'bytes', { aim: '≤ 6144' });
  report.add('portal.heaviest.gz', pages[0]!.gz, 'bytes', { aim: '≤ 14336' });
  for (const [n, { name, html, gz }] of pages.entries()) {
    const shown = n < 8;
    report.add(`portal.${name}.html`, html, 'bytes', { shown });
    report.add(`portal.${name}.gz`, gz, 'bytes', { shown });
  }
}
