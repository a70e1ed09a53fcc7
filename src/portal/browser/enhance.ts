import { blockDoubleSubmit } from './double-submit.ts';
import { keepLive } from './live.ts';
import { makePhotos } from './photos.ts';

/**
 * Everything works without this script; it only spares time. It has no words and no dependencies:
 * words come in data attributes, from the same files as the page's.
 */
document.querySelector<HTMLElement>('[data-wrong]')?.focus();
for (const box of document.querySelectorAll<HTMLElement>('[data-photos]')) makePhotos(box);
blockDoubleSubmit();
// What was just done is said once, not again after a reload.
if (new URLSearchParams(location.search).has('done')) history.replaceState(null, '', location.pathname + location.hash);
const stream = document.querySelector<HTMLElement>('[data-stream]');
if (stream) keepLive(stream);
