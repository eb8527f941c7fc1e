/** `npm run -s db:local`: starts the private MariaDB and leaves it running; `-- --stop` stops it. */
import { joinPrivateDatabase, stopPrivateDatabase } from '../db/local/private-database.mjs';
import { folders } from './folders.mjs';
import { main, say } from './prepare.mjs';

await main(async () => {
  if (process.argv.includes('--stop')) {
    await stopPrivateDatabase(folders.database);
    return;
  }
  const { url } = await joinPrivateDatabase({ folder: folders.database, keep: true, log: say });
  console.log(`export DATABASE_URL='${url}'`);
  console.log(`export SEKISHO_DATA_DIR='${folders.data}'`);
});
