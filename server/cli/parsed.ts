import type { z } from 'zod';
import { Refusal } from '../refusal.ts';

/** Checks a command's options by the contract that HTTP uses. @throws Refusal naming the first option that is wrong */
export function parsed<S extends z.ZodType>(schema: S, given: unknown): z.output<S> {
  const answer = schema.safeParse(given);
  if (answer.success) return answer.data;
  const issue = answer.error.issues[0];
  const option = String(issue?.path[0] ?? '').replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  throw new Refusal('parameter-invalid', `--${option}: ${issue?.message ?? 'It cannot be used.'}`);
}
