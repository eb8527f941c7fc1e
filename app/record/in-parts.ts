/**
 * Rows of a table in the order of their ids, part by part: a table never has to fit into memory.
 * @param partAfter  the next rows behind an id ('' for the first); none at the end
 */
export async function* inParts<Row extends { id: string }>(
  partAfter: (after: string) => Promise<Row[]>,
): AsyncGenerator<Row[]> {
  for (let after = ''; ; ) {
    const rows = await partAfter(after);
    const last = rows.at(-1);
    if (!last) return;
    yield rows;
    after = last.id;
  }
}
