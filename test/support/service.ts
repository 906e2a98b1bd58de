import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';

/** A free port of this machine, for a service that must come back on the same one. */
export function freePort(): Promise<number> {
  return new Promise((done, fail) => {
    const probe = createServer();
    probe.once('error', fail);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      probe.close(() => done(port));
    });
  });
}

export type Service = {
  url: string;
  process: ChildProcess;
  /** Waits until it is ready for people. */
  ready(): Promise<void>;
  /** Ends it as the platform does and answers its exit code. */
  stop(): Promise<number | null>;
  /** Ends it as a power cut does. */
  kill(): Promise<void>;
};

/** The service as `npm start` runs it, in its own process. */
export function startService(env: Record<string, string>, port: number): Service {
  const child = spawn(process.execPath, ['bot/main.ts'], {
    env: { ...process.env, LOG_LEVEL: 'warn', ...env, PORT: String(port) },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const url = `http://127.0.0.1:${port}`;
  const ended = new Promise<number | null>((done) => child.once('exit', (code) => done(code)));
  return {
    url,
    process: child,
    async ready() {
      for (let tries = 0; tries < 600; tries += 1) {
        if (child.exitCode !== null) throw new Error(`the service ended with ${child.exitCode}`);
        const ok = await fetch(`${url}/readyz`).then(
          (answer) => answer.ok,
          () => false,
        );
        if (ok) return;
        await wait(50);
      }
      throw new Error('the service is not ready after 30 seconds');
    },
    stop() {
      child.kill('SIGTERM');
      return ended;
    },
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
  };
}
