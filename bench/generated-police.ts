import { createWriteStream, mkdirSync } from 'node:fs';
import { once } from 'node:events';
import { join } from 'node:path';
import { demonstrationSeed, growCounty, policeUkCategories } from '../seeds/demonstration.ts';
import { randomFor } from '../server/statistics/random.ts';

const header =
  'Crime ID,Month,Reported by,Falls within,Longitude,Latitude,Location,LSOA code,LSOA name,Crime type,Last outcome category,Context';
const months = 60;
const firstYear = 2020;

/**
 * Writes police.uk street files of invented incidents over the demonstration county: one file a month, five years, points
 * near the middles of its small areas, a few busy areas with many.
 * @returns the folder
 */
export async function writeGeneratedPolice(folder: string, rows: number): Promise<string> {
  mkdirSync(folder, { recursive: true });
  const { bricks } = growCounty(demonstrationSeed);
  const types = Object.keys(policeUkCategories);
  const random = randomFor(7, 'generated police').quick;
  const perMonth = Math.ceil(rows / months);
  for (let index = 0; index < months; index += 1) {
    const month = `${firstYear + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`;
    const file = createWriteStream(join(folder, `${month}-generated-street.csv`), { highWaterMark: 1 << 20 });
    let text = `${header}\n`;
    for (let row = 0; row < perMonth; row += 1) {
      // Squaring leans towards the first bricks, as real demand leans towards few places.
      const brick = bricks[Math.floor(random() ** 2 * bricks.length)];
      const [longitude, latitude] = brick?.centre ?? [0, 0];
      const type = types[Math.floor(random() * types.length)] ?? '';
      const at = `${(longitude + (random() - 0.5) * 0.002).toFixed(6)},${(latitude + (random() - 0.5) * 0.001).toFixed(6)}`;
      const id = `${index}x${row}`.padStart(24, 'a');
      text += `${id},${month},Invented Police,Invented Police,${at},On or near Invented Street,,,${type},Under investigation,\n`;
      if (text.length > 1 << 20) {
        if (!file.write(text)) await once(file, 'drain');
        text = '';
      }
    }
    file.end(text);
    await once(file, 'finish');
  }
  return folder;
}
