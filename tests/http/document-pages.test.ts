import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import express from 'express';
import request from 'supertest';
import { describe, expect, it } from 'vitest';
import { methodPages } from '../../server/http/document-pages.ts';

const app = express().use('/methods', methodPages());
const pages = readdirSync(fileURLToPath(new URL('../../docs/methods/', import.meta.url))).filter((name) =>
  name.endsWith('.md'),
);

describe('the pages of the methods', () => {
  it.each(pages)('%s is served as a page with one heading and no dead link', async (name) => {
    const answer = await request(app)
      .get(`/methods/${name.replace('.md', '')}`)
      .expect(200);
    expect(answer.text.match(/<h1/g)).toHaveLength(1);
    const links = [...answer.text.matchAll(/href="\/methods\/([\w-]+)/g)].map((found) => `${found[1] ?? ''}.md`);
    expect(links.filter((link) => !pages.includes(link))).toEqual([]);
    expect(answer.text).not.toMatch(/href="(?!https?:|\/|#)/);
  });

  it('others are not there, wherever they lead', async () => {
    for (const path of ['no-such-page', '..%2F..%2Fpackage', '%2Fetc%2Fpasswd']) {
      await request(app).get(`/methods/${path}`).expect(404);
    }
  });
});
