/** @type {import('jest').Config} */
const { readFileSync } = require('node:fs');
const swcrc = JSON.parse(readFileSync(`${__dirname}/.swcrc`, 'utf8'));
// Jest resolves @chronology/* itself; left in, SWC would rewrite them to files that exist only after a build.
delete swcrc.jsc.baseUrl;
delete swcrc.jsc.paths;
module.exports = {
  rootDir: __dirname,
  testEnvironment: 'node',
  roots: ['<rootDir>/apps', '<rootDir>/libs', '<rootDir>/test'],
  modulePathIgnorePatterns: ['<rootDir>/dist', '<rootDir>/.cache'],
  testRegex: '\\.spec\\.tsx?$',
  moduleFileExtensions: ['ts', 'tsx', 'js', 'mjs', 'json', 'node'],
  transform: { '^.+\\.(tsx?|mjs)$': ['@swc/jest', { ...swcrc, swcrc: false, sourceMaps: 'inline' }] },
  // Node requires packages that are ES modules alone; Jest on Node 20 does not, so they are turned into CommonJS.
  transformIgnorePatterns: ['/node_modules/(?!(preact|parse5|entities)/)'],
  moduleNameMapper: { '^@chronology/([^/]+)$': '<rootDir>/libs/$1/src/index.ts' },
  setupFiles: ['reflect-metadata'],
  cacheDirectory: '<rootDir>/.cache/jest',
  maxWorkers: 2,
  reporters: ['default', '<rootDir>/test/passed-failed.reporter.js'],
};
