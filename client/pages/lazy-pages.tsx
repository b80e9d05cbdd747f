import { lazy, type ComponentType, type LazyExoticComponent } from 'react';
import type { Page } from '../address.ts';

/** Each page is its own download; the map comes with the shell because most visits begin there. */

type PageModule = { default: ComponentType };

const files = import.meta.glob<PageModule>('./*-page.tsx');

const fileOf: Record<Page, string> = {
  map: './map-page.tsx',
  overview: './overview-page.tsx',
  zones: './zones-page.tsx',
  zone: './zone-page.tsx',
  'zone-new': './zone-draw-page.tsx',
  'zone-edit': './zone-draw-page.tsx',
  'zone-brief': './zone-brief-page.tsx',
  compare: './compare-page.tsx',
  networks: './networks-page.tsx',
  network: './network-page.tsx',
  profile: './profile-page.tsx',
  'shared-demand': './shared-demand-page.tsx',
  evaluations: './evaluations-page.tsx',
  'evaluations-compare': './evaluations-compare-page.tsx',
  evaluation: './evaluation-page.tsx',
  'evaluation-new': './evaluation-new-page.tsx',
  'evaluation-amend': './evaluation-new-page.tsx',
  run: './run-page.tsx',
  data: './data-page.tsx',
  dataset: './dataset-page.tsx',
  import: './import-page.tsx',
  views: './views-page.tsx',
  help: './help-page.tsx',
};

const lazyPage = (page: Page): LazyExoticComponent<ComponentType> =>
  lazy(async () => {
    const load = files[fileOf[page]];
    if (load === undefined) throw new Error(`No page file ${fileOf[page]}.`);
    return load();
  });

export const lazyPages = Object.fromEntries(
  (Object.keys(fileOf) as Page[]).map((page) => [page, lazyPage(page)]),
) as Record<Page, LazyExoticComponent<ComponentType>>;

export const preloadPage = (page: Page): void => {
  void files[fileOf[page]]?.();
};
