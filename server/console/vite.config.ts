import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** The console as files for the server to serve under /console/. */
export default defineConfig({
  base: '/console/',
  plugins: [react()],
  // The mini program stays on React 18 and holds the place at the top: every package here takes the console's own.
  resolve: { dedupe: ['react', 'react-dom', 'scheduler'] },
  build: { target: 'es2022', chunkSizeWarningLimit: 1_200, reportCompressedSize: false, manifest: true },
});
