import type { IndicatorSummary } from '../../../server/features/indicators/contract.ts';
import type { SurveyAnswer, SurveySummary } from '../../../server/features/surveys/contract.ts';
import { useAnswer } from '../../api.ts';
import { Loading, Problem } from '../../panels/states.tsx';
import { Choice, Group, toggled, type FieldsProps } from './fields.tsx';

/** What else is measured: signs of resilience, and what residents say. */
export function StrandsSection(props: FieldsProps) {
  const indicators = useAnswer<{ items: IndicatorSummary[] }>('/indicators');
  const surveys = useAnswer<{ items: SurveySummary[] }>('/surveys');
  return (
    <section className="plan-section" aria-labelledby="plan-section-4">
      <h2 id="plan-section-4">4. Resilience and perceptions</h2>
      <p className="quiet">Both may be left out. What is named here is reported, whatever it shows.</p>
      {indicators.state === 'loading' && <Loading what="the indicators" lines={3} />}
      {indicators.state === 'error' && <Problem problem={indicators.problem} retry={indicators.retry} />}
      {indicators.state === 'ready' && (
        <Indicators indicators={indicators.answer.items.filter(({ ofZones }) => ofZones)} {...props} />
      )}
      {surveys.state === 'loading' && <Loading what="the surveys" lines={2} />}
      {surveys.state === 'error' && <Problem problem={surveys.problem} retry={surveys.retry} />}
      {surveys.state === 'ready' && <Surveys surveys={surveys.answer.items} {...props} />}
    </section>
  );
}

function Indicators({ indicators, draft, change, errors }: FieldsProps & { indicators: readonly IndicatorSummary[] }) {
  const without = (code: string): Record<string, string> =>
    Object.fromEntries(Object.entries(draft.indicators).filter(([other]) => other !== code));
  return (
    <Group
      id="plan-indicators"
      legend="Indicators of social resilience"
      hint={
        indicators.length === 0
          ? 'None has been imported yet.'
          : 'Weights count in the index of all; 1 for each is usual.'
      }
      error={errors['plan-indicators']}
    >
      {indicators.map(({ code, name, unit }) => {
        const weight = draft.indicators[code];
        const id = `plan-indicator-${code}`;
        return (
          <div key={code} className="plan-indicator">
            <Choice
              type="checkbox"
              name="indicators"
              label={
                <>
                  {name} <span className="quiet small">{unit}</span>
                </>
              }
              isOn={weight !== undefined}
              onPick={() => {
                change({ indicators: weight === undefined ? { ...draft.indicators, [code]: '1' } : without(code) });
              }}
            />
            {weight !== undefined && (
              <label className="plan-weight" htmlFor={id}>
                weight<span className="visually-hidden"> of {name}</span>
                <input
                  id={id}
                  className={`input${errors[id] === undefined ? '' : ' input--error'}`}
                  inputMode="decimal"
                  value={weight}
                  aria-invalid={errors[id] !== undefined}
                  onChange={(event) => {
                    change({ indicators: { ...draft.indicators, [code]: event.target.value } });
                  }}
                />
              </label>
            )}
          </div>
        );
      })}
    </Group>
  );
}

function Surveys({ surveys, ...props }: FieldsProps & { surveys: readonly SurveySummary[] }) {
  const { draft, change, errors } = props;
  return (
    <>
      <Group
        id="plan-survey"
        legend="Survey of residents"
        hint={surveys.length === 0 ? 'None has been imported yet.' : undefined}
        error={errors['plan-survey']}
      >
        {surveys.length > 0 && (
          <Choice
            type="radio"
            name="survey"
            label="No survey"
            isOn={draft.survey === ''}
            onPick={() => {
              change({ survey: '', questions: [] });
            }}
          />
        )}
        {surveys.map(({ code, name, mode }) => (
          <Choice
            key={code}
            type="radio"
            name="survey"
            label={
              <>
                {name} <span className="quiet small">{mode}</span>
              </>
            }
            isOn={draft.survey === code}
            onPick={() => {
              change({ survey: code, questions: [] });
            }}
          />
        ))}
      </Group>
      {draft.survey !== '' && <Questions {...props} />}
    </>
  );
}

function Questions({ draft, change, errors }: FieldsProps) {
  const survey = useAnswer<SurveyAnswer>(`/surveys/${encodeURIComponent(draft.survey)}`);
  if (survey.state === 'loading') return <Loading what="the questions" lines={3} />;
  if (survey.state === 'error') return <Problem problem={survey.problem} retry={survey.retry} />;
  return (
    <Group id="plan-questions" legend="Questions" error={errors['plan-questions']}>
      {survey.answer.questions.map(({ code, text }) => (
        <Choice
          key={code}
          type="checkbox"
          name="questions"
          label={text}
          isOn={draft.questions.includes(code)}
          onPick={() => {
            change({ questions: toggled(draft.questions, code) });
          }}
        />
      ))}
    </Group>
  );
}
