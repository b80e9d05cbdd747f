import type { ReactElement } from 'react';
import type { NetworkImported } from '../../server/features/networks/contract.ts';
import { countWords, plural } from '../words.ts';
import { methodNames } from './methods.ts';

/** What a file was, and what became of each of its rows. */
export const WhatCame = ({ imported }: { imported: NetworkImported }): ReactElement => {
  const { what, read, kept, passedOver, turnedAway, sentences, footprints, changed } = imported;
  const away = turnedAway.reduce((sum, { rows }) => sum + rows, 0);
  return (
    <div className={`notice${changed ? ' notice--good' : ''}`}>
      <p>
        <strong>This is {what}.</strong> {plural(read, 'row')} read: {countWords(kept)} kept, {countWords(passedOver)}{' '}
        passed over, {countWords(away)} turned away.
      </p>
      {turnedAway.length > 0 && (
        <ul>
          {turnedAway.map(({ reason, rows, firstLine }) => (
            <li key={reason}>
              {plural(rows, 'row')}, first in line {firstLine}: {reason}
            </li>
          ))}
        </ul>
      )}
      {sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {footprints.length > 0 && (
        <p>
          Footprints made anew:{' '}
          {footprints
            .map(({ method, versions }) => `${plural(versions, 'version')} by ${methodNames[method].toLowerCase()}`)
            .join(', ')}
          .
        </p>
      )}
    </div>
  );
};
