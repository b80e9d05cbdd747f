import type { FootprintSet, FootprintSetImported } from './contract.ts';
import type { LoadedSet, SetToTell } from './service.ts';

export const presentSet = (row: SetToTell): FootprintSet => ({
  code: row.code,
  kind: row.kind,
  name: row.name,
  source: row.source,
  note: row.note,
  areas: row.areas,
  people: row.people,
  bricksInNone: row.bricks_in_none,
  bricksInSeveral: row.bricks_in_several,
  createdAt: row.created_at,
  unplaced: row.unplaced,
});

export const presentLoaded = (loaded: LoadedSet): FootprintSetImported => ({
  changed: loaded.changed,
  dryRun: loaded.dryRun,
  set: presentSet(loaded.set),
  what: loaded.what,
  read: loaded.read,
  used: loaded.used,
  turnedAway: loaded.turnedAway,
  sentences: loaded.sentences,
});
