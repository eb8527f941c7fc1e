import type { LoaderFunctionArgs } from '@remix-run/node';
import { answerWithTraceability } from '~/traceability/answer-with-traceability.server';

export async function loader(args: LoaderFunctionArgs) {
  return answerWithTraceability(args, 'xlsx');
}
