/** Where the commands keep what they make; everything of theirs lies under var/. */
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.resolve(fileURLToPath(new URL('..', import.meta.url)));

export const folders = {
  root,
  var: path.join(root, 'var'),
  data: path.resolve(root, process.env.SEKISHO_DATA_DIR || path.join('var', 'data')),
  /** Demo and development; its data is kept. */
  database: path.join(root, 'var', 'mariadb'),
  /** Tests; without durability, and nothing in it is kept. */
  testDatabase: path.join(root, 'var', 'mariadb-test'),
};
