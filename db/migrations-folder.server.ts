import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Migration, MigrationProvider } from 'kysely';

const folder = fileURLToPath(new URL('./migrations', import.meta.url));

/** Reads the migrations beside this file; their names give their order. */
export const migrationsFolder: MigrationProvider = {
  async getMigrations() {
    const files = (await readdir(folder)).filter((name) => /^\d{4}_.*\.ts$/.test(name)).sort();
    const migrations: Record<string, Migration> = {};
    for (const file of files) {
      migrations[file.replace(/\.ts$/, '')] = (await import(/* @vite-ignore */ join(folder, file))) as Migration;
    }
    return migrations;
  },
};
