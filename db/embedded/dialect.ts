import { createRequire } from 'node:module';
import type { Knex } from 'knex';
import type { AskEngine } from './start-engine.ts';

interface QueryConfig {
  text: string;
  values?: unknown[];
  many?: boolean;
}
type EngineError = Error & { swallowed?: boolean };
type Callback = (error: Error | null, result?: unknown) => void;

/** What Knex's PostgreSQL dialect takes for a connection: it only ever calls `query`. */
interface EngineConnection {
  query: (config: QueryConfig | string, callback: Callback) => void;
  needsRecycling: boolean;
  __knex__disposed?: Error;
}

const require = createRequire(import.meta.url);
const Postgres = require('knex/lib/dialects/postgres/index.js') as typeof Knex.Client;

/**
 * Knex's own PostgreSQL dialect over the worker that owns the engine. After a swallowed spatial error the session may
 * be wedged, so its connection is disposed of and the next one starts on a reopened engine.
 */
export function embeddedDialect(engine: AskEngine): typeof Knex.Client {
  let mustRecycle = false;

  const connect = (): EngineConnection => {
    const connection: EngineConnection = {
      needsRecycling: false,
      query(config, callback) {
        const { text, values, many } = typeof config === 'string' ? { text: config } : config;
        engine({ what: 'query', sql: text, bindings: values ?? [], many: many ?? false }).then(
          (answer) => callback(null, answer),
          (thrown: unknown) => {
            const error = thrown as EngineError;
            if (error.swallowed === true) {
              mustRecycle = true;
              connection.__knex__disposed = error;
            }
            callback(error);
          },
        );
      },
    };
    return connection;
  };

  class EmbeddedDialect extends Postgres {
    _driver(): object {
      return {};
    }

    override async acquireRawConnection(): Promise<EngineConnection> {
      if (mustRecycle) {
        mustRecycle = false;
        await engine({ what: 'recycle' });
      }
      return connect();
    }

    override destroyRawConnection(): Promise<void> {
      return Promise.resolve();
    }

    checkVersion(): Promise<string> {
      return Promise.resolve('18.3');
    }
  }
  return EmbeddedDialect;
}
