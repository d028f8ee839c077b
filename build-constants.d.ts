// Constants that scripts/build.ts replaces with a literal, so that production builds drop the branch.

/** True only in the build that end-to-end tests drive (`ENSAYO_TEST_BUILD=1`, output in dist-test/). */
declare const __ENSAYO_TEST_BUILD__: boolean
