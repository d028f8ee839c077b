// Packs gone wrong for end-to-end tests, which know the app from outside only.

export { mutate } from '../../electron/services/packs/testing/mutate.ts'
export { samplePack, zipOf } from '../../electron/services/packs/testing/sample-pack.ts'
