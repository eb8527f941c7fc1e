import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalJson, chainBehind, EMPTY_STREAM, eventHash, NO_HASH, sha256 } from './chain';

const event = (id: string, payload: Record<string, string | number> = {}) => ({
  id,
  stream: 'approval-request:01J',
  type: 'submitted',
  actor: { id: null, name: '関所', post: 'システム' },
  occurredAt: new Date('2026-11-21T01:02:03.004Z'),
  payload,
});

test('the hash is SHA-256 over exactly these members in canonical order', () => {
  const linked = { ...event('E1', { b: 1, a: '𠮷' }), streamPosition: 1, previousHash: NO_HASH };
  const text =
    '{"actor":{"id":null,"name":"関所","post":"システム"},"id":"E1","occurredAt":"2026-11-21T01:02:03.004Z",' +
    `"payload":{"a":"𠮷","b":1},"previousHash":"${NO_HASH}","stream":"approval-request:01J","streamPosition":1,"type":"submitted"}`;
  expect(eventHash(linked)).toBe(sha256(text));
});

test('events follow the tail one by one, each naming the hash before it', () => {
  const [first, second] = chainBehind(EMPTY_STREAM, [event('E1'), event('E2')]);
  expect(first).toMatchObject({ streamPosition: 1, previousHash: NO_HASH });
  expect(second).toMatchObject({ streamPosition: 2, previousHash: first?.hash });
  const [third] = chainBehind({ streamPosition: 2, hash: second?.hash ?? '' }, [event('E3')]);
  expect(third).toMatchObject({ streamPosition: 3, previousHash: second?.hash });
});

test('every member of an event changes its hash', () => {
  const base = { ...event('E1', { a: 1 }), streamPosition: 1, previousHash: NO_HASH };
  const changed = [
    { ...base, id: 'E2' },
    { ...base, stream: 'approval-request:01K' },
    { ...base, streamPosition: 2 },
    { ...base, type: 'decided' },
    { ...base, actor: { ...base.actor, id: 'P1' } },
    { ...base, actor: { ...base.actor, name: '他' } },
    { ...base, actor: { ...base.actor, post: '他' } },
    { ...base, occurredAt: new Date(base.occurredAt.getTime() + 1) },
    { ...base, payload: { a: 2 } },
    { ...base, previousHash: sha256('') },
  ];
  const hashes = new Set([base, ...changed].map(eventHash));
  expect(hashes.size).toBe(changed.length + 1);
});

test('what was stored as text and read again has the same hash', () => {
  const json = fc.dictionary(fc.string({ unit: 'grapheme' }), fc.jsonValue({ stringUnit: 'grapheme' }));
  fc.assert(
    fc.property(json, (payload) => {
      const text = canonicalJson(payload);
      expect(canonicalJson(JSON.parse(text))).toBe(text);
    }),
  );
});

test('a lone surrogate is refused instead of being stored as something else', () => {
  expect(() => canonicalJson({ text: '\ud800' })).toThrow(/surrogate/i);
});
