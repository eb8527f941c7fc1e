/**
 * `npm run profile:check -- FILE`: whether a policy profile can be used; every mistake with its line, in both languages.
 * `--schema` prints the form of a profile instead, as JSON Schema. Exit 0: it can; 1: it cannot, or cannot be read.
 */
import { open } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { LARGEST_PROFILE, profileText, readProfileFile } from './profile-file';
import { profileJsonSchema } from './profile-schema';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { schema: { type: 'boolean', default: false } },
});
const [file] = positionals;

if (values.schema) {
  process.stdout.write(`${JSON.stringify(profileJsonSchema(), null, 2)}\n`);
} else if (file === undefined) {
  process.stderr.write('Which file? npm run profile:check -- FILE\n');
  process.exitCode = 1;
} else {
  await check(file);
}

async function check(path: string): Promise<void> {
  const bytes = await firstBytes(path).catch((error: Error) => error);
  if (bytes instanceof Error) {
    process.stderr.write(`${bytes.message}\n`);
    process.exitCode = 1;
    return;
  }
  const text = profileText(bytes);
  const read = text.ok ? readProfileFile(text.value) : text;
  if (read.ok) {
    const { key, version, provisions, requirements } = read.value;
    process.stdout.write(
      `${key} ${version}: ${provisions.length} provisions, ${requirements.length} requirements. It can be used.\n` +
        `${key} ${version}：規定${provisions.length}件、要件${requirements.length}件。使えます。\n`,
    );
    return;
  }
  for (const { line, path: place, reason } of read.refusal) {
    process.stdout.write(`${path}:${line} ${place}\n  ${reason.ja}\n  ${reason.en}\n`);
  }
  process.exitCode = 1;
}

/** No more than it takes to see that a file is too large. */
async function firstBytes(path: string): Promise<Uint8Array> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(new Uint8Array(LARGEST_PROFILE + 1));
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}
