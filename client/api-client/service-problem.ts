import type { Problem } from '../../server/features/words/contract.ts';

/** A refusal that the service explained, as RFC 9457 has it. */
export class ServiceProblem extends Error {
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(problem.detail === '' ? problem.title : problem.detail);
    this.name = 'ServiceProblem';
    this.problem = problem;
  }
  /** What sort of refusal: 'not-found', 'parameter-invalid' and so on. */
  get kind(): string {
    return this.problem.type.split(':').at(-1) ?? '';
  }
}

const isProblem = (value: unknown): value is Problem =>
  typeof value === 'object' && value !== null && 'title' in value && 'detail' in value && 'status' in value;

/** @throws ServiceProblem where the service says why not; Error where something else answered */
export async function refuse(response: Response): Promise<never> {
  const body: unknown = await response.json().catch(() => null);
  if (isProblem(body)) throw new ServiceProblem(body);
  throw new Error(`${response.url} answered ${response.status} and did not say why.`);
}
