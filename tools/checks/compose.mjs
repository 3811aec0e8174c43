// docker-compose.yml is well formed by dclint's rules, and by Docker Compose itself where this machine has it.
import { spawnSync } from 'node:child_process';

const linted = spawnSync('dclint', ['--quiet', 'docker-compose.yml'], { stdio: 'inherit', shell: process.platform === 'win32' });

const example = {
  POSTGRES_PASSWORD: 'x',
  MAIL_FROM: 'x@example.org',
  PAIRCOURS_MASTER_KEY: 'x',
  PUBLIC_URL: 'https://x.example',
  SMTP_URL: 'smtp://x.example',
};
const env = { ...process.env, ...example };
const composes = [['docker', 'compose'], ['docker-compose']];
const found = composes.find(([program, ...args]) => spawnSync(program, [...args, 'version']).status === 0);
if (!found) console.log('note: Docker Compose is not on this machine: docker-compose.yml was checked by dclint only');
const [program, ...args] = found ?? [];
const parsed = found && spawnSync(program, [...args, 'config', '--quiet'], { stdio: 'inherit', env });
const bare = found && spawnSync(program, [...args, 'config', '--quiet'], { env: { PATH: process.env.PATH } });
if (bare?.status === 0) console.error('docker-compose.yml starts without its secrets.');
process.exit(linted.status === 0 && (!found || (parsed.status === 0 && bare.status !== 0)) ? 0 : 1);
