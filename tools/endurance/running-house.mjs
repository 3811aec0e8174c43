import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

const freePort = async () => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
};

/** The built house as a process of its own, that can be killed and opened again on the same data folder. */
export class RunningHouse {
  constructor(folder, port) {
    this.environment = { ...process.env, PORT: String(port), PAIRCOURS_DATA_DIR: folder, PAIRCOURS_DEMO: 'no', LOG_LEVEL: 'warn' };
    this.url = `http://127.0.0.1:${port}`;
    this.log = [];
  }

  static async in(folder) {
    return new RunningHouse(folder, await freePort());
  }

  async open() {
    this.child = spawn(process.execPath, ['--enable-source-maps', 'dist/apps/api/main.js'], { env: this.environment, stdio: ['ignore', 'pipe', 'pipe'] });
    for (const stream of [this.child.stdout, this.child.stderr]) stream.on('data', (chunk) => this.log.push(String(chunk)));
    while (!(await this.isReady())) {
      if (this.child.exitCode !== null) throw new Error(`The house did not open:\n${this.log.slice(-5).join('')}`);
      await pause(50);
    }
  }

  /** Without warning, as when the power fails. */
  kill = () => this.end('SIGKILL');
  close = () => this.end('SIGTERM');

  async end(signal) {
    const over = once(this.child, 'exit');
    this.child.kill(signal);
    await over;
  }

  /** Answers with what was read; a refusal is an error. Asked anew when the house was not there. */
  ask = async (method, path, body, cookie, headers = {}) => {
    const answer = await fetch(this.url + path, {
      method,
      headers: { cookie, origin: `http://localhost:${this.environment.PORT}`, ...(body && { 'content-type': 'application/json' }), ...headers },
      ...(body && { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text}`);
    return text ? JSON.parse(text) : undefined;
  };

  async isReady() {
    return fetch(`${this.url}/api/health/ready`).then(
      ({ ok }) => ok,
      () => false,
    );
  }
}
