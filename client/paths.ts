/** Which page is at which path; the rest of an address is in address.ts. */

export type Page =
  | 'map'
  | 'overview'
  | 'zones'
  | 'zone'
  | 'zone-new'
  | 'zone-edit'
  | 'zone-brief'
  | 'compare'
  | 'networks'
  | 'network'
  | 'profile'
  | 'shared-demand'
  | 'evaluations'
  | 'evaluations-compare'
  | 'evaluation'
  | 'evaluation-new'
  | 'evaluation-amend'
  | 'run'
  | 'data'
  | 'dataset'
  | 'import'
  | 'views'
  | 'help';

/** The first group of a pattern is the code that the page is about; of a profile, its kind and code: zone:bell-foundry. */
export const patterns: readonly (readonly [RegExp, Page])[] = [
  [/^\/(?:map)?$/, 'map'],
  [/^\/overview$/, 'overview'],
  [/^\/zones$/, 'zones'],
  [/^\/zones\/new$/, 'zone-new'],
  [/^\/zones\/([^/]+)\/edit$/, 'zone-edit'],
  [/^\/zones\/([^/]+)\/brief$/, 'zone-brief'],
  [/^\/zones\/([^/]+)$/, 'zone'],
  [/^\/compare$/, 'compare'],
  [/^\/networks$/, 'networks'],
  [/^\/networks\/([^/]+)$/, 'network'],
  [/^\/profiles\/([^/]+)$/, 'profile'],
  [/^\/shared-demand$/, 'shared-demand'],
  [/^\/evaluations$/, 'evaluations'],
  [/^\/evaluations\/new$/, 'evaluation-new'],
  [/^\/evaluations\/compare$/, 'evaluations-compare'],
  [/^\/evaluations\/([^/]+)\/amend$/, 'evaluation-amend'],
  [/^\/evaluations\/([^/]+)$/, 'evaluation'],
  [/^\/runs\/([^/]+)$/, 'run'],
  [/^\/data$/, 'data'],
  [/^\/data\/datasets\/([^/]+)$/, 'dataset'],
  [/^\/data\/imports\/([^/]+)$/, 'import'],
  [/^\/views$/, 'views'],
  [/^\/help$/, 'help'],
];

export const pathTo = (page: Page, code: string | null): string => {
  const part = encodeURIComponent(code ?? '');
  switch (page) {
    case 'zone':
      return `/zones/${part}`;
    case 'zone-new':
      return '/zones/new';
    case 'zone-edit':
      return `/zones/${part}/edit`;
    case 'zone-brief':
      return `/zones/${part}/brief`;
    case 'network':
      return `/networks/${part}`;
    case 'profile':
      return `/profiles/${part.replaceAll('%3A', ':')}`;
    case 'evaluation':
      return `/evaluations/${part}`;
    case 'evaluation-new':
      return '/evaluations/new';
    case 'evaluation-amend':
      return `/evaluations/${part}/amend`;
    case 'evaluations-compare':
      return '/evaluations/compare';
    case 'run':
      return `/runs/${part}`;
    case 'dataset':
      return `/data/datasets/${part}`;
    case 'import':
      return `/data/imports/${code === null ? 'new' : part}`;
    case 'map':
    case 'overview':
    case 'zones':
    case 'compare':
    case 'networks':
    case 'shared-demand':
    case 'evaluations':
    case 'data':
    case 'views':
    case 'help':
      return `/${page}`;
  }
};
