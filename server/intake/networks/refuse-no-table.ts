import { refuseFile } from '../geography/refuse-file.ts';
import { OtherFile } from './other-file.ts';

const noWorkbook = 'no workbook that can be read';

/** @throws Refusal for what is called a workbook and is none: it may be one of networks that was cut short */
export function refuseBrokenWorkbook(name: string): void {
  if (!/\.xls[xm]$/i.test(name)) return;
  const instead = 'open it in a spreadsheet and save it again as XLSX, or its sheets as CSV.';
  throw refuseFile(name, `This is ${noWorkbook}: ${instead}`);
}

/** No text has a NUL, but UTF-16, which begins with a mark. */
const isText = (head: Buffer): boolean =>
  !head.includes(0) || (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff);

/** @throws OtherFile for pictures and the like, by their first bytes */
export function refuseNoTable(name: string, head: Buffer): void {
  if (isText(head)) return;
  refuseBrokenWorkbook(name);
  throw new OtherFile(name, noWorkbook, ', and neither a table (CSV) nor outlines (GeoJSON).');
}
