// Set-up on a fresh clone, in plain JavaScript so that it runs before anything is installed:
//   node src/node/setup.mjs          installs the packages where they are missing or out of date
//   node src/node/setup.mjs build    … and builds dist/ where a source is newer (or with --force)
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const stampOf = (text) => createHash('sha256').update(text).digest('hex');
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(
    `samband trenger Node 20.19 eller nyere; dette er ${process.versions.node}. Hent ny på nodejs.org.`,
  );
  process.exit(1);
}

function run(command, args) {
  const result = spawnSync(command, args, {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  });
  if (result.status !== 0) {
    console.error(`«${command} ${args.join(' ')}» lyktes ikke. Rett feilen over og prøv igjen.`);
    process.exit(1);
  }
}

function install() {
  const stampFile = path.join(root, 'node_modules/.samband-stamp');
  const stamp = stampOf(
    readFileSync(path.join(root, 'package-lock.json'), 'utf8') + process.versions.modules,
  );
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return;
  console.error('Installerer pakker (bare første gang) …');
  run('npm', ['ci', '--include=dev', '--no-audit', '--no-fund']);
  writeFileSync(stampFile, stamp);
}

function sources(folder) {
  return readdirSync(path.join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const name = `${folder}/${entry.name}`;
    return entry.isDirectory() ? sources(name) : [`${name} ${statSync(path.join(root, name)).mtimeMs}`];
  });
}

function build(force) {
  const stampFile = path.join(root, 'dist/.stamp');
  const files = ['src', 'web'].flatMap(sources).sort();
  const stamp = stampOf(files.join('\n') + readFileSync(path.join(root, 'package.json'), 'utf8'));
  if (!force && existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return;
  console.error('Bygger …');
  mkdirSync(path.join(root, 'dist'), { recursive: true });
  for (const config of [
    'src/vite.config.ts',
    'web/vite.config.ts',
    'web/import/vite.config.ts',
    'web/embed/vite.config.ts',
  ]) {
    run(process.execPath, [
      path.join(root, 'node_modules/vite/bin/vite.js'),
      'build',
      '--config',
      config,
      '--logLevel',
      'warn',
    ]);
  }
  writeFileSync(stampFile, stamp);
}

install();
if (process.argv.includes('build')) build(process.argv.includes('--force'));
