/** Where the two commands keep what they make. */
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url)).replace(/\/$/, '');

export const folders = {
  root,
  var: path.join(root, 'var'),
  data: path.join(root, 'var', 'data'),
  /** Demo and development; its data is kept. */
  database: path.join(root, 'var', 'mariadb'),
  /** Tests: made and thrown away, without durability. */
  testDatabase: path.join(root, 'var', 'mariadb-test'),
};
