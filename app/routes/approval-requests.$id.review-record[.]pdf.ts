import type { LoaderFunctionArgs } from '@remix-run/node';
import { answerWithRecord } from '~/review-records/answer-with-record.server';

/** 契約確認記録, for whoever may read the request. */
export async function loader(args: LoaderFunctionArgs) {
  return answerWithRecord(args, 'pdf');
}
