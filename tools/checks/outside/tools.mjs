import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Debian's packages that hold them, for whoever reads that one is absent. */
const packages = {
  pdfsig: 'poppler-utils',
  pdftotext: 'poppler-utils',
  pdfinfo: 'poppler-utils',
  pdfdetach: 'poppler-utils',
  pdftoppm: 'poppler-utils',
  certutil: 'libnss3-tools',
  qpdf: 'qpdf',
  zbarimg: 'zbar-tools',
  openssl: 'openssl',
  java: 'default-jre-headless',
};

const jars = ['preflight', 'pdfbox2', 'fontbox2', 'xmpbox', 'commons-logging', 'commons-io', 'javax.activation', 'jaxb-api'].map(
  (jar) => `/usr/share/java/${jar}.jar`,
);

const isThere = (program) => spawnSync(program, [program === 'openssl' ? 'version' : '-h'], { stdio: 'ignore' }).error === undefined;

/** All that the checks may ask for. */
export const programs = [...Object.keys(packages), 'preflight'];

export const preflightClassPath = jars.join(':');

/** What is needed and not here, each with the package to install. */
export const absent = (programs) => [
  ...programs.filter((program) => program !== 'preflight' && !isThere(program)).map((program) => `${program} (${packages[program]})`),
  ...(programs.includes('preflight') && !jars.every(existsSync) ? ['preflight (libpdfbox2-java libactivation-java libjaxb-api-java)'] : []),
];

/** Runs a program to its end, a minute at most, and gives all that it says. */
export const run = (program, args, options = {}) => {
  const { status, stdout = '', stderr = '' } = spawnSync(program, args, { encoding: 'utf8', timeout: 60_000, maxBuffer: 16 * 1024 * 1024, ...options });
  return { ok: status === 0, stdout, said: `${stdout}${stderr}` };
};
