import { useId, useState } from 'react';
import type { SurveyImported, SurveySummary } from '../../server/features/surveys/contract.ts';
import { apiHref, send, useAnswer } from '../api.ts';
import { Loading, Problem } from '../panels/states.tsx';
import { useService } from '../service.ts';
import { SheetImport } from './sheet-import.tsx';
import { SurveysTable } from './surveys-table.tsx';

const kinds = {
  define: 'What a survey is: waves, groups and questions',
  import: 'Answers: a row for each respondent, or counts',
  margins: 'Known people by group, to weigh by',
} as const;
type Kind = keyof typeof kinds;

const templates = [
  { href: apiHref('/surveys/templates/survey.csv'), text: 'what a survey is' },
  { href: apiHref('/surveys/templates/respondents.csv'), text: 'answers by respondent' },
  { href: apiHref('/surveys/templates/counts.csv'), text: 'answers as counts' },
  { href: apiHref('/surveys/templates/margins.csv'), text: 'known people by group' },
];

/** What residents were asked: how, when, how many answered. Respondents themselves are never shown. */
export function SurveysSection() {
  const { refresh } = useService();
  const [came, setCame] = useState(0);
  const [kind, setKind] = useState<Kind>('define');
  const [survey, setSurvey] = useState('');
  const id = useId();
  const sendFile = async (file: File): Promise<string> => {
    const path = kind === 'define' ? '/surveys/import' : `/surveys/${survey}/${kind}`;
    return (await send<SurveyImported>('POST', path, file, { contentType: 'text/csv' })).sentence;
  };
  return (
    <section className="data-section" aria-labelledby="surveys-heading">
      <h2 id="surveys-heading">Surveys of residents</h2>
      <Surveys key={came} />
      <SheetImport
        title="Import a survey"
        templates={templates}
        send={sendFile}
        ready={kind === 'define' || survey !== ''}
        came={() => {
          setCame((count) => count + 1);
          refresh();
        }}
      >
        <div className="field">
          <label className="field__label" htmlFor={`${id}-kind`}>
            What the file holds
          </label>
          <select
            id={`${id}-kind`}
            className="select"
            value={kind}
            onChange={(event) => setKind(event.target.value as Kind)}
          >
            {Object.entries(kinds).map(([code, words]) => (
              <option key={code} value={code}>
                {words}
              </option>
            ))}
          </select>
        </div>
        {kind !== 'define' && <SurveyChoice key={came} survey={survey} choose={setSurvey} />}
      </SheetImport>
    </section>
  );
}

function Surveys() {
  const answer = useAnswer<{ items: SurveySummary[] }>('/surveys');
  if (answer.state === 'loading') return <Loading what="the surveys" />;
  if (answer.state === 'error') return <Problem problem={answer.problem} retry={answer.retry} />;
  if (answer.answer.items.length > 0) return <SurveysTable surveys={answer.answer.items} />;
  return <p>None has come yet. An evaluation can ask whether residents see a change too.</p>;
}

function SurveyChoice({ survey, choose }: { survey: string; choose: (code: string) => void }) {
  const answer = useAnswer<{ items: SurveySummary[] }>('/surveys');
  const id = useId();
  const surveys = answer.state === 'ready' ? answer.answer.items : [];
  return (
    <div className="field">
      <label className="field__label" htmlFor={id}>
        Of which survey
      </label>
      <p className="hint" id={`${id}-hint`}>
        One that is not here yet begins with the file that says what it is.
      </p>
      <select
        id={id}
        className="select"
        aria-describedby={`${id}-hint`}
        value={survey}
        onChange={(event) => choose(event.target.value)}
      >
        <option value="">Choose a survey</option>
        {surveys.map(({ code, name }) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </select>
    </div>
  );
}
