/** `npm run db:local`: starts the private MariaDB and leaves it running; `-- --stop` stops it. */
import { joinPrivateDatabase, stopPrivateDatabase } from '../db/local/private-database.mjs';
import { folders } from './folders.mjs';

if (process.argv.includes('--stop')) {
  await stopPrivateDatabase(folders.database);
} else {
  const { url } = await joinPrivateDatabase({
    folder: folders.database,
    keep: true,
    log: (line) => console.error(line),
  });
  console.log(`export DATABASE_URL='${url}'`);
}
