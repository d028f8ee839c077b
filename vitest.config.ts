import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  plugins: [react()],
  define: { __ENSAYO_TEST_BUILD__: 'false' },
  test: {
    include: ['{electron,renderer,scripts,lint,assets}/**/*.test.{ts,tsx}'],
    environment: 'node',
    // Two slow cores are a target: property tests may take their time.
    testTimeout: 30_000,
    hookTimeout: 30_000,
  },
})
