import { createElement, type ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';

import { sheetFor } from './pages/css/sheet.ts';
import type { Frame } from './pages/frame.ts';
import { Document } from './pages/parts/document.tsx';

export interface PageOptions {
  readonly frame: Frame;
  /** The page's own title; the shop's name is added. */
  readonly title: string;
  /** Something must be corrected: said in the title too, since that is what a screen reader says first. */
  readonly failed?: boolean;
  /** For `style-src` and `script-src` of the answer's Content-Security-Policy. */
  readonly nonce: string;
  /** Address of the enhancer; null on a page that needs none. */
  readonly scriptHref: string | null;
  /** Only a channel's own first page may be found by search engines. */
  readonly indexed?: boolean;
}

/** A whole page as text. Nothing is hydrated: what is sent is what the buyer gets. */
export function renderPage(content: ReactElement, options: PageOptions): string {
  const { frame, title, failed = false, nonce, scriptHref, indexed = false } = options;
  const page = createElement(
    Document,
    {
      frame,
      title: failed ? frame.words.t('portal.step.errorTitle', { title }) : title,
      css: sheetFor(frame.brand),
      nonce,
      scriptHref,
      indexed,
    },
    content,
  );
  return `<!doctype html>${renderToStaticMarkup(page)}`;
}
