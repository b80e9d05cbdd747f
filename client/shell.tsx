import { useState, type ReactElement, type ReactNode } from 'react';
import type { ServiceAnswer } from '../server/features/service/contract.ts';
import { Link, type Page } from './address.ts';

const links: readonly { page: Page; name: string; pages: readonly Page[] }[] = [
  { page: 'map', name: 'Map', pages: ['map'] },
  { page: 'overview', name: 'What stands out', pages: ['overview'] },
  { page: 'zones', name: 'Zones', pages: ['zones', 'zone', 'zone-new', 'zone-edit'] },
  { page: 'compare', name: 'Compare', pages: ['compare'] },
  { page: 'networks', name: 'Networks', pages: ['networks', 'network'] },
  { page: 'shared-demand', name: 'Shared demand', pages: ['shared-demand'] },
  {
    page: 'evaluations',
    name: 'Evaluations',
    pages: ['evaluations', 'evaluations-compare', 'evaluation', 'evaluation-new', 'evaluation-amend', 'run'],
  },
  { page: 'data', name: 'Data', pages: ['data', 'dataset', 'import'] },
];

const Mark = (): ReactElement => (
  <svg className="shell__mark" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true">
    <path className="shell__mark-fill" d="M8 2.5 17 3l5 7-3 9-8 3-8-5.5L2 7.5Z" />
    <path d="m8 2.5 4.5 8L22 10M2 7.5l10.5 3L11 22M12.5 10.5 19 19" />
  </svg>
);

const current = (here: boolean): { 'aria-current'?: 'page' } => (here ? { 'aria-current': 'page' } : {});

/** The one line above every page, and the banner that the demonstration must never lose. */
export const Shell = ({
  page,
  service,
  children,
}: {
  page: Page | null;
  service: ServiceAnswer | null;
  children: ReactNode;
}): ReactElement => {
  const [open, setOpen] = useState(false);
  return (
    <div className={`shell shell--${page ?? 'none'}`}>
      <a className="skip-link" href="#main">
        Skip to main content
      </a>
      <header className="shell__header">
        <Link page="map" className="shell__name">
          <Mark />
          People Zones
        </Link>
        <button
          type="button"
          className="shell__menu"
          aria-expanded={open}
          aria-controls="menu"
          onClick={() => {
            setOpen(!open);
          }}
        >
          <span className="shell__menu-lines" aria-hidden="true" />
          Menu
        </button>
        <nav
          id="menu"
          className={`shell__links${open ? ' shell__links--open' : ''}`}
          aria-label="Main"
          onClick={() => {
            setOpen(false);
          }}
        >
          {links.map((link) => (
            <Link key={link.page} page={link.page} {...current(page !== null && link.pages.includes(page))}>
              {link.name}
            </Link>
          ))}
          <span className="shell__place">{service?.place}</span>
          <Link page="views" {...current(page === 'views')}>
            Saved views
          </Link>
          <Link page="help" {...current(page === 'help')}>
            Help
          </Link>
        </nav>
      </header>
      {service?.demonstration === true ? (
        <aside className="shell__banner" aria-label="About these figures">
          <strong>Illustrative county:</strong> these figures are invented for trying out.
        </aside>
      ) : null}
      <main id="main" tabIndex={-1}>
        {children}
      </main>
    </div>
  );
};
