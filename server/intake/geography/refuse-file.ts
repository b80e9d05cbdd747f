import { Refusal, type RefusalPlace } from '../../refusal.ts';

/** Every refusal of a file names the file, because a folder of them may be on its way in. */
export const refuseFile = (file: string, detail: string, place: Omit<RefusalPlace, 'detail'> = {}): Refusal =>
  new Refusal('file-unreadable', `${file}: ${detail}`, [{ detail, ...place }]);
