import { describe, expect, it } from 'vitest';
import { codeFromName, contentTypeOf, guessDataset } from '../../../client/data/guess-dataset.ts';

const datasets = [
  { code: 'street-crime', format: 'police-uk-street' },
  { code: 'fire', format: 'partner-template' },
  { code: 'fire-safety', format: 'partner-template' },
];

describe('what a file probably is', () => {
  it('is street crime when it is named as police.uk names its months', () => {
    expect(guessDataset('2021-04-leicestershire-street.csv', datasets)).toBe('street-crime');
  });

  it('is the dataset whose code its name carries, the longer code first', () => {
    expect(guessDataset('Fire-Safety-2022.csv', datasets)).toBe('fire-safety');
  });

  it('is not guessed when nothing says so, nor when two datasets would do', () => {
    expect(guessDataset('export (3).csv', datasets)).toBeNull();
    const two = [...datasets, { code: 'other-force', format: 'police-uk-street' }];
    expect(guessDataset('2021-04-leicestershire-street.csv', two)).toBeNull();
  });
});

describe('the code of something new', () => {
  it('keeps letters, digits and hyphens of its name', () => {
    expect(codeFromName('  A&E attendances (Résidents) ')).toBe('a-e-attendances-residents');
    expect(codeFromName('x'.repeat(80))).toHaveLength(64);
    expect(codeFromName('…')).toBe('');
  });
});

describe('the type of a file', () => {
  it('follows its ending', () => {
    expect(contentTypeOf('a.CSV')).toBe('text/csv');
    expect(contentTypeOf('a.zip')).toBe('application/zip');
    expect(contentTypeOf('a')).toBe('application/octet-stream');
  });
});
