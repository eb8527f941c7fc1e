import { redirect } from '@remix-run/node';

/** The way in: what waits for me. Whoever is not signed in is asked to there. */
export async function loader() {
  return redirect('/tasks');
}
