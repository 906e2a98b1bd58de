// npm run draw: a picture of every flow in .readme/flows, for people who do not read code.
import { mkdir, writeFile } from 'node:fs/promises';
import { drawings } from './drawing.ts';

const folder = '.readme/flows';
await mkdir(folder, { recursive: true });
for (const [id, svg] of Object.entries(await drawings())) {
  await writeFile(`${folder}/${id}.svg`, svg);
  console.log(`${folder}/${id}.svg`);
}
