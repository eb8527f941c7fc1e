/** `npm run dev`: the app from its sources on the demo's database; pages reload as files change. */
import { checkNode, installDependencies, main, migrate, openDatabase, say, seed, serve } from './prepare.mjs';

await main(async () => {
  checkNode();
  await installDependencies();
  const database = await openDatabase();
  try {
    await migrate(database.env);
    await seed(database.env);
    const server = await serve(database.env, ['--dev']);
    say(`http://localhost:${server.port}/`);
    process.exitCode = await server.ended;
  } finally {
    await database.leave();
  }
});
