import { useEffect } from 'react';

/** What the browser's tab and a screen reader call the page; null where another part of it says. */
export function usePageTitle(title: string | null): void {
  useEffect(() => {
    if (title !== null) document.title = `${title} – Zwrotka`;
  }, [title]);
}
