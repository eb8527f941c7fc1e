import type { LoaderFunctionArgs } from '@remix-run/node';
import { requireActor } from '~/people/session.server';
import { profileJsonSchema } from '~/policy/profile-schema';

/** The form of a policy as JSON Schema, for whoever writes one. */
export async function loader({ request }: LoaderFunctionArgs) {
  await requireActor(request);
  return new Response(`${JSON.stringify(profileJsonSchema(), null, 2)}\n`, {
    headers: {
      'Content-Type': 'application/schema+json; charset=utf-8',
      'Content-Disposition': 'attachment; filename="policy-profile.schema.json"',
      'Cache-Control': 'private, no-store',
    },
  });
}
