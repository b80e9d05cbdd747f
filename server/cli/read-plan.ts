import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { type Plan, planBody } from '../features/evaluations/contract.ts';
import { maxBodyBytes, parseJsonBody } from '../intake/json-body.ts';
import { refusalOfZod } from '../http/problem.ts';
import { Refusal } from '../refusal.ts';

/** A plan from a JSON file, checked by the contract that HTTP uses. @throws Refusal naming the first field that is wrong */
export async function readPlan(path: string): Promise<Plan> {
  const about = await stat(path).catch(() => null);
  if (about?.isFile() !== true) throw new Refusal('file-unreadable', `${path.slice(0, 200)}: There is no such file.`);
  if (about.size > maxBodyBytes) throw new Refusal('too-large', `${basename(path)}: A plan may be at most 1 MB.`);
  const answer = planBody.safeParse(parseJsonBody(await readFile(path)));
  if (answer.success) return answer.data;
  const { message, places } = refusalOfZod(answer.error, 'body');
  throw new Refusal('body-invalid', `${basename(path)}: ${message}`, places);
}
