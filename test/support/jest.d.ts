import '@jest/globals';
import type {
  afterAll as AfterAll,
  afterEach as AfterEach,
  beforeAll as BeforeAll,
  beforeEach as BeforeEach,
  describe as Describe,
  expect as Expect,
  it as It,
} from '@jest/globals';

declare global {
  const afterAll: typeof AfterAll;
  const afterEach: typeof AfterEach;
  const beforeAll: typeof BeforeAll;
  const beforeEach: typeof BeforeEach;
  const describe: typeof Describe;
  const expect: typeof Expect;
  const it: typeof It;
}
