import type { LoaderFunctionArgs } from '@remix-run/node';
import { answerWithResults } from '~/periodic-checks/answer-with-results.server';

export async function loader({ request }: LoaderFunctionArgs) {
  return answerWithResults(request, 'pdf');
}
