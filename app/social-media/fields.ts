/** Pieces of the forms about accounts: text in which no secret may stand, and addresses. */
import { multiLine, singleLine } from '~/platform/input';
import { messageKey } from '~/platform/input-words';
import { looksLikeCredential } from './credential-text';

const isNoSecret = (value: string): boolean => looksLikeCredential(value) === null;

/** One line, and no password in it. */
export const openLine = (max: number) => singleLine(max).refine(isNoSecret, messageKey('looks-like-credential'));

/** Several lines, and no password in them. */
export const openText = (max: number) => multiLine(max).refine(isNoSecret, messageKey('looks-like-credential'));

const isGiven = (value: string): boolean => value !== '';
export const requiredOpenLine = (max: number) => openLine(max).refine(isGiven, messageKey('required'));
export const requiredOpenText = (max: number) => openText(max).refine(isGiven, messageKey('required'));

/** A page of the body's own site: https, or ''. */
export const ownPage = () =>
  openLine(500).refine((value) => {
    if (value === '') return true;
    return /^https?:\/\/[^\s]+$/i.test(value) && URL.canParse(value) && new URL(value).username === '';
  }, messageKey('not-a-url'));
