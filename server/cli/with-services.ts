import { readConfig } from '../config.ts';
import { type Opened, openServices } from '../open-services.ts';
import { type Output, outputFor } from './output.ts';

export interface Tools extends Opened {
  out: Output;
}

/** Opens what a command needs, runs it, and gives the database back however it ends. */
export async function withServices(
  act: (tools: Tools) => Promise<void> | void,
  options: { json?: boolean } = {},
): Promise<void> {
  const out = outputFor(options.json === true);
  const opened = await openServices(readConfig(process.env), out.step);
  try {
    await act({ ...opened, out });
  } finally {
    await opened.database.close();
  }
}
