import { readFileSync, writeFileSync } from 'node:fs';

/** Writes the sprite of the icons the pages name (Lucide, ISC) so that one small file serves them all. */
const names = JSON.parse(readFileSync('libs/platform/ui/src/icon-names.json', 'utf8'));
const nodes = JSON.parse(readFileSync('node_modules/lucide-static/icon-nodes.json', 'utf8'));

const element = ([tag, attributes]) =>
  `<${tag} ${Object.entries(attributes)
    .map(([name, value]) => `${name}="${value}"`)
    .join(' ')}/>`;
const symbol = (name) => {
  if (!nodes[name]) throw new Error(`Lucide has no icon called ${name}.`);
  return `<symbol id="${name}" viewBox="0 0 24 24">${nodes[name].map(element).join('')}</symbol>`;
};
const sprite = `<svg xmlns="http://www.w3.org/2000/svg">${names.map(symbol).join('')}</svg>\n`;
const file = 'apps/web/public/icons.svg';
if (!process.argv.includes('--check')) writeFileSync(file, sprite);
else if (readFileSync(file, 'utf8') !== sprite) throw new Error(`${file} is out of date: run npm run icons.`);
