import type { ComparisonAnswer } from '../../server/features/comparison/contract.ts';

type Area = Pick<ComparisonAnswer['areas'][number], 'kind' | 'method'>;

/** How networks among the areas are to be read, and whether their figures may be added up; null where none is there. */
export function networkWords(areas: readonly Area[]): string | null {
  const networks = areas.filter(({ kind }) => kind === 'pcn');
  if (networks.length === 0) return null;
  const methods = new Set(networks.map(({ method }) => method));
  const said = methods.has('registered-share')
    ? ['A network is made of its patients and has no line on the ground.']
    : [];
  if (methods.has('catchment')) said.push('Catchments overlap, so figures of networks must not be added up.');
  else if (methods.size > 1)
    said.push('Networks made in different ways overlap, so their figures must not be added up.');
  else if (networks.length > 1)
    said.push(
      methods.has('registered-share')
        ? 'Nobody counts to two of them: small areas that they share are divided between them.'
        : 'Nobody counts to two of them: each small area belongs to one.',
    );
  return said.length === 0 ? null : said.join(' ');
}
