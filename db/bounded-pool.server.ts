import type { MysqlPool, MysqlPoolConnection } from 'kysely';
import type { Pool, PoolConnection } from 'mysql2';
import { DatabaseUnavailable } from './unavailable';

export type Bounds = {
  /** Longest wait for a free or new connection, in milliseconds. */
  acquireMs: number;
  /** Longest wait for the answer to one statement, in milliseconds. */
  queryMs: number;
};

type Callback = (error: unknown, result: never) => void;

/**
 * Puts a limit on every wait. mysql2 alone waits for ever when packets to the server are dropped, and its own
 * statement time-out leaves a connection in the pool whose late answer would meet the next question.
 */
export function boundedPool(pool: Pool, bounds: Bounds): MysqlPool {
  const bounded = new WeakMap<PoolConnection, MysqlPoolConnection>();
  return {
    getConnection(callback) {
      let waiting = true;
      const timer = setTimeout(() => {
        waiting = false;
        callback(new DatabaseUnavailable('no-connection-in-time'), undefined as never);
      }, bounds.acquireMs);
      pool.getConnection((error, connection) => {
        clearTimeout(timer);
        if (!waiting) {
          // Too late for the one who asked; somebody else may have it.
          connection?.release();
          return;
        }
        if (error) {
          const full = error.message === 'Queue limit reached.';
          callback(full ? new DatabaseUnavailable('too-many-waiting', error) : error, undefined as never);
          return;
        }
        let known = bounded.get(connection);
        if (known === undefined) {
          known = boundedConnection(connection, bounds.queryMs);
          bounded.set(connection, known);
        }
        callback(undefined, known);
      });
    },
    end: (callback) => pool.end(callback),
  };
}

function boundedConnection(connection: PoolConnection, queryMs: number): MysqlPoolConnection {
  let broken: DatabaseUnavailable | null = null;

  const query = (sql: string, parameters: unknown[], callback?: Callback) => {
    const unsafe = parameters.find((value) => !isPlainParameter(value));
    if (unsafe !== undefined) {
      throw new TypeError(`A ${Array.isArray(unsafe) ? 'list' : 'n object'} cannot be a parameter of a statement`);
    }
    if (callback === undefined) return connection.query(sql, parameters);
    if (broken) {
      callback(broken, undefined as never);
      return undefined;
    }
    let answered = false;
    const answer: Callback = (error, result) => {
      if (answered) return;
      answered = true;
      clearTimeout(timer);
      callback(error, result);
    };
    const timer = setTimeout(() => {
      broken = new DatabaseUnavailable('no-answer-in-time');
      // The late answer must never be read as the answer to the next question.
      connection.destroy();
      answer(broken, undefined as never);
    }, queryMs);
    connection.query(sql, parameters, (error, result) => {
      if (error?.fatal) broken ??= new DatabaseUnavailable('connection-broken', error);
      answer(error, result as never);
    });
    return undefined;
  };
  return { query: query as MysqlPoolConnection['query'], release: () => connection.release() };
}

/** mysql2 turns objects and lists into pieces of SQL; nothing that came from a form may get that far. */
const isPlainParameter = (value: unknown): boolean =>
  value === null || typeof value !== 'object' || value instanceof Date || value instanceof Uint8Array;
