import yazl from 'yazl';

export interface ZipMember {
  name: string;
  content: string | Buffer;
  mode?: number;
  compress?: boolean;
}

/** A zip archive of the members, also under names that an honest packer refuses. */
export async function zipOf(members: ZipMember[]): Promise<Buffer> {
  const zip = new yazl.ZipFile();
  const names: [string, string][] = [];
  members.forEach(({ name, content, mode, compress = true }, index) => {
    // yazl refuses to write hostile names, so they are written over a harmless one of the same length.
    const hostile = name.includes('..') || name.startsWith('/') || name.includes(':');
    const written = hostile ? `${index}`.padStart(name.length, 'x') : name;
    if (hostile) names.push([written, name]);
    zip.addBuffer(Buffer.from(content), written, { compress, ...(mode === undefined ? {} : { mode }) });
  });
  zip.end();
  const chunks: Buffer[] = [];
  for await (const chunk of zip.outputStream as AsyncIterable<Buffer>) chunks.push(chunk);
  const bytes = Buffer.concat(chunks);
  for (const [written, name] of names) {
    for (let at = bytes.indexOf(written); at >= 0; at = bytes.indexOf(written, at + 1)) bytes.write(name, at);
  }
  return bytes;
}
