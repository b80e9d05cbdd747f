import type { Knex } from 'knex';
import { csvRecords } from '../../intake/files/csv-records.ts';
import { decodeText } from '../../intake/files/decode-text.ts';
import { openSources } from '../../intake/files/open-sources.ts';
import { postcodeReader, type PostcodeReader } from '../../intake/geography/postcode-file.ts';
import { Refusal } from '../../refusal.ts';
import { networkLoadStore } from '../networks/load-store.ts';
import { remakeNetworkFootprints } from '../networks/remake.ts';
import { serviceStore } from '../service/store.ts';

export interface PostcodeReport {
  read: number;
  kept: number;
  outside: number;
  withoutPlace: number;
  /** Ended, as the ONS Postcode Directory says: not used, because a new one may stand elsewhere. */
  terminated: number;
  /** Practices that had no place, or another, until their postcode came. */
  practicesPlaced: number;
}

const writtenAtATime = 5_000;
/** A row just over the border is still placed, as outside; far ones are not worth keeping. About 2 km. */
const marginDegrees = 0.02;

/**
 * Loads postcodes from a file, folder or archive (Code-Point Open, ONS Postcode Directory): those in and around the area
 * served. Postcodes known before get their new place. All or nothing.
 */
export async function loadPostcodes(knex: Knex, path: string): Promise<PostcodeReport> {
  const edition = await serviceStore(knex).editionInUse();
  if (edition?.west == null || edition.south === null || edition.east === null || edition.north === null) {
    throw new Refusal('not-possible', 'Load boundaries first, so that it is known which postcodes are needed.');
  }
  const { west, south, east, north } = edition;
  const isNear = ([longitude, latitude]: [number, number]): boolean =>
    longitude > west - marginDegrees &&
    longitude < east + marginDegrees &&
    latitude > south - marginDegrees &&
    latitude < north + marginDegrees;

  return knex.transaction(async (transaction) => {
    const report: PostcodeReport = { read: 0, kept: 0, outside: 0, withoutPlace: 0, terminated: 0, practicesPlaced: 0 };
    for await (const source of openSources(path)) {
      let read: PostcodeReader | null = null;
      const stream = await source.open();
      for await (const { records } of csvRecords(decodeText(stream))) {
        let rows = records;
        if (read === null) {
          const known = postcodeReader(records[0] ?? []);
          if (known === null) throw unknownFile(source.name);
          read = known.read;
          if (!known.firstRowIsData) rows = records.slice(1);
        }
        const near = new Map<string, [number, number]>();
        for (const cells of rows) {
          report.read += 1;
          const found = read(cells);
          if (found === 'terminated') report.terminated += 1;
          else if (found === 'no-place') report.withoutPlace += 1;
          else if (!isNear(found.point)) report.outside += 1;
          else near.set(found.postcode, found.point);
        }
        report.kept += near.size;
        await write(transaction, [...near], source.name);
      }
    }
    report.practicesPlaced = await networkLoadStore(transaction).locate();
    if (report.practicesPlaced > 0) await remakeNetworkFootprints(transaction);
    return report;
  });
}

async function write(transaction: Knex, postcodes: [string, [number, number]][], source: string): Promise<void> {
  for (let from = 0; from < postcodes.length; from += writtenAtATime) {
    const batch = postcodes.slice(from, from + writtenAtATime);
    await transaction.raw(
      `insert into postcodes (postcode, longitude, latitude, source)
       select given.*, :source from unnest(cast(:codes as text[]), cast(:longitudes as float8[]), cast(:latitudes as float8[]))
         as given (postcode, longitude, latitude)
       on conflict (postcode) do update
         set longitude = excluded.longitude, latitude = excluded.latitude, source = excluded.source`,
      {
        source,
        codes: batch.map(([postcode]) => postcode),
        longitudes: `{${batch.map(([, point]) => point[0]).join(',')}}`,
        latitudes: `{${batch.map(([, point]) => point[1]).join(',')}}`,
      },
    );
  }
}

function unknownFile(name: string): Refusal {
  const detail = `"${name}" is no postcode file that is known here: send OS Code-Point Open or the ONS Postcode Directory as CSV.`;
  return new Refusal('file-unreadable', detail, [{ detail, line: 1 }]);
}
