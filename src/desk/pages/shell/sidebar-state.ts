import { createContext, useContext } from 'react';

/** Below 1280 pixels the views lie in a drawer. */
export interface SidebarState {
  open(): void;
  close(): void;
}

export const SidebarContext = createContext<SidebarState>({ open() {}, close() {} });
export const useSidebar = (): SidebarState => useContext(SidebarContext);
