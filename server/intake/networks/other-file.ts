import { Refusal } from '../../refusal.ts';

/** A file that tells nothing of practices and networks, such as may lie in a folder beside those that do. */
export class OtherFile extends Refusal {
  /** @param what the file is, after 'This is' */
  constructor(
    name: string,
    readonly what: string,
    instead: string,
    place: { line?: number } = {},
  ) {
    const detail = `This is ${what}${instead}`;
    super('file-unreadable', `${name}: ${detail}`, [{ detail, ...place }]);
    this.name = 'OtherFile';
  }
}
