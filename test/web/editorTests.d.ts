/** The tests of `test/editor` that need no Node; the bundle puts them here. */
declare module 'editor-tests' {}

declare module 'mocha/mocha.js' {}
