/** How the desk is built (`npm run build`) and served while it is written (`npm run dev`). */
import { join } from 'node:path';

import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const root = import.meta.dirname;

export default defineConfig({
  root: join(root, 'src/desk/pages'),
  base: '/desk/',
  plugins: [react()],
  build: { outDir: join(root, 'dist/desk'), emptyOutDir: true, target: 'es2022', sourcemap: false },
  // The desk imports pure files of other rooms and the words, which lie outside its root.
  server: { port: 5173, fs: { allow: [root] }, proxy: { '/api': 'http://127.0.0.1:3000' } },
});
