import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const service = process.env['PEOPLE_ZONES_SERVER'] ?? 'http://localhost:3000';

export default defineConfig({
  plugins: [react()],
  resolve: {
    alias: [
      { find: /^leaflet$/, replacement: fileURLToPath(new URL('client/draw/whole-leaflet.ts', import.meta.url)) },
    ],
  },
  server: { proxy: { '/api': service, '/methods': service, '/ogc': service } },
  build: {
    outDir: 'dist/client',
    target: 'es2022',
    // The page's security policy allows no inline script and no data: fonts.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
});
