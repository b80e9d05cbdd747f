import type { AlertsAnswer } from '../../server/features/alerts/contract.ts';
import { Link } from '../address.ts';
import { apiHref, useAnswer, type ApiParams } from '../api.ts';
import { DownloadMenu } from '../downloads/download-menu.tsx';
import { MethodLink } from '../evaluations/method-link.tsx';
import { chanceWords } from '../evaluations/numbers.ts';
import { Refused } from '../panels/refused.tsx';
import { Loading } from '../panels/states.tsx';
import './alerts.css';

interface Props {
  /** Zones when left out. */
  kind?: string | undefined;
  /** Only what was found about this area; the correction still is over all that were tested. */
  footprint?: string | undefined;
  /** First month after the last one looked at. */
  to: string;
  at?: string | undefined;
  category?: string | null | undefined;
  agency?: string | null | undefined;
}

type Item = AlertsAnswer['items'][number];

/** What stands out: emerging, above what season and chance allow, worse and worsening; and out of how many. */
export function AlertList({ kind = 'zone', footprint, to, at, category, agency }: Props) {
  const params: ApiParams = { kind, footprint, to, at, category: category ?? undefined, agency: agency ?? undefined };
  const alerts = useAnswer<AlertsAnswer>('/alerts', params);
  if (alerts.state === 'loading') return <Loading what="the alerts" lines={4} />;
  if (alerts.state === 'error') return <Refused answer={alerts} />;
  const { answer } = alerts;
  return (
    <div className="alert-list">
      <p>{answer.sentence}</p>
      {answer.rules.map((rule) => (
        <Found key={rule.kind} rule={rule} items={answer.items.filter((item) => item.kind === rule.kind)} />
      ))}
      <details className="details small">
        <summary>How they are found</summary>
        <ul>
          {answer.rules.map((rule) => (
            <li key={rule.kind}>
              {kindNames[rule.kind]}: {rule.text}
            </li>
          ))}
        </ul>
        <p>
          <MethodLink page="emerging.md" />, <MethodLink page="exceedance-alerts.md" />
        </p>
      </details>
      <DownloadMenu
        name={answer.title}
        words={{ title: answer.title, sentence: answer.sentence, source: answer.source }}
        csv={apiHref('/alerts.csv', params)}
      />
    </div>
  );
}

const kindNames: Record<Item['kind'], string> = {
  emerging: 'Emerging',
  exceedance: 'Above what season and chance allow',
  'worse and worsening': 'Worse than elsewhere and getting worse',
};

const mostShown = 20;

function Found({ rule, items }: { rule: AlertsAnswer['rules'][number]; items: readonly Item[] }) {
  if (items.length === 0) return null;
  return (
    <section className="alert-list__kind">
      <h4>
        {kindNames[rule.kind]} ({items.length})
      </h4>
      <ul>
        {items.slice(0, mostShown).map((item) => (
          <li key={`${item.footprint.code} ${item.category?.code ?? ''}`}>
            {item.sentence}{' '}
            {item.footprint.kind === 'zone' && (
              <Link page="zone" code={item.footprint.code}>
                {item.footprint.name}
              </Link>
            )}{' '}
            <span className="quiet small">{item.q === null ? chanceWords(item.p) : chanceWords(item.q, 'q')}</span>
          </li>
        ))}
      </ul>
      {items.length > mostShown && (
        <p className="small">
          The {mostShown} least likely to be chance are shown; the table has all {items.length}.
        </p>
      )}
    </section>
  );
}
